import { describe, expect, test } from "vitest";
import { randomNumbers } from "../../../src/stats/random.ts";
import { SequentialTest, type TestState } from "../../../src/stats/sequential.ts";

/** A closed loop of one client against a test; `exceeds` says of each request whether it is beyond the limit. */
function closedLoop(p0: number, latencyMs: number) {
  const sequential = new SequentialTest(p0);
  let atMs = 0;
  const states: TestState[] = [];
  return {
    states,
    get state() {
      return sequential.state;
    },
    get atMs() {
      return atMs;
    },
    push(exceeds: boolean, count = 1, options: { lastsMs?: number; clearly?: boolean } = {}) {
      for (let index = 0; index < count; index++) {
        const endedAtMs = atMs + (options.lastsMs ?? latencyMs);
        const exceedsClearly = options.clearly ?? exceeds;
        sequential.push({ intendedAtMs: atMs, endedAtMs, exceeds, exceedsClearly, value: endedAtMs - atMs });
        atMs = endedAtMs;
        states.push(sequential.state);
      }
      return sequential.state;
    },
  };
}

describe("SequentialTest", () => {
  test("knows nothing before the first request", () => {
    const { state } = new SequentialTest(0.05);
    expect(state).toMatchObject({ status: "undecided", n: 0, k: 0, effectiveN: 0, lnPass: 0, lnFail: 0, failed: null });
  });

  test("a slow service passes with 72 clean requests, not with 71", () => {
    const loop = closedLoop(0.05, 3_000);
    expect(loop.push(false, 71).status).toBe("undecided");
    expect(loop.push(false).status).toBe("pass");
  });

  test("a fast one is met with care at first", () => {
    const loop = closedLoop(0.05, 85);
    expect(loop.push(false, 200).status).toBe("undecided");
    expect(loop.push(false, 17).status).toBe("pass");
  });

  test("a pass can be lost again", () => {
    const loop = closedLoop(0.05, 3_000);
    expect(loop.push(false, 72).status).toBe("pass");
    expect(loop.push(true).status).toBe("undecided");
    expect(loop.push(false, 57).status).toBe("pass");
  });

  test("a fail is suspected, then confirmed on requests of its own, and stays", () => {
    const loop = closedLoop(0.05, 3_000);
    loop.push(false, 6);
    expect(loop.push(true, 3).status).toBe("undecided");
    expect(loop.push(true).status).toBe("suspected");
    // 10 s are skipped, four requests; three fresh ones confirm.
    expect(loop.push(true, 4 + 2).status).toBe("suspected");
    expect(loop.push(true)).toMatchObject({ status: "fail", failed: { n: 17, k: 11, atMs: 51_000 } });
    expect(loop.push(false, 2_000)).toMatchObject({ status: "fail", failed: { n: 17 } });
  });

  test("a suspicion that fresh requests do not share is dropped, and a pass is still possible", () => {
    const loop = closedLoop(0.05, 3_000);
    expect(loop.push(true, 3).status).toBe("suspected");
    loop.push(false, 4 + 59);
    expect(loop.state.status).toBe("suspected");
    expect(loop.push(false).status).toBe("undecided");
    expect(loop.push(false, 200).status).toBe("pass");
  });

  test("the same burst does not raise suspicion for ever", () => {
    const loop = closedLoop(0.05, 3_000);
    loop.push(true, 3);
    loop.push(false, 64);
    expect(loop.push(true).status).toBe("undecided");
  });

  test("requests that were under way while the suspicion rose confirm nothing", () => {
    const sequential = new SequentialTest(0.05);
    const seen = (intendedAtMs: number, endedAtMs: number) =>
      sequential.push({
        intendedAtMs,
        endedAtMs,
        exceeds: true,
        exceedsClearly: true,
        value: endedAtMs - intendedAtMs,
      });
    for (let index = 0; index < 3; index++) seen(index * 2_000, index * 2_000 + 2_000);
    seen(6_000, 17_000);
    for (let index = 0; index < 20; index++) seen(7_000, 18_000 + index * 2_000);
    expect(sequential.state.status).toBe("suspected");
    for (let index = 0; index < 3; index++) seen(60_000 + index * 2_000, 62_000 + index * 2_000);
    expect(sequential.state.status).toBe("fail");
  });

  test("a hair beyond the limit is no pass and no fail", () => {
    const loop = closedLoop(0.05, 3_000);
    expect(loop.push(true, 300, { clearly: false })).toMatchObject({ status: "undecided", k: 300, clearly: 0 });
  });

  test.each([5, 30, 85, 400, 1_000, 3_000])("all requests of %i ms beyond the limit end as a fail", (latencyMs) => {
    const loop = closedLoop(0.05, latencyMs);
    while (loop.atMs < 60_000) loop.push(true);
    expect(loop.state.status).toBe("fail");
  });

  test("a dead service of 10 s time-outs and 1 s pauses is a fail within 90 s", () => {
    const sequential = new SequentialTest(0.05);
    for (let atMs = 0; atMs < 80_000; atMs += 11_000) {
      const seen = { intendedAtMs: atMs, endedAtMs: atMs + 10_000, exceeds: true, exceedsClearly: true, value: 1 };
      sequential.push(seen);
    }
    expect(sequential.state.status).toBe("fail");
  });

  test.each([5, 30, 85, 400])("2 s of noise in a service of %i ms are no fail, whenever they come", (latencyMs) => {
    for (const cleanMs of [0, 1_000, 12_000]) {
      const loop = closedLoop(0.05, latencyMs);
      while (loop.atMs < cleanMs) loop.push(false);
      const untilMs = loop.atMs + 2_000;
      while (loop.atMs < untilMs) loop.push(true);
      const endMs = loop.atMs + 20_000;
      while (loop.atMs < endMs) loop.push(false);
      expect(loop.states.map(({ status }) => status)).not.toContain("fail");
    }
  });

  test("where none may exceed: never a pass; one is a suspicion, one more on fresh requests a fail", () => {
    const loop = closedLoop(0, 3_000);
    expect(loop.push(false, 5_000).status).toBe("undecided");
    expect(loop.push(true).status).toBe("suspected");
    loop.push(false, 10);
    expect(loop.push(true).status).toBe("fail");
  });

  test("where all may exceed everything is a pass", () => {
    expect(closedLoop(1, 3_000).push(true).status).toBe("pass");
  });

  test("the effective numbers are the real ones over the design effect", () => {
    const random = randomNumbers(4);
    const loop = closedLoop(0.05, 85);
    for (let index = 0; index < 1_000; index++) loop.push(random() < 0.03, 1, { lastsMs: 60 + 50 * random() });
    const { n, k, designEffect, effectiveN, effectiveK } = loop.state;
    expect(n).toBe(1_000);
    expect(designEffect).toBeGreaterThanOrEqual(1);
    expect(effectiveN).toBeCloseTo(n / designEffect, 10);
    expect(effectiveK).toBeCloseTo(k / designEffect, 10);
  });

  test("15,000 requests, judged after each, give the same states again", () => {
    const run = () => {
      const random = randomNumbers(8);
      const loop = closedLoop(0.05, 20);
      for (let index = 0; index < 15_000; index++) loop.push(random() < 0.05, 1, { lastsMs: 10 + 20 * random() });
      return loop.states;
    };
    expect(run()).toEqual(run());
  });

  test.each([-0.1, 1.1, Number.NaN])("refuses a share of %f", (p0) => {
    expect(() => new SequentialTest(p0)).toThrow(RangeError);
  });
});
