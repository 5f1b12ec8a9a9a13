import { windowKinds } from "../../model/objectives.ts";
import type { Evidence } from "../../model/record.ts";
import { formatRatio } from "../../model/text/format.ts";
import { parseWhole } from "../../model/text/units.ts";
import type { Experiment, Injection, Observation } from "../kit/experiment.ts";
import { HEALTH_PATH } from "../kit/means/ladder.ts";
import { lasting } from "../kit/means/lasting.ts";
import { STRESSOR_PROGRAMS, type Stressor, startStressor } from "../kit/means/stressor.ts";

interface Parameters {
  readonly workers: number;
  readonly "health-path": string;
}

/** Above this share of its CPU limit a service should disable non-essential features. */
const SHORT = 0.8;

/** stress-ng CPU workers in the container, so that a service which watches its CPU use disables a feature. */
export const degradeCpu: Experiment<Parameters> = {
  kind: "degrade-cpu",
  summary:
    "Raises the container's CPU use above 80 % of its limit, where a service should disable non-essential features.",
  shape: "lasting",
  programs: STRESSOR_PROGRAMS,
  uses: ["cpu", "memory"],
  compared: false,
  checks: [...windowKinds(), "degrading", "recovery"],
  parameters: {
    workers: {
      default: "2",
      meaning: "Number of CPU workers inside the container's CPU quota.",
      form: "whole",
      parse: (raw) => parseWhole(raw, 1, 64),
    },
    "health-path": HEALTH_PATH,
  },

  describe: ({ workers }) =>
    `${workers} CPU ${workers === 1 ? "worker" : "workers"} in the container, which raise its CPU use above 80 % of its limit`,
  ladder: (parameters) => ({ healthPath: parameters["health-path"], turnsAway: false }),

  async inject(context, { workers }, signal) {
    const order = { args: ["--cpu", String(workers)], workers, directory: "/dev/shm" };
    const stressor = await startStressor(context, order, signal);
    return {
      ...lasting(context.clock),
      felt: (observation) => felt(observation, stressor, context.cpus),
      revert: (revertSignal) => stressor.end(revertSignal),
    } satisfies Injection;
  },
};

async function felt({ during }: Observation, stressor: Pick<Stressor, "state">, cpus: number): Promise<Evidence> {
  const { running, exitCode } = await stressor.state();
  if (!running) return { felt: false, sentence: `stress-ng ended before the window did (code ${exitCode})` };
  const used = during?.usage?.cpuShare ?? null;
  if (used === null) return { felt: false, sentence: "the engine gave no CPU time" };
  const share = used / cpus;
  const figures = `the container used ${formatRatio(share, SHORT)} of its CPU limit`;
  if (share > SHORT) return { felt: true, sentence: figures };
  return { felt: false, sentence: `${figures}, not above ${formatRatio(SHORT)}: more workers would fill it` };
}
