/** Raised whenever a reader of the file would have to change. */
export const SCHEMA_VERSION = 7;
export const SCHEMA_ID = `urn:qwen-fault-drill:result:${SCHEMA_VERSION}` as const;
