import { describe, expect, test } from "vitest";
import { Labels } from "../../../src/load/labels.ts";

describe("the service's own labels", () => {
  test("are learned from good answers until closed", () => {
    const labels = new Labels();
    labels.learn("Happy");
    labels.close();
    labels.learn("sad");
    expect(labels.learned).toEqual(["happy"]);
    expect(labels.problem(" HAPPY\n")).toBeNull();
    expect(labels.problem("sad")).toBe('is "sad", not one of happy');
  });

  test.each(["positive", "NEGATIVE", "Neutral", "mixed", "正面", "负面", "中性", "积极", "消极"])(
    "%s is known to everybody",
    (word) => {
      const labels = new Labels();
      labels.learn("happy");
      labels.close();
      expect(labels.problem(word)).toBeNull();
    },
  );

  test("a label is short and not empty", () => {
    const labels = new Labels();
    expect(labels.problem("x".repeat(32))).toBeNull();
    expect(labels.problem("x".repeat(33))).toContain("longer than the 32 characters of a label");
    expect(labels.problem(" \u200b ")).toBe("is empty");
  });

  test("more than a dozen different ones are text, not labels", () => {
    const labels = new Labels();
    for (let mood = 1; mood <= 12; mood++) labels.learn(`mood ${mood}`);
    expect(labels.problem("mood 12")).toBeNull();
    expect(labels.problem("positive")).toBeNull();
    expect(labels.problem("mood 13")).toBe('is "mood 13", yet another one after 12 different labels');
  });

  test("without anything learned the usual words are named", () => {
    const labels = new Labels();
    labels.close();
    expect(labels.problem("foo")).toBe('is "foo", not one of positive, negative, neutral');
  });
});
