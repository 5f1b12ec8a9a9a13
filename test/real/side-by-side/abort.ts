import { expect, test } from "vitest";
import { drillWith } from "../../docker/drill-order.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf } from "../../support/said.ts";
import { deriveServiceImage, removeServiceImage } from "../../support/service-image.ts";

test.concurrent("a baseline that turns bad under it aborts nothing, and is no pass", async ({ onTestFinished }) => {
  const other = await deriveServiceImage("other", {});
  onTestFinished(() => removeServiceImage(other));
  const { record, verdict } = await drillWith({
    experiments: ["disk-pressure", "overflow"],
    cpus: 0.3,
    baseline: other,
    env: { WRONG: "server-error", WRONG_ONCE_TOLD: "1" },
    turnsAt: /^the same on the baseline/,
    turning: other,
    abort: { minAvailability: 0.5 },
    maxDurationMs: 10_000,
  });

  expect(experimentsOf(record).map(({ aborted, skipped }) => [aborted, skipped])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(verdict.status).toBe("inconclusive");
  expect(codesOf(verdict.reasons.flat())).toContain("comparison.baseline-failed");
});
