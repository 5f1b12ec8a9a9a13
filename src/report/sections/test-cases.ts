import { allowedToFail, type Verdict } from "../../gate/verdict/verdict.ts";
import type { Check } from "../../model/check.ts";
import type { TestCase, TestSuite } from "../document/test-suite.ts";
import { checkName } from "../facts/checks.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** A test case for each check, and one for the verdict, which shows an error and any reason that no check names. */
export function drillSuite(name: string, drill: CleanDrill, language: Language): TestSuite {
  const { checks, startedAt, durationMs } = drill.record;
  const cases = [...checks.map((check) => checkCase(drill, check, language)), verdictCase(drill, language)];
  return { name, took: { startedAt, durationMs }, cases };
}

function checkCase({ record }: CleanDrill, check: Check, language: Language): TestCase {
  const { scope, reason, status } = check;
  const failing = status === "inconclusive" ? record.plan.onInconclusive === "fail" : status === "fail";
  const tolerated = allowedToFail(record).has(scope);
  const outcome = status === "pass" ? "passed" : failing && !tolerated ? "failure" : "skipped";
  const message = say(reason, language);
  return { classname: scope, name: checkName(check, language), outcome, type: status, message, text: "" };
}

function verdictCase({ record, verdict }: CleanDrill, language: Language): TestCase {
  return verdictTestCase(verdict, record.error ?? [], record.plan.onInconclusive === "fail", language);
}

/**
 * The test case of a verdict.
 * @param more lines with details
 * @param failing whether an inconclusive result fails the step
 */
export function verdictTestCase(
  verdict: Verdict,
  more: readonly string[],
  failing: boolean,
  language: Language,
): TestCase {
  const { status, sentence, reasons } = verdict;
  const text = [...reasons.map((each) => say(each, language)), ...more].join("\n");
  const name = language.words.verdict[status];
  const common = { classname: "verdict", name, type: status, message: say(sentence, language), text };
  if (status === "pass") return { ...common, outcome: "passed" };
  if (status === "error") return { ...common, outcome: "error" };
  return { ...common, outcome: status === "fail" || failing ? "failure" : "skipped" };
}
