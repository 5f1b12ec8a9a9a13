import { describe, expect, test } from "vitest";
import { isReportMode, readReportInputs } from "../../../src/inputs/report-mode.ts";
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
      'mode "reports" is none of drill, report; did you mean report?',
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
    expect(ofStep({ leg }).publication.leg).toEqual(place);
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
    [{ needs: "drill" }, /^needs is not what GitHub says of the jobs before: write \$\{\{ toJSON\(needs\) \}\}/],
    [{ needs: "[]" }, /^needs is not what GitHub says/],
    [{ needs: '{"drill":{"result":"<b>"}}' }, /^needs is not what GitHub says/],
    [{ needs: "{}" }, /^needs names no job: give the job `needs:`/],
    [{ "artifact-name": "" }, /^artifact-name "" is empty: write what the drills have there/],
    [{ image: "qwen:1" }, /^image means nothing in mode report, which drills nothing: leave it out/],
    [{ lgs: "2" }, /^"lgs" is no input of this action: did you mean legs\?/],
  ])("%j is refused", (given, sentence) => {
    expect(read(given as Record<string, string>).problems).toEqual([expect.stringMatching(sentence)]);
  });
});
