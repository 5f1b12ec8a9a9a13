import { START } from "../../../model/facts/peak-use.ts";
import { STEADY_STATE, WHOLE_DRILL } from "../../../model/facts/place.ts";
import type { Outcome } from "../../../model/sample.ts";
import { failedOutcomes } from "../parts.ts";
import { FORMAT_ZH } from "./report/formats.ts";

const FAILURES: Readonly<Record<Exclude<Outcome, "ok">, string>> = {
  "http-error": "返回 HTTP 错误",
  timeout: "超时",
  refused: "连接被拒绝或中断",
  cut: "流式响应中途断开",
  dropped: "因等待响应的请求过多而未发出",
  "wrong-answer": "响应不是有效的预测结果",
};

/** Returns how a request failed; any other outcome as it is. */
export function failureZh(outcome: string): string {
  return new Map(Object.entries(FAILURES)).get(outcome) ?? outcome;
}

/** Returns how requests failed, the most frequent way first: `9 个超时，3 个连接被拒绝或中断`. */
export function failuresZh(byOutcome: Readonly<Record<Outcome, number>>): string {
  return failedOutcomes(byOutcome)
    .map(({ outcome, count }) => glue(`${FORMAT_ZH.count(count)} 个`, FAILURES[outcome]))
    .join("，");
}

/** Joins parts of a sentence, with a space where Chinese meets another script. */
export function glue(...parts: readonly string[]): string {
  return parts.reduce((all, part) => `${all}${meets(all, part) ? " " : ""}${part}`, "");
}

function meets(left: string, right: string): boolean {
  const [end = "", start = ""] = [left.at(-1), right[0]];
  return (HAN.test(end) && OTHER.test(start)) || (OTHER.test(end) && HAN.test(start));
}

const HAN = /\p{Script=Han}/u;
const OTHER = /[\w`%$+\-±≤≥)\]]/;

/** Returns a scope as a time: `稳态阶段`, `整个演练期间`, `kill-restart 之后`, `cpu-overload 期间`. */
export function placeZh(scope: string): string {
  if (scope === STEADY_STATE) return "稳态阶段";
  if (scope === WHOLE_DRILL) return "整个演练期间";
  if (scope === START) return "启动期间";
  if (scope === `after ${START}`) return "启动之后";
  return scope.startsWith("after ") ? glue(scope.slice("after ".length), "之后") : glue(scope, "期间");
}

/** Returns words as a sentence lists them: `a`, `a 和 b`, `a、b 和 c`. */
export function listedZh(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : glue(words.slice(0, -1).join("、"), "和", words.at(-1) ?? "");
}

/** Returns details in parentheses; empty if there are none. */
export function inParenthesesZh(...details: readonly string[]): string {
  const given = details.filter((detail) => detail !== "");
  return given.length === 0 ? "" : `（${given.join("；")}）`;
}

const LEANINGS = { pass: "倾向通过", fail: "倾向未通过" };

/** Returns `倾向通过`; empty if there is no leaning. */
export function leansZh(leaning: "pass" | "fail" | null): string {
  return leaning === null ? "" : LEANINGS[leaning];
}

/** Returns `退出码 137`; unknown if it is null. */
export function exitCodeZh(exitCode: number | null): string {
  return exitCode === null ? "退出码未知" : `退出码 ${exitCode}`;
}

/** The advice that ends an undecided check. */
export const LONGER = "调大 `max-duration` 后可以判定。";
