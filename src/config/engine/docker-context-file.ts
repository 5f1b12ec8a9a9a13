import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Message, message } from "../../model/message.ts";
import { nearestNames } from "../values/nearest.ts";
import { shown } from "../values/shown.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "engine.context-unknown": { readonly nearest: readonly string[]; readonly known: readonly string[] };
    "engine.context-empty": { readonly file: string };
    "engine.config-file": { readonly file: string };
  }
}

/** The name that means "no context": the engine of DOCKER_HOST, or the local one. */
export const DEFAULT_CONTEXT = "default";

/** The engine settings of a context. */
export interface StoredContext {
  readonly host: string;
  readonly skipTlsVerify: boolean;
  /** The directory with its certificates; null without any. */
  readonly tlsDirectory: string | null;
}

/** The context of that name, or a message that says why it can't be used. */
export function readContext(directory: string, name: string): StoredContext | Message {
  const id = createHash("sha256").update(name).digest("hex");
  const file = join(directory, "contexts", "meta", id, "meta.json");
  if (!existsSync(file)) return unknown(name, namesIn(directory));
  const meta = readJson(file) as { Endpoints?: { docker?: { Host?: unknown; SkipTLSVerify?: unknown } } } | null;
  const { Host: host, SkipTLSVerify: skip } = meta?.Endpoints?.docker ?? {};
  if (typeof host !== "string") {
    return message("engine.context-empty", { file: shown(file) });
  }
  const tlsDirectory = join(directory, "contexts", "tls", id, "docker");
  return { host, skipTlsVerify: skip === true, tlsDirectory: existsSync(tlsDirectory) ? tlsDirectory : null };
}

/** The context that `docker context use` selected; null if none, a message if the file can't be read. */
export function currentContext(directory: string): { readonly name: string | null } | Message {
  const file = join(directory, "config.json");
  // docker treats an empty file as a missing one.
  if (!existsSync(file) || isEmpty(file)) return { name: null };
  const config = readJson(file) as { currentContext?: unknown } | null;
  if (typeof config !== "object" || config === null) return message("engine.config-file", { file: shown(file) });
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

function unknown(written: string, names: readonly string[]): Message {
  const nearest = nearestNames(written, names).map(shown);
  return message("engine.context-unknown", { nearest, known: [DEFAULT_CONTEXT, ...names].map(shown) });
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
