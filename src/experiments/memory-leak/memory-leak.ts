import { message } from "../../model/message.ts";
import type { SoakOutcome } from "../../model/record.ts";

import { parseBytes } from "../../model/text/units.ts";
import type { Experiment } from "../kit/experiment.ts";
import { soak } from "./soak.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "memory-leak.description": { readonly bytesPerRequest: number };
  }
}

interface Parameters {
  /** Bytes per request. */
  readonly "max-growth": number;
}

/** Watches the service's memory under load. */
export const memoryLeak: Experiment<Parameters, SoakOutcome> = {
  kind: "memory-leak",
  guesses: ["soak"],
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
  describe: (parameters) => message("memory-leak.description", { bytesPerRequest: parameters["max-growth"] }),
  ...soak((parameters) => parameters["max-growth"]),
};
