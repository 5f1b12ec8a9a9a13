import { describe, expect, test } from "vitest";
import type { Observation } from "../../../src/experiments/kit/experiment.ts";
import { experimentOf, parametersOf } from "../../../src/experiments/registry.ts";
import { measure } from "../../../src/model/measurement.ts";
import type { Phase } from "../../../src/model/record.ts";
import type { TextReply } from "../../../src/model/service/text-reply.ts";
import { buildExperimentContext } from "../../support/experiment-context.ts";
import { buildPhase, buildSamples } from "../../support/record-builder.ts";

const LOST: TextReply = {
  outcome: "http-error",
  status: 500,
  sentiment: null,
  response: "",
  detail: "500 Internal Server Error",
  latencyMs: 3,
};

/** A fault that needs nothing of an engine, on a service that fails whatever is asked on its own. */
async function evidenceOf(kind: string, observation: Observation) {
  const context = buildExperimentContext({ say: async () => LOST });
  const { signal } = new AbortController();
  const injection = await experimentOf(kind).inject(context, parametersOf(kind), signal);
  // What it asks by itself is asked by then.
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  const evidence = await injection.felt(observation);
  await injection.revert(signal);
  return evidence;
}

const steady = buildPhase("steady-state", buildSamples(20, 0, 100));
const nothing: Phase = { ...steady, samples: [], measurement: measure([]) };

describe("made powerless, it is not felt", () => {
  test("memory-leak: nothing was answered, or the memory was never read", async () => {
    const memory = [{ atMs: 0, bytes: 1 }];
    expect((await evidenceOf("memory-leak", { steady, during: nothing, memory })).felt).toBe(false);
    expect((await evidenceOf("memory-leak", { steady, during: steady })).felt).toBe(false);
    expect((await evidenceOf("memory-leak", { steady, during: steady, memory })).felt).toBe(true);
  });

  test("overload: the generator sent no more than the service can do", async () => {
    const lastedS = (steady.endedAtMs - steady.startedAtMs) / 1_000;
    const sentPerSecond = steady.samples.length / lastedS;
    const observation = (times: number) => ({ steady, during: steady, capacityPerSecond: sentPerSecond / times });
    expect((await evidenceOf("overload", observation(1))).felt).toBe(false);
    expect((await evidenceOf("overload", observation(2))).felt).toBe(true);
    expect((await evidenceOf("overload", { steady, during: null })).felt).toBe(false);
  });

  test("network-delay: requests took no longer, or hardly so", async () => {
    const slowed = (addedMs: number) => buildPhase("network-delay", buildSamples(20, 0, 100 + addedMs));
    const felt = async (during: Phase) => (await evidenceOf("network-delay", { steady, during })).felt;
    expect(await felt(steady)).toBe(false);
    expect(await felt(slowed(400))).toBe(false);
    expect(await felt(slowed(600))).toBe(true);
    expect(await felt(nothing)).toBe(false);
  });

  test.each(["prompt-injection", "overflow"])("%s: the plain texts got no good answer", async (kind) => {
    expect(await evidenceOf(kind, { steady, during: null })).toEqual({
      felt: false,
      sentence: "A plain text got no good answer: 500 Internal Server Error.",
    });
  });

  test("bad-input: none could be sent", async () => {
    await expect(evidenceOf("bad-input", { steady, during: nothing })).rejects.toThrow("not here");
  });
});
