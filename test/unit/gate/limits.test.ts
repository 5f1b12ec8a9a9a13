import { expect, test } from "vitest";
import { limitsUnder } from "../../../src/gate/limits.ts";
import { buildFault, buildPlan } from "../../support/record-builder.ts";

const fault = { kind: "network-delay", name: "network-delay", parameters: {} };
const plan = buildPlan({ faults: [fault, { ...fault, name: "again", limits: { maxP95Ms: 500 } }] });
const allowance = { latencyMs: 600 };
const faults = [buildFault("network-delay"), buildFault("network-delay", { name: "again", allowance })];

test("the plan's limits hold where a fault has none of its own", () => {
  expect(limitsUnder({ plan, faults }, null)).toEqual(plan.limits);
  expect(limitsUnder({ plan, faults }, 0)).toEqual(plan.limits);
});

test("its own replace them one by one, and what the fault takes comes on top", () => {
  expect(limitsUnder({ plan, faults }, 1)).toEqual({ ...plan.limits, maxP95Ms: 1_100 });
});
