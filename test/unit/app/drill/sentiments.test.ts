import { expect, test } from "vitest";
import { compareSentiments } from "../../../../src/app/drill/sentiments.ts";
import { measure } from "../../../../src/model/measurement.ts";
import type { Phase } from "../../../../src/model/record.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { buildNoise } from "../../../support/record-builder.ts";

function phase(name: string, labels: readonly (readonly [promptId: string, sentiment: string | null])[]): Phase {
  const samples = labels.map(([promptId, sentiment]): Sample => {
    const times = { intendedAtMs: 0, sentAtMs: 0, endedAtMs: 1, latencyMs: 1 };
    return sentiment === null
      ? { promptId, ...times, outcome: "timeout" }
      : { promptId, ...times, outcome: "ok", sentiment };
  });
  return {
    name,
    startedAtMs: 0,
    endedAtMs: 1,
    samples,
    measurement: measure(samples),
    usage: null,
    noise: buildNoise(),
  };
}

test("a label that the steady state did not show for a prompt is a change", () => {
  const steady = phase("steady-state", [
    ["en-love", "positive"],
    ["en-hate", "negative"],
  ]);
  const under = phase("cpu-overload", [
    ["en-love", "negative"],
    ["en-love", "positive"],
    ["en-hate", "negative"],
  ]);
  expect(compareSentiments(steady, [under])).toMatchObject([
    { promptId: "en-love", steady: ["positive"], underExperiment: ["negative", "positive"], changed: true },
    { promptId: "en-hate", steady: ["negative"], underExperiment: ["negative"], changed: false },
  ]);
});

test("a prompt without a good answer on either side can't be compared", () => {
  const steady = phase("steady-state", [
    ["en-love", "positive"],
    ["en-hate", null],
  ]);
  const under = phase("cpu-overload", [
    ["en-love", null],
    ["en-hate", "negative"],
  ]);
  expect(compareSentiments(steady, [under])).toEqual([]);
});
