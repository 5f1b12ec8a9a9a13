import { expect, test } from "vitest";
import { limitsUnder } from "../../../src/gate/limits.ts";
import { buildExperiment, buildPlan } from "../../support/record-builder.ts";

const experiment = { kind: "network-delay", name: "network-delay", parameters: {} };
const plan = buildPlan({ experiments: [experiment, { ...experiment, name: "again", limits: { maxP95Ms: 500 } }] });
const allowance = { latencyMs: 600 };
const experiments = [buildExperiment("network-delay"), buildExperiment("network-delay", { name: "again", allowance })];

test("the plan's limits hold where a fault has none of its own", () => {
  expect(limitsUnder({ plan, experiments }, null)).toEqual(plan.limits);
  expect(limitsUnder({ plan, experiments }, 0)).toEqual(plan.limits);
});

test("its own replace them one by one, and what the fault takes comes on top", () => {
  expect(limitsUnder({ plan, experiments }, 1)).toEqual({ ...plan.limits, maxP95Ms: 1_100 });
});
