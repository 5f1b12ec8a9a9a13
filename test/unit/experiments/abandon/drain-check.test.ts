import { describe, expect, test } from "vitest";
import { answerShareOf } from "../../../../src/experiments/abandon/abandon.ts";
import { cpuDrain, drainChecks, restOf } from "../../../../src/experiments/abandon/drain-check.ts";
import { message } from "../../../../src/model/message.ts";
import type { Noise } from "../../../../src/model/noise.ts";
import type { Abandoned, AbandonOutcome, CpuReading } from "../../../../src/model/record.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import {
  buildExperiment,
  buildLiveness,
  buildNoise,
  buildPhase,
  buildRecord,
  buildSamples,
  buildUsage,
} from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";

const STEADY = buildPhase("steady-state", buildSamples(24, 0, 200));
const LEFT_MS = 60_000;

/** Readings one after the other, from a time after the clients left, each of a second. */
function readings(fromMs: number, ...shares: readonly number[]): CpuReading[] {
  return shares.map((cpuShare, index) => {
    const at = LEFT_MS + fromMs + 1_000 * index;
    return { fromMs: at, toMs: at + 1_000, cpuShare };
  });
}

const REST = readings(-8_000, 0.01, 0.02, 0.01, 0.01);

interface Given extends Partial<Abandoned> {
  /** Requests after it: the latency of each, and whether it failed. */
  readonly next?: readonly (number | "failed")[];
  readonly nextFromMs?: number;
  readonly observed?: boolean;
  readonly noise?: Noise;
  readonly restarts?: number;
}

function judged({ next = Array(6).fill(200), nextFromMs = 3_000, observed = true, restarts = 0, ...given }: Given) {
  let atMs = LEFT_MS + nextFromMs;
  const samples = next.map((each): Sample => {
    const latencyMs = each === "failed" ? 10_000 : each;
    const [intendedAtMs, endedAtMs] = [atMs, atMs + latencyMs];
    atMs = endedAtMs;
    const outcome = each === "failed" ? "timeout" : "ok";
    return { promptId: "hello", intendedAtMs, sentAtMs: intendedAtMs, endedAtMs, latencyMs, outcome };
  });
  const noise = given.noise ?? buildNoise();
  const phases = [STEADY, buildPhase("after abandon", samples, { noise })];
  const ended = { clients: 8, answering: 8, waiting: 0, answered: 0 };
  const abandoned: Abandoned = {
    streamed: true,
    ...ended,
    startedAtMs: LEFT_MS - 500,
    leftAtMs: LEFT_MS,
    endedAtMs: LEFT_MS + nextFromMs,
    rest: REST,
    answerShare: 0.9,
    after: readings(700, 0.02, 0.01),
    usage: null,
    ...given,
    noise,
  };
  const effect = observed
    ? { observed, message: message("abandon.effect", { ...ended, streamed: true }) }
    : { observed, message: message("abandon.no-effect", { ...ended, answering: 0, answered: 8 }) };
  const liveness = {
    before: buildLiveness(),
    after: buildLiveness(restarts === 0 ? {} : { restartCount: restarts, startedAt: "later" }),
  };
  const experiment = buildExperiment("abandon", { effect, liveness, abandoned, afterPhase: 1 });
  const record = buildRecord({ phases, experiments: [experiment] });
  const outcome = experiment.outcome as AbandonOutcome;
  const { limits } = record.plan;
  const [check] = drainChecks({
    record,
    index: 0,
    experiment: { ...experiment, outcome },
    outcome,
    limits,
    steady: STEADY,
  });
  return check;
}

function said(given: Given) {
  const check = judged(given);
  return [check?.status, codesOf(check?.reason)[0]];
}

describe("a service whose clients hang up", () => {
  test("passes if its CPU is at rest in time and the next request is as fast as before", () => {
    expect(judged({})).toMatchObject({ status: "pass", measured: 700, reason: [{ code: "drain.passed" }] });
  });

  test("passes if it takes a while within the limit", () => {
    const after = readings(700, 0.9, 0.9, 0.4, 0.01, 0.01);
    expect(judged({ after })).toMatchObject({ status: "pass", measured: 3_700 });
  });

  test("fails if it goes on beyond the limit, for as long as it was seen to", () => {
    const ongoing = readings(700, ...Array(14).fill(0.95));
    expect(judged({ after: ongoing, endedAtMs: LEFT_MS + 15_000 })).toMatchObject({
      status: "fail",
      reason: [
        {
          code: "drain.went-on",
          args: { clients: 8, usedCpus: expect.closeTo(0.95, 6), restMs: null, untilMs: 15_000 },
        },
      ],
    });
    const ended = readings(700, ...Array(7).fill(0.95), 0.01, 0.01);
    expect(judged({ after: ended })).toMatchObject({ status: "fail", measured: 7_700 });
  });

  test("fails for that on a busy runner too: what a container uses is not lateness", () => {
    const noise = buildNoise({ stealRatio: 0.4 });
    expect(said({ noise, after: readings(700, ...Array(14).fill(0.95)) })).toEqual(["fail", "drain.went-on"]);
  });

  test("is not at rest in the pause of a second between two answers", () => {
    const after = readings(700, 0.9, 0.01, 0.9, 0.9, 0.9, 0.9, 0.9, 0.01, 0.01);
    expect(said({ after })).toEqual(["fail", "drain.went-on"]);
  });

  test("is inconclusive if it came to rest about at the limit", () => {
    const after = readings(200, 0.9, 0.9, 0.9, 0.9, 0.9, 0.01, 0.01);
    expect(said({ after })).toEqual(["inconclusive", "drain.near-limit"]);
  });

  test("is inconclusive if it was never seen at rest, nor at work for long enough", () => {
    expect(said({ after: readings(700, 0.9, 0.9, 0.9), endedAtMs: LEFT_MS + 9_000 })).toEqual([
      "inconclusive",
      "drain.near-limit",
    ]);
  });

  test("fails if the next requests are slow beyond the limit, whatever its CPU shows", () => {
    const next = [9_000, 200, 200, 200, 200, 200];
    expect(said({ next })).toEqual(["fail", "drain.slow"]);
    expect(said({ next, rest: [], after: [] })).toEqual(["fail", "drain.slow"]);
    expect(judged({ next: ["failed", "failed"] })).toMatchObject({
      status: "fail",
      measured: null,
      reason: [{ code: "drain.slow", args: { fastMs: null, failed: 2 } }],
    });
  });

  test("is excused for slow requests by a busy runner", () => {
    const check = judged({ next: [9_000, 200, 200, 200, 200, 200], noise: buildNoise({ stealRatio: 0.4 }) });
    expect(check).toMatchObject({ status: "inconclusive", leaning: "fail" });
  });

  test("takes requests that last less than twice as long for as fast as before: the machine varies by as much", () => {
    expect(said({ next: Array(12).fill(390) })).toEqual(["pass", "drain.passed"]);
    expect(said({ next: Array(12).fill(410), nextFromMs: 4_000 })).toEqual(["fail", "drain.slow"]);
  });

  test("passes if one request was slow within the limit", () => {
    expect(judged({ next: [900, 200, 200, 200, 200, 200] })).toMatchObject({ status: "pass", measured: 3_900 });
  });

  test("is inconclusive if its CPU can't show an answer, or was not read", () => {
    expect(said({ answerShare: 0.01 })).toEqual(["inconclusive", "drain.not-visible"]);
    expect(said({ rest: readings(-8_000, 0.01, 0.95, 0.9, 0.02) })).toEqual(["inconclusive", "drain.not-visible"]);
    expect(said({ answerShare: null })).toEqual(["inconclusive", "drain.no-reading"]);
    expect(said({ rest: REST.slice(0, 2) })).toEqual(["inconclusive", "drain.no-reading"]);
    expect(said({ after: [] })).toEqual(["inconclusive", "drain.no-reading"]);
  });

  test("is inconclusive if the requests after it are missing or not finished", () => {
    expect(said({ next: [] })).toEqual(["inconclusive", "drain.not-finished"]);
    expect(said({ next: [200, 200] })).toEqual(["inconclusive", "drain.not-finished"]);
  });

  test("is inconclusive if none was being answered, also if it works on", () => {
    const after = readings(700, ...Array(14).fill(0.95));
    expect([said({ observed: false }), said({ observed: false, after })]).toEqual([
      ["inconclusive", "effect.none"],
      ["inconclusive", "effect.none"],
    ]);
  });

  test("fails if it crashes", () => {
    expect(judged({ restarts: 1 })?.status).toBe("fail");
  });
});

test("rest is the largest use before, and 2 % of a CPU or of a lower limit", () => {
  expect(restOf({ rest: REST, answerShare: 0.9 }, 2)?.maxShare).toBeCloseTo(0.04, 6);
  expect(restOf({ rest: REST, answerShare: 0.9 }, 0.5)?.maxShare).toBeCloseTo(0.03, 6);
  // What is full already can't show one more answer.
  expect(restOf({ rest: readings(-8_000, 0.98, 0.99, 0.98), answerShare: 0.9 }, 1)?.showsAnswers).toBe(false);
});

test("two readings with a gap between them are not rest in a row", () => {
  const [first, second] = [readings(700, 0.01), readings(4_000, 0.01, 0.9)];
  expect(cpuDrain({ after: [...first, ...second], leftAtMs: LEFT_MS }, 0.06)?.byMs).toBe(null);
});

test("one answer uses what the steady state used above rest, by the requests in flight", () => {
  const usage = { ...buildUsage(), cpuShare: 0.8125 };
  const samples = buildSamples(4, 0, 1_000).map((sample, index) => {
    return { ...sample, intendedAtMs: 500 * index, endedAtMs: 500 * index + 1_000, latencyMs: 1_000 };
  });
  const phase = buildPhase("steady-state", samples, { usage, startedAtMs: 0, endedAtMs: 2_000 });
  expect(answerShareOf(phase, REST)).toBeCloseTo(0.4, 6);
  expect(answerShareOf({ ...phase, usage: null }, REST)).toBe(null);
  expect(answerShareOf(phase, [])).toBe(null);
});
