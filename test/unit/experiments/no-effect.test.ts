import { describe, expect, test } from "vitest";
import { NO_REFUSAL } from "../../../src/engine/carried/helper-failed.ts";
import { askAll } from "../../../src/experiments/bad-input/bad-input.ts";
import { attempt } from "../../../src/experiments/kit/probe/attempts.ts";
import { soakEffect } from "../../../src/experiments/memory-leak/soak.ts";
import { delay } from "../../../src/experiments/network-delay/network-delay.ts";
import { spikeEffect } from "../../../src/experiments/overload/spike.ts";
import { measure } from "../../../src/model/measurement.ts";
import { message } from "../../../src/model/message.ts";
import type { Phase } from "../../../src/model/record.ts";
import type { TextReply } from "../../../src/model/service/text-reply.ts";
import { buildExperimentContext } from "../../support/experiment-context.ts";
import { buildPhase, buildSamples } from "../../support/record-builder.ts";

const LOST: TextReply = {
  outcome: "http-error",
  status: 500,
  sentiment: null,
  response: "",
  detail: message("reply.status", { status: 500, meaning: "Internal Server Error", text: "", location: null }),
  latencyMs: 3,
};

const never = () => expect.fail("nothing was answered");
const { signal } = new AbortController();
const steady = buildPhase("steady-state", buildSamples(20, 0, 100));
const nothing: Phase = { ...steady, samples: [], measurement: measure([]) };

describe("without power it has no effect", () => {
  test("memory-leak: nothing was answered, or the memory was never read", () => {
    expect(soakEffect(0, 1).observed).toBe(false);
    expect(soakEffect(20, 0).observed).toBe(false);
    expect(soakEffect(20, 1).observed).toBe(true);
  });

  test("overload: the generator sent no more than the service can do", () => {
    const perSecond = (1_000 * steady.samples.length) / (steady.endedAtMs - steady.startedAtMs);
    expect(spikeEffect(steady.samples, 2, perSecond).observed).toBe(false);
    expect(spikeEffect(steady.samples, 2, perSecond / 2).observed).toBe(true);
    expect(spikeEffect([], 2, 0).observed).toBe(false);
  });

  test("network-delay: requests took no longer, or hardly so", async () => {
    const parameters = { delay: 300, jitter: 0, loss: 0 };
    const disturbance = await delay(buildExperimentContext(), parameters, signal);
    const effectIn = async (during: Phase) => await disturbance.verify({ steady, during });
    const slowed = (addedMs: number) => buildPhase("network-delay", buildSamples(20, 0, 100 + addedMs));
    const figures = {
      expectedMs: 600,
      proxy: { ...NO_REFUSAL, problem: "no-tc" as const, connections: 0, reset: null },
    };
    const effectOf = (observed: boolean, addedMs: unknown) => ({
      observed,
      message: { code: `network-delay.${observed ? "effect" : "no-effect"}`, args: { ...figures, addedMs } },
    });
    expect(await effectIn(steady)).toEqual(effectOf(false, 0));
    expect(await effectIn(slowed(400))).toEqual(effectOf(false, expect.closeTo(400, -2)));
    expect(await effectIn(slowed(600))).toEqual(effectOf(true, expect.closeTo(600, -2)));
    expect(await effectIn(nothing)).toEqual({
      observed: false,
      message: message("network-delay.no-requests", figures),
    });
    await disturbance.remove(signal);
  });

  test("prompt-injection and overflow: the plain texts got no good answer", async () => {
    const context = buildExperimentContext({ say: async () => LOST });
    const trials = [{ name: "one", text: "a long text", plain: "a text" }];
    const order = { trials, leaks: () => false, onAttempt: never, onLabels: never, signal };
    await expect(attempt(context, order)).rejects.toThrow("reply.status");
  });

  test("bad-input: none could be sent", async () => {
    await expect(askAll(buildExperimentContext(), never, signal)).rejects.toThrow("not here");
  });
});
