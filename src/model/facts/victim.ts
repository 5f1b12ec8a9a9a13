import type { Comeback, NamedProcess, VictimProcess } from "../definitions/recovery-data.ts";

export type { Comeback, NamedProcess, VictimProcess };

/**
 * What a fault can target: the process that owns the service's port, the first process, the one with the most memory, or
 * the busiest one below the process that owns the port.
 */
export const VICTIM_CHOICES = ["serving", "main", "largest", "worker"] as const;
export type VictimChoice = (typeof VICTIM_CHOICES)[number];

/** The exit code of a process that SIGKILL ended: 128 and the signal's number. */
export const KILLED_EXIT_CODE = 137;

/** A chosen process, as a message carries it. */
export type VictimArgs = {
  readonly victim: Pick<VictimProcess, "name" | "pidInside" | "residentBytes" | "isFirst" | "askedFor" | "chosenAs">;
  readonly ancestors: readonly NamedProcess[];
  readonly containerPort: number;
};

/** Returns a chosen process as the arguments of a message. */
export function victimArgs({ ancestors, pid: _, ...victim }: VictimProcess, containerPort: number): VictimArgs {
  return { victim, ancestors, containerPort };
}
