import { expect, test } from "vitest";
import { failureWords } from "../../../src/model/facts/failures.ts";
import { place } from "../../../src/model/facts/place.ts";
import { measure } from "../../../src/model/measurement.ts";
import { shareAllowed } from "../../../src/model/objectives.ts";
import { inARow, times } from "./samples.ts";

test.each([
  ["cpu-overload", "under cpu-overload"],
  ["steady-state", "in the steady state"],
  ["after kill-restart", "after kill-restart"],
])("place of %s", (scope, words) => {
  expect(place(scope)).toBe(words);
});

test("failureWords names each way, the most frequent first, and no good one", () => {
  const samples = inARow([
    ...times(2, 1, "refused"),
    ...times(3, 9, "timeout"),
    ...times(9, 5),
    ...times(1, 9, "dropped"),
  ]);
  expect(failureWords(measure(samples).byOutcome)).toBe(
    "3 timed out, 2 refused or cut off, 1 not sent while too many waited for an answer",
  );
  expect(failureWords(measure([]).byOutcome)).toBe("");
});

test("shareAllowed is free of binary dust", () => {
  expect(shareAllowed({ kind: "availability", limit: 0.95 })).toBe(0.05);
  expect(shareAllowed({ kind: "availability", limit: 0.999 })).toBe(0.001);
  expect(shareAllowed({ kind: "availability", limit: 1 })).toBe(0);
  expect(shareAllowed({ kind: "p95", limit: 1 })).toBe(0.05);
});
