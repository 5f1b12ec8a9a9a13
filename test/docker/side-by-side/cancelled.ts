import { expect, test } from "vitest";
import { NOT_YET_STARTED } from "../../../src/model/record.ts";
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

  expect(verdict.status, verdict.reasons.join(" ")).toBe("error");
  expect(verdict.sentence).toBe("The drill was cancelled (SIGINT).");
  expect(record.experiments[0]?.skipped).toBeNull();
  expect(record.baseline?.experiments[0]?.skipped).toBe(NOT_YET_STARTED);
  expect(verdict.reasons.join(" ")).not.toMatch(/from the baseline|by the baseline|was left out/);
  expect(toldOf(drill)).not.toMatch(/baseline: no|was left out/);
});
