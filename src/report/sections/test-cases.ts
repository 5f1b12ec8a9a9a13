import { sectionOf } from "../../gate/advice/docs-section.ts";
import { allowedToFail, type Verdict } from "../../gate/verdict/verdict.ts";
import type { Check } from "../../model/check.ts";
import { afterIndex, phaseAt } from "../../model/facts/outcome.ts";
import { START } from "../../model/facts/peak-use.ts";
import { WHOLE_DRILL } from "../../model/facts/place.ts";
import { recoveryMs } from "../../model/facts/recovery-chain.ts";
import { OBJECTIVES } from "../../model/objectives.ts";
import type { DrillRecord, Phase } from "../../model/record.ts";
import type { TestCase, TestSuite } from "../document/test-suite.ts";
import { checkName } from "../facts/checks.ts";
import { causeText } from "../facts/summary.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import { sectionAddress } from "./advice.ts";

/** A test case for each check, and one for the verdict, which shows an error and any reason that no check names. */
export function drillSuite(name: string, drill: CleanDrill, language: Language): TestSuite {
  const { checks, startedAt } = drill.record;
  const cases = [
    ...checks.map((check, index) => checkCase(drill, check, index, language)),
    verdictCase(drill, language),
  ];
  return { name, startedAt, cases };
}

function checkCase(drill: CleanDrill, check: Check, index: number, language: Language): TestCase {
  const { record, advice, provenance } = drill;
  const { scope, reason, status } = check;
  const failing = status === "inconclusive" ? record.plan.onInconclusive === "fail" : status === "fail";
  const tolerated = allowedToFail(record).has(scope);
  const outcome = status === "pass" ? "passed" : failing && !tolerated ? "failure" : "skipped";
  const message = say(reason, language);
  const name = checkName(check, language);
  const lines = (advice.ofChecks[index] ?? []).map((line) => say(line, language));
  const text =
    lines.length === 0
      ? ""
      : [...lines, language.words.advice.see(sectionAddress(sectionOf(check), provenance.docs ?? null))].join("\n");
  return { classname: scope, name, outcome, type: status, message, text, durationMs: judgedMs(record, check) };
}

/** How long what a check judges lasted, milliseconds; 0 if that is not known. */
function judgedMs(record: DrillRecord, { scope, objective: { kind } }: Check): number {
  if (scope === WHOLE_DRILL) return record.durationMs;
  if (scope === START) return record.readyMs ?? 0;
  if (OBJECTIVES[kind].comparison !== undefined) {
    return lastedMs(record.baseline?.comparisons.find((each) => each.scope === scope)?.candidate);
  }
  const experiment = record.experiments.find(({ name }) => name === scope);
  if (experiment !== undefined && kind === "steady") return lastedMs(phaseAt(record, afterIndex(experiment)));
  const { outcome } = experiment ?? {};
  if (outcome?.type === "crash") {
    return (outcome.recovery && recoveryMs(outcome.recovery)) ?? outcome.watched?.forMs ?? 0;
  }
  if (outcome?.type === "abandon") {
    const { abandoned } = outcome;
    return abandoned === null ? 0 : abandoned.endedAtMs - abandoned.leftAtMs;
  }
  return lastedMs(outcome?.type === "probe" ? outcome.attempted : record.phases.find(({ name }) => name === scope));
}

function lastedMs(span: Pick<Phase, "startedAtMs" | "endedAtMs"> | null | undefined): number {
  return span ? span.endedAtMs - span.startedAtMs : 0;
}

function verdictCase({ record, verdict, advice }: CleanDrill, language: Language): TestCase {
  const whole = advice.shown.filter(({ checks }) => checks.length === 0).flatMap(({ lines }) => lines);
  const more = [
    ...(record.error ?? []).map((cause) => causeText(cause, language)),
    ...(verdict.status === "error" || verdict.status === "cancelled" ? whole.map((line) => say(line, language)) : []),
  ];
  const verdictAlone = verdictTestCase(verdict, more, record.plan.onInconclusive === "fail", language);
  // With checks their times add up to about the drill's.
  return record.checks.length > 0 ? verdictAlone : { ...verdictAlone, durationMs: record.durationMs };
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
  const common = { classname: "verdict", name, type: status, message: say(sentence, language), text, durationMs: 0 };
  if (status === "pass") return { ...common, outcome: "passed" };
  if (status === "error" || status === "cancelled") return { ...common, outcome: "error" };
  return { ...common, outcome: status === "fail" || failing ? "failure" : "skipped" };
}
