import { posix } from "node:path";
import { message } from "../../model/message.ts";
import { type PartProblem, PartProblems, ValueProblem, valueProblem } from "../../model/text/value-problem.ts";
import { shown } from "../values/shown.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** What to write instead, in quotes, if the line shows it; else null. */
    "volume.form": { readonly why: VolumeForm; readonly write: string | null };
    /** The other line, in quotes. */
    "volume.same-target": { readonly other: string };
    "volume.too-many": { readonly max: number };
  }
}

type VolumeForm =
  | "characters"
  | "parts"
  | "no-target"
  | "no-source"
  | "no-dot"
  | "not-expanded"
  | "not-source"
  | "mode"
  | "relabel"
  | "relative-target"
  | "shm-target"
  | "system-target"
  | "own-target"
  | "everything"
  | "not-outside";

/** A line of `volumes`, not yet looked up. */
export interface VolumeLine {
  /** As written. */
  readonly text: string;
  /** A path, the name of a volume, or null for a new volume of each container. */
  readonly source: string | null;
  readonly isPath: boolean;
  readonly target: string;
  readonly readOnly: boolean;
}

const MAX_VOLUMES = 50;
const LONGEST_PATH = 1_000;
const VOLUME_NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]+$/;

/** Where the drill mounts its own volumes, and what every container needs as it is. */
const OURS = /^\/fault-drill(?:-disk|-group)?(?:\/|$)/;
const SYSTEM = /^\/(?:$|(?:proc|sys|dev)(?:\/|$))/;

const formProblem = (why: VolumeForm, write: string | null = null) => valueProblem("volume.form", { why, write });

/**
 * Lines as `docker run --volume` takes them: `source:target[:ro]`, or a target alone for a new volume.
 * @throws PartProblems with every bad line
 */
export function parseVolumeLines(raw: string): readonly VolumeLine[] {
  const volumes: VolumeLine[] = [];
  eachLine(raw, (text) => {
    const volume = volumeOf(text);
    const same = volumes.find(({ target }) => target === volume.target);
    if (same !== undefined) throw valueProblem("volume.same-target", { other: shown(same.text) });
    volumes.push(volume);
  });
  return volumes;
}

/**
 * Lines with what may be mounted although it is not in the workspace: absolute paths, and names of volumes.
 * @throws PartProblems with every bad line
 */
export function parseOutsideLines(raw: string): readonly string[] {
  const found: string[] = [];
  eachLine(raw, (line) => {
    if (/^(?:\/|~)\/*$/.test(line)) throw formProblem("everything");
    if (!(/^~?\//.test(line) && isPlain(line)) && !VOLUME_NAME.test(line)) throw formProblem("not-outside");
    found.push(line);
  });
  return found;
}

/** Calls a function for each line that is not blank or a comment, and throws the problems with all lines together. */
function eachLine(raw: string, use: (line: string) => void): void {
  const lines = raw
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const problems: PartProblem[] = [];
  if (lines.length > MAX_VOLUMES)
    problems.push({ part: null, said: [message("volume.too-many", { max: MAX_VOLUMES })] });
  for (const line of lines.slice(0, MAX_VOLUMES)) {
    try {
      use(line);
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error;
      problems.push({ part: line, said: [error.said] });
    }
  }
  if (problems.length > 0) throw new PartProblems(problems);
}

function volumeOf(text: string): VolumeLine {
  if (!isPlain(text) || text.length > LONGEST_PATH) throw formProblem("characters");
  const [first = "", second, mode, ...rest] = text.split(":");
  if (rest.length > 0) throw formProblem("parts");
  if (second === undefined) {
    if (!first.startsWith("/")) throw formProblem("no-target");
    return { text, source: null, isPath: false, target: containerPath(first), readOnly: false };
  }
  const isPath = /^(?:\/|\.{1,2}(?:\/|$)|~(?:\/|$))/.test(first);
  if (!isPath && !VOLUME_NAME.test(first)) throw noSource(first);
  return { text, source: first, isPath, target: containerPath(second), readOnly: isReadOnly(mode) };
}

function noSource(source: string): ValueProblem {
  if (source === "") return formProblem("no-source");
  const [, inside] = /^(?:\$\{?PWD\}?|\$\(pwd\)|\$\{?GITHUB_WORKSPACE\}?)(\/.*)?$/.exec(source) ?? [];
  if (source.startsWith("$")) return formProblem("not-expanded", inside === undefined ? null : shown(`.${inside}`));
  if (source.includes("/") && !/[$"'\\]/.test(source)) return formProblem("no-dot", shown(`./${source}`));
  return formProblem("not-source");
}

/**
 * A path in the container where something can be mounted, without a slash at its end.
 * @throws ValueProblem
 */
export function containerPath(written: string): string {
  const target = posix.normalize(written).replace(/(.)\/+$/, "$1");
  if (!written.startsWith("/") || written.split("/").includes("..")) throw formProblem("relative-target");
  if (target === "/dev/shm") throw formProblem("shm-target");
  if (SYSTEM.test(target)) throw formProblem("system-target");
  if (OURS.test(target)) throw formProblem("own-target");
  return target;
}

function isReadOnly(mode: string | undefined): boolean {
  if (mode === undefined || mode === "rw") return false;
  if (mode === "ro") return true;
  throw formProblem(/^[zZ](?:,|$)|,[zZ]$/.test(mode) ? "relabel" : "mode");
}

function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);
}
