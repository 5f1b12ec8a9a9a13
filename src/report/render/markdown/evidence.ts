import type { DrillRecord, FaultRecord, RecoveryChain } from "../../../model/record.ts";
import { markdownSentence, markdownText } from "../../../model/text/escape.ts";
import { formatDuration } from "../../../model/text/format.ts";
import { baselineFacts } from "../../facts/baseline.ts";
import { faultFacts, faultsToTell } from "../../facts/faults.ts";
import { timeOfDay } from "../../facts/figures.ts";
import { chainFacts, recoveryLinks } from "../../facts/recovery.ts";
import type { Story } from "../../story.ts";
import { fold } from "./fold.ts";

/** Proof that each fault happened and was felt, and how the service recovered. Open when something went wrong. */
export function evidenceSection(story: Story): string {
  const { record, verdict } = story;
  const faults = faultsToTell(story);
  if (faults.length === 0) return "";
  const inside = faults.map((fault) => faultText(record, fault)).join("\n\n");
  return fold("Recovery and evidence", inside, verdict.status !== "pass");
}

function faultText(record: DrillRecord, fault: FaultRecord): string {
  const title = `**${markdownText(fault.name)}** · ${markdownSentence(fault.description)}`;
  const lines = [...faultFacts(record, fault), ...baselineFacts(record, fault)].map(
    ({ good, text }) => `${good ? "" : "⚠️ "}${markdownSentence(text)}`,
  );
  const chain = fault.recovery === null ? [] : chainLines(record, fault.recovery);
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
