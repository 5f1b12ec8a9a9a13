import { formatBytes, formatCount } from "../../model/text/format.ts";
import { parseBytes } from "../../model/text/units.ts";
import type { Experiment, Injection } from "../kit/experiment.ts";
import { lasting } from "../kit/means/lasting.ts";

interface Parameters {
  /** Bytes per request. */
  readonly "max-growth": number;
}

/** No disturbance: watches the service's memory under load. */
export const memoryLeak: Experiment<Parameters> = {
  kind: "memory-leak",
  summary: "Watches the container's memory under load for growth with each request, without any disturbance.",
  shape: "soak",
  programs: [],
  compared: false,
  checks: ["growth"],
  parameters: {
    "max-growth": {
      default: "128k",
      form: "bytes",
      meaning: "Limit: memory that may remain allocated per request.",
      parse: parseBytes,
    },
  },

  describe: (parameters) =>
    `a soak: at most ${formatBytes(parameters["max-growth"])} of memory may remain allocated per request`,
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
