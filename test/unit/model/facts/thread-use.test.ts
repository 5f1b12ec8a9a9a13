import { describe, expect, test } from "vitest";
import { threadAdvice } from "../../../../src/model/facts/thread-use.ts";
import type { ThreadUse } from "../../../../src/model/record.ts";
import { buildPlan } from "../../../support/record-builder.ts";

const EIGHT: ThreadUse = {
  threads: 19,
  computing: 8,
  runnable: 8,
  mostRunnable: 9,
  looks: 38,
  throttledRatio: 0.68,
  knob: "llama-server",
};

function adviceOn(cpus: number, use: Partial<ThreadUse>) {
  const plan = buildPlan();
  const threadUse = { ...EIGHT, ...use };
  return threadAdvice({ threadUse, plan: { ...plan, target: { ...plan.target, cpus } } })?.args ?? null;
}

/** So many threads that do nothing but compute. */
const inAll = (threads: number) => ({ computing: threads, runnable: threads, mostRunnable: threads });

describe("advice on threads", () => {
  test("names how many share the quota, and what to set", () => {
    expect(adviceOn(1, {})).toEqual({
      threads: 8,
      cpus: 1,
      throttledRatio: 0.68,
      knob: "llama-server",
      suggested: 1,
    });
  });

  test.each([
    [1, 2, 1],
    [0.5, 2, 1],
    [1.5, 3, 1],
    [2, 4, 2],
    [3.9, 8, 3],
  ])("on %d CPUs and %d threads is to set %d", (cpus, threads, suggested) => {
    expect(adviceOn(cpus, inAll(threads))).toMatchObject({ threads, suggested });
  });

  test("does not count the server's own thread, which is ready to run next to those that compute", () => {
    expect(adviceOn(0.25, { computing: 4, runnable: 5, mostRunnable: 5 })).toMatchObject({ threads: 4 });
  });

  test("names those that end with each computation by how many were ready to run", () => {
    expect(adviceOn(1, { computing: 1, runnable: 8, mostRunnable: 9, throttledRatio: 1 })).toMatchObject({
      threads: 8,
    });
  });

  test.each([
    ["as many threads as CPUs", 2, inAll(2)],
    ["fewer than twice as many", 2, inAll(3)],
    ["a single thread, which can't be fewer", 0.5, { ...inAll(1), throttledRatio: 1 }],
    ["a quota that is never used up", 1, { throttledRatio: 0.02 }],
    ["a pool whose threads work one after the other", 1, { runnable: 1 }],
    ["a thread that is woken often and hardly computes", 1, { computing: 1, runnable: 2 }],
    ["periods that could not be counted", 1, { throttledRatio: null }],
  ] as const)("is not given for %s", (_, cpus, use) => {
    expect(adviceOn(cpus, use)).toBeNull();
  });

  test("is not given for threads that could not be counted", () => {
    expect(threadAdvice({ threadUse: null, plan: buildPlan() })).toBeNull();
  });
});
