import { describe, expect, test } from "vitest";
import {
  falseReadyCheck,
  healthCheck,
  longestOutage,
  noticedCheck,
  type Silence,
  startCheck,
} from "../../../../src/gate/checks/health-check.ts";
import type { Check } from "../../../../src/model/check.ts";
import { START } from "../../../../src/model/facts/peak-use.ts";
import type { HealthProbe } from "../../../../src/model/record.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { buildNoise } from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";

const BUSY = buildNoise({ stealRatio: 0.4 });
const OK = "ok";

/** One probe per second from a moment on, each answered after 5 ms, or late after a second. */
function probes(fromS: number, ...outcomes: readonly HealthProbe["outcome"][]): HealthProbe[] {
  return outcomes.map((outcome, index) => ({
    atMs: 1_000 * (fromS + index),
    tookMs: outcome === "late" ? 1_000 : 5,
    outcome,
    status: outcome === "ok" ? 200 : outcome === "bad" ? 503 : null,
  }));
}

function times(count: number, outcome: HealthProbe["outcome"]): HealthProbe["outcome"][] {
  return Array.from({ length: count }, () => outcome);
}

function seen({ status, measured, leaning, reason }: Check) {
  return [status, measured, leaning, codesOf(reason)[0]];
}

describe("the time to the first good answer", () => {
  test.each([
    [10_000, null, "pass", "start.passed"],
    [10_001, null, "fail", "start.failed"],
    [10_001, BUSY, "inconclusive", "noise.busy"],
  ])("%j ms", (readyMs, noise, status, code) => {
    const check = startCheck(10_000, readyMs, 9_000, noise);
    expect([check.scope, check.status, check.measured, codesOf(check.reason)[0]]).toEqual([
      START,
      status,
      readyMs,
      code,
    ]);
    expect(check.reason.at(-1)?.args).toMatchObject({ baselineMs: 9_000 });
  });
});

describe("ready before it answers", () => {
  const started = { startedAtMs: 10_000, goodSentAtMs: 20_000, watchedUntilMs: 20_000, noise: null };
  const judge = (over: Partial<typeof started>, all: readonly HealthProbe[], maxMs = 1_000) =>
    seen(falseReadyCheck("kill-restart", maxMs, { ...started, ...over }, all));

  test.each<[string, HealthProbe[], unknown[]]>([
    ["only afterwards", probes(10, ...times(10, "none"), OK), ["pass", 0, null, "false-ready.passed"]],
    [
      "bad and then late until then",
      probes(10, "bad", ...times(9, "late"), OK),
      ["pass", 0, null, "false-ready.passed"],
    ],
    ["within the limit", probes(10, ...times(9, "bad"), OK), ["pass", 995, null, "false-ready.passed"]],
    ["too early", probes(10, "bad", "bad", ...times(8, OK)), ["fail", 7_995, null, "false-ready.failed"]],
    [
      "from before the restart does not count",
      [...probes(5, OK, OK), ...probes(10, ...times(10, "bad"), OK)],
      ["pass", 0, null, "false-ready.passed"],
    ],
  ])("%s", (_, all, expected) => {
    expect(judge({}, all)).toEqual(expected);
  });

  test("is a fail if nothing was answered for longer than the limit, and unknown if it was not watched that long", () => {
    const never = { goodSentAtMs: null as never, watchedUntilMs: 30_000 };
    expect(judge(never, probes(10, ...times(20, OK)))).toEqual(["fail", 19_995, null, "false-ready.never"]);
    const [status, , , code] = judge({ ...never, watchedUntilMs: 10_500 }, probes(10, OK));
    expect([status, code]).toEqual(["inconclusive", "false-ready.watched-too-short"]);
    expect(judge(never, [...probes(1, OK), ...probes(10, ...times(20, "bad"))])[0]).toBe("pass");
  });

  test("is not held against a service on a busy runner", () => {
    const check = judge({ noise: BUSY as never }, probes(10, ...times(10, OK)));
    expect(check).toEqual(["inconclusive", 9_995, "fail", "noise.busy"]);
  });

  test("is unknown if the health check was never good, or never asked", () => {
    expect(judge({}, probes(10, ...times(30, "bad")))[3]).toBe("health.never-good");
    expect(judge({}, [])[3]).toBe("health.not-asked");
  });
});

/** Requests one after the other, each due and ended at these seconds. */
function requests(...all: readonly (readonly [dueS: number, endS: number, outcome?: Sample["outcome"]])[]): Sample[] {
  return all.map(([dueS, endS, outcome = "ok"]) => {
    const [intendedAtMs, endedAtMs] = [1_000 * dueS, 1_000 * endS];
    const sentAtMs = outcome === "dropped" ? null : intendedAtMs;
    return { promptId: "hello", intendedAtMs, sentAtMs, endedAtMs, latencyMs: endedAtMs - intendedAtMs, outcome };
  });
}

describe("the longest outage", () => {
  test.each<[string, Sample[], readonly [number, number] | null]>([
    ["none without requests", [], null],
    ["none if each is answered at once", requests([0, 0.2], [1, 1.2], [2, 2.2]), null],
    ["none if an answer takes as long as usual", requests([0, 1.1], [1.2, 2.3]), null],
    ["none while nothing was due", requests([0, 0.2], [9, 9.2]), null],
    ["from when the first that waited was due", requests([0, 0.2], [1, 9], [2, 9.1]), [1, 9]],
    ["failed ones count from when they were due", requests([0, 0.2], [2, 2.1, "refused"], [5, 5.1]), [2, 5.1]],
    ["it begins at the last answer before", requests([0, 3], [1, 8], [2, 8.1]), [3, 8]],
    [
      "until the end if nothing is answered any more",
      requests([0, 0.2], [1, 11, "timeout"], [2, 12, "timeout"]),
      [1, 20],
    ],
    ["what was never sent does not wait", requests([0, 0.2], [1, 9, "dropped"], [10, 10.2]), null],
    ["the longest of several", requests([0, 2], [3, 9], [10, 13]), [3, 9]],
  ])("%s", (_, samples, span) => {
    const expected = span === null ? null : { fromMs: 1_000 * span[0], toMs: 1_000 * span[1] };
    expect(longestOutage(samples, 20_000, 200)).toEqual(expected);
  });
});

describe("whether an outage is noticed", () => {
  const OUTAGE: Silence = { span: { fromMs: 20_000, toMs: 40_000 }, answered: true, ofExperiment: true };
  const before = probes(10, ...times(10, OK));
  const judge = (over: Partial<Silence>, under: readonly HealthProbe[], maxMs = 10_000) =>
    seen(noticedCheck("freeze", maxMs, { ...OUTAGE, ...over }, [...before, ...under]));

  test.each<[string, HealthProbe[], unknown[]]>([
    ["at once", probes(20, ...times(20, "late")), ["pass", 1_000, null, "noticed.passed"]],
    ["within the limit", probes(20, ...times(9, OK), ...times(11, "bad")), ["pass", 9_005, null, "noticed.passed"]],
    ["too late", probes(20, ...times(12, OK), ...times(8, "bad")), ["fail", 12_005, null, "noticed.failed"]],
    ["never", probes(20, ...times(25, OK)), ["fail", null, null, "noticed.never"]],
    ["one late answer is chance", probes(20, OK, "late", ...times(18, OK)), ["fail", null, null, "noticed.never"]],
    ["bad only afterwards", probes(20, ...times(21, OK), ...times(9, "bad")), ["fail", null, null, "noticed.never"]],
  ])("%s", (_, under, expected) => {
    expect(judge({}, under)).toEqual(expected);
  });

  test("an outage that is too short for the limit decides nothing", () => {
    const short = { span: { fromMs: 20_000, toMs: 31_000 } };
    expect(judge(short, probes(20, ...times(12, OK)))).toEqual(["inconclusive", null, null, "noticed.too-short"]);
    expect(judge({ ...short, ofExperiment: false }, probes(20, ...times(12, OK)))[0]).toBe("not-applicable");
    expect(judge({ span: null }, [])).toEqual(["not-applicable", null, null, "noticed.no-outage"]);
    // But what was noticed in it was noticed in time.
    expect(judge(short, probes(20, "late", "late", ...times(10, OK)))[0]).toBe("pass");
  });

  test("a health check that was bad before decides nothing", () => {
    const all = [...probes(10, OK), ...probes(18, "bad", "bad", ...times(20, "bad"))];
    expect(seen(noticedCheck("freeze", 10_000, OUTAGE, all))[3]).toBe("noticed.bad-before");
  });

  test("a pass says that Docker restarts nothing, where nothing brought the service back", () => {
    const under = [...before, ...probes(20, ...times(20, "bad"))];
    const reasons = [true, false].map((answered) =>
      codesOf(noticedCheck("kill-worker", 10_000, { ...OUTAGE, answered }, under).reason),
    );
    expect(reasons).toEqual([["noticed.passed"], ["noticed.passed", "noticed.not-restarted"]]);
  });
});

describe("health under load", () => {
  const phase = { startedAtMs: 0, endedAtMs: 60_000, noise: buildNoise() };
  const judge = (all: readonly HealthProbe[], noise = phase.noise) =>
    seen(healthCheck("cpu-overload", 0.95, { ...phase, noise }, all, 1_000));

  test.each<[string, HealthProbe[], unknown[]]>([
    ["all good", probes(0, ...times(60, OK)), ["pass", 1, null, "health.passed"]],
    ["at the limit", probes(0, ...times(57, OK), ...times(3, "late")), ["pass", 0.95, null, "health.passed"]],
    [
      "below it by chance",
      probes(0, ...times(56, OK), ...times(4, "late")),
      ["inconclusive", 56 / 60, "fail", "health.undecided"],
    ],
    ["clearly below it", probes(0, ...times(20, OK), ...times(40, "late")), ["fail", 20 / 60, null, "health.failed"]],
    ["too few to say", probes(0, ...times(9, OK)), ["inconclusive", 1, "pass", "health.too-few"]],
    [
      "what was asked elsewhere does not count",
      [...probes(0, ...times(60, OK)), ...probes(61, ...times(60, "bad"))],
      ["pass", 1, null, "health.passed"],
    ],
  ])("%s", (_, all, expected) => {
    expect(judge(all)).toEqual(expected);
  });

  test("a busy runner excuses late answers and nothing else", () => {
    const late = probes(0, ...times(20, OK), ...times(40, "late"));
    expect(judge(late, BUSY)).toEqual(["inconclusive", 20 / 60, "fail", "noise.busy"]);
    expect(judge(probes(0, ...times(20, OK), ...times(40, "bad")), BUSY)[0]).toBe("fail");
  });
});
