/**
 * For the environment of programs that tests start from their sources: to read and compile these takes most of a short
 * program's time, and is the same each time.
 */
export const COMPILE_CACHE = {
  NODE_COMPILE_CACHE: new URL("../../node_modules/.cache/node-compile", import.meta.url).pathname,
} as const;
