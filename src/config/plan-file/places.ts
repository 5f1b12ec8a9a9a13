import type { Sentences } from "../../model/message.ts";
import { oneLine } from "../../model/text/untrusted.ts";
import type { Place } from "./yaml.ts";

const LONGEST_PATH = 200;

/** A plan file's path as messages write it. */
export function nameOf(path: string): string {
  return oneLine(path, LONGEST_PATH);
}

/** A position in a plan file as messages start with it: `.github/fault-drill.yml:7:5`. */
export function placeText(path: string, { line, column }: Place): string {
  return `${nameOf(path)}:${line}:${column}`;
}

/** The problems of a plan file in the order of its lines, then all others as they are. */
export function inOrderOfLines(problems: readonly Sentences[], path: string): Sentences[] {
  const start = `${nameOf(path)}:`;
  const placed = problems.map((problem) => {
    const at = problem[0]?.args.at;
    const isPlaced = typeof at === "string" && at.startsWith(start);
    const [, line, column] = isPlaced ? (/^(\d+):(\d+)$/.exec(at.slice(start.length)) ?? []) : [];
    return { problem, line: Number(line ?? Number.MAX_SAFE_INTEGER), column: Number(column ?? 0) };
  });
  return placed.toSorted((a, b) => a.line - b.line || a.column - b.column).map(({ problem }) => problem);
}
