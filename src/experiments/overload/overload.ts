import { perSecondText } from "../../gate/checks/surge-check.ts";
import { sendingTime } from "../../model/facts/sending-time.ts";
import { formatCount } from "../../model/text/format.ts";
import { parseMultiple } from "../../model/text/units.ts";
import type { Experiment, Injection, Observation } from "../kit/experiment.ts";
import { lasting } from "../kit/means/lasting.ts";

interface Parameters {
  readonly factor: number;
}

/** A generator that was held up, or a runner that was, has not asked for what was planned. */
const MIN_SHARE_ASKED = 0.8;

/** More requests than the service can answer, at a constant rate: nobody waits for anybody. */
export const overload: Experiment<Parameters> = {
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

/**
 * The rate over the time of sending. A request that was due and found no room counts: that as many as the generator can
 * hold are waiting is what an overload does.
 */
function felt({ during, capacityPerSecond = 0 }: Observation, factor: number) {
  const samples = during?.samples ?? [];
  const sending = sendingTime(samples);
  const asked = samples.filter(({ outcome, noRoom }) => outcome !== "dropped" || noRoom === true);
  const unsent = asked.filter(({ noRoom }) => noRoom === true).length;
  const perSecond = sending === null ? 0 : (1_000 * asked.length) / (sending.toMs - sending.fromMs);
  const times = capacityPerSecond > 0 ? perSecond / capacityPerSecond : 0;
  const waiting = unsent === 0 ? "" : `, ${formatCount(unsent)} more due while as many as can wait were waiting`;
  const sentence = `${formatCount(asked.length - unsent)} requests sent${waiting}: ${Number(times.toPrecision(2))} times the ${perSecondText(capacityPerSecond)} that the service gives when it is kept busy`;
  return { felt: times >= MIN_SHARE_ASKED * factor, sentence };
}
