import { expect, test } from "vitest";
import { threadAdvice } from "../../../src/model/facts/thread-use.ts";
import { drillWith, toldOf } from "../drill-order.ts";

/** So much work that it takes several periods of the quota, and so little quota that two of its threads overdraw it. */
const order = { experiments: [], cpus: 0.5, limits: { maxP95Ms: 60_000 } };

test.concurrent("threads that wait for the CPU quota are counted, and what to set is said", async () => {
  const drilled = await drillWith({ ...order, env: { LATENCY_MS: "60", THREADS: "4" } });
  const { record, verdict, log } = drilled;

  expect(record.threadUse).toMatchObject({ computing: 4, knob: "unknown" });
  expect(record.threadUse?.runnable).toBeGreaterThanOrEqual(3);
  expect(record.threadUse?.throttledRatio).not.toBeNull();
  // It decides nothing.
  expect(record.checks.map(({ objective }) => objective.kind)).not.toContain("threads");
  expect(verdict.status).not.toBe("fail");
  // On a machine so busy that the container does not even get its quota, nothing is throttled.
  if ((record.threadUse?.throttledRatio ?? 0) < 0.05) return;
  expect(threadAdvice(record)?.args).toMatchObject({ threads: 4, cpus: 0.5, suggested: 1 });
  for (const told of [log, toldOf(drilled)]) expect(told).toContain("4 threads share 0.5 CPUs");
});

test.concurrent("a service with one thread that computes has nothing to set, throttled or not", async () => {
  const { record } = await drillWith({ ...order, env: { LATENCY_MS: "60", THREADS: "1" } });

  if (record.threadUse !== null) expect(record.threadUse).toMatchObject({ computing: 1, runnable: 1 });
  expect(threadAdvice(record)).toBeNull();
});
