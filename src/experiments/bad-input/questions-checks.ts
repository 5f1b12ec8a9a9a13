import { excusedByNoise } from "../../gate/noise-veto.ts";
import { type Check, missingCheck } from "../../model/check.ts";
import { phaseAt } from "../../model/facts/outcome.ts";
import { type Message, message } from "../../model/message.ts";
import { constantLimit, type Objective } from "../../model/objectives.ts";
import type { Asked, MemoryLeft, Questioned, QuestionsOutcome } from "../../model/record.ts";
import type { Judging } from "../kit/experiment.ts";
import { askedInTime } from "../kit/judging.ts";
import { examplesOf, type SomeExamples } from "../kit/probe/examples.ts";

interface Bodies {
  readonly bodies: number;
  readonly sentBytes: number;
  readonly leftBytes: number;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "refusals.none-sent": NoArgs;
    "refusals.too-few": { readonly sent: number; readonly planned: number };
    "refusals.passed": { readonly sent: number };
    "refusals.failed": SomeExamples & { readonly wrong: number; readonly sent: number };
    "memory-left.not-finished": NoArgs;
    "memory-left.too-few": { readonly bodies: number };
    "memory-left.no-reading": NoArgs;
    "memory-left.passed": Bodies;
    "memory-left.failed": Bodies & { readonly objective: Objective };
  }
}

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
 * Judges how bad input was handled: a request without text for the model must be rejected with 4xx, and none may end in
 * 5xx or without an answer.
 * @param scope the experiment's name
 */
export function refusalsCheck(scope: string, { planned, asked }: Pick<Questioned, "planned" | "asked">): Check {
  const objective: Objective = { kind: "refusals", limit: constantLimit("refusals") };
  const sent = asked.length;
  if (sent === 0) return missingCheck(scope, objective, message("refusals.none-sent", {}));
  const wrong = asked.filter(({ held }) => !held);
  const common = { scope, objective, requests: sent, measured: 1 - wrong.length / sent, proven: null };
  if (wrong.length > 0) {
    const reason = message("refusals.failed", { wrong: wrong.length, sent, ...examplesOf(wrong) });
    return { ...common, status: "fail", leaning: null, reason: [reason] };
  }
  if (sent < planned) {
    const reason = message("refusals.too-few", { sent, planned });
    return { ...common, status: "inconclusive", leaning: "pass", reason: [reason] };
  }
  return { ...common, status: "pass", leaning: null, reason: [message("refusals.passed", { sent })] };
}

/** Judges whether the memory for large bodies is freed. */
export function memoryLeftCheck(scope: string, left: MemoryLeft | null): Check {
  const maxLeft = constantLimit("memory-left");
  const objective: Objective = { kind: "memory-left", limit: maxLeft };
  const unknown = (why: Message) => missingCheck(scope, objective, why);
  if (left === null) return unknown(message("memory-left.not-finished", {}));
  const { bodies, sentBytes, leftBytes } = left;
  if (sentBytes < MIN_SENT_BYTES) return unknown(message("memory-left.too-few", { bodies }));
  if (leftBytes === null) return unknown(message("memory-left.no-reading", {}));
  const measured = leftBytes / sentBytes;
  const common = { scope, objective, requests: bodies, measured, proven: null, leaning: null };
  const figures = { bodies, sentBytes, leftBytes };
  if (measured <= maxLeft) return { ...common, status: "pass", reason: [message("memory-left.passed", figures)] };
  return { ...common, status: "fail", reason: [message("memory-left.failed", { objective, ...figures })] };
}
