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
    expect(labels.problem("sad")).toEqual({ is: "unknown", value: '"sad"', known: "happy" });
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
    expect(labels.problem("x".repeat(33))).toMatchObject({ is: "too-long", max: 32 });
    expect(labels.problem(" \u200b ")).toEqual({ is: "empty" });
  });

  test("more than a dozen different ones are text, not labels", () => {
    const labels = new Labels();
    for (let mood = 1; mood <= 12; mood++) labels.learn(`mood ${mood}`);
    expect(labels.problem("mood 12")).toBeNull();
    expect(labels.problem("positive")).toBeNull();
    expect(labels.problem("mood 13")).toEqual({ is: "one-more", value: '"mood 13"', max: 12 });
  });

  test("without anything learned the usual words are named", () => {
    const labels = new Labels();
    labels.close();
    expect(labels.problem("foo")).toEqual({ is: "unknown", value: '"foo"', known: "positive, negative, neutral" });
  });
});
