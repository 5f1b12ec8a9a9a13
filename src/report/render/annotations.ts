import type { Verdict } from "../../gate/verdict/verdict.ts";
import type { DrillRecord } from "../../model/record.ts";
import { cleanLine } from "../../model/text/escape.ts";
import type { TestCase } from "../document/test-suite.ts";
import { EN } from "../messages/en.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { Provenance } from "../result/provenance-definition.ts";
import { cleanDrill } from "../secrets/clean-drill.ts";
import { drillSuite } from "../sections/test-cases.ts";

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
 * One error for each failed check, one warning for each undecided one and for one that is allowed to fail. A failure that
 * no check names has its own.
 */
export function annotationsOf(
  record: DrillRecord,
  verdict: Verdict,
  provenance: Provenance,
  language: Language = EN,
): Annotation[] {
  const { words } = language;
  const drill = cleanDrill(record, verdict, provenance);
  const cases = drillSuite("", drill, language).cases.slice(0, -1);
  const isError = ({ type, outcome }: TestCase) => type === "fail" && outcome === "failure";
  const errors = cases.filter(isError).map((each) => annotate("error", each, language));
  const warnings = cases
    .filter((each) => ["fail", "inconclusive"].includes(each.type) && !isError(each))
    .map((each) => annotate("warning", each, language));
  const whole = { title: words.verdict[verdict.status], message: cleanLine(wholeReason(drill, language), MAX_LENGTH) };
  if (verdict.status === "error" || (verdict.status === "fail" && errors.length === 0)) {
    errors.unshift({ level: "error", ...whole });
  }
  if (verdict.status === "inconclusive" && warnings.length === 0) warnings.push({ level: "warning", ...whole });
  return [...atMost(errors, language), ...atMost(warnings, language)];
}

function annotate(level: Annotation["level"], { name, message }: TestCase, { words }: Language): Annotation {
  return { level, title: cleanLine(words.document.note(name), 200), message: cleanLine(message, MAX_LENGTH) };
}

function wholeReason({ record, verdict }: { record: DrillRecord; verdict: Verdict }, language: Language): string {
  // The verdict of an error is its outermost cause.
  const said = verdict.sentence.map(({ args }) => args.cause);
  const causes = (record.error ?? []).filter((cause) => !said.includes(cause));
  return [say(verdict.sentence, language), ...causes].join(" · ");
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
