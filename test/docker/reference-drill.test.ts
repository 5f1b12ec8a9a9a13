import { afterEach, expect, test } from "vitest";
import { ensureReferenceImage } from "../../src/reference/build.ts";
import { englishLog } from "../support/collected-progress.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { experimentsOf } from "../support/outcome.ts";
import { said } from "../support/said.ts";
import { drillWith } from "./drill-order.ts";

afterEach(() => expect(leftOnEngine()).toEqual([]));

test("the reference image feels both faults, holds, and answers with the same labels throughout", async () => {
  const image = await ensureReferenceImage({ size: "tiny", log: englishLog });
  const { record, verdict } = await drillWith({ image, env: {} });

  expect(verdict.status, verdict.reasons.map(said).join("\n")).toBe("pass");
  for (const experiment of experimentsOf(record)) {
    expect(experiment.effect?.observed, said(experiment.effect?.message)).toBe(true);
    expect(experiment.removal?.status).toBe("done");
  }
  expect(record.sentiments).toHaveLength(20);
  expect(record.sentiments.filter(({ changed }) => changed)).toEqual([]);
});
