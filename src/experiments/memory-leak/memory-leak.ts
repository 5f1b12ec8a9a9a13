import type { SoakOutcome } from "../../model/record.ts";
import { formatBytes } from "../../model/text/format.ts";
import { parseBytes } from "../../model/text/units.ts";
import type { Experiment } from "../kit/experiment.ts";
import { soak } from "./soak.ts";

interface Parameters {
  /** Bytes per request. */
  readonly "max-growth": number;
}

/** Watches the service's memory under load. */
export const memoryLeak: Experiment<Parameters, SoakOutcome> = {
  kind: "memory-leak",
  summary: "Watches the container's memory under load for growth with each request, without any disturbance.",
  objectives: ["growth"],
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
  ...soak((parameters) => parameters["max-growth"]),
};
