import { expect, test } from "vitest";
import { codesOf, said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";

const experiments = ["freeze"];
const parameters = { for: "6s" };

test.concurrent("a service that goes on after a freeze passes, and what was frozen had not answered", async () => {
  const { record, verdict } = await drillWith({ experiments, parameters });
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

test.concurrent.each([
  ["hang", "recovery.never"],
  ["exit", "recovery.failed"],
])("one that does not go on fails: %s", async (mode, code) => {
  const limits = { maxRecoveryMs: 3_000 };
  const order = { experiments, parameters, limits, env: { ONCE_RESUMED: mode }, requestTimeoutMs: 2_000 };
  const { record, verdict } = await drillWith(order);

  expect(record.experiments[0]?.effect?.observed).toBe(true);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence).join()).toContain(code);
});

test.concurrent("a service without a worker has none to freeze or kill, which decides nothing", async () => {
  const order = { experiments: ["freeze", "kill-worker"], parameters: { ...parameters, target: "worker" } };
  const { record, verdict } = await drillWith(order);

  expect(codesOf(verdict.sentence)).toEqual(["verdict.nothing-checked"]);
  expect(verdict.status).toBe("inconclusive");
  expect(record.checks.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => "not-applicable"));
});
