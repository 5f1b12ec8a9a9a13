import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { conclude } from "../../../src/app/conclude.ts";
import { readPublication } from "../../../src/config/index.ts";
import { experiments } from "../../../src/experiments/registry.ts";
import type { Calibration } from "../../../src/gate/calibration/calibration.ts";
import { message } from "../../../src/model/message.ts";
import { calibrationReport } from "../../../src/report/calibration/calibration-report.ts";
import { EN } from "../../../src/report/messages/en.ts";
import type { Language } from "../../../src/report/messages/language.ts";
import { ZH_CN } from "../../../src/report/messages/zh-CN.ts";
import { toTerminal } from "../../../src/report/render/terminal.ts";
import { collectedProgress } from "../../support/collected-progress.ts";
import { FakeGithub } from "../../support/fake-github.ts";
import { leave, mergeStep, prepare } from "../../support/merge-step.ts";
import { PSEUDO } from "../../support/pseudo-language.ts";
import { sampleDrills } from "../../support/sample-drills.ts";
import { foreignOf, strayWords } from "../../support/stray-words.ts";

const ENDINGS = { drills: 500, pass: 480, undecided: 20, fail: 0 };
const NONE = { limit: null, rows: [], windows: 0, requests: 0, seen: null };
const CALIBRATION: Calibration = {
  drills: [1],
  leftOut: [{ drill: 2, reason: [message("left-out.error", { cause: "out of luck" })] }],
  maxP95: {
    limit: 4_500,
    rows: [{ limit: 4_500, endings: ENDINGS }],
    windows: 2,
    requests: 90,
    seen: { least: 3_000, most: 4_000 },
  },
  minAvailability: { ...NONE, requests: 90, proven: null },
  maxSlowdown: { ...NONE, requests: 40, rows: [{ limit: 0.5, endings: { ...ENDINGS, fail: 300 } }] },
  maxRecovery: { limit: 12_000, kills: 2, overloads: 1, lost: 0, seen: { least: 1_000, most: 6_000 } },
};

let directory: string;
let printed: string[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "language-"));
  printed = [];
  vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

const FILES = ["result.json", "summary.md", "report.html", "junit.xml"];

/** Ends a drill as a step does whose runner sets no variables; returns the log and the result file. */
async function concluded(name: string, language: Language) {
  const { record } = sampleDrills().find((each) => each.name === name) ?? expect.fail(`no drill ${name}`);
  const { publication, github } = readPublication({ INPUT_IMAGE: "qwen:1", INPUT_LEG: "/" }, experiments);
  const lines: string[] = [];
  const progress = collectedProgress(lines, language);
  const signal = new AbortController().signal;
  await conclude(record, { publication, github, progress, directory, color: false, source: { kind: "image" }, signal });
  const result = readFileSync(join(directory, "result.json"), "utf8");
  return { lines, result, foreign: [...foreignOf(record), ...FILES.map((name) => join(directory, name))] };
}

describe("all that is printed comes from the language", () => {
  test.each(["pass", "fail-overload"])("at the end of a drill: %s", async (name) => {
    const { lines, foreign } = await concluded(name, PSEUDO);
    expect(lines.length).toBeGreaterThan(9);
    expect(strayWords([...lines, ...printed].join(" "), foreign)).toEqual([]);
  });

  test("of a calibration", () => {
    const report = calibrationReport(CALIBRATION, "qwen:1", 2, PSEUDO);
    const text = toTerminal(report, { color: false, files: [] });
    const inputs = ["max-p95", "min-availability", "max-slowdown", "max-recovery", "with"];
    expect(text).toContain("‹");
    expect(strayWords(text.replaceAll(/\b\d+(?:\.\d+)?m?s\b/g, " "), ["qwen:1", "out of luck", ...inputs])).toEqual([]);
  });

  test("of a merge", async () => {
    await using github = await FakeGithub.start();
    prepare(github);
    leave(github, { index: 0, total: 2 });
    const { log } = await mergeStep({ github, on: "pull_request", language: PSEUDO });
    expect(strayWords(log, [])).toEqual([]);
    expect(log).toContain("‹");
  });
});

test("a result is the same in every language", async () => {
  const [english, chinese] = [await concluded("fail-overload", EN), await concluded("fail-overload", ZH_CN)];
  expect(chinese.result).toBe(english.result);
  expect(chinese.lines).not.toEqual(english.lines);
});
