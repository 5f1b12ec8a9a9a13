import { expect, test } from "vitest";
import { measure } from "../../../../src/model/measurement.ts";
import { failuresByOutcome, inParentheses } from "../../../../src/report/messages/en/words.ts";
import { inARow, times } from "../../model/samples.ts";

test("failuresByOutcome lists each outcome except ok, the most frequent first", () => {
  const samples = inARow([
    ...times(2, 1, "refused"),
    ...times(3, 9, "timeout"),
    ...times(9, 5),
    ...times(1, 9, "dropped"),
  ]);
  expect(failuresByOutcome(measure(samples).byOutcome)).toBe(
    "3 timed out, 2 refused or cut off, 1 not sent because too many were waiting for an answer",
  );
  expect(failuresByOutcome(measure([]).byOutcome)).toBe("");
});

test("inParentheses leaves out what is empty", () => {
  expect([inParentheses("", ""), inParentheses("a", "", "b")]).toEqual(["", " (a; b)"]);
});
