import { message } from "../../model/message.ts";
import type { DegradationOutcome, Effect } from "../../model/record.ts";
import { degradation } from "../kit/degradation/degradation.ts";
import { HEALTH_PATH, MEMORY_SHORT } from "../kit/degradation/health-path.ts";
import type { LoadDisturbance } from "../kit/disturbance.ts";
import type { Experiment, ExperimentContext } from "../kit/experiment.ts";
import { endedEarly, fillMemoryTo, READ_OVER_MS } from "../kit/means/fill-memory.ts";
import { disturbanceBy, STRESSOR_PROGRAMS, type Stressor } from "../kit/means/stressor.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "degrade-memory.description": { readonly ratio: number };
    "degrade-memory.effect": { readonly usedRatio: number; readonly neededRatio: number };
    "degrade-memory.no-effect": { readonly usedRatio: number; readonly neededRatio: number };
  }
}

interface Parameters {
  readonly "health-path": string;
}

/** A margin above the threshold, and a margin below the limit, which the service needs to keep running. */
const FILLED = 0.94;

/** Fills memory in the container, so that a service which watches its memory sheds new requests. */
export const degradeMemory: Experiment<Parameters, DegradationOutcome> = {
  kind: "degrade-memory",
  summary:
    "Holds the container's memory above 90 % of its limit, where a service should shed new requests and finish the running ones.",
  programs: STRESSOR_PROGRAMS,
  uses: ["cpu", "memory"],
  objectives: ["shedding", "degrading", "running-first", "recovery"],
  parameters: { "health-path": HEALTH_PATH },
  describe: () => message("degrade-memory.description", { ratio: FILLED }),
  ...degradation({ apply: fillMemory, sheds: true }),
};

async function fillMemory(
  context: ExperimentContext,
  _parameters: Parameters,
  signal: AbortSignal,
): Promise<LoadDisturbance> {
  const stressor = await fillMemoryTo(context, FILLED, signal);
  return disturbanceBy(stressor, () => effectOf(context, stressor));
}

async function effectOf(
  context: Pick<ExperimentContext, "memoryNow" | "memoryBytes">,
  stressor: Pick<Stressor, "state">,
): Promise<Effect> {
  const ended = await endedEarly(context, stressor);
  if (ended !== null) return ended;
  const used = context.memoryNow(READ_OVER_MS);
  if (used === null) return { observed: false, message: message("fill-memory.no-reading", {}) };
  const figures = { usedRatio: used / context.memoryBytes, neededRatio: MEMORY_SHORT };
  const observed = figures.usedRatio > MEMORY_SHORT;
  return { observed, message: message(observed ? "degrade-memory.effect" : "degrade-memory.no-effect", figures) };
}
