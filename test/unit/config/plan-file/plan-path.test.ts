import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPlanText } from "../../../../src/config/plan-file/plan-path.ts";
import { ValueProblem } from "../../../../src/model/text/value-problem.ts";
import { say } from "../../../support/in-english.ts";
import { inWorkspace, ofStep, ofTerminal, PLAN, problemsOf } from "../support.ts";

const TEXT = "max-p95: 5s\n";

/** What reading a path of a workspace comes to: the text, or what is wrong with it. */
function reading(path: string, prepare: (workspace: string) => void = () => undefined): string {
  return inWorkspace(TEXT, (workspace) => {
    prepare(workspace);
    try {
      return readPlanText(path.replace("WORKSPACE", workspace), workspace);
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error;
      return say(error.said).replaceAll(workspace, "WORKSPACE");
    }
  });
}

test.each([[PLAN], ["./.github/../.github/fault-drill.yml"], [`WORKSPACE/${PLAN}`]])("%s is read", (path) => {
  expect(reading(path)).toBe(TEXT);
});

test("a link within the workspace is followed, and a name may begin with dots", () => {
  expect(reading("link", (workspace) => symlinkSync(PLAN, join(workspace, "link")))).toBe(TEXT);
  expect(reading("..plan", (workspace) => writeFileSync(join(workspace, "..plan"), "a: b"))).toBe("a: b");
});

test("a byte order mark is no part of the text", () => {
  expect(reading("bom", (workspace) => writeFileSync(join(workspace, "bom"), `\ufeff${TEXT}`))).toBe(TEXT);
});

test.each([
  ["/etc/hostname", /^is outside the workspace: use a path relative to the root of the checkout/],
  ["../../etc/hostname", /is outside the workspace|does not exist/],
  ["link", /^is outside the workspace/],
  ["through/hostname", /^is outside the workspace/],
  [
    "nowhere.yml",
    /^does not exist \(looked for "WORKSPACE\/nowhere\.yml"\): check the path, and that an actions\/checkout step runs first/,
  ],
  [`${PLAN}/x`, /^does not exist/],
  [".github", /^is a directory: use the path of the file in it$/],
  ["pipe", /^is not a regular file/],
  ["loop", /^could not be read/],
  ["large", /^has 262,145 bytes: a plan file may have at most 256 KiB$/],
  ["latin-1", /^is not UTF-8 text/],
  ["a\0b", /^could not be read/],
])("%j is refused", (path, problem) => {
  const found = reading(path, (workspace) => {
    symlinkSync("/etc/hostname", join(workspace, "link"));
    symlinkSync("/etc", join(workspace, "through"));
    symlinkSync("loop", join(workspace, "loop"));
    mkdirSync(join(workspace, "empty"));
    writeFileSync(join(workspace, "large"), "#".repeat(256 * 1024 + 1));
    writeFileSync(join(workspace, "latin-1"), Buffer.from([0x61, 0xe9]));
    execFileSync("mkfifo", [join(workspace, "pipe")]);
  });
  expect(found).toMatch(problem);
});

test("256 KiB are read", () => {
  const text = "#".repeat(256 * 1024);
  expect(reading("large", (workspace) => writeFileSync(join(workspace, "large"), text))).toBe(text);
});

test("in a workflow it takes a workspace, and the problem is that of the input", () => {
  expect(problemsOf(() => ofStep({ plan: PLAN }))).toEqual([
    `plan "${PLAN}" can't be located because GITHUB_WORKSPACE is not set: run it in a workflow`,
  ]);
});

test("in a terminal the path may lead anywhere", () => {
  const maxP95Ms = inWorkspace(TEXT, (workspace) => {
    return ofTerminal(["--plan", join(workspace, PLAN)]).inputs.plan.limits.maxP95Ms;
  });
  expect(maxP95Ms).toBe(5_000);
  expect(problemsOf(() => ofTerminal(["--plan", "/nowhere.yml"]))).toEqual([
    '--plan "/nowhere.yml" does not exist (looked for "/nowhere.yml"): check the path',
  ]);
});
