import { describe, expect, test } from "vitest";
import { type Section, text } from "../../../../src/report/document/blocks.ts";
import { fitSections } from "../../../../src/report/document/fit.ts";

const section = (title: string, priority: number | null, more: Partial<Section> = {}): Section => ({
  id: title,
  title,
  priority,
  blocks: [text(title.repeat(10))],
  ...more,
});

/** What is left of sections of ten times their title each. */
function fitted(sections: readonly Section[], limitBytes: number) {
  return fitSections(
    sections,
    ({ title, blocks }) => (blocks.length === 0 ? "" : title.repeat(10)),
    (leftOut) => leftOut.join(", "),
    limitBytes,
  );
}

describe("sections that are too long together", () => {
  const ALL = [section("A", 2), section("B", null), section("C", 1), section("D", 1), section("E", 3, { blocks: [] })];

  test("stay in their order where they fit, without those that have nothing to show", () => {
    expect(fitted(ALL, 1_000)).toEqual({ texts: ["A", "B", "C", "D"].map((each) => each.repeat(10)), leftOut: [] });
  });

  test.each([
    [40, ["A", "B", "C"], ["D"]],
    [34, ["A", "B"], ["D", "C"]],
    [25, ["B"], ["D", "C", "A"]],
    [1, ["B"], ["D", "C", "A"]],
  ])(
    "in %i bytes: the lowest priority goes first, of equal ones the last, and one without never",
    (limit, kept, gone) => {
      expect(fitted(ALL, limit)).toEqual({ texts: kept.map((each) => each.repeat(10)), leftOut: gone });
    },
  );

  test("are replaced by what is shorter, which goes in its turn", () => {
    const long = section("long", 1, {
      leftOut: () => "the details",
      shorter: section("x", 2, { leftOut: () => "the rest" }),
    });
    const all = [section("A", 3), long];
    expect(fitted(all, 45)).toEqual({ texts: ["A".repeat(10), "x".repeat(10)], leftOut: ["the details"] });
    expect(fitted(all, 36)).toEqual({ texts: ["A".repeat(10)], leftOut: ["the details", "the rest"] });
  });

  test("that are alike are counted", () => {
    const leftOut = (count: number) => `${count} legs`;
    const legs = Array.from({ length: 9 }, () => section("leg", 1, { leftOut }));
    const { texts, leftOut: words } = fitted(legs, 100);
    expect(words).toEqual([`${9 - texts.length} legs`]);
    expect(texts.length).toBe(2);
  });

  test("are measured in bytes", () => {
    const wide = section("签", 1);
    expect(fitted([wide], 33).texts).toHaveLength(0);
    expect(fitted([wide], 34).texts).toHaveLength(1);
  });
});
