import { expect, test } from "vitest";
import { message } from "../../../src/model/message.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { said } from "../../support/said.ts";
import { DEGRADE_CPU } from "../degrade-orders.ts";
import { drillWith } from "../drill-order.ts";

test.concurrent("a service that does without something, says so and takes it up again passes", async () => {
  const { record, verdict } = await drillWith({ ...DEGRADE_CPU, readOnly: true, env: { LADDER: "good" } });
  const [experiment] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(experiment?.effect?.observed, said(experiment?.effect?.message)).toBe(true);
  expect(experiment?.removal?.processesLeft).toBe(0);
  expect(experiment?.degraded).toMatchObject({ before: [], under: ["history"], after: [], sessions: null });
  expect(record.checks.map(({ objective }) => objective.kind)).toEqual([
    "availability",
    "p95",
    "degrading",
    "recovery",
  ]);
});

test.concurrent("one that has the words and does nothing fails", async () => {
  const never = await drillWith({ ...DEGRADE_CPU, env: { LADDER: "never" } });
  expect(never.verdict.status).toBe("fail");
  expect(never.verdict.sentence).toEqual([message("degrading.not-entered", { name: "degrade-cpu" })]);
});
