import { expect, test } from "vitest";
import { progressLine, type WindowEnds } from "../../../../src/experiments/kit/progress-line.ts";
import { WindowGate } from "../../../../src/gate/window-gate.ts";
import { windowObjectives } from "../../../../src/model/objectives.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { said } from "../../../support/said.ts";
import { inARow, times } from "../../model/samples.ts";

const ENDS: WindowEnds = { decided: true, fromMs: 60_000, byMs: 300_000 };

function lineAfter(samples: readonly Sample[], ends = ENDS): string {
  const gate = new WindowGate("cpu-overload", windowObjectives({ minAvailability: 0.95, maxP95Ms: 8_000 }));
  for (const sample of samples) gate.push(sample);
  const elapsedMs = samples.at(-1)?.endedAtMs ?? 0;
  return said(progressLine({ phase: "cpu-overload", elapsedMs, samples, progress: gate.progress(), ends }));
}

test("an open window shows phase, time, how many requests of those needed, about how long, and the P95", () => {
  expect(lineAfter(inARow(times(13, 3_250)))).toBe(
    "cpu-overload 42 s · 13 of 72 requests needed, about 200 s left · P95 3.3 s",
  );
});

test("one that its maximum time will end before says so", () => {
  expect(lineAfter(inARow(times(5, 7_900)))).toBe(
    "cpu-overload 39 s · 5 of 72 requests needed, at most 270 s left · P95 7.9 s",
  );
});

test("one whose checks are decided lasts its minimum time", () => {
  expect(lineAfter(inARow(times(100, 200)))).toBe("cpu-overload 20 s · 100 requests, about 40 s left · P95 200 ms");
  expect(lineAfter(inARow(times(100, 700)))).toBe("cpu-overload 70 s · 100 requests · P95 700 ms");
});

test("a window that does not wait for its checks needs its own number of requests", () => {
  expect(lineAfter(inARow(times(5, 2_000)), { requests: 20, fromMs: 10_000 })).toBe(
    "cpu-overload 10 s · 5 of 20 requests needed, about 30 s left · P95 2 s",
  );
});

test("before the first request there is no figure", () => {
  expect(lineAfter([])).toBe("cpu-overload 0 s · 0 of 72 requests needed, at most 300 s left");
});

test("a suspicion is shown as one, a decision as one", () => {
  expect(lineAfter(inARow(times(4, 9_000)))).toMatch(/ · P95 seems to fail, to be confirmed$/);
  expect(lineAfter(inARow(times(80, 9_000)))).toMatch(/ · P95 fails$/);
});

test("a P95 among failed requests is at least their time-out", () => {
  expect(lineAfter(inARow(times(2, 10_000, "timeout")))).toMatch(/ · 2 failed · P95 ≥ 10 s/);
});

test("of a long window all failed requests are counted, and the P95 is that of the latest", () => {
  const window = inARow([...times(300, 50), ...times(2, 10_000, "timeout"), ...times(398, 20)]);
  expect(lineAfter(window)).toMatch(/ · 700 requests.* · 2 failed · P95 20 ms/);
});

test("where nothing is judged it ends by its time", () => {
  const samples = inARow(times(1, 85));
  expect(said(progressLine({ phase: "warm-up", elapsedMs: 2_900, samples, progress: [], ends: {} }))).toBe(
    "warm-up 2 s · 1 request · P95 85 ms",
  );
});
