import { expect, test } from "vitest";
import { MAX_PAST_DRILLS, type PastDrill, withDrill } from "../../../src/model/history.ts";
import { buildPastDrill } from "../../support/history.ts";

const runs = (history: readonly PastDrill[]) => history.map(({ runId, runAttempt }) => `${runId}.${runAttempt}`);
const historyOf = (...ids: number[]) => ids.map((id) => buildPastDrill(id));

test("a drill goes behind those of earlier runs", () => {
  expect(runs(withDrill([], buildPastDrill(3)))).toEqual(["3.1"]);
  expect(runs(withDrill(historyOf(3, 5), buildPastDrill(9)))).toEqual(["3.1", "5.1", "9.1"]);
});

test("a run that took long comes to stand where it belongs", () => {
  expect(runs(withDrill(historyOf(3, 9), buildPastDrill(5)))).toEqual(["3.1", "5.1", "9.1"]);
});

test("a run counts once, by its latest attempt, whichever comes first", () => {
  const again = buildPastDrill(5, { runAttempt: 2, p95Ms: 1 });
  expect(withDrill(historyOf(3, 5, 9), again).filter(({ runId }) => runId === 5)).toEqual([again]);
  const kept = withDrill(historyOf(3, 9), again);
  expect(runs(withDrill(kept, buildPastDrill(5)))).toEqual(["3.1", "5.2", "9.1"]);
  expect(withDrill(kept, { ...again, p95Ms: 2 }).find(({ runId }) => runId === 5)?.p95Ms).toBe(2);
});

test("duplicates are healed, and disorder", () => {
  expect(runs(withDrill(historyOf(9, 3, 9, 3), buildPastDrill(5)))).toEqual(["3.1", "5.1", "9.1"]);
});

test("of too many the newest stay, and an old run pushes out none of them", () => {
  const full = historyOf(...Array.from({ length: MAX_PAST_DRILLS }, (_, index) => index + 100));
  expect(runs(withDrill(full, buildPastDrill(900))).slice(0, 1)).toEqual(["101.1"]);
  expect(withDrill(full, buildPastDrill(900))).toHaveLength(MAX_PAST_DRILLS);
  expect(withDrill(full, buildPastDrill(7))).toEqual(full);
});
