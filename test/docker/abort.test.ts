import { afterAll, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { COMPUTES, drillWith } from "./drill-order.ts";

afterAll(() => expect(leftOnEngine()).toEqual([]));

test.concurrent("a service that turns bad under a fault: taken back at once, and what is left is skipped", async () => {
  const env = { ...COMPUTES, LATENCY_MS: "30", WRONG: "server-error", WRONG_AFTER_REQUESTS: "420" };
  const { record, verdict } = await drillWith({
    env,
    abort: { minAvailability: 0.5 },
    limits: { maxRecoveryMs: 5_000 },
    durationMs: 30_000,
    maxDurationMs: 30_000,
  });
  const [overload, kill] = record.faults;
  const window = record.phases.find(({ name }) => name === "cpu-overload");

  expect(overload?.aborted).toBe(
    "of the last 20 requests 9 were answered well, fewer than the 50 % of `abort-availability`",
  );
  expect(overload).toMatchObject({ reverted: "done", stressorsLeft: 0, skipped: null });
  expect((window?.endedAtMs ?? 0) - (window?.startedAtMs ?? 0)).toBeLessThan(40_000);
  expect(kill?.skipped).toBe("cpu-overload had to be aborted");
  expect(verdict.status).not.toBe("pass");
  expect(verdict.reasons.join(" ")).toContain("cpu-overload was aborted: of the last 20 requests 9");
});

test.concurrent("a surge on a service that lets everybody wait is aborted by P95, without waiting for what is in the queue", async () => {
  const { record, verdict } = await drillWith({
    drills: ["overload"],
    env: { LATENCY_MS: "1", SLEEP_MS: "50", LANES: "1" },
    abort: { maxP95Ms: 3_000 },
    limits: { maxP95Ms: 3_000, maxRecoveryMs: 5_000 },
    durationMs: 30_000,
    maxDurationMs: 30_000,
  });
  const [surge] = record.faults;
  const window = record.phases.find(({ name }) => name === "overload");

  expect(surge?.aborted).toMatch(/^P95 of the last 20 requests was .*, above the 3 s of `abort-p95`$/);
  expect((window?.endedAtMs ?? 0) - (window?.startedAtMs ?? 0)).toBeLessThan(15_000);
  expect(verdict.status).not.toBe("pass");
});

test.concurrent("a surge on a service that turns the rest away is not", async () => {
  const { record } = await drillWith({
    drills: ["overload"],
    env: { LATENCY_MS: "1", SLEEP_MS: "50", LANES: "1", MOST_WAITING: "2" },
    abort: { minAvailability: 0.9, maxP95Ms: 3_000 },
    durationMs: 5_000,
  });

  expect(record.faults[0]).toMatchObject({ aborted: null, skipped: null });
});
