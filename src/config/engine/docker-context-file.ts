import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listed } from "../../model/text/listed.ts";
import { didYouMean } from "../values/nearest.ts";
import { shown } from "../values/shown.ts";

/** The name that means "no context": the engine of DOCKER_HOST, or the local one. */
export const DEFAULT_CONTEXT = "default";

/** The engine settings of a context. */
export interface StoredContext {
  readonly host: string;
  readonly skipTlsVerify: boolean;
  /** The directory with its certificates; null without any. */
  readonly tlsDirectory: string | null;
}

/** The context of that name, or a clause that says why it can't be used. */
export function readContext(directory: string, name: string): StoredContext | string {
  const id = createHash("sha256").update(name).digest("hex");
  const file = join(directory, "contexts", "meta", id, "meta.json");
  if (!existsSync(file)) return `is not a docker context: ${instead(name, namesIn(directory))}`;
  const meta = readJson(file) as { Endpoints?: { docker?: { Host?: unknown; SkipTLSVerify?: unknown } } } | null;
  const { Host: host, SkipTLSVerify: skip } = meta?.Endpoints?.docker ?? {};
  if (typeof host !== "string") {
    return `has no Docker engine in ${shown(file)}: create the context again with docker context create`;
  }
  const tlsDirectory = join(directory, "contexts", "tls", id, "docker");
  return { host, skipTlsVerify: skip === true, tlsDirectory: existsSync(tlsDirectory) ? tlsDirectory : null };
}

/** The context that `docker context use` selected; null if none, a clause if the file can't be read. */
export function currentContext(directory: string): { readonly name: string | null } | string {
  const file = join(directory, "config.json");
  // docker treats an empty file as a missing one.
  if (!existsSync(file) || isEmpty(file)) return { name: null };
  const config = readJson(file) as { currentContext?: unknown } | null;
  if (typeof config !== "object" || config === null) return `${shown(file)} is not valid JSON: fix it or remove it`;
  return { name: typeof config.currentContext === "string" ? config.currentContext : null };
}

function namesIn(directory: string): string[] {
  const metas = join(directory, "contexts", "meta");
  if (!existsSync(metas)) return [];
  return readdirSync(metas)
    .map((id) => (readJson(join(metas, id, "meta.json")) as { Name?: unknown } | null)?.Name)
    .filter((name) => typeof name === "string")
    .toSorted();
}

function instead(written: string, names: readonly string[]): string {
  const question = didYouMean(written, names, { show: shown });
  if (question !== null) return question;
  const known = [DEFAULT_CONTEXT, ...names].map(shown);
  return `the ${known.length === 1 ? "only context is" : "contexts are"} ${listed(known)}`;
}

function isEmpty(file: string): boolean {
  try {
    return readFileSync(file, "utf8").trim() === "";
  } catch {
    return false;
  }
}

/** Null for a file that can't be read or is not JSON. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
