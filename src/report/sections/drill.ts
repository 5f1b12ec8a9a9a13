import { artifactsOf, pageSection, type Report } from "../document/blocks.ts";
import { notesOf, summaryOf } from "../facts/summary.ts";
import type { Language } from "../messages/language.ts";
import { outputsOf } from "../outputs.ts";
import { pageData } from "../render/html/data/write-page-data.ts";
import { distributionFigures } from "../render/html/figures/distributions.ts";
import { headlineFigures } from "../render/html/figures/headline-figures.ts";
import { requestsTable } from "../render/html/figures/requests.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import { adviceSection } from "./advice.ts";
import { baselineSection } from "./baseline.ts";
import { checksSection } from "./checks.ts";
import { experimentsSection } from "./experiments.ts";
import { historySection } from "./history.ts";
import { withLegend } from "./legend.ts";
import { peaksSection, phasesSection } from "./phases.ts";
import { runnerSection } from "./runner.ts";
import { sentimentsSection } from "./sentiments.ts";
import { settingSection } from "./setting.ts";
import { drillSuite } from "./test-cases.ts";
import { threadsSection } from "./threads.ts";
import { timelineSection } from "./timeline.ts";
import {
  beforeSection,
  causeSection,
  evidenceSection,
  notesSection,
  provenanceParts,
  reasonsSection,
} from "./verdict.ts";

/** The report of a drill, for every format. */
export function drillReport(drill: CleanDrill, language: Language): Report {
  return withLegend(reportOf(drill, language));
}

/** The report of a drill without the legend, as a part of another report. */
export function reportOf(drill: CleanDrill, language: Language): Report {
  const { record, verdict, provenance, trend } = drill;
  const { sentence, others } = summaryOf(drill, language);
  const { words } = language;
  return {
    language,
    status: verdict.status,
    title: words.verdict[verdict.status],
    about: { code: record.plan.target.image },
    sentence,
    sections: [
      reasonsSection(others, language),
      causeSection(drill, language),
      evidenceSection(drill, language),
      adviceSection(drill, language),
      beforeSection(drill, language),
      pageSection("figures", "", () => headlineFigures(outputsOf(record, verdict, null), language)),
      checksSection(drill, language),
      notesSection(notesOf(drill, language), language),
      timelineSection(drill, language),
      pageSection("distributions", words.latency, () => distributionFigures(record, language)),
      baselineSection(drill, language),
      phasesSection(drill, language),
      experimentsSection(drill, language),
      peaksSection(drill, language),
      threadsSection(drill, language),
      historySection(drill, language),
      runnerSection(drill, language),
      sentimentsSection(drill, language),
      pageSection("requests", words.requests, () => requestsTable(record, language)),
      settingSection(drill, language),
    ],
    version: provenance.version,
    source: provenanceParts(drill, language),
    fullReport: artifactsOf(provenance.runUrl),
    suites: () => [
      drillSuite(words.document.suite(record.image?.reference ?? record.plan.target.image), drill, language),
    ],
    page: { script: "drill", data: () => pageData(record, trend, language) },
  };
}
