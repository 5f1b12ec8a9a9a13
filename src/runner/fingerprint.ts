import os from "node:os";
import type { EngineFacts } from "../engine/engine.ts";
import { canaryFigures } from "../model/noise.ts";
import type { EngineMachine, Machine } from "../model/record.ts";
import { canaryRuns } from "./canary.ts";

/**
 * What the drill runs on, so that two of its records are only ever compared with open eyes. Takes about a second of
 * watching how fast a core is, so it is best done before anything else runs.
 * @param generatorPriority what raisePriority reached
 */
export async function fingerprint(engine: EngineFacts, generatorPriority: string): Promise<Machine> {
  const cpus = os.cpus();
  return {
    cpuModel: cpus[0]?.model.trim() || "unknown CPU",
    cores: cpus.length,
    kernel: engine.kernel,
    engineVersion: engine.version,
    cgroupVersion: engine.cgroupVersion,
    cgroupDriver: engine.cgroupDriver,
    canaryMs: canaryFigures(await canaryRuns())?.medianMs ?? null,
    generatorPriority,
    engineMachine: null,
  };
}

/** What can be said of an engine's machine that is not this one. */
export function engineMachine({ cores, architecture }: EngineFacts): EngineMachine {
  return { cores, architecture };
}
