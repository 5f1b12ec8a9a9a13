import { describe, expect, test } from "vitest";
import { spikeEffect } from "../../../../src/experiments/overload/spike.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { sampleOf } from "../../model/samples.ts";

/** Ten requests a second for so long, asked of a service that can answer five. */
function effectOf(durationMs: number, alter: (sample: Sample, index: number) => Sample) {
  const samples = Array.from({ length: durationMs / 100 }, (_, index) =>
    alter(sampleOf({ atMs: 100 * index, latencyMs: 80 }), index),
  );
  return spikeEffect(samples, 2, 5);
}

const asItIs = (sample: Sample) => sample;

describe("overload has an effect", () => {
  test.each([60_000, 20_000])("by the rate while requests are sent, over %s ms", (durationMs) => {
    const { observed, sentence } = effectOf(durationMs, asItIs);
    expect(observed, sentence).toBe(true);
    expect(sentence).toContain(": 2 times the 5 good answers");
  });

  test("when those that could not be sent found as many waiting as can wait", () => {
    const generatorFull = (sample: Sample, index: number): Sample =>
      index < 200 ? sample : { ...sample, outcome: "dropped", sentAtMs: null, generatorFull: true };
    const { observed, sentence } = effectOf(60_000, generatorFull);
    expect(observed).toBe(true);
    expect(sentence).toMatch(/^200 requests sent, 400 more due while as many as can wait were waiting: 2 times/);
  });

  test("not when the generator could not send them", () => {
    const dropped = (sample: Sample, index: number): Sample =>
      index % 2 === 0 ? sample : { ...sample, outcome: "dropped", sentAtMs: null };
    expect(effectOf(60_000, dropped).observed).toBe(false);
  });

  test("not when nothing was asked", () => {
    expect(effectOf(0, asItIs).observed).toBe(false);
  });
});
