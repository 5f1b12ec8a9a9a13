import { readdirSync, readFileSync } from "node:fs";

/** One process of this machine. */
export interface ProcessFacts {
  readonly pid: number;
  readonly command: string;
}

/** Returns the descendants of a process, children first, so that a parent killed later can't start new ones for long. */
export function descendants(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const candidate of allPids()) {
    const parent = parentOf(candidate);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), candidate]);
  }
  const below = (one: number): number[] => (children.get(one) ?? []).flatMap((child) => [...below(child), child]);
  return below(pid);
}

/** Returns the processes with a variable in their environment, regardless of their parents. */
export function carriersOf(variable: string, value: string): ProcessFacts[] {
  const wanted = `${variable}=${value}`;
  return allPids().flatMap((pid) => {
    const environment = read(`/proc/${pid}/environ`)?.split("\0") ?? [];
    if (!environment.includes(wanted)) return [];
    return [{ pid, command: (read(`/proc/${pid}/cmdline`) ?? "").replaceAll("\0", " ").trim() }];
  });
}

/** Sends a signal. Ignores a missing process. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function allPids(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(pid: number): number | null {
  // The command name is in parentheses and can contain any character, so fields are counted after it.
  const fields = read(`/proc/${pid}/stat`)?.split(") ").at(-1)?.split(" ");
  return fields === undefined ? null : Number(fields[1]);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
