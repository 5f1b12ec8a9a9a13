import { recoveryOf } from "../../model/facts/outcome.ts";
import type { DrillRecord, ExperimentRecord, RecoveryChain } from "../../model/record.ts";
import { formatDuration } from "../../model/text/format.ts";
import { type Block, type Item, only, page, type Section } from "../document/blocks.ts";
import { baselineFacts } from "../facts/baseline.ts";
import { experimentFacts, experimentsToTell } from "../facts/experiments.ts";
import { timeOfDay } from "../facts/figures.ts";
import { chainFacts, recoveryLinks } from "../facts/recovery.ts";
import { recoveryFigure } from "../render/html/figures/recovery.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** Proof that each fault happened and had an effect, and how the service recovered. Open when something went wrong. */
export function experimentsSection(drill: CleanDrill): Section {
  return {
    id: "experiments",
    title: "Experiments and recovery",
    priority: 6,
    fold: { handle: "Experiments and recovery", open: drill.verdict.status !== "pass" },
    blocks: experimentsToTell(drill).map((experiment) => entryOf(drill.record, experiment)),
  };
}

function entryOf(record: DrillRecord, experiment: ExperimentRecord): Block {
  const { name, description } = experiment;
  const recovery = recoveryOf(experiment);
  const facts = [...experimentFacts(record, experiment), ...baselineFacts(record, experiment)];
  const items = facts.map(({ good, text }): Item => ({ good, text: { sentence: text } }));
  const chain = recovery === null ? [] : chainItems(record, recovery);
  return {
    kind: "entry",
    title: name,
    text: { sentence: description },
    blocks: [
      page(() => recoveryFigure(record, experiment)),
      ...(recovery === null ? [] : [only(linksOf(record, recovery), "markdown", "terminal")]),
      { kind: "list", items: [...chain, ...items] },
    ],
  };
}

/** The links in one line, as in `killed 14:03:07.240 UTC → process gone 8 ms (exit code 137) → …`. */
function linksOf({ startedAt }: DrillRecord, chain: RecoveryChain): Block {
  const links = recoveryLinks(chain);
  const words = links.map(({ name, atMs, missing, note }) => [
    ` → ${name} `,
    { strong: atMs === null ? missing : formatDuration(atMs) },
    note === "" ? "" : ` (${note})`,
  ]);
  const first = `${chain.words.action} ${timeOfDay(startedAt, chain.beganAtMs)} UTC`;
  return { kind: "list", items: [{ good: links.every(({ atMs }) => atMs !== null), text: [first, ...words] }] };
}

function chainItems({ plan }: DrillRecord, chain: RecoveryChain): Item[] {
  const { inFlight, words } = chain;
  const lost =
    inFlight === null ? [] : [`request in flight at the ${words.noun}: ${inFlight.outcome} (${inFlight.detail})`];
  return [...chainFacts(chain, plan.target), ...lost].map((sentence) => ({ good: true, text: { sentence } }));
}
