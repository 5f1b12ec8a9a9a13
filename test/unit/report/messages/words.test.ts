import { expect, test } from "vitest";
import { measure } from "../../../../src/model/measurement.ts";
import { failuresByOutcome, inParentheses } from "../../../../src/report/messages/en/words.ts";
import { inSequence, sentenceOf } from "../../../../src/report/messages/parts.ts";
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

test("sentenceOf ends a text of another program with a mark of its script", () => {
  expect(
    ["", " . ", "no such image:", "Gone.", "Is it there?", "It failed (see the log.)", "没有镜像"].map(sentenceOf),
  ).toEqual(["", "", "No such image.", "Gone.", "Is it there?", "It failed (see the log.)", "没有镜像。"]);
});

test("sentences follow each other with a blank, unless a full-width mark already has its space", () => {
  expect(inSequence(["A.", "B.", "甲。", "乙：", "C"])).toBe("A. B. 甲。乙：C");
  expect(inSequence([])).toBe("");
});
