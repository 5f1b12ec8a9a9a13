import { afterAll, beforeAll, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { experimentsOf } from "../support/outcome.ts";
import { deriveServiceImage, removeServiceImage, SERVICE_IMAGE } from "../support/service-image.ts";
import { drillWith } from "./drill-order.ts";

let other = "";

beforeAll(async () => {
  other = await deriveServiceImage("other", {});
});
afterAll(() => removeServiceImage(other));
afterAll(() => expect(leftOnEngine()).toEqual([]));

/** Several containers at a time, each under stress. */
const cpus = 0.3;
const turns = { WRONG: "server-error", WRONG_ONCE_TOLD: "1" };

test.concurrent("a service that turns bad under a fault: removed at once, and what is left is skipped", async () => {
  const { record, verdict } = await drillWith({
    cpus,
    env: turns,
    // After a second or more of it.
    turnsAt: /^cpu-overload \d/,
    abort: { minAvailability: 0.5 },
    limits: { maxRecoveryMs: 5_000 },
    durationMs: 30_000,
    maxDurationMs: 30_000,
  });
  const [overload, kill] = experimentsOf(record);
  const window = record.phases.find(({ name }) => name === "cpu-overload");

  // 9, or fewer where less than that were done when it turned.
  expect(overload?.aborted).toMatch(
    /^of the last 20 requests \d were answered well, fewer than the 50 % of `abort-availability`$/,
  );
  expect(overload).toMatchObject({ removal: { status: "done", processesLeft: 0 }, skipped: null });
  expect((window?.endedAtMs ?? 0) - (window?.startedAtMs ?? 0)).toBeLessThan(25_000);
  expect(kill?.skipped).toBe("cpu-overload was aborted");
  expect(verdict.status).not.toBe("pass");
  expect(verdict.reasons.join(" ")).toContain("cpu-overload was aborted: of the last 20 requests");
});

test.concurrent("one that turns bad only beside its baseline: removed from both, and what is left is skipped", async () => {
  const { record, verdict } = await drillWith({
    experiments: ["network-delay", "kill-restart"],
    parameters: { delay: "20ms" },
    image: other,
    baseline: SERVICE_IMAGE,
    env: { ...turns, WRONG: "slow", SLOW_MS: "1500" },
    // By then 20 requests and more were made, and it takes 10 s to be decided.
    turnsAt: /^candidate compared with baseline under network-delay [3-9] s/,
    abort: { maxP95Ms: 1_000 },
    limits: { maxRecoveryMs: 5_000 },
    maxDurationMs: 12_000,
  });
  const [delay, kill] = experimentsOf(record);
  const [onBaseline] = experimentsOf(record.baseline) ?? [];

  // With what the delay itself takes.
  expect(delay?.aborted, verdict.reasons.join(" ")).toMatch(
    /^beside the baseline, P95 of the last 20 requests was .*, above the 1\.04 s of `abort-p95`$/,
  );
  expect([delay?.removal?.status, onBaseline?.removal?.status, onBaseline?.aborted]).toEqual(["done", "done", null]);
  expect(kill?.skipped).toBe("network-delay was aborted");
  expect(verdict.status).not.toBe("pass");
  expect(verdict.reasons.join(" ")).toContain("network-delay was aborted: beside the baseline, P95 of the last 20");
});

test.concurrent("a baseline that turns bad under it aborts nothing, and is no pass", async () => {
  const { record, verdict } = await drillWith({
    experiments: ["disk-pressure", "overflow"],
    cpus,
    baseline: other,
    env: turns,
    turnsAt: /^the same on the baseline/,
    turning: other,
    abort: { minAvailability: 0.5 },
    maxDurationMs: 10_000,
  });

  expect(experimentsOf(record).map(({ aborted, skipped }) => [aborted, skipped])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(verdict.status).toBe("inconclusive");
  expect(verdict.reasons.join(" ")).toMatch(/the baseline failed in \d+ of \d+ pairs/);
});

/** Twenty answers a second, one after the other. */
const queue = { LATENCY_MS: "1", SLEEP_MS: "50", LANES: "1" };

test.concurrent("a surge on a service that lets everybody wait is aborted by P95, without waiting for what is in the queue", async () => {
  const { record, verdict } = await drillWith({
    experiments: ["overload"],
    env: queue,
    abort: { maxP95Ms: 2_000 },
    limits: { maxP95Ms: 2_000, maxRecoveryMs: 1_000 },
    durationMs: 30_000,
    maxDurationMs: 30_000,
  });
  const [surge] = experimentsOf(record);
  const window = record.phases.find(({ name }) => name === "overload");

  expect(surge?.aborted).toMatch(/^P95 of the last 20 requests was .*, above the 2 s of `abort-p95`$/);
  expect((window?.endedAtMs ?? 0) - (window?.startedAtMs ?? 0)).toBeLessThan(15_000);
  expect(verdict.status).not.toBe("pass");
});

test.concurrent("a surge on a service that turns the rest away is not", async () => {
  const { record } = await drillWith({
    experiments: ["overload"],
    env: { ...queue, MAX_WAITING: "2" },
    abort: { minAvailability: 0.9, maxP95Ms: 3_000 },
    durationMs: 5_000,
  });

  expect(experimentsOf(record)[0]).toMatchObject({ aborted: null, skipped: null });
});
