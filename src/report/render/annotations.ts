import type { Verdict } from "../../gate/verdict/verdict.ts";
import type { DrillRecord } from "../../model/record.ts";
import { cleanLine } from "../../model/text/escape.ts";
import type { TestCase } from "../document/test-suite.ts";
import type { Provenance } from "../result/provenance-definition.ts";
import { cleanDrill } from "../secrets/clean-drill.ts";
import { drillSuite } from "../sections/test-cases.ts";
import { VERDICT_TITLE } from "../words/words.ts";

/** A note that GitHub shows with the run. */
export interface Annotation {
  readonly level: "error" | "warning";
  readonly title: string;
  readonly message: string;
}

/** A runner takes ten of a level for each step; one is left for the step's own failure. */
const MOST = 9;
/** A runner cuts longer messages. */
export const LONGEST = 4096;

/**
 * One error for each failed check, one warning for each undecided one and for one that is allowed to fail. A failure that
 * no check names has its own.
 */
export function annotationsOf(record: DrillRecord, verdict: Verdict, provenance: Provenance): Annotation[] {
  const drill = cleanDrill(record, verdict, provenance);
  const cases = drillSuite("", drill).cases.slice(0, -1);
  const isError = ({ type, outcome }: TestCase) => type === "fail" && outcome === "failure";
  const errors = cases.filter(isError).map((each) => annotate("error", each));
  const warnings = cases
    .filter((each) => ["fail", "inconclusive"].includes(each.type) && !isError(each))
    .map((each) => annotate("warning", each));
  const whole = { title: VERDICT_TITLE[verdict.status], message: cleanLine(wholeReason(drill), LONGEST) };
  if (verdict.status === "error" || (verdict.status === "fail" && errors.length === 0)) {
    errors.unshift({ level: "error", ...whole });
  }
  if (verdict.status === "inconclusive" && warnings.length === 0) warnings.push({ level: "warning", ...whole });
  return [...atMost(errors), ...atMost(warnings)];
}

function annotate(level: Annotation["level"], { name, message }: TestCase): Annotation {
  return { level, title: cleanLine(`Fault drill: ${name}`, 200), message: cleanLine(message, LONGEST) };
}

function wholeReason({ record, verdict }: { record: DrillRecord; verdict: Verdict }): string {
  const causes = (record.error ?? []).filter((cause) => cause !== verdict.sentence);
  return [verdict.sentence, ...causes].join(" · ");
}

function atMost(annotations: Annotation[]): Annotation[] {
  const last = annotations[MOST - 1];
  if (last === undefined || annotations.length <= MOST) return annotations;
  const rest = annotations.length - MOST + 1;
  return [
    ...annotations.slice(0, MOST - 1),
    { ...last, title: "Fault drill", message: `${rest} more; the summary of the run has them all.` },
  ];
}
