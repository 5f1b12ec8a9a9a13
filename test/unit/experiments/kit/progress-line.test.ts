import { expect, test } from "vitest";
import { progressLine } from "../../../../src/experiments/kit/progress-line.ts";
import { WindowGate } from "../../../../src/gate/window-gate.ts";
import { windowObjectives } from "../../../../src/model/objectives.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { inARow, times } from "../../model/samples.ts";

function lineAfter(samples: readonly Sample[]): string {
  const gate = new WindowGate("cpu-overload", windowObjectives({ minAvailability: 0.95, maxP95Ms: 8_000 }));
  for (const sample of samples) gate.push(sample);
  const elapsedMs = samples.at(-1)?.endedAtMs ?? 0;
  return progressLine({ phase: "cpu-overload", elapsedMs, samples, progress: gate.progress() });
}

test("an open window tells phase, time, requests, P95 and how near the checks are to a pass", () => {
  expect(lineAfter(inARow(times(13, 3_250)))).toMatch(
    /^cpu-overload 42 s · 13 requests · P95 3\.3 s · availability \d\d % to a pass · P95 \d\d % to a pass$/,
  );
});

test("before the first request there is no figure", () => {
  expect(lineAfter([])).toBe("cpu-overload 0 s · 0 requests · availability 0 % to a pass · P95 0 % to a pass");
});

test("a suspicion is told as one, a decision as one", () => {
  expect(lineAfter(inARow(times(4, 9_000)))).toMatch(/ · P95 100 % toward a fail, to be confirmed$/);
  expect(lineAfter(inARow(times(80, 9_000)))).toMatch(/availability passes so far · P95 fails$/);
});

test("a P95 among failed requests is at least their time-out", () => {
  expect(lineAfter(inARow(times(2, 10_000, "timeout")))).toMatch(/ · 2 requests, 2 failed · P95 ≥ 10 s · /);
});

test("of a long window all failed requests are counted, and the P95 is that of the latest", () => {
  const window = inARow([...times(300, 50), ...times(2, 10_000, "timeout"), ...times(398, 20)]);
  expect(lineAfter(window)).toMatch(/ · 700 requests, 2 failed · P95 20 ms · /);
});

test("where nothing is judged there is nothing to be near to", () => {
  const samples = inARow(times(1, 85));
  expect(progressLine({ phase: "warm-up", elapsedMs: 2_900, samples, progress: [] })).toBe(
    "warm-up 2 s · 1 request · P95 85 ms",
  );
});
