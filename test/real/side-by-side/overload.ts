import { expect, test } from "vitest";
import { drillWith } from "../../docker/drill-order.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { said } from "../../support/said.ts";

const order = { experiments: ["overload"], durationMs: 20_000 };
/** Twenty answers a second, one after the other. */
const env = { LATENCY_MS: "0", SLEEP_MS: "50", LANES: "1" };

test.concurrent("a service that turns the rest away and goes on answering passes", async () => {
  const { record, verdict } = await drillWith({ ...order, env: { ...env, MAX_WAITING: "3" } });
  const [experiment] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
  expect(experiment?.plannedPerSecond).toBeCloseTo(2 * (experiment?.capacityPerSecond ?? 0), 6);
  expect(record.checks.map(({ objective }) => objective.kind)).toEqual(["shedding", "goodput", "recovery"]);
  const during = record.phases.find(({ name }) => name === "overload");
  expect(during?.samples.some(({ shed }) => shed)).toBe(true);
});

test.concurrent("one that lets everybody wait until they give up fails", async () => {
  const { verdict } = await drillWith({
    ...order,
    env,
    requestTimeoutMs: 1_000,
    limits: { maxP95Ms: 1_000, maxRecoveryMs: 3_000 },
  });

  expect(verdict.status).toBe("fail");
  expect(verdict.sentence).toMatchObject([{ code: "shedding.failed" }]);
});
