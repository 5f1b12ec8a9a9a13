import { message } from "../../model/message.ts";
import type { SpikeOutcome } from "../../model/record.ts";
import { parseMultiple } from "../../model/text/units.ts";
import type { Experiment } from "../kit/experiment.ts";
import { spike } from "./spike.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "overload.description": { readonly factor: number };
  }
}

interface Parameters {
  readonly factor: number;
}

/** More requests than the service can answer, at a constant arrival rate. */
export const overload: Experiment<Parameters, SpikeOutcome> = {
  kind: "overload",
  guesses: ["spike", "load", "surge"],
  summary: "Measures the service's capacity and sends a multiple of it, which the service has to shed.",
  objectives: ["shedding", "goodput", "recovery", "health"],
  parameters: {
    factor: {
      default: "2x",
      form: /^\d+(\.\d+)?x$/,
      meaning: "Request rate as a multiple of the service's capacity.",
      parse: (raw) => parseMultiple(raw, 1.2, 20),
    },
  },
  describe: ({ factor }) => message("overload.description", { factor }),
  ...spike,
};
