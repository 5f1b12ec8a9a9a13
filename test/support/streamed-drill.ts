import { probit } from "simple-statistics";
import { checksOf } from "../../src/experiments/checks.ts";
import { judge, type Verdict } from "../../src/gate/verdict/verdict.ts";
import { PROMPTS } from "../../src/load/texts/prompts.ts";
import { message } from "../../src/model/message.ts";
import type { DrillRecord } from "../../src/model/record.ts";
import type { Sample } from "../../src/model/sample.ts";
import { randomNumbers } from "../../src/stats/random.ts";
import { buildPhase, OVERLOAD_FAULT } from "./record-builder.ts";
import { streamedRecord } from "./sample-drills.ts";

const TOKENS = 32;
/** While this lasts, the service writes nothing. */
export const FREEZE = { fromMs: 95_000, toMs: 98_200 };
export const STREAM_LIMITS = { maxTtftMs: 1_500, maxAnswerTtftMs: 4_000, maxStallMs: 2_000 };

/**
 * A drill of a model that streams, with a limit on each time: slower under cpu-overload, and frozen for a moment of it. A
 * third of the answers have reasoning, and some of these have nothing else.
 */
export function streamedDrill(): { readonly record: DrillRecord; readonly verdict: Verdict } {
  const random = randomNumbers(7);
  const around = (medianMs: number) => medianMs * Math.exp(0.25 * probit(random()));
  const samples = (count: number, startMs: number, everyMs: number, slower: number): Sample[] =>
    Array.from({ length: count }, (_, index) => {
      const intendedAtMs = startMs + index * everyMs;
      const ttftMs = around(260 * slower);
      const writingMs = TOKENS * around(28 * slower);
      const isFrozen = intendedAtMs + ttftMs < FREEZE.fromMs && intendedAtMs + ttftMs + writingMs > FREEZE.fromMs;
      const frozenMs = isFrozen ? FREEZE.toMs - FREEZE.fromMs : 0;
      const latencyMs = ttftMs + writingMs + frozenMs;
      const reasoned = index % 3 === 0;
      const answerTtftMs = reasoned ? (index % 30 === 0 ? null : ttftMs + 0.4 * writingMs) : ttftMs;
      const stallFromMs = isFrozen ? FREEZE.fromMs - intendedAtMs : ttftMs + writingMs * random() * 0.8;
      const maxStallMs = isFrozen ? frozenMs : around(70 * slower);
      const stream = { ttftMs, answerTtftMs, tpotMs: (latencyMs - ttftMs) / (TOKENS - 1), maxStallMs, stallFromMs };
      const times = { intendedAtMs, sentAtMs: intendedAtMs, endedAtMs: intendedAtMs + latencyMs, latencyMs };
      const common = { promptId: PROMPTS[index % PROMPTS.length]?.id ?? "", ...times };
      const words = { words: 24, reasoned };
      if (index % 50 !== 49) return { ...common, outcome: "ok", status: 200, stream: { ...stream, ...words } };
      const detail = message("reply.cut", { words: 7, why: message("reply.cut-off", {}) });
      return { ...common, latencyMs: 10_000, outcome: "cut", detail, stream: { ...stream, ...words, tpotMs: null } };
    });
  const base = streamedRecord();
  const phases = [
    buildPhase("steady-state", samples(60, 4_000, 450, 1)),
    buildPhase("cpu-overload", samples(220, 34_000, 700, 2.6)),
  ];
  const experiment = {
    ...OVERLOAD_FAULT,
    plannedChecks: ["availability", "p95", "ttft", "answer-ttft", "stall"] as const,
  };
  const plan = { ...base.plan, limits: { ...base.plan.limits, ...STREAM_LIMITS } };
  const seen: DrillRecord = { ...base, plan, phases, experiments: [experiment] };
  const record = { ...seen, checks: checksOf(seen) };
  return { record, verdict: judge(record) };
}
