import { expect, test } from "vitest";
import { type MessageArgs, message } from "../../../src/model/message.ts";
import { canaryFigures, type Noise, noiseReason } from "../../../src/model/noise.ts";

const run = (wallMs: number, waitMs: number | null = 0) => ({ atMs: 0, wallMs, waitMs });

test("sums the canary's runs up, its waits apart", () => {
  const figures = canaryFigures([run(4), run(6, 1), run(200), run(14, 5)]);
  expect(figures).toMatchObject({ runs: 4, medianMs: 7 });
  // By hand, of 4, 5 and 9, without the slowest: mean 6, deviations -2 -1 3, sum of squares 14, over n - 1: 7.
  expect(figures?.cv).toBeCloseTo(Math.sqrt(7) / 6, 12);
  expect(figures?.waitRatio).toBeCloseTo(6 / 224, 12);
});

test("a single stall does not make a core an uneven one, one in ten does", () => {
  const steady = Array.from({ length: 40 }, () => run(4));
  expect(canaryFigures([...steady, run(900)])?.cv).toBe(0);
  expect(canaryFigures([...steady, ...Array.from({ length: 4 }, () => run(40))])?.cv).toBeGreaterThan(0.5);
});

test("knows nothing without runs, nor how long they waited where the kernel does not say", () => {
  expect(canaryFigures([])).toBeNull();
  expect(canaryFigures([run(5, null), run(5, null)])).toEqual({ runs: 2, medianMs: 5, cv: 0, waitRatio: null });
  expect(canaryFigures([run(5)])?.cv).toBe(0);
});

const CANARY = { runs: 20, medianMs: 4.9, cv: 0.02, waitRatio: 0 };
const QUIET: Noise = {
  stealRatio: 0,
  busyRatio: 0.55,
  foreignRatio: 0.02,
  headroomRatio: 1.9,
  loopLagP99Ms: 1.2,
  canary: CANARY,
};

test.each<[string, Partial<Noise>]>([
  ["a quiet runner", {}],
  [
    "every figure at its limit",
    { stealRatio: 0.05, headroomRatio: 0.95, loopLagP99Ms: 20, canary: { ...CANARY, cv: 0.5 } },
  ],
  [
    "the drill's own containers on all cores",
    { busyRatio: 1, headroomRatio: 0.98, canary: { ...CANARY, waitRatio: 0.7 } },
  ],
  ["the drill's own containers in bursts on all cores", { canary: { ...CANARY, waitRatio: 0.38 } }],
  ["others that leave the containers what they may use", { busyRatio: 1, foreignRatio: 0.5, headroomRatio: 1 }],
  ["too few runs of the canary", { canary: { runs: 9, medianMs: 9, cv: 0.9, waitRatio: 0.9 } }],
  [
    "nothing that could be read",
    { stealRatio: null, busyRatio: null, foreignRatio: null, headroomRatio: null, loopLagP99Ms: null, canary: null },
  ],
])("no reason: %s", (_, noise) => {
  expect(noiseReason({ ...QUIET, ...noise })).toBeNull();
});

const NONE = {
  stealRatio: null,
  headroomRatio: null,
  foreignRatio: null,
  waitRatio: null,
  canaryCv: null,
  canaryMs: CANARY.medianMs,
  loopLagMs: null,
};

test.each<[Partial<Noise>, Partial<MessageArgs["noise.busy"]>]>([
  [{ stealRatio: 0.33 }, { stealRatio: 0.33 }],
  [
    { foreignRatio: 0.6712, headroomRatio: 0.664 },
    { foreignRatio: 0.6712, headroomRatio: 0.664 },
  ],
  [{ canary: { ...CANARY, waitRatio: 0.73 } }, { waitRatio: 0.73 }],
  [{ canary: { ...CANARY, cv: 1.224 } }, { canaryCv: 1.224 }],
  [{ loopLagP99Ms: 48.7 }, { loopLagMs: 48.7 }],
])("a reason with its figures alone: %j", (noise, figures) => {
  expect(noiseReason({ ...QUIET, ...noise })).toEqual(message("noise.busy", { ...NONE, ...figures }));
});

test("names everything that was wrong", () => {
  const busy = { stealRatio: 0.2, loopLagMs: 90 };
  expect(noiseReason({ ...QUIET, stealRatio: 0.2, loopLagP99Ms: 90 })).toEqual(
    message("noise.busy", { ...NONE, ...busy }),
  );
});
