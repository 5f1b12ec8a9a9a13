import { recoveryOf } from "../../../model/facts/outcome.ts";
import type { DrillRecord, ExperimentRecord, RecoveryChain } from "../../../model/record.ts";
import { markdownSentence, markdownText } from "../../../model/text/escape.ts";
import { formatDuration } from "../../../model/text/format.ts";
import { baselineFacts } from "../../facts/baseline.ts";
import { experimentFacts, experimentsToTell } from "../../facts/experiments.ts";
import { timeOfDay } from "../../facts/figures.ts";
import { chainFacts, recoveryLinks } from "../../facts/recovery.ts";
import type { Story } from "../../story.ts";
import { fold } from "./fold.ts";

/** Proof that each fault happened and was felt, and how the service recovered. Open when something went wrong. */
export function evidenceSection(story: Story): string {
  const { record, verdict } = story;
  const experiments = experimentsToTell(story);
  if (experiments.length === 0) return "";
  const inside = experiments.map((experiment) => experimentText(record, experiment)).join("\n\n");
  return fold("Recovery and evidence", inside, verdict.status !== "pass");
}

function experimentText(record: DrillRecord, experiment: ExperimentRecord): string {
  const title = `**${markdownText(experiment.name)}** · ${markdownSentence(experiment.description)}`;
  const lines = [...experimentFacts(record, experiment), ...baselineFacts(record, experiment)].map(
    ({ good, text }) => `${good ? "" : "⚠️ "}${markdownSentence(text)}`,
  );
  const recovery = recoveryOf(experiment);
  const chain = recovery === null ? [] : chainLines(record, recovery);
  return [title, ...[...chain, ...lines].map((line) => `- ${line}`)].join("\n");
}

function chainLines(record: DrillRecord, chain: RecoveryChain): string[] {
  const links = recoveryLinks(chain).map(({ name, atMs, missing, note }) => {
    const when = atMs === null ? `**${missing}**` : `**${formatDuration(atMs)}**`;
    return `${name} ${when}${note === "" ? "" : ` (${note})`}`;
  });
  const lost = chain.inFlight;
  return [
    [`${markdownText(chain.words.deed)} ${timeOfDay(record.startedAt, chain.struckAtMs)} UTC`, ...links].join(" → "),
    ...chainFacts(chain, record.plan.target).map(markdownSentence),
    ...(lost === null
      ? []
      : [
          `request in flight at the ${markdownText(chain.words.noun)}: ${markdownText(`${lost.outcome} (${lost.detail})`)}`,
        ]),
  ];
}
