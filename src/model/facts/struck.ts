import type { Comeback, NamedProcess, StruckProcess } from "../definitions/recovery-data.ts";

export type { Comeback, NamedProcess, StruckProcess };

/** What a strike can be aimed at: what owns the service's port, the first process, or what holds the most memory. */
export const STRIKE_TARGETS = ["serving", "main", "largest"] as const;
export type StrikeTarget = (typeof STRIKE_TARGETS)[number];

/** `node (PID 7)`, by its number inside the container. */
export function processName({ name, pidInside }: NamedProcess): string {
  return pidInside === null ? name : `${name} (PID ${pidInside})`;
}

/** A process and its place: `node (PID 7), child of sh (PID 1), which owns port 8080`. A clause without an end. */
export function struckWords(struck: StruckProcess, containerPort: number): string {
  const [parent] = struck.ancestors;
  const place = struck.isFirst
    ? ", the container's first process"
    : parent === undefined
      ? ", started by nothing in the container"
      : `, child of ${struck.ancestors.map(processName).join(", child of ")}`;
  return `${processName(struck)}${place}, ${choiceWords(struck, containerPort)}`;
}

function choiceWords({ askedFor, chosenAs, residentBytes, isFirst }: StruckProcess, containerPort: number): string {
  if (chosenAs === "largest") return `which held the most memory (${Math.round(residentBytes / 1024 ** 2)} MiB)`;
  if (chosenAs === "serving") return `which owns port ${containerPort}`;
  if (askedFor === "serving") {
    const instead = isFirst ? "" : ", the engine's main process";
    return `chosen because no process could be seen to own port ${containerPort}${instead}`;
  }
  if (askedFor === "largest") return "chosen because the memory of no process could be read";
  return "chosen by `target: main`";
}
