import { afterAll, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
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

/** What is looked at is every request; none of the checks has to be decided. */
const times = { durationMs: 5_000, maxDurationMs: 10_000 };
/** What a request of `MODE=cache` computes when its text is new; a request that computed it can't be faster. */
const WORK_MS = 60;

test.concurrent("a service that caches its answers is as slow as its model, in each window and beside the baseline", async () => {
  const image = await caseImage("cache");
  const { record } = await drillWith({ image, baseline: image, experiments: ["cpu-overload"], ...times });

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
  const order = { image, experiments: ["cpu-overload"], ...times };
  const [fixed, { record }] = await Promise.all([drillWith({ ...order, texts: "fixed" }), drillWith(order)]);
  const again = fixed.record.phases.find(({ name }) => name === "cpu-overload");
  expect(again?.measurement.p50Ms).toBeLessThan(WORK_MS);
  expect(fixed.record.sentiments.map(({ changed }) => changed)).toEqual(Array(20).fill(false));

  expect(record.sentiments).toEqual(fixed.record.sentiments);
});
