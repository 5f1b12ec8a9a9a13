import { describe, expect, test } from "vitest";
import { mergedMarkdown } from "../../../../src/report/matrix/merged-markdown.ts";
import { RUN_URL } from "../../../support/leg-result.ts";
import { buildMerged } from "../../../support/merged-legs.ts";

const TOTAL = 30;

const merged = buildMerged(
  Array.from({ length: TOTAL }, (_, index) => ({ index, total: TOTAL, status: index === 7 ? "fail" : "pass" })),
);

/** Rows of the table, folded reports, and what the body says was cut. */
function partsOf(body: string) {
  return {
    rows: body.match(/^\| \[drill/gm)?.length ?? 0,
    folded: Array.from(body.matchAll(/<details><summary>(.) drill/gu), ([, icon]) => icon),
    cut: /_Cut to fit: [^_]+_/.exec(body)?.[0],
  };
}

describe("a merged report of limited size", () => {
  test("has everything where it fits", () => {
    const { rows, folded, cut } = partsOf(mergedMarkdown(merged, 1024 ** 2));
    expect({ rows, cut }).toEqual({ rows: TOTAL, cut: undefined });
    // What did not pass is read first.
    expect(folded).toEqual(["❌", ...Array(TOTAL - 1).fill("✅")]);
  });

  test.each([
    ["the reports of legs that passed go first", 18_500, TOTAL, ["❌", "✅"], /the reports of 28 legs/],
    ["then all of them", 8_500, TOTAL, [], /the reports of 30 legs/],
    ["then the rows of legs that passed", 6_000, 1, [], /the rows of 29 legs that passed/],
    ["then the table", 4_400, 0, [], /the table of the legs/],
    ["then the other reasons and the notes", 1_000, 0, [], /everything else/],
  ])("%s", (_what, limitBytes, rows, folded, cut) => {
    const body = mergedMarkdown(merged, limitBytes);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(limitBytes);
    expect(partsOf(body)).toEqual({ rows, folded, cut: expect.stringMatching(cut) });
    expect(body).toMatch(/^### ❌ Fault drill failed · 30 legs: 29 passed, 1 failed\n1 of 30 failed\. `drill \(7\)`: /);
    expect(body).toContain(`[the run](${RUN_URL})`);
  });
});
