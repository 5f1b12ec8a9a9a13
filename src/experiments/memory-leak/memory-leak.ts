import { formatBytes, formatCount } from "../../model/text/format.ts";
import { parseBytes } from "../../model/text/units.ts";
import type { Experiment, Injection } from "../kit/experiment.ts";
import { lasting } from "../kit/means/lasting.ts";

interface Parameters {
  /** Bytes a request. */
  readonly "max-growth": number;
}

/** Nothing is injected: the load goes on, and the service's memory is watched. */
export const memoryLeak: Experiment<Parameters> = {
  kind: "memory-leak",
  summary:
    "Injects nothing: the load goes on, and the container's memory is watched for what each request leaves behind.",
  shape: "soak",
  programs: [],
  compared: false,
  checks: ["growth"],
  parameters: {
    "max-growth": {
      default: "128k",
      form: "bytes",
      meaning: "Limit: memory that may stay behind for each request.",
      parse: parseBytes,
    },
  },

  describe: (parameters) =>
    `a soak: at most ${formatBytes(parameters["max-growth"])} of memory may stay behind for each request`,
  maxGrowth: (parameters) => parameters["max-growth"],

  async inject({ clock }) {
    return {
      ...lasting(clock),
      felt: async ({ during, memory = [] }) => {
        const requests = during?.measurement.ok ?? 0;
        const sentence = `${formatCount(requests)} requests answered, memory read ${formatCount(memory.length)} times`;
        return { felt: requests > 0 && memory.length > 0, sentence };
      },
      revert: async () => null,
    } satisfies Injection;
  },
};
