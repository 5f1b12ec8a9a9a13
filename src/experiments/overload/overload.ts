import { perSecondText } from "../../gate/checks/surge-check.ts";
import { sendingTime } from "../../model/facts/sending-time.ts";
import { formatCount } from "../../model/text/format.ts";
import { parseMultiple } from "../../model/text/units.ts";
import type { Experiment, Injection, Observation } from "../kit/experiment.ts";
import { lasting } from "../kit/means/lasting.ts";

interface Parameters {
  readonly factor: number;
}

/** A slow generator or runner may not reach the planned rate. */
const MIN_SHARE_ASKED = 0.8;

/** More requests than the service can answer, at a constant arrival rate. */
export const overload: Experiment<Parameters> = {
  kind: "overload",
  summary: "Measures the service's capacity and sends a multiple of it, which the service has to shed.",
  shape: "surge",
  programs: [],
  compared: false,
  checks: ["shedding", "goodput", "recovery"],
  parameters: {
    factor: {
      default: "2x",
      form: /^\d+(\.\d+)?x$/,
      meaning: "Request rate as a multiple of the service's capacity.",
      parse: (raw) => parseMultiple(raw, 1.2, 20),
    },
  },

  describe: ({ factor }) => `requests at ${factor} times the service's capacity`,
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
 * The rate over the sending time. Requests that were due while the generator was at its maximum of waiting requests count
 * too, because the overload caused that.
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
