import { describe, expect, test } from "vitest";
import { asIfInTime } from "../../../src/gate/noise-veto.ts";
import { judgeWindow } from "../../../src/gate/window-gate.ts";
import { judgedKinds, windowKinds, windowObjectives } from "../../../src/model/objectives.ts";
import type { Limits } from "../../../src/model/plan.ts";
import type { Sample, StreamFigures } from "../../../src/model/sample.ts";
import { LN_FAIL, lnFailOf } from "../../../src/stats/e-value.ts";
import { SequentialTest } from "../../../src/stats/sequential.ts";

const LIMITS: Partial<Limits> = {
  minAvailability: 0.95,
  maxP95Ms: 8_000,
  maxTtftMs: 1_500,
  maxAnswerTtftMs: 2_000,
  maxTpotMs: 120,
  maxStallMs: 3_000,
  minGoodput: 0.9,
};
const GOOD: StreamFigures = {
  ttftMs: 400,
  answerTtftMs: 700,
  tpotMs: 40,
  maxStallMs: 200,
  stallFromMs: 500,
  words: 30,
  reasoned: true,
};

/** One request per second, each of them with these figures. */
function requests(count: number, of: (index: number) => Partial<Sample> = () => ({ stream: GOOD })): Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const intendedAtMs = index * 1_000;
    const latencyMs = 900;
    const plain = { promptId: "hello", intendedAtMs, sentAtMs: intendedAtMs, endedAtMs: intendedAtMs + latencyMs };
    return { ...plain, latencyMs, outcome: "ok", ...of(index) };
  });
}

function checksOf(samples: readonly Sample[], limits = LIMITS) {
  const checks = judgeWindow("cpu-overload", windowObjectives(limits), samples);
  return Object.fromEntries(checks.map((check) => [check.objective.kind, check]));
}

describe("the limits of streamed answers", () => {
  test("a service within them passes each, with its figure", () => {
    const checks = checksOf(requests(300));
    expect(Object.entries(checks).map(([kind, { status, measured }]) => [kind, status, measured])).toEqual([
      ["availability", "pass", 1],
      ["p95", "pass", 900],
      ["ttft", "pass", 400],
      ["answer-ttft", "pass", 700],
      ["tpot", "pass", 40],
      ["stall", "pass", 200],
      ["within-limits", "pass", 1],
    ]);
  });

  test.each([
    ["ttft", { ttftMs: 3_000 }],
    ["answer-ttft", { answerTtftMs: 4_000 }],
    ["answer-ttft", { answerTtftMs: null }],
    ["tpot", { tpotMs: 240 }],
    ["stall", { maxStallMs: 6_000 }],
  ] as const)("every third beyond that of %s fails it, and the goodput, and nothing else", (kind, slow) => {
    const samples = requests(300, (index) => ({ stream: index % 3 === 0 ? { ...GOOD, ...slow } : GOOD }));
    const checks = checksOf(samples);
    const failed = Object.values(checks).filter(({ status }) => status === "fail");
    expect(failed.map(({ objective }) => objective.kind)).toEqual([kind, "within-limits"]);
    expect(checks["within-limits"]?.measured).toBeCloseTo(2 / 3);
    expect(checks[kind]?.reason).toMatchObject([{ code: "window.failed", args: { exceeded: 100 } }]);
  });

  test("a cut stream exceeds each of them", () => {
    const cut: Partial<Sample> = { outcome: "cut", latencyMs: 10_000, stream: { ...GOOD, tpotMs: null } };
    const checks = checksOf(requests(300, (index) => (index % 3 === 0 ? cut : { stream: GOOD })));
    expect(Object.values(checks).map(({ status }) => status)).toEqual(Object.keys(checks).map(() => "fail"));
  });

  test("an answer that a figure does not apply to counts neither way, and keeps the goodput", () => {
    const bare = { ...GOOD, tpotMs: null, maxStallMs: null };
    const checks = checksOf(requests(300, (index) => ({ stream: index % 2 === 0 ? bare : GOOD })));
    expect(checks.tpot).toMatchObject({ status: "pass", requests: 150 });
    expect(checks["within-limits"]).toMatchObject({ status: "pass", requests: 300, measured: 1 });
  });

  test("a limit on a figure that no answer has never passes, and the reason says so", () => {
    const bare = { ...GOOD, tpotMs: null };
    const { tpot } = checksOf(requests(300, () => ({ stream: bare })));
    expect(tpot).toMatchObject({ status: "inconclusive", measured: null, requests: 0 });
    expect(tpot?.reason).toMatchObject([{ code: "window.no-figure", args: { scope: "cpu-overload" } }]);
  });

  test("an answer that is nothing but reasoning exceeds the limit of the time to the answer, and says so", () => {
    const never = { ...GOOD, answerTtftMs: null };
    const some = checksOf(requests(300, (index) => ({ stream: index % 3 === 0 ? never : GOOD })))["answer-ttft"];
    expect(some?.reason).toMatchObject([{ code: "window.failed", args: { exceeded: 100, onlyReasoning: 100 } }]);
    const all = checksOf(requests(300, () => ({ stream: never })))["answer-ttft"];
    expect(all).toMatchObject({ status: "fail", measured: null, requests: 300 });
    expect(all?.reason).toMatchObject([{ code: "window.no-figure" }]);
  });

  test("what is not limited is not checked", () => {
    const { minAvailability = 0, maxP95Ms = 0 } = LIMITS;
    expect(Object.keys(checksOf(requests(300), { minAvailability, maxP95Ms }))).toEqual(["availability", "p95"]);
    expect(judgedKinds([...windowKinds(), "refusals"], { maxP95Ms })).toEqual(["p95", "refusals"]);
    expect(judgedKinds(windowKinds(), LIMITS)).toEqual(windowKinds());
  });
});

test("on a busy runner a stream that was still written at its time-out is late, and one that broke off has failed", () => {
  const samples = requests(2, (index) => ({
    outcome: "cut",
    latencyMs: 10_000,
    endedAtMs: index === 0 ? 10_000 : 1_200,
  }));
  const outcomes = asIfInTime({ samples, startedAtMs: 0, endedAtMs: 20_000 }).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(["ok", "cut"]);
});

test("a busy runner excuses late text as it excuses a late answer", () => {
  const samples = requests(60, () => ({
    stream: {
      ...{ ttftMs: 9_000, answerTtftMs: 9_000, tpotMs: 900, maxStallMs: 9_000, stallFromMs: 0 },
      ...{ words: 20, reasoned: false },
    },
  }));
  const objectives = windowObjectives(LIMITS);
  const broken = (each: readonly Sample[]) =>
    judgeWindow("cpu-overload", objectives, each).flatMap(({ objective, status }) =>
      status === "fail" ? objective.kind : [],
    );
  expect(broken(samples)).toEqual(["ttft", "answer-ttft", "tpot", "stall", "within-limits"]);
  expect(broken(asIfInTime({ samples, startedAtMs: 0, endedAtMs: 60_000 }))).toEqual([]);
});

describe("the false alarms of a window", () => {
  test("are those of two objectives, however many there are", () => {
    expect([1, 2].map(lnFailOf)).toEqual([LN_FAIL, LN_FAIL]);
    expect(6 * Math.exp(-lnFailOf(6))).toBeCloseTo(2 * Math.exp(-LN_FAIL));
  });

  test("a suspicion needs more evidence next to more objectives", () => {
    const statusAt = (objectives: number) => {
      const sequential = new SequentialTest(0.05, objectives);
      // 4 of 10 are ln 100: see e-value.test.ts.
      for (let index = 0; index < 10; index += 1) {
        const exceeds = index >= 6;
        const intendedAtMs = index * 2_000;
        const value = exceeds ? 2 : 1;
        sequential.push({ intendedAtMs, endedAtMs: intendedAtMs + 1, exceeds, exceedsClearly: exceeds, value });
      }
      return sequential.state.status;
    };
    expect([1, 2, 6].map(statusAt)).toEqual(["suspected", "suspected", "undecided"]);
  });
});
