import { expect, test } from "vitest";
import { COMPUTES, drillWith } from "../../docker/drill-order.ts";
import { said } from "../../support/said.ts";

// By itself: beside others, its requests would wait for each other.
test("cpu-overload goes on under a constant arrival rate", async () => {
  const { record, verdict } = await drillWith({
    experiments: ["cpu-overload"],
    cpus: 0.5,
    env: { ...COMPUTES, LATENCY_MS: "10" },
    load: { kind: "rate", perSecond: 10 },
  });

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  const during = record.phases.find(({ name }) => name === "cpu-overload");
  expect(during?.measurement.byOutcome.dropped).toBe(0);
});
