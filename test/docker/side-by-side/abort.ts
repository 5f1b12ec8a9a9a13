import { afterAll, beforeAll, expect, test } from "vitest";
import { message } from "../../../src/model/message.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { said } from "../../support/said.ts";
import { deriveServiceImage, removeServiceImage, SERVICE_IMAGE } from "../../support/service-image.ts";
import { drillWith } from "../drill-order.ts";

let other = "";

beforeAll(async () => {
  other = await deriveServiceImage("other", {});
});
afterAll(() => removeServiceImage(other));
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
  expect(overload?.aborted).toMatchObject({
    code: "aborted.failures",
    args: { objective: { kind: "availability", limit: 0.5 }, requests: 20, ok: expect.any(Number) },
  });
  expect(overload?.aborted?.args.ok).toBeLessThan(10);
  expect(overload).toMatchObject({ removal: { status: "done", processesLeft: 0 }, skipped: null });
  expect((window?.endedAtMs ?? 0) - (window?.startedAtMs ?? 0)).toBeLessThan(25_000);
  expect(kill?.skipped).toEqual(message("skipped.earlier-aborted", { name: "cpu-overload" }));
  expect(verdict.status).not.toBe("pass");
  expect(verdict.reasons).toContainEqual([message("verdict.aborted", { name: "cpu-overload" }), overload?.aborted]);
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
    maxDurationMs: 30_000,
  });
  const [delay, kill] = experimentsOf(record);
  const [onBaseline] = experimentsOf(record.baseline) ?? [];

  // With what the delay itself takes.
  expect(delay?.aborted, said(verdict.reasons.flat())).toMatchObject({
    code: "aborted.slow",
    args: { objective: { kind: "p95", limit: 1_040 }, requests: 20 },
  });
  expect([delay?.removal?.status, onBaseline?.removal?.status, onBaseline?.aborted]).toEqual(["done", "done", null]);
  expect(kill?.skipped).toEqual(message("skipped.earlier-aborted", { name: "network-delay" }));
  expect(verdict.status).not.toBe("pass");
  expect(verdict.reasons).toContainEqual([message("verdict.aborted", { name: "network-delay" }), delay?.aborted]);
});

/** Twenty answers per second, one after the other. */
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

  expect(surge?.aborted).toMatchObject({
    code: "aborted.slow",
    args: { objective: { kind: "p95", limit: 2_000 }, requests: 20 },
  });
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
