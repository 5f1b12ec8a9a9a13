import { describe, expect, test } from "vitest";
import { spikeEffect } from "../../../../src/experiments/overload/spike.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { sampleOf } from "../../model/samples.ts";

/** Ten requests per second for so long, sent to a service that can answer five. */
function effectOf(durationMs: number, alter: (sample: Sample, index: number) => Sample) {
  const samples = Array.from({ length: durationMs / 100 }, (_, index) =>
    alter(sampleOf({ atMs: 100 * index, latencyMs: 80 }), index),
  );
  return spikeEffect(samples, 2, 5);
}

const asItIs = (sample: Sample) => sample;

describe("overload has an effect", () => {
  test.each([60_000, 20_000])("by the rate while requests are sent, over %s ms", (durationMs) => {
    const { observed, message } = effectOf(durationMs, asItIs);
    expect(observed).toBe(true);
    const { code, args } = message;
    expect(code).toBe("overload.rate-reached");
    expect(args).toEqual({
      ...{ requests: durationMs / 100, unsent: 0, times: expect.closeTo(2, 6), factor: 2, capacityPerSecond: 5 },
    });
  });

  test("when those that could not be sent found as many waiting as can wait", () => {
    const generatorFull = (sample: Sample, index: number): Sample =>
      index < 200 ? sample : { ...sample, outcome: "dropped", sentAtMs: null, generatorFull: true };
    expect(effectOf(60_000, generatorFull)).toMatchObject({
      observed: true,
      message: {
        code: "overload.rate-reached",
        args: { requests: 200, unsent: 400, times: expect.closeTo(2, 6), capacityPerSecond: 5 },
      },
    });
  });

  test("not when the generator could not send them", () => {
    const dropped = (sample: Sample, index: number): Sample =>
      index % 2 === 0 ? sample : { ...sample, outcome: "dropped", sentAtMs: null };
    expect(effectOf(60_000, dropped)).toMatchObject({
      observed: false,
      message: { code: "overload.rate-not-reached", args: { requests: 300, times: expect.closeTo(1, 6) } },
    });
  });

  test("not when nothing was asked", () => {
    expect(effectOf(0, asItIs).observed).toBe(false);
  });
});
