import { findProgram } from "../engine/carried/find-program.ts";
import { type Log, message } from "../model/message.ts";
import { aptInstall } from "./apt.ts";

/** The packages of the programs that not every machine has. */
const PACKAGES = { "stress-ng": "stress-ng", ip: "iproute2" } as const;

/** An experiment, with the programs of this machine that it needs. */
interface NeedsPrograms {
  readonly kind: string;
  readonly programs?: readonly string[];
}

/**
 * Ensures that the programs of experiments are installed on this machine.
 * @throws DrillError if one is missing and can't be installed; it names the experiments that need it
 */
export async function ensurePrograms(needs: readonly NeedsPrograms[], log: Log): Promise<void> {
  for (const [program, what] of Object.entries(PACKAGES)) {
    const kinds = needs.filter(({ programs }) => programs?.includes(program)).map(({ kind }) => kind);
    if (kinds.length === 0 || (await findProgram(program)) !== null) continue;
    log(message("progress.installing", { what }));
    await aptInstall([what], log, kinds);
  }
}
