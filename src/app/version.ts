import manifest from "../../package.json" with { type: "json" };
import { docsAt } from "../config/action/docs-address.ts";

/** Our own version. */
export const VERSION: string = manifest.version;

/** What `--version` prints. */
export const VERSION_TEXT = `${manifest.name} ${VERSION}`;

/** The address of the documentation's folder at the tag of our version; null if package.json names no repository. */
export const PACKAGE_DOCS: string | null = docsOf(manifest);

/** The same of any package.json: its repository as npm writes it, on GitHub. */
export function docsOf({
  version,
  repository,
}: {
  readonly version: string;
  readonly repository?: unknown;
}): string | null {
  const named =
    typeof repository === "object" && repository !== null && "url" in repository ? repository.url : repository;
  const [, path] =
    /^(?:github:|(?:git\+)?https:\/\/github\.com\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(String(named ?? "")) ?? [];
  return path === undefined ? null : docsAt("https://github.com", path, `v${version}`, "");
}
