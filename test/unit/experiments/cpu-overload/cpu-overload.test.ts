import { describe, expect, test } from "vitest";
import { cpuOverload, startWorkers } from "../../../../src/experiments/cpu-overload/cpu-overload.ts";
import { measure } from "../../../../src/model/measurement.ts";
import type { Effect, Phase, Usage } from "../../../../src/model/record.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { buildExperimentContext } from "../../../support/experiment-context.ts";
import { buildNoise, buildUsage } from "../../../support/record-builder.ts";

describe("its parameters", () => {
  test.each(["1", "2", "64"])("%s workers", (text) => {
    expect(cpuOverload.parameters.workers.parse(text)).toBe(Number(text));
  });

  test.each(["", "0", "65", "2.5", "two", "-1"])("not %j", (text) => {
    expect(() => cpuOverload.parameters.workers.parse(text)).toThrow("is not a whole number from 1 to 64");
  });
});

describe("is felt", () => {
  const steady = phase(100, { throttledRatio: 0.03, throttledShare: 0.01 });

  test("when it throttled the container and slowed the service down", async () => {
    const { observed, sentence } = await effectIn(steady, phase(280, { throttledRatio: 0.61, throttledShare: 0.9 }));
    expect(observed).toBe(true);
    expect(sentence).toBe("throttled in 61 % of periods (steady 3 %), service slowed 2.8x (P50), 2.8x (P95)");
  });

  test("when a service that throttles itself in every period slows down", async () => {
    const always = { throttledRatio: 1, throttledShare: 2 };
    expect((await effectIn(phase(100, always), phase(150, always))).observed).toBe(true);
  });

  test.each([
    ["nothing was throttled", phase(280, { throttledRatio: 0.03, throttledShare: 0.01 })],
    ["the service did not slow down", phase(101, { throttledRatio: 0.61, throttledShare: 0.9 })],
    ["the engine gave no counters", phase(280, null)],
    ["there was no request", { ...phase(280, { throttledRatio: 0.61 }), samples: [], measurement: measure([]) }],
  ])("but not when %s", async (_, during) => {
    expect((await effectIn(steady, during)).observed).toBe(false);
  });

  test("nor when stress-ng ended before the window did", async () => {
    const { observed, sentence } = await effectIn(
      steady,
      phase(280, { throttledRatio: 0.61, throttledShare: 0.9 }),
      137,
    );
    expect(observed).toBe(false);
    expect(sentence).toContain("stress-ng ended before the window did (code 137)");
  });
});

function phase(latencyMs: number, usage: Partial<Usage> | null): Phase {
  const sample: Sample = {
    promptId: "hello",
    intendedAtMs: 0,
    sentAtMs: 0,
    endedAtMs: latencyMs,
    latencyMs,
    outcome: "ok",
  };
  const samples = Array.from({ length: 20 }, () => sample);
  const whole = usage && {
    cpuShare: 1,
    throttledRatio: 0,
    throttledShare: 0,
    memoryBytes: 0,
    peaks: buildUsage().peaks,
    ...usage,
  };
  return {
    name: "phase",
    startedAtMs: 0,
    endedAtMs: 1,
    samples,
    measurement: measure(samples),
    usage: whole,
    noise: buildNoise(),
  };
}

/** Injects it into a container in which stress-ng starts at once and, with an exit code, has ended by the time it is asked again. */
async function effectIn(steady: Phase, during: Phase, exitCode: number | null = null): Promise<Effect> {
  let asked = 0;
  const state = async () => ({ running: exitCode === null || asked++ === 0, exitCode, pid: 1 });
  const workers = await startWorkers(
    buildExperimentContext({
      engine: {
        container: () => Promise.reject(new Error("nobody asks for it")),
        exec: async () => ({ state, output: () => "", write: () => undefined }),
      },
      tools: {
        carries: () => true,
        command: () => [],
        alone: async () => "",
        onControlGroup: async () => "",
        inspectProcesses: async () => "",
        readProcesses: async () => "2",
        onHost: async () => "2",
        onNetworkOf: async () => "",
        timeFor: (_, usualMs) => usualMs,
      },
      clock: { now: () => 0, toEpochMs: (ms) => ms, fromEpochMs: (ms) => ms },
    }),
    { workers: 2 },
    new AbortController().signal,
  );
  return await workers.verify({ steady, during });
}
