import { describe, expect, test } from "vitest";
import { cpuOverload, startWorkers } from "../../../../src/experiments/cpu-overload/cpu-overload.ts";
import { measure } from "../../../../src/model/measurement.ts";
import { message } from "../../../../src/model/message.ts";
import type { Effect, Phase, Usage } from "../../../../src/model/record.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { buildExperimentContext } from "../../../support/experiment-context.ts";
import { problemIn } from "../../../support/in-english.ts";
import { buildNoise, buildUsage } from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";

describe("its parameters", () => {
  test.each(["1", "2", "64"])("%s workers", (text) => {
    expect(cpuOverload.parameters.workers.parse(text)).toBe(Number(text));
  });

  test.each(["", "0", "65", "2.5", "two", "-1"])("not %j", (text) => {
    expect(problemIn(() => cpuOverload.parameters.workers.parse(text))).toBe("is not a whole number from 1 to 64");
  });
});

describe("has an effect", () => {
  const steady = phase(100, { throttledRatio: 0.03, throttledShare: 0.01 });

  test("when it throttled the container and slowed the service down", async () => {
    expect(await effectIn(steady, phase(280, { throttledRatio: 0.61, throttledShare: 0.9 }))).toEqual({
      observed: true,
      message: message("cpu-overload.effect", {
        throttledRatio: 0.61,
        steadyThrottledRatio: 0.03,
        p50Multiple: 2.8,
        p95Multiple: 2.8,
      }),
    });
  });

  test("when a service that throttles itself in every period slows down", async () => {
    const always = { throttledRatio: 1, throttledShare: 2 };
    expect((await effectIn(phase(100, always), phase(150, always))).observed).toBe(true);
  });

  test.each([
    ["nothing was throttled", phase(280, { throttledRatio: 0.03, throttledShare: 0.01 }), "not-throttled"],
    ["the service did not slow down", phase(101, { throttledRatio: 0.61, throttledShare: 0.9 }), "not-slowed"],
    ["the engine gave no counters", phase(280, null), "no-counters"],
    [
      "there was no request",
      { ...phase(280, { throttledRatio: 0.61 }), samples: [], measurement: measure([]) },
      "no-requests",
    ],
  ])("but not when %s", async (_, during, code) => {
    const effect = await effectIn(steady, during);
    expect(effect.observed).toBe(false);
    expect(codesOf(effect.message)).toEqual([`cpu-overload.${code}`]);
  });

  test("without throttling, the CPU time that was used is reported", async () => {
    const { message: reason } = await effectIn(steady, phase(280, { throttledRatio: 0.03, cpuShare: 0.4 }));
    expect(reason.args).toMatchObject({ throttledRatio: 0.03, steadyThrottledRatio: 0.03, usedCpus: 0.4, cpus: 1 });
  });

  test("nor when stress-ng ended before the window did", async () => {
    expect(await effectIn(steady, phase(280, { throttledRatio: 0.61, throttledShare: 0.9 }), 137)).toEqual({
      observed: false,
      message: message("stressor.ended", { exitCode: 137 }),
    });
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
  const nothing = buildExperimentContext();
  const workers = await startWorkers(
    buildExperimentContext({
      engine: {
        ...nothing.engine,
        container: () => Promise.reject(new Error("nobody asks for it")),
        exec: async () => ({ state, output: () => "", write: () => undefined }),
      },
      tools: {
        ...nothing.tools,
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
