import type { Verdict } from "../../gate/verdict/verdict.ts";
import type { DrillRecord } from "../../model/record.ts";
import { pageSection, type Report } from "../document/blocks.ts";
import { notesOf, summaryOf } from "../facts/summary.ts";
import type { Trend } from "../history/trend.ts";
import { outputsOf } from "../outputs.ts";
import type { Provenance } from "../provenance-definition.ts";
import { pageData } from "../render/html/data/page-parts.ts";
import { distributionFigures } from "../render/html/figures/distributions.ts";
import { headlineFigures } from "../render/html/figures/headline-figures.ts";
import { requestsTable } from "../render/html/figures/requests.ts";
import { type Story, tell } from "../story.ts";
import { VERDICT_TITLE } from "../words/words.ts";
import { baselineSection } from "./baseline.ts";
import { checksSection } from "./checks.ts";
import { experimentsSection } from "./experiments.ts";
import { historySection } from "./history.ts";
import { peaksSection, phasesSection } from "./phases.ts";
import { runnerSection } from "./runner.ts";
import { sentimentsSection } from "./sentiments.ts";
import { settingSection } from "./setting.ts";
import { timelineSection } from "./timeline.ts";
import { causeSection, notesSection, reasonsSection, sourceOf } from "./verdict.ts";

/** The report of a drill, for every format. */
export function drillReport(
  record: DrillRecord,
  verdict: Verdict,
  provenance: Provenance,
  trend: Trend | null = null,
): Report {
  return reportOf(tell(record, verdict, provenance, trend));
}

/** The report of a cleaned drill. */
export function reportOf(story: Story): Report {
  const { record, verdict, provenance, trend } = story;
  const { sentence, others } = summaryOf(story);
  return {
    status: verdict.status,
    title: VERDICT_TITLE[verdict.status],
    about: { code: record.plan.target.image },
    sentence,
    sections: [
      reasonsSection(others),
      causeSection(story),
      pageSection("figures", "", () => headlineFigures(outputsOf(record, verdict, null))),
      checksSection(story),
      notesSection(notesOf(story)),
      timelineSection(story),
      pageSection("distributions", "Latency", () => distributionFigures(record)),
      baselineSection(story),
      phasesSection(story),
      experimentsSection(story),
      peaksSection(story),
      historySection(story),
      runnerSection(story),
      sentimentsSection(story),
      pageSection("requests", "Requests", () => requestsTable(record)),
      settingSection(story),
    ],
    version: provenance.version,
    source: sourceOf(story),
    page: { script: "drill", data: () => pageData(record, trend) },
  };
}
