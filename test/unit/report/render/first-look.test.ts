import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../../../src/report/render/markdown.ts";
import { FAILS, type FailingDrill, OPEN } from "../../../support/failing-drills.ts";
import { drillReport } from "../../../support/in-english.ts";
import { buildProvenance } from "../../../support/record-builder.ts";
import { spaced } from "../../../support/rendered.ts";

function commentOf(make: (() => FailingDrill) | undefined): string {
  if (make === undefined) throw new Error("there is no such drill");
  const { record, verdict } = make();
  return spaced(toMarkdown(drillReport(record, verdict, buildProvenance())));
}

/** The rows of the table of checks. */
function rowsOf(comment: string): string[] {
  const [table = ""] = /\| check \|[\s\S]*?\n\n/.exec(comment) ?? [];
  return table.trim().split("\n").slice(2);
}

describe("a comment at first sight", () => {
  test.each([
    ["out of memory", "100 %", "crashed"],
    ["request cut off", "8 ms", "request cut off"],
    ["degraded mode not entered", "0 ms", "not entered"],
    ["time-outs by throttling", "77 %", "outage"],
  ])("begins its checks with the failed one and a word for a figure that does not show it: %s", (name, ...cells) => {
    const [first = ""] = rowsOf(commentOf(FAILS[name]));
    expect(first).toMatch(/^\| ❌ /);
    expect(first.split("|").map((cell) => cell.trim())).toEqual(expect.arrayContaining(cells));
  });

  test("gives the advice before the link to the full report", () => {
    const comment = commentOf(FAILS.leak);
    expect(comment.indexOf("#growth)")).toBeGreaterThan(0);
    expect(comment.indexOf("#artifacts)")).toBeGreaterThan(comment.indexOf("#growth)"));
  });

  test("names checks in one place together", () => {
    expect(commentOf(FAILS["server errors"])).toContain("**What to do about availability and P95 under cpu-overload**");
  });

  test("says once that an experiment had no effect and that the runner was busy", () => {
    const heads = [OPEN["no effect"], OPEN["busy runner"]].map((make) => commentOf(make).split("| check |")[0] ?? "");
    expect(heads.map((head) => head.split(/cpu-overload had no measurable effect|was busy/).length - 1)).toEqual([
      1, 1,
    ]);
    expect(heads[1]).toContain("- P95 under cpu-overload");
  });
});
