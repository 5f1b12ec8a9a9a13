import { expect, test } from "vitest";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";

const experiments = ["freeze"];
const parameters = { for: "6s" };
/** So long that what else the machine does hardly shows in its P50. */
const SLEEP_MS = "80";

test.concurrent("a service that goes on after a freeze passes, and what was frozen had not answered", async () => {
  const { record, verdict } = await drillWith({ experiments, parameters, env: { SLEEP_MS } });
  const [frozen] = record.experiments;

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(frozen?.effect?.observed).toBe(true);
  expect(record.checks.map(({ objective }) => objective.kind)).toEqual(["recovery", "steady"]);
  const [during, after] = record.phases.slice(-2);
  expect([during?.name, after?.name]).toEqual(["freeze", "after freeze"]);
  expect((during?.endedAtMs ?? 0) - (during?.startedAtMs ?? 0)).toBeGreaterThanOrEqual(6_000);
  // All that were sent meanwhile waited until it went on.
  const waited = during?.samples.filter(({ endedAtMs }) => endedAtMs >= (during?.endedAtMs ?? 0)) ?? [];
  expect(waited.length).toBeGreaterThan(5);
  expect(after?.samples.length).toBeGreaterThanOrEqual(20);
});

test.concurrent("one that hangs once it was frozen fails", async () => {
  const limits = { maxRecoveryMs: 3_000 };
  const order = { experiments, parameters, limits, env: { ONCE_RESUMED: "hang" }, requestTimeoutMs: 2_000 };
  const { record, verdict } = await drillWith(order);

  expect(record.experiments[0]?.effect?.observed).toBe(true);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)).toContain("recovery.never");
});

test.concurrent("one that ends instead is back by its restart policy, in its time", async () => {
  const { record, verdict } = await drillWith({ experiments, parameters, env: { SLEEP_MS, ONCE_RESUMED: "exit" } });
  const [frozen] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(frozen?.liveness?.after.restartCount).toBe(1);
});

test.concurrent.for([
  ["drops", "at once", { DROPS_ABANDONED: "1" }, "pass"],
  ["works off", "too late", {}, "fail"],
] as const)("one that %s what has piled up for clients that are gone is back %s", async ([, , does, status]) => {
  // Half of what it can do for 12 s is a backlog of 6 s.
  const order = { experiments, parameters: { for: "12s" }, requestTimeoutMs: 2_000, limits: { maxRecoveryMs: 5_000 } };
  const { record, verdict } = await drillWith({ ...order, env: { SLEEP_MS: "400", LANES: "1", ...does } });

  expect(verdict.status, said(verdict.sentence)).toBe(status);
  expect(record.experiments[0]?.effect?.observed).toBe(true);
  if (status === "fail") expect(codesOf(verdict.sentence)).toEqual(["recovery.failed"]);
});

test.concurrent("a service without a worker has none to freeze or kill, which decides nothing", async () => {
  const order = { experiments: ["freeze", "kill-worker"], parameters: { ...parameters, target: "worker" } };
  const { record, verdict } = await drillWith(order);

  expect(codesOf(verdict.sentence)).toEqual(["verdict.nothing-checked"]);
  expect(verdict.status).toBe("inconclusive");
  expect(record.checks.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => "not-applicable"));
});
