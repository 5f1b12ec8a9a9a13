const PREFIX = "io.github.qwen-fault-drill";

/** The labels of every object that a drill creates: its session, its role, and the request that created it. */
export const SESSION_LABEL = `${PREFIX}.session`;
export const ROLE_LABEL = `${PREFIX}.role`;
export const REQUEST_LABEL = `${PREFIX}.request`;
/** The compose project and service of a container: `project/service`. */
export const SERVICE_LABEL = `${PREFIX}.service`;

/** Of a helper that has something to undo in a container of the user: its session, and the container to start. */
export const HOLDER_LABEL = `${PREFIX}.holder`;
export const RESTARTS_LABEL = `${PREFIX}.restarts`;
