import type { Comeback, NamedProcess, VictimProcess } from "../definitions/recovery-data.ts";

export type { Comeback, NamedProcess, VictimProcess };

/**
 * What a kill can target: the process that owns the service's port, the first process, or the one with the most memory.
 */
export const VICTIM_CHOICES = ["serving", "main", "largest"] as const;
export type VictimChoice = (typeof VICTIM_CHOICES)[number];

/** Returns `node (PID 7)`, with the process number inside the container. */
export function processName({ name, pidInside }: NamedProcess): string {
  return pidInside === null ? name : `${name} (PID ${pidInside})`;
}

/**
 * Returns a process and its place, as a clause without a period: `node (PID 7), child of sh (PID 1), which owns port
 * 8080`.
 */
export function victimWords(victim: VictimProcess, containerPort: number): string {
  const [parent] = victim.ancestors;
  const place = victim.isFirst
    ? ", the container's first process"
    : parent === undefined
      ? ", started by nothing in the container"
      : `, child of ${victim.ancestors.map(processName).join(", child of ")}`;
  return `${processName(victim)}${place}, ${choiceWords(victim, containerPort)}`;
}

function choiceWords({ askedFor, chosenAs, residentBytes, isFirst }: VictimProcess, containerPort: number): string {
  if (chosenAs === "largest") return `which held the most memory (${Math.round(residentBytes / 1024 ** 2)} MiB)`;
  if (chosenAs === "serving") return `which owns port ${containerPort}`;
  if (askedFor === "serving") {
    const instead = isFirst ? "" : ", the engine's main process";
    return `chosen because no process could be seen to own port ${containerPort}${instead}`;
  }
  if (askedFor === "largest") return "chosen because the memory of no process could be read";
  return "chosen by `target: main`";
}
