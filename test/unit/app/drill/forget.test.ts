import { expect, test } from "vitest";
import { forgetSince } from "../../../../src/app/drill/forget.ts";
import { checksOf } from "../../../../src/experiments/checks.ts";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import { foreignCause } from "../../../../src/model/facts/drill-error.ts";
import { everyKindDrill } from "../../../support/every-kind.ts";
import { experimentsOf } from "../../../support/outcome.ts";

const KEPT = ["phases", "experiments"] as const;

test("what was seen until then stays, and what came later is neither a pass nor a fail", () => {
  const { record } = everyKindDrill();
  const last = Math.max(...record.phases.map(({ endedAtMs }) => endedAtMs));
  const whole = structuredClone(KEPT.map((name) => record[name]));
  forgetSince(record, last + 3_600_000);
  expect(KEPT.map((name) => record[name])).toEqual(whole);

  forgetSince(record, 0);
  expect(record.phases).toEqual([]);
  expect(
    experimentsOf(record).flatMap(({ duringPhase, afterPhase, recovery, attempted, memory, questioned, degraded }) =>
      [duringPhase, afterPhase, recovery, attempted, memory, questioned, degraded].filter((each) => each != null),
    ),
  ).toEqual([]);
  record.checks = checksOf(record);
  expect(record.checks.filter(({ status }) => status !== "not-applicable")).toEqual([]);
  expect(judge({ ...record, error: [foreignCause("The service's container was paused.")] }).status).toBe("error");
});
