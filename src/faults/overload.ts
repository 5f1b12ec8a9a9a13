import { perSecondText } from "../core/checks/surge-check.ts";
import { formatCount } from "../core/format.ts";
import { parseMultiple } from "../core/units.ts";
import type { Fault, Injection, Observation } from "./fault.ts";
import { lasting } from "./lasting.ts";

interface Parameters {
  readonly factor: number;
}

/** A generator that was held up, or a runner that was, has not asked for what was planned. */
const LEAST_SHARE_ASKED = 0.8;

/** More requests than the service can answer, at a constant rate: nobody waits for anybody. */
export const overload: Fault<Parameters> = {
  kind: "overload",
  summary: "Finds out what the service can do and asks it for a multiple of that, which it has to turn away.",
  shape: "surge",
  programs: [],
  compared: false,
  checks: ["shedding", "goodput", "recovery"],
  parameters: {
    factor: {
      default: "2x",
      form: /^\d+(\.\d+)?x$/,
      meaning: "How many times what the service can do it is asked for.",
      parse: (raw) => parseMultiple(raw, 1.2, 20),
    },
  },

  describe: ({ factor }) => `requests at ${factor} times the rate at which the service can answer`,
  surge: ({ factor }) => factor,

  async inject({ clock }, { factor }) {
    return {
      ...lasting(clock),
      felt: async (observation) => felt(observation, factor),
      revert: async () => null,
    } satisfies Injection;
  },
};

function felt({ during, capacityPerSecond = 0 }: Observation, factor: number) {
  const samples = during?.samples ?? [];
  const lastedMs = during === null ? 0 : during.endedAtMs - during.startedAtMs;
  const sent = samples.filter(({ outcome }) => outcome !== "dropped").length;
  const times = lastedMs === 0 || capacityPerSecond === 0 ? 0 : (1_000 * sent) / lastedMs / capacityPerSecond;
  const sentence = `${formatCount(sent)} requests sent, ${Number(times.toPrecision(2))} times the ${perSecondText(capacityPerSecond)} that the service gives when it is kept busy`;
  return { felt: times >= LEAST_SHARE_ASKED * factor, sentence };
}
