/** Increased with every change that a reader of the file has to follow. */
export const SCHEMA_VERSION = 11;
export const SCHEMA_ID = `urn:qwen-fault-drill:result:${SCHEMA_VERSION}` as const;
