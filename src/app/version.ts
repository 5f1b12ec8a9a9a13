import manifest from "../../package.json" with { type: "json" };

/** Our own version. */
export const VERSION: string = manifest.version;

/** What `--version` prints. */
export const VERSION_TEXT = `${manifest.name} ${VERSION}`;
