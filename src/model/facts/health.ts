/** The word for the image's own health check, in place of a path. */
export const HEALTHCHECK = "HEALTHCHECK";

/** How often the health check is asked, milliseconds. */
export const HEALTH_EVERY_MS = 1_000;

/** An answer that takes longer counts as none, milliseconds: the default time-out of a Kubernetes probe. */
export const HEALTH_LIMIT_MS = 1_000;
