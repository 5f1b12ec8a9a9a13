import { describe, expect, test } from "vitest";
import { overload } from "../../../../src/experiments/overload/overload.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { buildExperimentContext } from "../../../support/experiment-context.ts";
import { buildPhase } from "../../../support/record-builder.ts";
import { sampleOf } from "../../model/samples.ts";

/** Ten requests a second for so long, asked of a service that can answer five; the last answers come later. */
async function feltOf(durationMs: number, drainMs: number, alter: (sample: Sample, index: number) => Sample) {
  const samples = Array.from({ length: durationMs / 100 }, (_, index) =>
    alter(sampleOf({ atMs: 100 * index, latencyMs: 80 }), index),
  );
  const during = buildPhase("overload", samples, { startedAtMs: 0, endedAtMs: durationMs + drainMs });
  const injection = await overload.inject(buildExperimentContext(), { factor: 2 }, AbortSignal.timeout(1_000));
  return await injection.felt({ steady: during, during, capacityPerSecond: 5 });
}

const asItIs = (sample: Sample) => sample;

describe("overload is felt", () => {
  test.each([
    ["a minute", 60_000, 10_000],
    ["--quick", 20_000, 10_000],
    ["half a minute and a time-out of 20 s", 30_000, 20_000],
  ])("by the rate while requests are sent, whatever the wait for the last: %s", async (_, durationMs, drainMs) => {
    const { felt, sentence } = await feltOf(durationMs, drainMs, asItIs);
    expect(felt, sentence).toBe(true);
    expect(sentence).toContain(": 2 times the 5 good answers");
  });

  test("when those that could not be sent found as many waiting as can wait", async () => {
    const noRoom = (sample: Sample, index: number): Sample =>
      index < 200 ? sample : { ...sample, outcome: "dropped", sentAtMs: null, noRoom: true };
    const { felt, sentence } = await feltOf(60_000, 10_000, noRoom);
    expect(felt).toBe(true);
    expect(sentence).toMatch(/^200 requests sent, 400 more due while as many as can wait were waiting: 2 times/);
  });

  test("not when the generator could not send them", async () => {
    const dropped = (sample: Sample, index: number): Sample =>
      index % 2 === 0 ? sample : { ...sample, outcome: "dropped", sentAtMs: null };
    expect((await feltOf(60_000, 10_000, dropped)).felt).toBe(false);
  });

  test("not when nothing was asked", async () => {
    expect((await feltOf(0, 0, asItIs)).felt).toBe(false);
  });
});
