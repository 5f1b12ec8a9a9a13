import { afterAll, beforeAll, expect, test } from "vitest";
import { presetService } from "../../src/model/service/service.ts";
import { ensureReferenceImage } from "../../src/reference/build.ts";
import { englishLog } from "../support/collected-progress.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { experimentsOf } from "../support/outcome.ts";
import { said } from "../support/said.ts";
import { drillWith } from "./drill-order.ts";

/** A model that really writes word by word. */
let image: string;
beforeAll(async () => {
  image = await ensureReferenceImage({ size: "tiny", log: englishLog });
});
afterAll(() => expect(leftOnEngine()).toEqual([]));

const service = presetService("openai-chat", null, "sse");

test.concurrent("a chat that streams under overload is held to when its text comes", async () => {
  const limits = { maxTtftMs: 5_000, maxTpotMs: 2_000, maxStallMs: 5_000, minGoodput: 0.5 };
  const { record, verdict } = await drillWith({ service, image, env: {}, experiments: ["cpu-overload"], limits });
  const stream = record.phases[0]?.measurement.stream;

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(record.checks.map(({ objective, status }) => `${objective.kind}: ${status}`)).toEqual(
    expect.arrayContaining(["ttft: pass", "tpot: pass", "stall: pass", "within-limits: pass"]),
  );
  expect(stream?.ttftP50Ms).toBeGreaterThan(0);
  expect(stream?.ttftP50Ms).toBeLessThan(record.phases[0]?.measurement.p50Ms ?? 0);
  expect(stream?.tpotP50Ms).toBeGreaterThan(0);
  expect(experimentsOf(record)[0]?.effect?.observed).toBe(true);
});

test.concurrent("the reference image feels both faults, holds, and answers with the same labels throughout", async () => {
  const { record, verdict } = await drillWith({ image, env: {} });

  expect(verdict.status, verdict.reasons.map(said).join("\n")).toBe("pass");
  for (const experiment of experimentsOf(record)) {
    expect(experiment.effect?.observed, said(experiment.effect?.message)).toBe(true);
    expect(experiment.removal?.status).toBe("done");
  }
  expect(record.sentiments).toHaveLength(20);
  expect(record.sentiments.filter(({ changed }) => changed)).toEqual([]);
});
