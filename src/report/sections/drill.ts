import type { Verdict } from "../../gate/verdict/verdict.ts";
import type { DrillRecord } from "../../model/record.ts";
import { pageSection, type Report } from "../document/blocks.ts";
import { notesOf, summaryOf } from "../facts/summary.ts";
import type { Trend } from "../history/trend.ts";
import { outputsOf } from "../outputs.ts";
import { pageData } from "../render/html/data/write-page-data.ts";
import { distributionFigures } from "../render/html/figures/distributions.ts";
import { headlineFigures } from "../render/html/figures/headline-figures.ts";
import { requestsTable } from "../render/html/figures/requests.ts";
import type { Provenance } from "../result/provenance-definition.ts";
import { type CleanDrill, cleanDrill } from "../secrets/clean-drill.ts";
import { VERDICT_TITLE } from "../words/words.ts";
import { baselineSection } from "./baseline.ts";
import { checksSection } from "./checks.ts";
import { experimentsSection } from "./experiments.ts";
import { historySection } from "./history.ts";
import { peaksSection, phasesSection } from "./phases.ts";
import { runnerSection } from "./runner.ts";
import { sentimentsSection } from "./sentiments.ts";
import { settingSection } from "./setting.ts";
import { drillSuite } from "./test-cases.ts";
import { timelineSection } from "./timeline.ts";
import { causeSection, notesSection, provenanceParts, reasonsSection } from "./verdict.ts";

/** The report of a drill, for every format. */
export function drillReport(
  record: DrillRecord,
  verdict: Verdict,
  provenance: Provenance,
  trend: Trend | null = null,
): Report {
  return reportOf(cleanDrill(record, verdict, provenance, trend));
}

/** The report of a cleaned drill. */
export function reportOf(drill: CleanDrill): Report {
  const { record, verdict, provenance, trend } = drill;
  const { sentence, others } = summaryOf(drill);
  return {
    status: verdict.status,
    title: VERDICT_TITLE[verdict.status],
    about: { code: record.plan.target.image },
    sentence,
    sections: [
      reasonsSection(others),
      causeSection(drill),
      pageSection("figures", "", () => headlineFigures(outputsOf(record, verdict, null))),
      checksSection(drill),
      notesSection(notesOf(drill)),
      timelineSection(drill),
      pageSection("distributions", "Latency", () => distributionFigures(record)),
      baselineSection(drill),
      phasesSection(drill),
      experimentsSection(drill),
      peaksSection(drill),
      historySection(drill),
      runnerSection(drill),
      sentimentsSection(drill),
      pageSection("requests", "Requests", () => requestsTable(record)),
      settingSection(drill),
    ],
    version: provenance.version,
    source: provenanceParts(drill),
    suites: () => [drillSuite(`fault drill of ${record.image?.reference ?? record.plan.target.image}`, drill)],
    page: { script: "drill", data: () => pageData(record, trend) },
  };
}
