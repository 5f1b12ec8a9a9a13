import { allowedToFail, type Verdict } from "../../gate/verdict/verdict.ts";
import type { Check } from "../../model/check.ts";
import type { TestCase, TestSuite } from "../document/test-suite.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import { checkName, VERDICT_TITLE } from "../words/words.ts";

/** A test case for each check, and one for the verdict, which shows an error and any reason that no check names. */
export function drillSuite(name: string, drill: CleanDrill): TestSuite {
  const { checks, startedAt, durationMs } = drill.record;
  const cases = [...checks.map((check) => checkCase(drill, check)), verdictCase(drill)];
  return { name, took: { startedAt, durationMs }, cases };
}

function checkCase({ record }: CleanDrill, check: Check): TestCase {
  const { scope, reason, status } = check;
  const failing = status === "inconclusive" ? record.plan.onInconclusive === "fail" : status === "fail";
  const tolerated = allowedToFail(record).has(scope);
  const outcome = status === "pass" ? "passed" : failing && !tolerated ? "failure" : "skipped";
  return { classname: scope, name: checkName(check), outcome, type: status, message: reason, text: "" };
}

function verdictCase({ record, verdict }: CleanDrill): TestCase {
  return verdictTestCase(verdict, record.error ?? [], record.plan.onInconclusive === "fail");
}

/**
 * The test case of a verdict.
 * @param more lines with details
 * @param failing whether an inconclusive result fails the step
 */
export function verdictTestCase(verdict: Verdict, more: readonly string[], failing: boolean): TestCase {
  const { status, sentence, reasons } = verdict;
  const text = [...reasons, ...more].join("\n");
  const common = { classname: "verdict", name: VERDICT_TITLE[status], type: status, message: sentence, text };
  if (status === "pass") return { ...common, outcome: "passed" };
  if (status === "error") return { ...common, outcome: "error" };
  return { ...common, outcome: status === "fail" || failing ? "failure" : "skipped" };
}
