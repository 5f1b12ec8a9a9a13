import { expect, test } from "vitest";
import { message } from "../../../../src/model/message.ts";
import { toJunit } from "../../../../src/report/render/junit.ts";
import { checkName, mergedReport } from "../../../support/in-english.ts";
import { buildMerged } from "../../../support/merged-legs.ts";

const refused = [
  {
    artifact: { id: 9, name: "fault-drill-drill-9" },
    reason: [message("artifact.unreadable", { what: "zip", reason: "is <no> zip" })],
  },
];

/** The suites of a file, each with its test cases as `name: outcome`. */
function suitesOf(xml: string): { name: string; cases: string[] }[] {
  const suites = Array.from(xml.matchAll(/<testsuite name="([^"]*)"[^>]*>([\s\S]*?)<\/testsuite>/g));
  return suites.map(([, name = "", inside = ""]) => ({
    name,
    cases: Array.from(
      inside.matchAll(/<testcase classname="[^"]*" name="([^"]*)" time="[\d.]+"(?:\/>|>\s*<(\w+))/g),
      ([, each, outcome = "passed"]) => `${each}: ${outcome}`,
    ),
  }));
}

test("each leg is a suite with a test case for each check, and each lost one is an error", () => {
  const merged = buildMerged(
    [
      { index: 0, total: 3, values: "qwen:1" },
      { index: 1, total: 3, values: "qwen:2", status: "fail" },
    ],
    refused,
  );
  const xml = toJunit(mergedReport(merged, true));
  const suites = suitesOf(xml);
  expect(suites.map(({ name }) => name)).toEqual([
    "drill (qwen:1)",
    "drill (qwen:2)",
    "drill (2)",
    "fault-drill-drill-9",
    "all legs",
  ]);
  merged.legs.forEach(({ drill }, index) => {
    const names = suites[index]?.cases.map((each) => each.replace(/: \w+$/, ""));
    expect(names?.slice(0, -1)).toEqual(drill.record.checks.map((check) => checkName(check)));
  });
  expect(suites[1]?.cases).toContain("P95 in the steady state: failure");
  expect(suites.slice(2).flatMap(({ cases }) => cases)).toEqual([
    "result: error",
    "result: error",
    "Fault drill failed: failure",
  ]);
  expect(xml).toContain(`message="It is not a zip archive (is &lt;no&gt; zip)."`);
  const [, tests, failures, errors] = /tests="(\d+)" failures="(\d+)" errors="(\d+)"/.exec(xml) ?? [];
  expect(Number(tests)).toBe(suites.flatMap(({ cases }) => cases).length);
  expect(Number(failures)).toBe(xml.match(/<failure /g)?.length);
  expect(errors).toBe("2");
});

test.each([
  [true, "Fault drill inconclusive: failure"],
  [false, "Fault drill inconclusive: skipped"],
])("one that can't tell is what it does to the step: red %s", (failing, outcome) => {
  const xml = toJunit(mergedReport(buildMerged([{ status: "inconclusive" }]), failing));
  expect(suitesOf(xml).at(-1)?.cases).toEqual([outcome]);
});

test("of nothing is one error", () => {
  expect(suitesOf(toJunit(mergedReport(buildMerged([]), true)))).toEqual([
    { name: "all legs", cases: ["Fault drill could not be run: error"] },
  ]);
});
