import { expect, test } from "vitest";
import { COMPUTES, drillWith } from "../../docker/drill-order.ts";
import { said } from "../../support/said.ts";

test.concurrent("cpu-overload goes on under a constant arrival rate", async () => {
  const { record, verdict } = await drillWith({
    experiments: ["cpu-overload"],
    cpus: 0.5,
    env: { ...COMPUTES, LATENCY_MS: "10" },
    load: { kind: "rate", perSecond: 10 },
    // Requests that wait for each other on a busy machine are alike, and more of them are needed.
    maxDurationMs: 120_000,
  });

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  const during = record.phases.find(({ name }) => name === "cpu-overload");
  expect(during?.measurement.byOutcome.dropped).toBe(0);
});
