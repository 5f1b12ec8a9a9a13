import { describe, expect, test } from "vitest";
import { legTitle } from "../../../../src/model/facts/leg.ts";
import { message } from "../../../../src/model/message.ts";
import type { Merged } from "../../../../src/report/matrix/merged.ts";
import { toHtml } from "../../../../src/report/render/html.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { checkName, measuredText, mergedReport } from "../../../support/in-english.ts";
import { buildMerged, hostileMerged } from "../../../support/merged-legs.ts";
import { strangeParts, textOf, visible } from "../../../support/page-parts.ts";
import { elements } from "../../../support/rendered.ts";
import { said } from "../../../support/said.ts";

const refused = [
  {
    artifact: { id: 9, name: "fault-drill-drill-9" },
    reason: [message("artifact.unreadable", { what: "zip", reason: "x" })],
  },
];
const FEW = buildMerged(
  [
    { index: 0, total: 4, values: "qwen:1, oom-kill" },
    { index: 1, total: 4, values: "qwen:2, oom-kill", status: "fail" },
    { index: 3, total: 4, values: "qwen:4, oom-kill", status: "inconclusive" },
  ],
  refused,
);

/** The rows of the table of legs, as a reader reads them. */
function rowsOf(html: string): string[] {
  const [, table = ""] = /<section id="legs"[\s\S]*?<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(html) ?? [];
  return Array.from(table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g), ([, row = ""]) => textOf(row).trim());
}

describe("the page of many legs", () => {
  test("has a row for each leg, lost ones among them, the worst first, and all alike in the matrix's order", () => {
    const rows = rowsOf(toHtml(mergedReport(FEW)));
    expect(rows.map((row) => row.split(" cpu-overload,")[0])).toEqual([
      "drill (qwen:2, oom-kill)",
      "drill (2) no result",
      "fault-drill-drill-9 refused",
      "drill (qwen:4, oom-kill)",
      "drill (qwen:1, oom-kill)",
    ]);
    expect(rows[0]).toMatch(/ 100 % ≥ 95 % 1\.57 s ≤ 500 ms – 6\.4 s after kill-restart, ≤ 30 s failed$/);
    expect(rows[4]).toMatch(/ passed$/);
  });

  test("says what is missing or was refused, and why", () => {
    const text = textOf(toHtml(mergedReport(FEW)));
    const [{ artifact, reason } = expect.fail("nothing is refused")] = refused;
    const problems = [
      [message("merge.legs-missing", { job: "drill", total: 4, indexes: [2], missing: 1 })],
      [message("merge.artifact-refused", { artifact: artifact.name }), ...reason],
    ];
    expect(FEW.errors).toEqual(problems);
    expect(text).toContain(`Missing and refused ${said(problems.flat()).replaceAll("`", "")}`);
  });

  test("has every leg's verdict, checks and the way to its own report", () => {
    const html = toHtml(mergedReport(FEW));
    const folds = Array.from(html.matchAll(/<details[\s\S]*?<\/details>/g), ([fold]) => fold);
    expect(folds).toHaveLength(FEW.legs.length);
    for (const { leg, artifact, drill } of FEW.legs) {
      const fold = folds.find((each) => textOf(each).includes(legTitle(leg))) ?? expect.fail(legTitle(leg));
      expect(textOf(fold)).toContain(said(drill.verdict.sentence).replaceAll("`", ""));
      expect(fold).toContain(`href="https://github.com/example/service/actions/runs/500/artifacts/${artifact.id}"`);
      for (const check of drill.record.checks) {
        expect(textOf(fold)).toContain(checkName(check));
        expect(textOf(fold)).toContain(measuredText(drill.record, check));
      }
    }
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(id);
  });

  test("draws a figure against its limit, on one scale a column; what never came is said to", () => {
    const [leg] = FEW.legs;
    if (leg === undefined) expect.fail("there is no leg");
    const recovery = leg.drill.record.checks.find(({ scope }) => scope === "kill-restart");
    if (recovery === undefined) expect.fail("there is no check");
    const never = { ...recovery, measured: null, status: "fail" as const };
    const drill = { ...leg.drill, record: { ...leg.drill.record, checks: [never] } };
    const html = toHtml(mergedReport({ ...FEW, legs: [leg, { ...leg, drill }] }));
    const bars = Array.from(
      html.matchAll(/<svg class="standing (\w+)"[^>]*><rect width="([^"]+)"\/><line x1="([^"]+)"/g),
    );
    expect(bars.map(([, status, width, limit]) => [status, width, limit])).toEqual([
      ["pass", "0%", "96.15%"],
      ["pass", "17.73%", "96.15%"],
      ["pass", "20.51%", "96.15%"],
      ["fail", "100%", "96.15%"],
    ]);
    expect(textOf(html)).toContain("never, ≤ 30 s");
  });

  test("names the image once where all have the same", () => {
    const [leg, ...others] = FEW.legs;
    if (leg === undefined) expect.fail("there is no leg");
    const count = (merged: Merged) =>
      rowsOf(toHtml(mergedReport(merged)))
        .join("\n")
        .split(leg.image).length - 1;
    expect(count(FEW)).toBe(0);
    expect(textOf(toHtml(mergedReport(FEW)))).toMatch(new RegExp(` 5 legs: [^·]+ · ${leg.image} `));
    expect(count({ ...FEW, legs: [{ ...leg, image: "other:1" }, ...others] })).toBe(2);
  });

  test("of nothing has the sentence that says why, and no more", () => {
    const html = toHtml(mergedReport(buildMerged([])));
    expect(textOf(html)).toMatch(
      new RegExp(
        `Fault drill could not be run no leg ${said(message("merge.no-results", {})).replaceAll("`", "")} .*qwen-fault-drill 1\\.0\\.0 $`,
      ),
    );
    expect(html).not.toContain("<section");
    expect(strangeParts(html)).toEqual([]);
  });

  test.each(HOSTILE)("is no other page whatever text is in it: %s", (_name, text) => {
    const html = toHtml(mergedReport(hostileMerged(text)));
    expect(strangeParts(html)).toEqual([]);
    expect(elements(visible(html)).filter(({ name }) => name === "script")).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
  });

  test("of hundreds of legs with dozens of checks leaves out checks of what passed, and says so", () => {
    const [passed, failed] = FEW.legs;
    if (passed === undefined || failed === undefined) expect.fail("there is no leg");
    const html = toHtml(mergedReport({ ...FEW, legs: [failed, ...Array.from({ length: 255 }, () => passed)] }));
    expect(Buffer.byteLength(html)).toBeLessThan(1_700_000);
    expect(html.match(/<details/g)).toHaveLength(256);
    const folds = Array.from(html.matchAll(/<details[\s\S]*?<\/details>/g), ([fold]) => fold);
    expect(folds[0]).toContain("<table");
    expect(folds.filter((fold) => fold.includes("Its checks are left out here")).length).toBeGreaterThan(100);
  });
});
