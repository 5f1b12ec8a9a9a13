import { excusedByNoise } from "../../gate/noise-veto.ts";
import { type Check, missingCheck } from "../../model/check.ts";
import { phaseAt } from "../../model/facts/outcome.ts";
import { constantLimit, type Objective } from "../../model/objectives.ts";
import type { Asked, MemoryLeft, Questioned, QuestionsOutcome } from "../../model/record.ts";
import { formatBytes, formatCount } from "../../model/text/format.ts";
import { namedOnce } from "../../model/text/named-once.ts";
import type { Judging } from "../kit/experiment.ts";
import { askedInTime } from "../kit/judging.ts";

/** Less than this is within what a heap grows and shrinks by itself. */
const MIN_SENT_BYTES = 50 * 1024 ** 2;

/** The checks of bad input, but for those of the load. */
export function questionsChecks({ record, experiment, outcome }: Judging<QuestionsOutcome>): Check[] {
  const { name } = experiment;
  const { questioned } = outcome;
  if (questioned === null) return [];
  const during = phaseAt(record, outcome.duringPhase);
  const refusals = (asked: readonly Asked[]) => refusalsCheck(name, { ...questioned, asked });
  const inTime = () => [refusals(questioned.asked.map((each) => askedInTime(each, record.plan.requestTimeoutMs)))];
  const check = refusals(questioned.asked);
  return [
    during === null ? check : excusedByNoise(check, during.noise, inTime),
    memoryLeftCheck(name, questioned.left),
  ];
}

/**
 * Judges how bad input was met: what is no question for a model has to be refused with 4xx, and nothing may end in 5xx
 * or in no answer.
 * @param scope the fault's name
 */
export function refusalsCheck(scope: string, { planned, asked }: Pick<Questioned, "planned" | "asked">): Check {
  const objective: Objective = { kind: "refusals", limit: constantLimit("refusals") };
  if (asked.length === 0) return missingCheck(scope, objective, "No bad input was sent.");
  const wrong = asked.filter(({ held }) => !held);
  const common = { scope, objective, requests: asked.length, measured: 1 - wrong.length / asked.length, proven: null };
  const all = `${formatCount(asked.length)} bad inputs`;
  if (wrong.length === 0 && asked.length < planned) {
    const reason = `Only ${formatCount(asked.length)} of ${formatCount(planned)} bad inputs could be sent within \`max-duration\`.`;
    return { ...common, status: "inconclusive", leaning: "pass", reason };
  }
  if (wrong.length === 0) {
    const reason = `All of ${all} were met as they should be: with 4xx or an answer, never with 5xx.`;
    return { ...common, status: "pass", leaning: null, reason };
  }
  const reason = `${formatCount(wrong.length)} of ${all} were not met as they should be: ${namedOnce(wrong)}. Check what comes in before it reaches the model, and answer what is wrong with it with 4xx.`;
  return { ...common, status: "fail", leaning: null, reason };
}

/** Judges whether the memory that large bodies take is given back. */
export function memoryLeftCheck(scope: string, left: MemoryLeft | null): Check {
  const maxLeft = constantLimit("memory-left");
  const objective: Objective = { kind: "memory-left", limit: maxLeft };
  const unknown = (why: string) =>
    missingCheck(scope, objective, `Whether large bodies leave memory behind is not known: ${why}.`);
  if (left === null) return unknown("they were not finished when the window ended. Raise `max-duration`");
  const { bodies, sentBytes, leftBytes } = left;
  if (sentBytes < MIN_SENT_BYTES) {
    return unknown(`only ${formatCount(bodies)} could be sent before the window ended. Raise \`max-duration\``);
  }
  if (leftBytes === null) return unknown("the engine gave no reading of the container's memory");
  const measured = leftBytes / sentBytes;
  const common = { scope, objective, requests: bodies, measured, proven: null, leaning: null };
  const figures = `Of ${formatCount(bodies)} bodies of ${formatBytes(sentBytes)} in all ${formatBytes(Math.max(0, leftBytes))}`;
  if (measured <= maxLeft) return { ...common, status: "pass", reason: `${figures} stayed in memory.` };
  const reason = `${figures} stayed in memory, for good it seems: whoever sends enough of them brings the service down. Refuse a body above a size that you chose, before it is read, and keep no reference to it.`;
  return { ...common, status: "fail", reason };
}
