import { expect, test } from "vitest";
import type { ObjectiveKind } from "../../../src/model/objectives.ts";
import type { DrillRecord } from "../../../src/model/record.ts";
import { codesOf, said } from "../../support/said.ts";
import { buildCaseImage, removeServiceImage } from "../../support/service-image.ts";
import { drillWith } from "../drill-order.ts";

/** So wide that a busy machine keeps them. */
const LIMITS = { maxFalseReadyMs: 2_000, maxUnnoticedMs: 6_000, minHealth: 0.8 };
/** Twenty answers a second, one after the other. */
const ONE_LANE = { LATENCY_MS: "0", SLEEP_MS: "50", LANES: "1" };
const HEALTHCHECK = {
  Test: ["CMD-SHELL", "node -e 'fetch(`http://127.0.0.1:8080/`).then((r) => process.exit(+!r.ok))'"],
};

function checked({ checks }: DrillRecord, kind: ObjectiveKind) {
  return checks
    .filter(({ objective }) => objective.kind === kind)
    .map(({ scope, status, reason }) => [scope, status, codesOf(reason)[0]]);
}

test.concurrent("an honest health check is ready in time, notices a hang and answers under load", async () => {
  const { record, verdict } = await drillWith({
    experiments: ["overload", "freeze", "kill-restart"],
    parameters: { for: "9s" },
    env: { ...ONE_LANE, MAX_WAITING: "3", HEALTH: "honest", READY_AFTER_MS: "3000" },
    health: "/health",
    limits: { ...LIMITS, maxStartMs: 25_000 },
    durationMs: 15_000,
  });

  expect(verdict.status, said(verdict.sentence)).not.toBe("fail");
  expect(checked(record, "false-ready")).toEqual([
    ["start", "pass", "false-ready.passed"],
    ["kill-restart", "pass", "false-ready.passed"],
  ]);
  expect(checked(record, "noticed")).toEqual([["freeze", "pass", "noticed.passed"]]);
  expect(checked(record, "health")).toEqual([["overload", "pass", "health.passed"]]);
  expect(checked(record, "start")).toEqual([["start", "pass", "start.passed"]]);
  // Once per second, on connections of their own that are no load.
  const [first, last] = [record.health?.at(0), record.health?.at(-1)];
  const seconds = ((last?.atMs ?? 0) - (first?.atMs ?? 0)) / 1_000;
  expect(record.health?.length).toBeGreaterThan(0.7 * seconds);
  expect(record.health?.length).toBeLessThanOrEqual(seconds + 1);
});

test.concurrent("one that is ready before the service answers fails, at the start and after a restart", async () => {
  const { record, verdict } = await drillWith({
    experiments: ["kill-restart"],
    env: { READY_AFTER_MS: "7000" },
    health: "/health",
    limits: LIMITS,
  });

  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(checked(record, "false-ready")).toEqual([
    ["start", "fail", "false-ready.failed"],
    ["kill-restart", "fail", "false-ready.failed"],
  ]);
});

test.concurrent("one that waits for its turn like a request is lost under load", async () => {
  const { record } = await drillWith({
    experiments: ["overload"],
    env: { ...ONE_LANE, HEALTH: "queue" },
    health: "/health",
    limits: { ...LIMITS, maxRecoveryMs: 3_000 },
    requestTimeoutMs: 3_000,
    durationMs: 20_000,
  });

  expect(checked(record, "health")).toEqual([["overload", "fail", "health.failed"]]);
  expect(checked(record, "false-ready")).toEqual([["start", "pass", "false-ready.passed"]]);
});

test.concurrent("the health check of the image notices a dead engine, and Docker does not restart it", async ({
  onTestFinished,
}) => {
  const image = await buildCaseImage({ mode: "engine" });
  onTestFinished(() => removeServiceImage(image));
  const seconds = 1_000_000_000;
  const Healthcheck = { ...HEALTHCHECK, Interval: seconds, Timeout: 5 * seconds, Retries: 2 };
  const { record, verdict } = await drillWith({
    image,
    experiments: ["kill-worker"],
    env: { HEALTH: "honest" },
    memoryBytes: 1024 ** 3,
    health: "HEALTHCHECK",
    target: { settings: { config: { Healthcheck }, hostConfig: {} } },
    limits: { ...LIMITS, maxUnnoticedMs: 15_000, maxRecoveryMs: 6_000 },
  });

  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)).toContain("recovery.health");
  const noticed = record.checks.find(({ objective }) => objective.kind === "noticed");
  expect(codesOf(noticed?.reason ?? [])).toEqual(["noticed.passed", "noticed.not-restarted"]);
});

test.concurrent("an image without a health check can't be asked by it", async () => {
  const { record, verdict } = await drillWith({ experiments: ["freeze"], health: "HEALTHCHECK" });

  expect(verdict.status).toBe("error");
  expect(codesOf(verdict.sentence)).toEqual(["health.no-healthcheck"]);
  expect(codesOf(record.errorAdvice ?? [])).toEqual(["advice.no-healthcheck"]);
});
