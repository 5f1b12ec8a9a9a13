import type { Experiment, Parameter } from "../../experiments/kit/experiment.ts";
import { THREADS_MS, WARM_UP_MS } from "../../experiments/kit/steady-state.ts";
import type { Plan } from "../../model/plan.ts";
import { PAUSE_AFTER_FAILURE_MS } from "../../model/sample.ts";

/*
 * The maximum time of each stage of a drill, if everything in it takes as long as its own limit allows. A stage that
 * takes longer waits for something without a limit, which is a bug, and the watchdog ends it.
 */

const MINUTE_MS = 60_000;
/** Covers a slow registry, a package manager and its lock. */
const PREFLIGHT_MS = 60 * MINUTE_MS;
/** Copying the tools, creating and starting a container, on a slow disk. */
const CONTAINER_MS = 6 * MINUTE_MS;
/** Helpers, inspections, and applying and reverting a disturbance, on a slow machine. */
const ENGINE_MS = 4 * MINUTE_MS;
/** Maximum requests in a row that a window waits for, however slow; a comparison has two rows of 16. */
const ROW = 10;
const PAIRS = 32;

/** Budgets of a drill's stages, milliseconds. */
export interface StageBudgets {
  readonly preflight: number;
  readonly boot: number;
  readonly warmUp: number;
  readonly steadyState: number;
  readonly comparison: number;
  experiment(index: number, experiment: Pick<Experiment, "maxMs" | "parameters">): number;
}

/** The stage budgets of a plan. */
export function stageBudgets(plan: Plan): StageBudgets {
  const { requestTimeoutMs, maxDurationMs, readyTimeoutMs } = plan;
  const sides = plan.baseline === null ? 1 : 2;
  const dependenciesMs = plan.target.compose === undefined ? 0 : readyTimeoutMs;
  const warmUp = WARM_UP_MS + THREADS_MS + requestTimeoutMs;
  const windowMs = maxDurationMs + requestTimeoutMs;
  const pairsMs = windowMs + PAIRS * requestTimeoutMs;
  const comeBackMs = (maxRecoveryMs: number) =>
    Math.max(maxRecoveryMs, ROW * (requestTimeoutMs + PAUSE_AFTER_FAILURE_MS)) + requestTimeoutMs;
  return {
    preflight: PREFLIGHT_MS,
    boot: CONTAINER_MS + sides * (CONTAINER_MS + dependenciesMs + readyTimeoutMs + requestTimeoutMs),
    warmUp,
    steadyState: windowMs + MINUTE_MS,
    comparison: warmUp + windowMs + pairsMs + MINUTE_MS,
    experiment(index, experiment) {
      const planned = plan.experiments[index];
      const maxRecoveryMs = planned?.limits?.maxRecoveryMs ?? plan.limits.maxRecoveryMs;
      return experiment.maxMs({
        sides,
        engineMs: ENGINE_MS,
        ownMs: durationsOf(planned?.parameters ?? {}, experiment.parameters),
        windowMs,
        compareMs: sides === 1 ? 0 : ENGINE_MS + pairsMs,
        comeBackMs: comeBackMs(maxRecoveryMs),
        maxRecoveryMs,
        maxDrainMs: planned?.limits?.maxDrainMs ?? plan.limits.maxDrainMs ?? 0,
        requestTimeoutMs,
      });
    },
  };
}

/** The time that an experiment's own parameters can add, such as a grace period. */
function durationsOf(values: object, parameters: Pick<Experiment, "parameters">["parameters"]): number {
  const durations = Object.entries(values).flatMap(([name, value]) => {
    const { form, takesMs } = (parameters as Readonly<Record<string, Parameter | undefined>>)[name] ?? {};
    if (takesMs !== undefined) return [takesMs(value)];
    return form === "duration" && typeof value === "number" ? [value] : [];
  });
  return durations.reduce((sum, each) => sum + each, 0);
}
