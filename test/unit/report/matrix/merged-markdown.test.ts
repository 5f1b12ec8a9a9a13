import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../../../src/report/render/markdown.ts";
import { mergedReport } from "../../../support/in-english.ts";
import { RUN_URL } from "../../../support/leg-result.ts";
import { buildMerged } from "../../../support/merged-legs.ts";

const TOTAL = 30;

const merged = buildMerged(
  Array.from({ length: TOTAL }, (_, index) => ({ index, total: TOTAL, status: index === 7 ? "fail" : "pass" })),
);

/** Rows of the table, folded reports, and what the body says was cut. */
function partsOf(body: string) {
  return {
    rows: body.match(/^\| \S+\s\[drill/gm)?.length ?? 0,
    folded: Array.from(body.matchAll(/<details><summary>(.) drill/gu), ([, icon]) => icon),
    cut: /_(Truncated to fit: [^_]+)_\n\n<sub>.*<\/sub>\n$/.exec(body)?.[1],
  };
}

describe("a merged report of limited size", () => {
  test("has everything where it fits", () => {
    const { rows, folded, cut } = partsOf(toMarkdown(mergedReport(merged), 1024 ** 2));
    expect({ rows, cut }).toEqual({ rows: TOTAL, cut: undefined });
    // What did not pass is read first.
    expect(folded).toEqual(["❌", ...Array(TOTAL - 1).fill("✅")]);
  });

  test.each([
    ["the reports of legs that passed go first", 23_200, TOTAL, ["❌", "✅"], /the reports of 28 legs/],
    ["then all of them", 10_000, TOTAL, [], /the reports of 30 legs/],
    ["then the rows of legs that passed", 5_400, 1, [], /the rows of 29 legs that passed/],
    ["then the table", 1_960, 0, [], /the table of the legs/],
    ["then the other reasons and the notes", 1_000, 0, [], /the table of the legs, warnings, what to do\./],
  ])("%s", (_what, limitBytes, rows, folded, cut) => {
    const body = toMarkdown(mergedReport(merged), limitBytes);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(limitBytes);
    expect(partsOf(body)).toEqual({ rows, folded, cut: expect.stringMatching(cut) });
    expect(body).toMatch(
      /^### ❌ Fault drill failed · 30 legs: 29 passed, 1 failed · `qwen-allinone:3f2c1e9`\n1 of 30 failed\. `drill \(7\)`: /,
    );
    expect(body).toContain(`[the run](${RUN_URL})`);
  });
});
