import { expect, test } from "vitest";
import { canaryRuns } from "../../../src/runner/canary.ts";

test("a short run takes its time of each, and ends by itself", async () => {
  const runs = await canaryRuns();
  expect(runs).toHaveLength(40);
  for (const { wallMs, waitMs } of runs) {
    expect(wallMs).toBeGreaterThan(0);
    expect(waitMs).toBeGreaterThanOrEqual(0);
  }
  const starts = runs.map(({ atMs }) => atMs);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});
