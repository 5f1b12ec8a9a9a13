import { message } from "../../model/message.ts";
import { windowKinds } from "../../model/objectives.ts";
import type { DegradationOutcome, Effect } from "../../model/record.ts";
import { degradation } from "../kit/degradation/degradation.ts";
import { HEALTH_PATH } from "../kit/degradation/health-path.ts";
import type { LoadDisturbance, Observation } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import {
  CPU_WORKERS,
  cpuWorkers,
  disturbanceBy,
  STRESSOR_PROGRAMS,
  type Stressor,
  startStressor,
} from "../kit/means/stressor.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "degrade-cpu.description": { readonly workers: number };
    "degrade-cpu.no-reading": NoArgs;
    "degrade-cpu.effect": { readonly usedRatio: number; readonly neededRatio: number };
    "degrade-cpu.no-effect": { readonly usedRatio: number; readonly neededRatio: number };
  }
}

interface Parameters {
  readonly workers: number;
  readonly "health-path": string;
}

/** Above this share of its CPU limit a service should disable non-essential features. */
const SHORT = 0.8;

/** stress-ng CPU workers in the container, so that a service which watches its CPU use disables a feature. */
export const degradeCpu: Experiment<Parameters, DegradationOutcome> = {
  kind: "degrade-cpu",
  summary:
    "Raises the container's CPU use above 80 % of its limit, where a service should disable non-essential features.",
  programs: STRESSOR_PROGRAMS,
  uses: ["cpu", "memory"],
  objectives: [...windowKinds(), "degrading", "recovery"],
  parameters: {
    workers: CPU_WORKERS,
    "health-path": HEALTH_PATH,
  },

  describe: ({ workers }) => message("degrade-cpu.description", { workers }),
  ...degradation({ apply: startWorkers, sheds: false }),
};

async function startWorkers(
  context: ExperimentContext,
  { workers }: Parameters,
  signal: AbortSignal,
): Promise<LoadDisturbance> {
  const stressor = await startStressor(context, cpuWorkers(workers), signal);
  return disturbanceBy(stressor, (observation) => effectOf(observation, stressor, context.cpus));
}

async function effectOf({ during }: Observation, stressor: Pick<Stressor, "state">, cpus: number): Promise<Effect> {
  const { running, exitCode } = await stressor.state();
  if (!running) return { observed: false, message: message("stressor.ended", { exitCode }) };
  const used = during?.usage?.cpuShare ?? null;
  if (used === null) return { observed: false, message: message("degrade-cpu.no-reading", {}) };
  const figures = { usedRatio: used / cpus, neededRatio: SHORT };
  const observed = figures.usedRatio > SHORT;
  return { observed, message: message(observed ? "degrade-cpu.effect" : "degrade-cpu.no-effect", figures) };
}
