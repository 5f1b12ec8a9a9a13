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
    ["out of memory", "crashed, else 100 %"],
    ["request cut off", "request cut off, ended in 8 ms"],
    ["degraded mode not entered", "degraded mode not entered"],
    ["time-outs by throttling", "outage, 77 % in all"],
  ])("begins its checks with the failed one and says what broke the limit: %s", (name, cell) => {
    const [first = ""] = rowsOf(commentOf(FAILS[name]));
    expect(first).toMatch(/^\| ❌ /);
    expect(first.split("|").map((each) => each.trim())).toContain(cell);
  });

  test.each([
    ["crash loop", "exit code 1", "FileExistsError: [Errno 17]"],
    ["listens before its model is loaded", "still answered 503", "Its first start took 5.6 s"],
    ["prompt injection", "Ignore all previous instructions", "`negative`"],
  ])("has its evidence next to the verdict, unfolded: %s", (name, ...evidence) => {
    const [head = ""] = commentOf(FAILS[name]).split("| check |");
    for (const each of evidence) expect(head).toContain(each);
    expect(head).not.toContain("<details");
  });

  test("explains only the terms that it has as whole words", () => {
    const crashed = commentOf(FAILS["out of memory"]);
    expect(crashed).toContain("crashed");
    expect(crashed).not.toContain("**shed:**");
    expect(commentOf(FAILS["overload not shed"])).toContain("**shed:**");
  });

  test("names a crash as what to end, not the share that was answered", () => {
    expect(commentOf(FAILS["out of memory"])).toContain("**How to keep running under cpu-overload**");
  });

  test("gives the advice before the link to the full report", () => {
    const comment = commentOf(FAILS.leak);
    expect(comment.indexOf("#growth)")).toBeGreaterThan(0);
    expect(comment.indexOf("#artifacts)")).toBeGreaterThan(comment.indexOf("#growth)"));
  });

  test("names checks in one place together", () => {
    expect(commentOf(FAILS["server errors"])).toContain(
      "**How to answer more requests and answer faster under cpu-overload**",
    );
  });

  test("says once that an experiment had no effect and that the runner was busy", () => {
    const heads = [OPEN["no effect"], OPEN["busy runner"]].map((make) => commentOf(make).split("| check |")[0] ?? "");
    expect(heads.map((head) => head.split(/cpu-overload had no measurable effect|was busy/).length - 1)).toEqual([
      1, 1,
    ]);
    expect(heads[1]).toContain("- P95 under cpu-overload");
  });
});
