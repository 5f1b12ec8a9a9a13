import { allowedToFail, type Verdict } from "../../gate/verdict/verdict.ts";
import type { Check } from "../../model/check.ts";
import type { Message } from "../../model/message.ts";
import type { Cause } from "../../model/record.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { checkName } from "../facts/checks.ts";
import { causeText } from "../facts/summary.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** A note that GitHub shows with the run. */
export interface Annotation {
  readonly level: "error" | "warning";
  readonly title: string;
  readonly message: string;
}

/** A runner takes ten of a level for each step; one is left for the step's own failure. */
const MAX_ANNOTATIONS = 9;
/** A runner cuts longer messages. */
export const MAX_LENGTH = 4096;

/**
 * One error for each cause that made checks fail, one warning for each cause that left some undecided or made one fail that
 * may, each with the first thing to do. A verdict that no check explains has its own. No cause is in two annotations.
 */
export function annotationsOf(drill: CleanDrill, language: Language): Annotation[] {
  const checks = drill.record.checks.map((check, index) => ({ check, advice: drill.advice.ofChecks[index]?.[0] }));
  const allowed = allowedToFail(drill.record);
  const failed = byCause(checks.filter(({ check: { status, scope } }) => status === "fail" && !allowed.has(scope)));
  const open = byCause(
    checks.filter(
      ({ check: { status, scope } }) => status === "inconclusive" || (status === "fail" && allowed.has(scope)),
    ),
  );
  const errors = [...failed.values()].map((each) => annotate("error", each, language));
  const warnings = [...open]
    .filter(([cause]) => !failed.has(cause))
    .map(([, each]) => annotate("warning", each, language));
  const { status } = drill.verdict;
  const whole = { title: language.words.verdict[status], message: cleanLine(wholeReason(drill, language), MAX_LENGTH) };
  if (status === "error" || (status === "fail" && errors.length === 0)) errors.unshift({ level: "error", ...whole });
  if (status === "cancelled" || (status === "inconclusive" && warnings.length === 0)) {
    warnings.unshift({ level: "warning", ...whole });
  }
  return [...atMost(errors, language), ...atMost(warnings, language)];
}

interface AdvisedCheck {
  readonly check: Check;
  /** The first thing to do about it. */
  readonly advice: Message | undefined;
}

/** Checks by their cause, the first sentence of their reason: a crash decides all checks of its window. */
function byCause(checks: readonly AdvisedCheck[]): Map<string, AdvisedCheck[]> {
  return Map.groupBy(checks, ({ check: { reason } }) => JSON.stringify(reason[0] ?? null));
}

function annotate(level: Annotation["level"], checks: readonly AdvisedCheck[], language: Language): Annotation {
  const names = new Set(checks.map(({ check }) => checkName(check, language)));
  const lines = [...checks.flatMap(({ check }) => check.reason), ...checks.flatMap(({ advice }) => advice ?? [])];
  const sentences = new Map(lines.map((each) => [JSON.stringify(each), each]));
  return {
    level,
    title: cleanLine(language.words.document.note(language.format.list([...names])), 200),
    message: cleanLine(say([...sentences.values()], language), MAX_LENGTH),
  };
}

/** The sentence of an error is its outermost cause. */
function wholeReason({ record, verdict, advice }: CleanDrill, language: Language): string {
  const [outermost, ...others] = record.error ?? [];
  const causes = others.map((cause) => causeText(cause, language));
  const [first] = advice.shown.find(({ checks }) => checks.length === 0)?.lines ?? [];
  const start = outermost === undefined ? [] : startOf(outermost, verdict, language);
  return [
    say(verdict.sentence, language),
    ...start,
    ...causes,
    ...(first === undefined ? [] : [say(first, language)]),
  ].join(" · ");
}

/** Returns what an outermost cause says that the verdict's sentence does not. */
function startOf(cause: Cause, { status }: Verdict, language: Language): string[] {
  return status === "error" ? (cause.more ?? []).map((each) => say(each, language)) : [causeText(cause, language)];
}

function atMost(annotations: Annotation[], { words: { document } }: Language): Annotation[] {
  const last = annotations[MAX_ANNOTATIONS - 1];
  if (last === undefined || annotations.length <= MAX_ANNOTATIONS) return annotations;
  const rest = annotations.length - MAX_ANNOTATIONS + 1;
  return [
    ...annotations.slice(0, MAX_ANNOTATIONS - 1),
    { ...last, title: document.notes, message: document.moreNotes(rest) },
  ];
}
