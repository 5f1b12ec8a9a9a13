/** What a strike can be aimed at: what owns the service's port, the first process, or what holds the most memory. */
export const STRIKE_TARGETS = ["serving", "main", "largest"] as const;
export type StrikeTarget = (typeof STRIKE_TARGETS)[number];

/** A process as a report names it. */
export interface NamedProcess {
  /** The kernel's name for it, or its program's: plain characters. Hostile text. */
  readonly name: string;
  /** In the container's own process namespace; null where the kernel did not tell. */
  readonly pidInside: number | null;
}

/** The process that a strike was aimed at. */
export interface StruckProcess extends NamedProcess {
  /** In the engine's process namespace. */
  readonly pid: number;
  readonly residentBytes: number;
  /** From its parent up to the container's first process. */
  readonly ancestors: readonly NamedProcess[];
  /** Whether it is the container's first process, whose end is the container's. */
  readonly isFirst: boolean;
  readonly askedFor: StrikeTarget;
  /** What it was really chosen as: `main` where nothing owned the port, or no memory was known. */
  readonly chosenAs: StrikeTarget;
}

/** How a service came to answer again after a strike. */
export interface Comeback {
  /**
   * - `container-started`: the engine started the container again
   * - `respawned`: another process owns the port now, and the container was never down
   * - `survived`: a process that was there before the strike owns the port
   * - `unknown`: the container was never down, and no process could be seen to own the port
   */
  readonly how: "container-started" | "respawned" | "survived" | "unknown";
  /** What owns the port now; null where that was not looked at or not seen. */
  readonly by: NamedProcess | null;
}

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
