import { expect, test } from "vitest";
import { message } from "../../../src/model/message.ts";
import { NOT_YET_STARTED } from "../../../src/model/record.ts";
import { codesOf, said } from "../../support/said.ts";
import { SERVICE_IMAGE } from "../../support/service-image.ts";
import { drillWith, toldOf } from "../drill-order.ts";

test.concurrent("a drill that is cancelled as the baseline gets a fault says so, and blames no baseline", async () => {
  const drill = await drillWith({
    experiments: ["kill-restart"],
    baseline: SERVICE_IMAGE,
    maxDurationMs: 15_000,
    cancelledAt: /^the same on the baseline/,
  });
  const { record, verdict } = drill;

  expect(verdict.status, verdict.reasons.map(said).join(" ")).toBe("cancelled");
  const during = { name: "kill-restart", number: 1, planned: 1 };
  expect(verdict.sentence).toEqual([message("verdict.cancelled", { by: "SIGINT", during })]);
  expect(record).toMatchObject({ cancelled: "SIGINT", error: null });
  expect(record.experiments[0]?.skipped).toBeNull();
  expect(record.baseline?.experiments[0]?.skipped).toEqual(NOT_YET_STARTED);
  expect(verdict.reasons.flatMap(codesOf)).not.toContain("verdict.baseline-left-out");
  expect(verdict.reasons.flat().filter(({ args }) => args.onBaseline === true)).toEqual([]);
  expect(toldOf(drill)).not.toMatch(/baseline: no|was left out/);
});
