import { afterAll, expect, test } from "vitest";
import { message } from "../../src/model/message.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { experimentsOf } from "../support/outcome.ts";
import { codesOf, said } from "../support/said.ts";
import { COMPUTES, drillWith } from "./drill-order.ts";

afterAll(() => expect(leftOnEngine()).toEqual([]));

const experiments = ["cpu-overload"];
/** Of those that only look at what happens, several at a time. */
const cpus = 0.3;

test("has an effect and is removed, in an image without a shell and on a read-only root", async () => {
  const { record, verdict } = await drillWith({ experiments, readOnly: true, env: COMPUTES });
  const [experiment] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
  expect(experiment?.removal?.status).toBe("done");
  expect(experiment?.removal?.processesLeft).toBe(0);
  expect(experiment?.latencyBackMs).toBeGreaterThan(0);
  const [steady, during] = record.phases;
  expect((during?.usage?.throttledShare ?? 0) - (steady?.usage?.throttledShare ?? 0)).toBeGreaterThan(0.05);
  expect((during?.measurement.p95Ms ?? 0) / (steady?.measurement.p95Ms ?? 1)).toBeGreaterThan(1.2);
});

test.concurrent("without power it has no effect, and that is never a pass", async () => {
  // One worker and a service that is asked now and then can't use up a quota of two cores.
  const { record, verdict } = await drillWith({
    experiments,
    parameters: { workers: "1" },
    load: { kind: "rate", perSecond: 8 },
    cpus: 2,
    maxDurationMs: 10_000,
  });

  expect(experimentsOf(record)[0]?.effect?.observed).toBe(false);
  expect(verdict.status).toBe("inconclusive");
  expect(verdict.sentence).toContainEqual(message("verdict.no-effect", { name: "cpu-overload" }));
});

test.concurrent("a service that can't hold its P95 limit under it fails, with the figures", async () => {
  const { record, verdict } = await drillWith({
    experiments,
    cpus,
    env: { ...COMPUTES, LATENCY_MS: "40" },
    limits: { maxP95Ms: 320 },
  });

  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  const p95 = record.checks.find(({ objective }) => objective.kind === "p95");
  expect(p95).toMatchObject({ scope: "cpu-overload", status: "fail", objective: { limit: 320 } });
  expect(p95?.measured).toBeGreaterThan(320);
  expect(verdict.sentence).toEqual(p95?.reason);
});

test.concurrent("a service that hangs under it and never answers again fails", async () => {
  const { record, verdict } = await drillWith({
    experiments,
    cpus,
    env: { WRONG: "hang", WRONG_ONCE_TOLD: "1" },
    turnsAt: /^Started: /,
    requestTimeoutMs: 500,
    limits: { maxP95Ms: 450, maxRecoveryMs: 3_000 },
    maxDurationMs: 40_000,
  });

  expect(verdict.status, JSON.stringify(record.checks)).toBe("fail");
  expect(record.checks.some(({ scope, status }) => scope === "cpu-overload" && status === "fail")).toBe(true);
});

test.concurrent("a service that crashes under it fails, although its restart policy brings it back at once", async () => {
  const env = { WRONG: "exit", WRONG_ONCE_TOLD: "1" };
  const { record, verdict } = await drillWith({
    experiments,
    cpus,
    env,
    turnsAt: /^Started: /,
    maxDurationMs: 12_000,
  });

  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)).toContain("service.crashed");
  // Of the end of the service that crashed, whatever the one after it has written.
  expect(record.experiments[0]?.lastLog?.exitCode).toBe(experimentsOf(record)[0]?.liveness?.after.exitCode);
  expect(experimentsOf(record)[0]?.removal?.status).toBe("done");
});
