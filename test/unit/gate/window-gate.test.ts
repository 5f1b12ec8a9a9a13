import { describe, expect, test } from "vitest";
import { judgeWindow, WindowGate } from "../../../src/gate/window-gate.ts";
import { message } from "../../../src/model/message.ts";
import { windowObjectives } from "../../../src/model/objectives.ts";
import type { Outcome, Sample } from "../../../src/model/sample.ts";
import { randomNumbers } from "../../../src/stats/random.ts";
import { codesOf } from "../../support/said.ts";
import { inARow, sampleOf, times } from "../model/samples.ts";

const LIMITS = windowObjectives({ minAvailability: 0.95, maxP95Ms: 8_000 });
const available = (minAvailability: number) => windowObjectives({ minAvailability, maxP95Ms: 8_000 });
const SCOPE = "cpu-overload";
const AVAILABILITY = { scope: SCOPE, objective: { kind: "availability", limit: 0.95 } } as const;
const P95 = { scope: SCOPE, objective: { kind: "p95", limit: 8_000 } } as const;

function judged(samples: readonly Sample[], limits = LIMITS) {
  const [availability, p95] = judgeWindow(SCOPE, limits, samples);
  if (availability === undefined || p95 === undefined) throw new Error("a window has two checks");
  return { availability, p95 };
}

describe("a window's checks", () => {
  test("86 good requests pass, with what they prove", () => {
    const { availability, p95 } = judged(inARow(times(86, 4_254)));
    expect(availability).toMatchObject({ scope: SCOPE, status: "pass", leaning: null, requests: 86, measured: 1 });
    expect(availability.proven).toBeCloseTo(0.958, 3);
    expect(availability.reason).toMatchObject([
      {
        code: "window.passed",
        args: { ...AVAILABILITY, byOutcome: { ok: 86 }, measured: 1, proven: availability.proven },
      },
    ]);
    expect(p95).toMatchObject({ status: "pass", measured: 4_254, proven: 4_254 });
    expect(p95.reason).toMatchObject([
      { code: "window.passed", args: { ...P95, byOutcome: { ok: 86 }, measured: 4_254, proven: 4_254 } },
    ]);
  });

  test("no request at all is inconclusive and leans nowhere", () => {
    const { availability, p95 } = judged([]);
    expect(availability).toMatchObject({
      status: "inconclusive",
      leaning: null,
      requests: 0,
      measured: null,
      proven: null,
    });
    expect(p95.reason).toEqual([message("window.no-requests", P95)]);
  });

  test("too few good requests are inconclusive, lean to a pass and say how many it takes", () => {
    const { availability } = judged(inARow(times(40, 3_000)));
    expect(availability).toMatchObject({ status: "inconclusive", leaning: "pass", proven: expect.closeTo(0.912, 2) });
    expect(availability.reason).toMatchObject([
      {
        code: "window.too-few-requests",
        args: { ...AVAILABILITY, byOutcome: { ok: 40 }, measured: 1, needed: 72, designEffect: 1, leaning: "pass" },
      },
    ]);
  });

  test("a P95 near its limit is too close to call", () => {
    const requests = Array.from({ length: 88 }, (_, index) => ({ latencyMs: index % 22 === 5 ? 9_000 : 7_600 }));
    const { p95 } = judged(inARow(requests));
    expect(p95).toMatchObject({ status: "inconclusive", leaning: "pass", measured: 7_600 });
    expect(p95.reason).toMatchObject([
      { code: "window.undecided", args: { ...P95, byOutcome: { ok: 88 }, measured: 7_600, leaning: "pass" } },
    ]);
  });

  test("a slow service fails its P95 and keeps its availability", () => {
    const { availability, p95 } = judged(inARow(times(80, 9_100)));
    expect(availability.status).toBe("pass");
    expect(p95).toMatchObject({ status: "fail", leaning: null, measured: 9_100, proven: 9_100 });
    expect(p95.reason).toMatchObject([
      { code: "window.failed", args: { ...P95, byOutcome: { ok: 80 }, measured: 9_100, exceeded: 80 } },
    ]);
  });

  test("a P95 that lies among the failed ones is at least their time-out", () => {
    const requests = Array.from({ length: 60 }, (_, index) =>
      index % 3 === 0 ? { latencyMs: 10_000, outcome: "timeout" as const } : { latencyMs: 3_000 },
    );
    const { availability, p95 } = judged(inARow(requests));
    expect(availability.status).toBe("fail");
    const byOutcome = { ok: 40, timeout: 20 };
    expect(availability.reason).toMatchObject([
      { code: "window.failed", args: { ...AVAILABILITY, byOutcome, measured: 40 / 60, exceeded: 20 } },
    ]);
    expect(p95.reason).toMatchObject([
      { code: "window.failed", args: { ...P95, byOutcome, measured: 10_000, exceeded: 20 } },
    ]);
  });

  test.each([
    ["time-outs", inARow(times(5, 10_000, "timeout"))],
    ["refused connections", inARow(times(30, 1, "refused"))],
    [
      "HTTP errors ten times a second",
      Array.from({ length: 250 }, (_, index) => sampleOf({ atMs: index * 100, latencyMs: 5, outcome: "http-error" })),
    ],
    [
      "time-outs ten times a second",
      Array.from({ length: 200 }, (_, index) => sampleOf({ atMs: index * 100, latencyMs: 10_000, outcome: "timeout" })),
    ],
  ])("a total outage is a fail within a minute: %s", (_, samples) => {
    expect(samples.at(-1)?.endedAtMs).toBeLessThan(60_000);
    expect(judged(samples).availability).toMatchObject({ status: "fail", measured: 0 });
  });

  test("a service that hangs half-way fails, although 98 % of its requests were answered", () => {
    const samples = inARow([...times(1_000, 85), ...times(20, 10_000, "timeout")]);
    const { availability } = judged(samples);
    expect(availability).toMatchObject({ status: "fail", measured: 1_000 / 1_020 });
    expect(availability.reason).toMatchObject([
      {
        code: "window.outage",
        args: {
          ...{ ...AVAILABILITY, byOutcome: { ok: 1_000, timeout: 20 } },
          ...{ failedInARow: 20, durationMs: expect.closeTo(219_000, -3) },
        },
      },
    ]);
  });

  test("a service that is not answering as the window ends does not pass", () => {
    const samples = inARow([...times(2_000, 85), ...times(1, 10_000, "timeout")]);
    const { availability } = judged(samples);
    expect(availability).toMatchObject({ status: "inconclusive", leaning: "fail" });
    expect(availability.reason).toMatchObject([
      { code: "window.not-answering", args: { scope: SCOPE, byOutcome: { timeout: 1 }, silentMs: 10_000 } },
    ]);
    expect(judged([...samples, ...inARow(times(5, 85), 200_000)]).availability.status).toBe("pass");
  });

  test("a limit of 100 % can't be proven, and is broken by two failures far apart", () => {
    const limits = available(1);
    const clean = judged(inARow(times(5_000, 1_500)), limits).availability;
    expect(clean).toMatchObject({ status: "inconclusive", leaning: "pass" });
    expect(clean.reason).toMatchObject([
      {
        code: "window.unprovable",
        args: { ...{ scope: SCOPE, objective: { limit: 1 } }, byOutcome: { ok: 5_000 }, leaning: "pass" },
      },
    ]);
    const failure = times(1, 10, "http-error");
    const samples = inARow([...failure, ...times(20, 1_500), ...failure, ...times(20, 1_500)]);
    expect(judged(samples, limits).availability.status).toBe("fail");
  });

  test("a limit of 0 % is kept by anything but nothing", () => {
    const limits = available(0);
    expect(judged(inARow(times(3, 10_000, "timeout")), limits).availability.status).toBe("pass");
    expect(judged([], limits).availability.status).toBe("inconclusive");
  });

  test("a limit broken for a while and kept over all says both", () => {
    const samples = Array.from({ length: 3_000 }, (_, index) =>
      sampleOf({ atMs: index * 100, latencyMs: index < 120 ? 9_000 : 50 }),
    ).sort((a, b) => a.endedAtMs - b.endedAtMs);
    const { p95 } = judged(samples);
    if (p95.status === "fail") {
      expect(p95.reason).toMatchObject([
        { code: "window.broken-for-a-while", args: { ...P95, byOutcome: { ok: 3_000 }, measured: 50 } },
      ]);
    }
    const long = inARow([...times(30, 9_000), ...times(2_000, 50)]);
    expect(judged(long).p95).toMatchObject({ status: "fail", measured: 50 });
    expect(judged(long).p95.reason).toMatchObject([
      {
        code: "window.broken-for-a-while",
        args: {
          ...{ ...P95, byOutcome: { ok: 2_030 }, measured: 50 },
          ...{ exceeded: expect.any(Number), first: expect.any(Number) },
        },
      },
    ]);
  });
});

describe("dropped requests", () => {
  const withDrops = (drops: number, of: number, latencyMs = 50) =>
    Array.from({ length: of }, (_, index) => {
      const dropped = Math.floor((index * drops) / of) !== Math.floor(((index + 1) * drops) / of);
      const outcome: Outcome = dropped ? "dropped" : "ok";
      return sampleOf({ atMs: index * 100, latencyMs: dropped ? 10_000 : latencyMs, outcome });
    });

  test("a few count as failed and let a pass be", () => {
    expect(judged(withDrops(5, 3_000)).availability).toMatchObject({ status: "pass", measured: 2_995 / 3_000 });
  });

  test("more than 1 % are never a pass, and never decided", () => {
    const samples = withDrops(40, 3_000);
    const { availability, p95 } = judged(samples);
    expect([availability.status, p95.status]).toEqual(["inconclusive", "inconclusive"]);
    expect(availability.reason).toMatchObject([
      { code: "window.not-sent", args: { ...AVAILABILITY, byOutcome: { ok: 2_960, dropped: 40 } } },
    ]);
    const gate = new WindowGate(SCOPE, LIMITS);
    for (const sample of samples) gate.push(sample);
    expect(gate.decided()).toBe(false);
  });

  test("a fail that is only theirs is none, and blames the generator", () => {
    const samples = withDrops(1_500, 3_000);
    const { availability, p95 } = judged(samples);
    for (const check of [availability, p95]) {
      expect(check).toMatchObject({ status: "inconclusive", leaning: null });
      expect(check.reason).toMatchObject([
        { code: "window.not-sent", args: { byOutcome: { ok: 1_500, dropped: 1_500 }, leaning: null } },
      ]);
    }
    const gate = new WindowGate("steady-state", LIMITS);
    for (const sample of samples) gate.push(sample);
    expect([gate.failed(), gate.decided()]).toEqual([false, false]);
    expect(gate.alarms().map(({ status }) => status)).toEqual(["inconclusive", "inconclusive"]);
  });

  test("not even one that takes fewer than 1 %, where the limit allows less", () => {
    const { availability } = judged(withDrops(270, 30_000), available(0.999));
    expect(availability.status).toBe("inconclusive");
    expect(availability.reason).toMatchObject([
      { code: "window.not-sent", args: { byOutcome: { ok: 29_730, dropped: 270 } } },
    ]);
  });

  test("a fail that holds without them stands, and stays as they go on", () => {
    const gate = new WindowGate(SCOPE, LIMITS);
    const failed = withDrops(1_800, 3_000).map((sample, index) => {
      const bad = sample.outcome === "ok" && index % 3 === 0;
      gate.push(bad ? { ...sample, outcome: "http-error" } : sample);
      return gate.failed();
    });
    expect(failed.at(-1)).toBe(true);
    expect(failed.slice(failed.indexOf(true))).not.toContain(false);
    expect(gate.checks()[0]?.reason).toMatchObject([
      { code: "window.failed" },
      { code: "window.failures-mostly-not-sent", args: { dropped: 1_800 } },
    ]);
  });
});

describe("WindowGate, live", () => {
  test("is decided when every check is, and a pass that was reached early and lost again is none", () => {
    const gate = new WindowGate(SCOPE, LIMITS);
    const samples = inARow([...times(72, 3_000), ...times(3, 10, "http-error"), ...times(5, 3_000)]);
    const decided = samples.map((sample) => {
      gate.push(sample);
      return gate.decided();
    });
    expect(decided.slice(0, 71)).not.toContain(true);
    expect(decided[71]).toBe(true);
    expect(decided.at(-1)).toBe(false);
    expect(gate.checks().map(({ status }) => status)).toEqual(["inconclusive", "inconclusive"]);
  });

  test("has no alarm while all is well, and none is needed to pass", () => {
    const gate = new WindowGate("steady-state", LIMITS);
    for (const sample of inARow(times(20, 1_361))) gate.push(sample);
    expect(gate.alarms()).toEqual([]);
    expect(gate.suspected()).toBe(false);
    expect(gate.decided()).toBe(false);
  });

  test("a service that breaks a limit in the steady state raises the suspicion, then the alarm", () => {
    const gate = new WindowGate("steady-state", LIMITS);
    const samples = inARow(times(12, 9_000));
    for (const sample of samples.slice(0, 3)) gate.push(sample);
    expect([gate.suspected(), gate.failed()]).toEqual([true, false]);
    expect(gate.alarms()).toMatchObject([{ objective: { kind: "p95" }, status: "inconclusive", leaning: "fail" }]);
    expect(codesOf(gate.alarms()[0]?.reason)).toEqual(["window.unconfirmed"]);
    for (const sample of samples.slice(3)) gate.push(sample);
    expect([gate.suspected(), gate.failed()]).toEqual([false, true]);
    expect(gate.alarms()).toMatchObject([
      {
        status: "fail",
        reason: [
          {
            code: "window.failed",
            args: { ...P95, scope: "steady-state", byOutcome: { ok: 12 }, measured: 9_000, exceeded: 12 },
          },
        ],
      },
    ]);
  });

  test("tells how near a decision is", () => {
    const gate = new WindowGate(SCOPE, LIMITS);
    expect(gate.progress().map(({ needed }) => needed)).toEqual([72, 72]);
    const clean = inARow(times(80, 3_000));
    for (const [index, sample] of clean.entries()) {
      gate.push(sample);
      const [{ status, needed, requests } = expect.fail("no objective")] = gate.progress();
      expect(status === "pass").toBe(requests >= needed);
      expect(requests).toBe(index + 1);
    }
    const late = new WindowGate(SCOPE, LIMITS);
    for (const sample of inARow(times(1, 9_000))) late.push(sample);
    expect(late.progress().map(({ needed }) => needed)).toEqual([72, 130]);
    expect(gate.progress()[1]).toMatchObject({
      objective: { kind: "p95" },
      status: "pass",
      requests: 80,
    });
  });

  test("its checks come out the same again from the samples, also out of a file", () => {
    const outcomes: readonly Outcome[] = ["ok", "ok", "ok", "ok", "ok", "ok", "ok", "timeout", "http-error", "dropped"];
    for (let seed = 1; seed <= 30; seed++) {
      const random = randomNumbers(seed);
      const badShare = 0.4 * random() ** 2;
      const gate = new WindowGate(SCOPE, LIMITS);
      const samples: Sample[] = [];
      let atMs = random();
      for (let index = 0; index < 600; index++) {
        const outcome = random() < badShare ? (outcomes[Math.floor(random() * outcomes.length)] ?? "ok") : "ok";
        const sample = sampleOf({ atMs, latencyMs: 20 + 9_000 * random() ** 8, outcome });
        atMs += 400 * random();
        samples.push(sample);
        gate.push(sample);
      }
      expect(judgeWindow(SCOPE, LIMITS, JSON.parse(JSON.stringify(samples)))).toEqual(gate.checks());
    }
  });
});
