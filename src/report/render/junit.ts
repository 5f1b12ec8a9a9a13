import { allowedToFail, type Verdict } from "../../gate/verdict/verdict.ts";
import type { Check } from "../../model/check.ts";
import type { DrillRecord } from "../../model/record.ts";
import type { Provenance } from "../provenance-definition.ts";
import { type Story, tell } from "../story.ts";
import { checkName, VERDICT_TITLE } from "../words/words.ts";
import { junitText, type TestCase, type TestSuite } from "./junit-xml.ts";

/**
 * The drill as JUnit XML, for the tools that read it: a test case for each check, and one for the verdict, which is where
 * an error and whatever no check names show up. Such a file knows no "can't tell": that is a skipped test, or a failed one
 * where the plan says that it fails the step.
 */
export function toJunit(record: DrillRecord, verdict: Verdict, provenance: Provenance): string {
  const story = tell(record, verdict, provenance);
  const { image, plan } = story.record;
  return junitText([drillSuite(`fault drill of ${image?.reference ?? plan.target.image}`, story)]);
}

/** The suite of a drill that was told. */
export function drillSuite(name: string, story: Story): TestSuite {
  const { checks, startedAt, durationMs } = story.record;
  const cases = [...checks.map((check) => checkCase(story, check)), verdictCase(story)];
  return { name, took: { startedAt, durationMs }, cases };
}

function checkCase({ record }: Story, check: Check): TestCase {
  const { scope, reason, status } = check;
  const failing = status === "inconclusive" ? record.plan.onInconclusive === "fail" : status === "fail";
  const tolerated = allowedToFail(record).has(scope);
  const outcome = status === "pass" ? "passed" : failing && !tolerated ? "failure" : "skipped";
  return { classname: scope, name: checkName(check), outcome, type: status, message: reason, text: "" };
}

function verdictCase({ record, verdict }: Story): TestCase {
  return verdictTestCase(verdict, record.error ?? [], record.plan.onInconclusive === "fail");
}

/**
 * The test case of a verdict.
 * @param more lines that tell more of it
 * @param failing whether one that can't tell fails the step
 */
export function verdictTestCase(verdict: Verdict, more: readonly string[], failing: boolean): TestCase {
  const { status, sentence, reasons } = verdict;
  const text = [...reasons, ...more].join("\n");
  const common = { classname: "verdict", name: VERDICT_TITLE[status], type: status, message: sentence, text };
  if (status === "pass") return { ...common, outcome: "passed" };
  if (status === "error") return { ...common, outcome: "error" };
  return { ...common, outcome: status === "fail" || failing ? "failure" : "skipped" };
}
