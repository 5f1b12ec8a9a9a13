import { lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type EngineAddress, engineUrl, isOnLoopback } from "../../model/facts/engine-address.ts";
import { type Message, message, type Sentences } from "../../model/message.ts";
import type { VolumePlan } from "../../model/plan.ts";
import { isWithin } from "../../model/text/is-within.ts";
import { subject } from "../problem.ts";
import type { Reading } from "../values/read-values.ts";
import { shown } from "../values/shown.ts";
import { absolute, engineSockets, realPath } from "./places.ts";
import type { VolumeLine } from "./volume-lines.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "volume.source": { readonly why: "no-workspace" | "container-job" | "not-file" };
    /** The path that was looked for, in quotes. */
    "volume.missing": { readonly path: string; readonly inWorkflow: boolean };
    "volume.remote": { readonly engine: string };
    /** A path that gives too many rights, in quotes: the socket of an engine, one in the directory, or one of the system. */
    "volume.rights": { readonly why: "socket" | "has-socket" | "system"; readonly path: string };
    /** `path`: with links resolved, in quotes, if that differs; `outside`: the name of the input that allows it. */
    "volume.not-allowed": {
      readonly why: "git" | "outside" | "outside-in-file" | "name-in-file";
      readonly path: string | null;
      readonly outside: string;
    };
    /** The writable line, in quotes. */
    "volume.inside-writable": { readonly outer: string };
    "volume.shared": { readonly target: string; readonly baseline: string };
  }
}

/** Where relative paths start, and which paths the engine sees. */
export interface Surroundings {
  /** See `planFileOf`. */
  readonly workspace: string | null | undefined;
  readonly engine: EngineAddress;
  /** Whether the job runs in a container, which has other paths than the engine's machine. */
  readonly inContainer: boolean;
}

export interface VolumesReading {
  readonly volumes: readonly VolumePlan[];
  readonly problems: readonly Sentences[];
}

/**
 * Looks up the sources of `volumes`. The plan gets paths with all links resolved, so that changing a link later does not
 * change what is mounted.
 *
 * A path must be in the workspace, or `volumes-outside` must name it: anyone who can change the checkout can change a plan
 * file, and must not be able to read other files of the runner through the service. Only a person who types a flag in a
 * terminal needs no permission.
 */
export function volumesOf(reading: Reading, surroundings: Surroundings): VolumesReading {
  const { values, naming } = reading;
  const lines = values.volumes ?? [];
  const found = lines.map((line) => ({ line, path: line.isPath ? pathOf(line, surroundings) : null }));
  const writable = found.flatMap(({ line, path }) => (path === null || line.readOnly ? [] : [{ line, path }]));
  const problems = found.flatMap(({ line, path }) => {
    const outer = writable.find((other) => path !== null && other.path !== path && isWithin(other.path, path));
    const problem =
      (line.isPath ? problemOfPath(line, path, reading, surroundings) : problemOfName(line, reading)) ??
      problemOfSharing(line, outer?.line, reading);
    return problem === null ? [] : [[subject(naming.first("volumes"), line.text), problem]];
  });
  const volumes = found.map(({ line: { source, target, readOnly }, path }) => ({ source, path, target, readOnly }));
  return { volumes, problems };
}

function rootOf({ workspace }: Surroundings): string {
  return workspace ?? process.cwd();
}

function pathOf({ source }: VolumeLine, surroundings: Surroundings): string | null {
  return source === null ? null : realPath(absolute(source, rootOf(surroundings)));
}

function problemOfPath(
  { source }: VolumeLine,
  path: string | null,
  reading: Reading,
  { workspace, engine, inContainer }: Surroundings,
): Message | null {
  if (workspace === undefined) return message("volume.source", { why: "no-workspace" });
  if (!isOnLoopback(engine)) return message("volume.remote", { engine: engineUrl(engine) });
  if (inContainer) return message("volume.source", { why: "container-job" });
  const written = absolute(source ?? "", rootOf({ workspace, engine, inContainer }));
  if (path === null) return message("volume.missing", { path: shown(written), inWorkflow: workspace !== null });
  const socket = engineSockets(engine.kind === "unix" ? engine.path : null).find((each) => isWithin(path, each));
  if (socket !== undefined)
    return message("volume.rights", { why: path === socket ? "socket" : "has-socket", path: shown(socket) });
  if (/^\/(?:proc|sys|dev)(?:\/|$)/.test(path)) return message("volume.rights", { why: "system", path: shown(path) });
  const facts = statSync(path);
  if (!facts.isDirectory() && !facts.isFile()) return message("volume.source", { why: "not-file" });
  if (isAllowed(path, reading, workspace)) return null;
  const isInside = workspace !== null && isWithin(realPath(workspace) ?? workspace, path);
  if (isInside && !holdsCredentials(path)) return null;
  const why = isInside ? "git" : workspace === null ? "outside-in-file" : "outside";
  const outside = reading.naming.then("volumes-outside");
  return message("volume.not-allowed", { why, path: written === path ? null : shown(path), outside });
}

/** Whether the path needs no permission, or has it. */
function isAllowed(path: string, { values, given }: Reading, workspace: string | null): boolean {
  if (workspace === null && (given.has("volumes") || isWithin(realPath(process.cwd()) ?? "/", path))) return true;
  const outside = (values["volumes-outside"] ?? []).filter((line) => /^[~/]/.test(line));
  return outside.some((line) => isWithin(realPath(absolute(line, "/")) ?? absolute(line, "/"), path));
}

/** Whether a path is in a `.git`, or has one in it or in a directory directly below it, as far as it can be read. */
function holdsCredentials(path: string): boolean {
  if (path.split("/").includes(".git")) return true;
  if (!statSync(path).isDirectory()) return false;
  try {
    const below = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [path, ...below.map(({ name }) => join(path, name))].some((directory) => exists(join(directory, ".git")));
  } catch {
    // The engine can read what this user can't.
    return true;
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** On a machine with other projects, a plan file must not name just any volume of the engine. */
function problemOfName({ source }: VolumeLine, { values, given, naming }: Reading): Message | null {
  if (source === null || given.has("volumes") || values["volumes-outside"]?.includes(source)) return null;
  return message("volume.not-allowed", { why: "name-in-file", path: null, outside: naming.then("volumes-outside") });
}

/**
 * Candidate and baseline would see each other's files. And a service that can write to the directory above another source
 * could replace that source with a link to any file of the runner, which the next restart would follow.
 * @param outer a writable volume whose source contains this one's
 */
function problemOfSharing(
  line: VolumeLine,
  outer: VolumeLine | undefined,
  { values, naming }: Reading,
): Message | null {
  if (outer !== undefined) return message("volume.inside-writable", { outer: shown(outer.text) });
  if (line.source === null || line.readOnly || (values["baseline-image"] ?? null) === null) return null;
  return message("volume.shared", { target: shown(line.target), baseline: naming.then("baseline-image") });
}
