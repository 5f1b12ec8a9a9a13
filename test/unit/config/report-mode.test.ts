/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub's */

import { describe, expect, test } from "vitest";
import { isReportMode, readReportInputs } from "../../../src/config/report-mode.ts";
import { message } from "../../../src/model/message.ts";
import { say } from "../../support/in-english.ts";
import { codesOf } from "../../support/said.ts";
import { ofStep, problemsOf } from "./support.ts";

const read = (given: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
  readReportInputs({
    ...env,
    ...Object.fromEntries(
      Object.entries({ mode: "report", "artifact-name": "fault-drill", ...given }).map(([name, value]) => [
        `INPUT_${name.toUpperCase()}`,
        value,
      ]),
    ),
  });

describe("mode", () => {
  test.each([
    ["report", true],
    [" Report ", true],
    ["drill", false],
    ["", false],
    ["reports", false],
  ])("%j merges: %s", (mode, merges) => {
    expect(isReportMode({ INPUT_MODE: mode })).toBe(merges);
  });

  test("a mode that is none is told by the drill, which it then is", () => {
    expect(problemsOf(() => ofStep({ mode: "reports" }))).toEqual([
      'mode "reports" must be one of drill, report; did you mean report?',
    ]);
  });
});

describe("the leg", () => {
  test.each([
    ["0/1 null", { index: 0, total: 1, values: "" }],
    ["2/8", { index: 2, total: 8, values: "" }],
    [
      '3/4 {\n  "image": "qwen:1",\n  "drill": {"kind": "oom-kill", "n": 2}\n}',
      { index: 3, total: 4, values: "qwen:1, oom-kill, 2" },
    ],
    ['0/2 {"a": "x\\u0007y\\nz"}', { index: 0, total: 2, values: "xy z" }],
    ["", null],
  ])("%j", (leg, place) => {
    const { publication, github } = ofStep({ leg });
    expect(publication.leg).toEqual(place);
    expect(codesOf(github.notes)).not.toContain("runner.default-unresolved");
  });

  // What act, Gitea and Forgejo make of the default: their strategy has no index and no total.
  test.each(["/ {}", "/ null", "/", "Object", "0/0 null", "8/8 null", "0/1 {", "${{ format('{0}/{1}') }}"])(
    "%j, which a runner made of the default, is one leg and nobody's mistake",
    (leg) => {
      const { publication, github } = ofStep({ leg });
      expect(publication.leg).toBeNull();
      expect(github.notes).toContainEqual(
        message("runner.default-unresolved", { input: "leg", value: expect.any(String) }),
      );
    },
  );
});

describe("what a runner does not resolve or does not set", () => {
  test("is left out, and said to be", () => {
    const expression = "${{ github.job }}";
    const { publication, github } = ofStep({
      history: expression,
      "comment-key": expression,
      "github-token": "${{ github.token }}",
    });
    expect(publication).toMatchObject({ history: null, commentKey: "drill", token: null });
    const value = `"${expression}"`;
    expect(github.notes.filter(({ code }) => code === "runner.default-unresolved").map(({ args }) => args)).toEqual([
      { input: "history", value },
      { input: "comment-key", value },
      { input: "github-token", value: null },
    ]);
  });

  test("leaves a drill that runs and says what it does without", () => {
    const { github } = ofStep({});
    expect(github.job).toBe("drill");
    expect(github.notes).toEqual(
      (
        [
          "GITHUB_JOB",
          "GITHUB_REPOSITORY",
          "GITHUB_RUN_ID",
          "GITHUB_SHA",
          "GITHUB_OUTPUT",
          "GITHUB_STEP_SUMMARY",
        ] as const
      ).map((variable) => message("runner.variable-missing", { variable, job: "drill" })),
    );
  });
});

describe("what a merge is told", () => {
  test("needs no image, and has the name that the artifacts begin with", () => {
    const inputs = read({});
    expect(inputs).toMatchObject({ problems: [], legs: null, needs: null, failsWhenInconclusive: false });
    expect(inputs.publication).toMatchObject({ artifact: "fault-drill", comment: true });
  });

  test("how many there have to be, and how the jobs before ended", () => {
    const needs = { drill: { result: "failure", outputs: { a: "1" } }, other: { result: "success", outputs: {} } };
    expect(read({ legs: "8", needs: JSON.stringify(needs), "on-inconclusive": "fail" })).toMatchObject({
      legs: 8,
      failsWhenInconclusive: true,
      needs: [
        { job: "drill", result: "failure" },
        { job: "other", result: "success" },
      ],
      problems: [],
    });
  });

  test.each([
    [{ legs: "0" }, /^legs "0" is not a whole number from 1 to 1000/],
    [{ needs: "drill" }, /^needs is not GitHub's needs context: write \$\{\{ toJSON\(needs\) \}\}/],
    [{ needs: "[]" }, /^needs is not GitHub's needs context/],
    [{ needs: '{"drill":{"result":"<b>"}}' }, /^needs is not GitHub's needs context/],
    [{ needs: "{}" }, /^needs is empty: add `needs:`/],
    [{ "artifact-name": "" }, /^artifact-name "" is empty: use the same value as the drills/],
    [{ image: "qwen:1" }, /^image has no effect in mode report, which does not drill: remove it/],
    [{ image_name: "a" }, /^"image_name" is not an input of this action: valid inputs are mode, on-inconclusive, /],
    [{ lgs: "2" }, /^"lgs" is not an input of this action: did you mean legs\?/],
  ])("%j is refused", (given, sentence) => {
    expect(read(given as Record<string, string>).problems.map((problem) => say(problem))).toEqual([
      expect.stringMatching(sentence),
    ]);
  });
});
