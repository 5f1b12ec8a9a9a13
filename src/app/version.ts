import manifest from "../../package.json" with { type: "json" };

/** Our own version. */
export const VERSION: string = manifest.version;
