import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** What is known of the run that the action is part of. */
export interface Running {
  readonly serverUrl: string;
  /** The action's repository and reference; null for a local `uses: ./`. */
  readonly action: { readonly repository: string; readonly ref: string } | null;
  /** The repository of the workflow. */
  readonly repository: { readonly owner: string; readonly name: string } | null;
  readonly headSha: string | null;
  /** Where the job checks out its repository. */
  readonly workspace: string | null;
  /** The file that runs. */
  readonly entry: string | null;
}

/**
 * Returns the address of the folder `docs` of the action that runs, at its own version. A local action is part of the
 * workflow's repository, at the commit of the run. Null if it is not known.
 */
export function docsAddress(running: Running): string | null {
  const { serverUrl, action, repository, headSha } = running;
  if (action !== null) return docsAt(serverUrl, action.repository, action.ref, "");
  const folder = localFolder(running);
  if (folder === null || repository === null || headSha === null) return null;
  return docsAt(serverUrl, `${repository.owner}/${repository.name}`, headSha, folder);
}

/** Returns the address of the folder `docs` in a folder of a repository at a branch, tag or commit. */
export function docsAt(serverUrl: string, repository: string, ref: string, folder: string): string {
  const path = [...repository.split("/"), "blob", ...ref.split("/"), ...folder.split("/"), "docs"];
  const segments = path.filter((segment) => segment !== "").map(encodeURIComponent);
  return [serverUrl, ...segments].join("/");
}

/** The action's folder in the workspace; null if it is elsewhere, or a checkout of another repository. */
function localFolder({ workspace, entry }: Running): string | null {
  const root = entry === null ? null : rootOf(dirname(entry));
  if (root === null || workspace === null) return null;
  const folder = relative(workspace, root);
  if (folder.startsWith("..")) return null;
  return folder !== "" && existsSync(join(root, ".git")) ? null : folder;
}

/** The nearest folder above that has an `action.yml`. */
function rootOf(folder: string): string | null {
  if (existsSync(join(folder, "action.yml"))) return folder;
  const above = dirname(folder);
  return above === folder ? null : rootOf(above);
}
