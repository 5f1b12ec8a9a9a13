import os from "node:os";
import type { EngineFacts } from "../engine/engine.ts";
import { canaryFigures } from "../model/noise.ts";
import type { EngineMachine, Machine } from "../model/record.ts";
import { canaryRuns } from "./canary.ts";

/**
 * Facts about the machine of the drill, for comparing records. Measures a core for about a second, so call it before any
 * other work runs.
 * @param generatorPriority the result of raisePriority
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

/** What is known about an engine's machine that is not this one. */
export function engineMachine({ cores, architecture }: EngineFacts): EngineMachine {
  return { cores, architecture };
}
