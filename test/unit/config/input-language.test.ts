import { expect, test } from "vitest";
import { InputError } from "../../../src/config/problem.ts";
import { spokenTag } from "../../../src/config/terminal/locale.ts";
import { causeOf } from "../../../src/model/facts/drill-error.ts";
import type { LanguageTag } from "../../../src/model/language.ts";
import { causeText } from "../../../src/report/facts/summary.ts";
import { languageOf } from "../../../src/report/messages/languages.ts";
import { inWorkspace, ofStep, ofTerminal, PLAN } from "./support.ts";

function textOf(read: () => unknown, usual: LanguageTag = "en"): string {
  try {
    read();
    return "";
  } catch (error) {
    if (error instanceof InputError) return causeText(causeOf(error), languageOf(error.language ?? usual));
    throw error;
  }
}

/** As the command for a terminal prints it. */
function inTerminal(argv: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  return textOf(() => ofTerminal(argv, env), spokenTag(argv, env));
}

const CHINESE = /^--max-p95 "8" 没有单位：/;
const ENGLISH = /^--max-p95 "8" has no unit: /;

test("a flag decides the language of the errors, then LANG, then English", () => {
  expect(inTerminal(["--max-p95", "8", "--language", "zh-CN"])).toMatch(CHINESE);
  expect(inTerminal(["--max-p95", "8", "--language", "en"], { LANG: "zh_CN.UTF-8" })).toMatch(ENGLISH);
  expect(inTerminal(["--max-p95", "8"], { LANG: "zh_CN.UTF-8" })).toMatch(CHINESE);
  expect(inTerminal(["--max-p95", "8"])).toMatch(ENGLISH);
});

test("an error of the language itself is in that of LANG", () => {
  expect(inTerminal(["--language", "fr"], { LANG: "zh_CN.UTF-8" })).toMatch(/^--language "fr" 只能是/);
  expect(inTerminal(["--language", "fr"])).toMatch(/^--language "fr" must be one of/);
});

test("a plan file can decide it too, as can the input of a step", () => {
  const plan = "language: zh-CN\nmax-p95: 8\n";
  const inFile = inWorkspace(plan, (workspace) => inTerminal(["--plan", `${workspace}/${PLAN}`]));
  expect(inFile).toMatch(/:2:10: max-p95 "8" 没有单位：请写 `8s`（秒）或 `8ms`（毫秒）$/);
  expect(textOf(() => ofStep({ "max-p95": "8", language: "zh-CN" }))).toMatch(/^max-p95 "8" 没有单位：/);
});
