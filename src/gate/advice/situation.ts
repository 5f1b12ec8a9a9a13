import type { Check } from "../../model/check.ts";
import { afterIndex, duringIndex, phaseAt } from "../../model/facts/outcome.ts";
import { STEADY_STATE } from "../../model/facts/place.ts";
import { argsIn, type Message, type MessageArgs, type MessageCode, message } from "../../model/message.ts";
import type { DrillRecord, ExperimentRecord, Phase } from "../../model/record.ts";

/** A check, and what is known of the part of the drill that it is about. */
export interface Situation {
  readonly record: DrillRecord;
  readonly check: Check;
  /** Null in the steady state, and for the whole drill. */
  readonly experiment: ExperimentRecord | null;
  /** The phase that was judged; null without one. */
  readonly during: Phase | null;
  readonly after: Phase | null;
  readonly steady: Phase | null;
}

/** Returns what is known about a check. */
export function situationOf(record: DrillRecord, check: Check): Situation {
  const { phases, experiments } = record;
  const { scope } = check;
  const experiment = experiments.find(({ name }) => name === scope) ?? null;
  const steady = phases.find(({ name }) => name === STEADY_STATE) ?? null;
  const during = experiment === null ? null : phaseAt(record, duringIndex(experiment));
  const after = experiment === null ? null : phaseAt(record, afterIndex(experiment));
  return { record, check, experiment, during: scope === STEADY_STATE ? steady : during, after, steady };
}

/** Returns a piece of advice as a list of one; empty if a figure in it is not a number, as in a kept record of another version. */
export function advise<C extends MessageCode>(code: C, args: MessageArgs[C]): Message[] {
  const isKnown = Object.values(args).every((value) => typeof value !== "number" || Number.isFinite(value));
  return isKnown ? [message(code, args as never)] : [];
}

/** Returns the arguments of a message of a check's reason; null if the reason has no such message. */
export function reasonArgs<C extends MessageCode>({ check }: Pick<Situation, "check">, code: C): MessageArgs[C] | null {
  return argsIn(check.reason, code);
}

/** Whether the report shows the end of the container's log. */
export function hasLog({ experiment }: Pick<Situation, "experiment">): boolean {
  return (experiment?.lastLog?.text ?? "") !== "";
}

/** No input of a drill takes a longer time. */
const MAX_SUGGESTED_MS = 6 * 3_600_000;

/** Rounds a time up to one that a person would write: to 5 s, 30 s or minutes, the more the longer it is. */
export function roundUpMs(ms: number): number {
  const step = ms <= 60_000 ? 5_000 : ms <= 600_000 ? 30_000 : 60_000;
  return Math.min(MAX_SUGGESTED_MS, Math.ceil(ms / step) * step);
}

/** The share of a time limit that advice fills: the slowest requests take longer than the average that it counts with. */
export const ROOM = 0.8;

/** Returns how many requests wait or run at once by the plan; null for a constant rate, which has no such bound. */
export function clientsOf({ plan }: Pick<DrillRecord, "plan">): number | null {
  return plan.load.kind === "clients" ? plan.load.clients : null;
}
