import os from "node:os";
import type { Machine } from "../core/record.ts";
import type { EngineFacts } from "../docker/engine.ts";

/** What the drill runs on, so that two of its records are only ever compared with open eyes. */
export function fingerprint(engine: EngineFacts): Machine {
  const cpus = os.cpus();
  return {
    cpuModel: cpus[0]?.model.trim() || "unknown CPU",
    cores: cpus.length,
    kernel: engine.kernel,
    engineVersion: engine.version,
    cgroupVersion: engine.cgroupVersion,
    cgroupDriver: engine.cgroupDriver,
  };
}
