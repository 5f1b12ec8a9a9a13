import { afterAll, expect, test } from "vitest";
import type { PromptPlan } from "../../src/model/plan.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { codesOf, said } from "../support/said.ts";
import { buildCaseImage, removeServiceImage } from "../support/service-image.ts";
import { drillWith } from "./drill-order.ts";

const images: string[] = [];
afterAll(() => expect(leftOnEngine()).toEqual([]));
afterAll(async () => {
  for (const image of images) await removeServiceImage(image);
});

async function caseImage(mode: string): Promise<string> {
  const image = await buildCaseImage({ mode });
  images.push(image);
  return image;
}

/** What a request of `MODE=cache` computes when its text is new; a request that computed it can't be faster. */
const WORK_MS = 60;

test.concurrent("a service that keeps 1 MiB of each different text fails memory-leak, unless the texts are fixed", async () => {
  const image = await caseImage("leak-by-text");
  const load = { kind: "rate" as const, perSecond: 10 };
  const soak = async (texts: PromptPlan["texts"]) =>
    await drillWith({ image, experiments: ["memory-leak"], memoryBytes: 1024 ** 3, load, durationMs: 30_000, texts });

  const [{ verdict, record }, fixed] = await Promise.all([soak("new"), soak("fixed")]);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)).toEqual(["growth.failed"]);
  expect(record.checks[0]?.measured).toBeGreaterThan(0.8 * 1024 ** 2);

  expect(fixed.verdict.status, said(fixed.verdict.sentence)).toBe("pass");
});

test.concurrent("a service that caches its answers is as slow as its model, in each window and beside the baseline", async () => {
  const image = await caseImage("cache");
  const { record } = await drillWith({ image, baseline: image, experiments: ["cpu-overload"], durationMs: 5_000 });

  const compared = record.baseline?.comparisons ?? [];
  expect(compared.map(({ scope }) => scope)).toEqual(["steady-state", "cpu-overload"]);
  const windows = [...record.phases, ...compared.flatMap(({ candidate, baseline }) => [candidate, baseline])];
  const fastest = windows.flatMap(({ name, samples }) =>
    samples.flatMap(({ outcome, latencyMs }) =>
      outcome === "ok" && latencyMs < WORK_MS ? [`${name}: ${latencyMs}`] : [],
    ),
  );
  expect(fastest).toEqual([]);
});

test.concurrent("with fixed texts its cache is what is measured, and the labels of both ways are compared by their prompts", async () => {
  const image = await caseImage("cache");
  const order = { image, experiments: ["cpu-overload"], durationMs: 5_000 };
  const [fixed, { record }] = await Promise.all([drillWith({ ...order, texts: "fixed" }), drillWith(order)]);
  const again = fixed.record.phases.find(({ name }) => name === "cpu-overload");
  expect(again?.measurement.p50Ms).toBeLessThan(WORK_MS);
  expect(fixed.record.sentiments.map(({ changed }) => changed)).toEqual(Array(20).fill(false));

  expect(record.sentiments).toEqual(fixed.record.sentiments);
});
