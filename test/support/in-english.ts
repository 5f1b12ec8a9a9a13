/** What reports say, in English unless a test asks for another language. The product itself has no default. */

import { ValueProblem } from "../../src/model/text/value-problem.ts";
import * as checks from "../../src/report/facts/checks.ts";
import { peakRows as peakRowsIn } from "../../src/report/facts/peaks.ts";
import * as phases from "../../src/report/facts/phases.ts";
import { trendSentence as trendSentenceIn } from "../../src/report/history/trend.ts";
import { mergedReport as mergedReportIn } from "../../src/report/matrix/merged-report.ts";
import { EN } from "../../src/report/messages/en.ts";
import { say as sayIn } from "../../src/report/messages/say.ts";
import { annotationsOf as annotationsIn } from "../../src/report/render/annotations.ts";
import { phasesToShow as phasesToShowIn } from "../../src/report/render/html/data/spans.ts";
import { drillTexts as drillTextsIn } from "../../src/report/render/report-texts.ts";
import { toResult as toResultIn } from "../../src/report/result/result.ts";
import { cleanDrill } from "../../src/report/secrets/clean-drill.ts";
import { drillReport as drillReportIn } from "../../src/report/sections/drill.ts";
import { planText as planTextIn } from "../../src/report/sections/plan.ts";

type Args<F extends (...args: never[]) => unknown> = Parameters<F>;

/** A message or several. */
export const say = (said: Args<typeof sayIn>[0], language: Args<typeof sayIn>[1] = EN) => sayIn(said, language);

/** What a parser says against a value; empty if it accepts it. */
export function problemIn(parse: () => unknown): string {
  try {
    parse();
    return "";
  } catch (error) {
    if (error instanceof ValueProblem) return say(error.said);
    throw error;
  }
}

/** The report of a drill, by default without a trend. */
export function drillReport(...[record, verdict, provenance, trend, language]: Reported) {
  return drillReportIn(cleanDrill(record, verdict, provenance, trend), language ?? EN);
}

/** The report's files, by default without a trend. */
export function drillTexts(...[record, verdict, provenance, trend, language]: Reported) {
  const drill = cleanDrill(record, verdict, provenance, trend);
  return drillTextsIn(drill, drillReportIn(drill, language ?? EN));
}

/** The result of a drill, cleaned. */
export function toResult(record: All[0], verdict: All[1], provenance: All[2]) {
  return toResultIn(cleanDrill(record, verdict, provenance));
}

type All = Args<typeof cleanDrill>;
type Reported = [All[0], All[1], All[2], All[3]?, Args<typeof drillReportIn>[1]?];

/** The annotations of a drill. */
export function annotationsOf(
  record: All[0],
  verdict: All[1],
  provenance: All[2],
  language: Args<typeof annotationsIn>[1] = EN,
) {
  return annotationsIn(cleanDrill(record, verdict, provenance), language);
}

/** The report of several legs, by default of a step that does not fail. */
export function mergedReport(raw: Args<typeof mergedReportIn>[0], failing = false, language = EN) {
  return mergedReportIn(raw, failing, language);
}

/** What a drill would do. */
export function planText(
  plan: Args<typeof planTextIn>[0],
  source: Args<typeof planTextIn>[1],
  registry: Args<typeof planTextIn>[2],
  language = EN,
) {
  return planTextIn(plan, source, registry, language);
}

/** A trend in a sentence. */
export const trendSentence = (trend: Args<typeof trendSentenceIn>[0]) => trendSentenceIn(trend, EN);

/** The phases of the page. */
export const phasesToShow = (record: Args<typeof phasesToShowIn>[0]) => phasesToShowIn(record, EN);

/** The rows of peak use. */
export const peakRows = (record: Args<typeof peakRowsIn>[0]) => peakRowsIn(record, EN);

type Of<F extends (record: never, check: never, ...rest: never[]) => unknown> = [Args<F>[0], Args<F>[1]];

/** The cells of a check. */
export const checkName = (check: Args<typeof checks.checkName>[0]) => checks.checkName(check, EN);
export const limitText = (...of: Of<typeof checks.limitText>) => checks.limitText(...of, EN);
export const measuredText = (...of: Of<typeof checks.measuredText>) => checks.measuredText(...of, EN);
export const outcomeText = (...of: Of<typeof checks.outcomeText>) => checks.outcomeText(...of, EN);
export const decidedOn = (...of: Of<typeof checks.decidedOn>) => checks.decidedOn(...of, EN);

/** The cells of a phase. */
export const phaseHeadings = (record: Parameters<typeof phases.phaseHeadings>[0]) => phases.phaseHeadings(record, EN);
export const phaseCells = (...of: Of<typeof phases.phaseCells>) => phases.phaseCells(...of, EN);
