import type { Verdict } from "../../gate/verdict/verdict.ts";
import type { DrillRecord } from "../../model/record.ts";
import type { Trend } from "../history/trend.ts";
import type { Provenance } from "../provenance-definition.ts";
import { type Story, tell } from "../story.ts";
import { VERDICT_TITLE } from "../words/words.ts";
import { pageData } from "./html/data/page-parts.ts";
import { documentText } from "./html/document.ts";
import { html } from "./html/markup.ts";
import { navigation, type Section, sectionMarkup } from "./html/parts/section.ts";
import { baselineSection } from "./html/sections/baseline.ts";
import { checksSection } from "./html/sections/checks.ts";
import { distributionsSection } from "./html/sections/distributions.ts";
import { experimentsSection } from "./html/sections/experiments.ts";
import { figuresSection } from "./html/sections/figures.ts";
import { headSection } from "./html/sections/head.ts";
import { historySection } from "./html/sections/history.ts";
import { phasesSection, runnerSection } from "./html/sections/phases.ts";
import { samplesSection } from "./html/sections/samples.ts";
import { settingSection } from "./html/sections/setting.ts";
import { timelineSection } from "./html/sections/timeline.ts";

/**
 * The report as one page that needs nothing else: no network, no other file. Every word that is not ours is text in it,
 * whatever it says.
 */
export function toHtml(
  record: DrillRecord,
  verdict: Verdict,
  provenance: Provenance,
  trend: Trend | null = null,
): string {
  const story = tell(record, verdict, provenance, trend);
  const sections = sectionsOf(story).filter(({ inside }) => inside.text !== "");
  return documentText({
    title: `${VERDICT_TITLE[verdict.status]} · ${story.record.plan.target.image}`,
    body: html`${headSection(story)}${navigation(sections)}<main>
${figuresSection(story)}${sections.map(sectionMarkup)}</main>
<footer>qwen-fault-drill ${story.provenance.version} · session <code>${story.record.session}</code></footer>
`,
    script: "drill",
    data: pageData(story.record, trend),
  });
}

/** In the order of reading. */
function sectionsOf(story: Story): Section[] {
  return [
    { id: "checks", title: "Checks", inside: checksSection(story) },
    { id: "time", title: "Timeline", inside: timelineSection(story) },
    { id: "distributions", title: "Latency", inside: distributionsSection(story) },
    { id: "experiments", title: "Faults and recovery", inside: experimentsSection(story) },
    { id: "baseline", title: "Baseline", inside: baselineSection(story) },
    { id: "history", title: "History", inside: historySection(story) },
    { id: "phases", title: "Phases", inside: phasesSection(story) },
    { id: "requests", title: "Requests", inside: samplesSection(story) },
    { id: "runner", title: "Runner", inside: runnerSection(story) },
    { id: "setting", title: "Setting", inside: settingSection(story) },
  ];
}
