const PREFIX = "io.github.qwen-fault-drill";

/** What everything that a drill makes on an engine carries: its session, what it is for, and the request that made it. */
export const SESSION_LABEL = `${PREFIX}.session`;
export const ROLE_LABEL = `${PREFIX}.role`;
export const REQUEST_LABEL = `${PREFIX}.request`;
