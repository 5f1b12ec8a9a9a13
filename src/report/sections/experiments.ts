import { recoveryOf } from "../../model/facts/outcome.ts";
import type { DrillRecord, ExperimentRecord, RecoveryChain } from "../../model/record.ts";
import { type Block, type Item, only, page, type Section } from "../document/blocks.ts";
import { baselineFacts } from "../facts/baseline.ts";
import { experimentFacts, experimentFigures, experimentStatus, experimentsToTell } from "../facts/experiments.ts";
import { timeOfDay } from "../facts/figures.ts";
import { chainFacts, recoveryLinks } from "../facts/recovery.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import { recoveryFigure } from "../render/html/figures/recovery.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

/** Proof that each fault happened and had an effect, and how the service recovered: in a comment a line each. */
export function experimentsSection(drill: CleanDrill, language: Language): Section {
  const { title } = language.words.experiments;
  return {
    id: "experiments",
    title,
    priority: 6,
    blocks: experimentsToTell(drill).map((experiment) => entryOf(drill.record, experiment, language)),
  };
}

function entryOf(record: DrillRecord, experiment: ExperimentRecord, language: Language): Block {
  const { name, description } = experiment;
  const recovery = recoveryOf(experiment);
  const status = experimentStatus(record, experiment, language);
  const facts = [...experimentFacts(record, experiment, language), ...baselineFacts(record, experiment, language)];
  const items = facts.map(({ good, text }): Item => ({ good, text: { sentence: text } }));
  const chain = recovery === null ? [] : chainItems(record, recovery, language);
  return {
    kind: "entry",
    title: name,
    text: { sentence: say(description, language) },
    fold: {
      status,
      figures: experimentFigures(record, experiment, language),
      // What decides nothing is not in the way.
      open: status !== "pass" && !experiment.allowFailure,
    },
    blocks: [
      page(() => recoveryFigure(record, experiment, language)),
      ...(recovery === null ? [] : [only(linksOf(record, recovery, language), "markdown", "terminal")]),
      { kind: "list", items: [...chain, ...items] },
    ],
  };
}

/** The links in one line, as in `killed 14:03:07.240 UTC → process gone 8 ms (exit code 137) → …`. */
function linksOf({ startedAt }: DrillRecord, chain: RecoveryChain, language: Language): Block {
  const {
    words: { recovery },
    format,
  } = language;
  const links = recoveryLinks(chain, language);
  const words = links.map(({ name, atMs, missing, note }) => [
    ` → ${name} `,
    { strong: atMs === null ? recovery[missing] : format.duration(atMs) },
    note === "" ? "" : format.note(note),
  ]);
  const first = recovery.began(chain, timeOfDay(startedAt, chain.beganAtMs));
  return { kind: "list", items: [{ good: links.every(({ atMs }) => atMs !== null), text: [first, ...words] }] };
}

function chainItems({ plan }: DrillRecord, chain: RecoveryChain, language: Language): Item[] {
  return chainFacts(chain, plan.target).map((fact) => ({ good: true, text: { sentence: say(fact, language) } }));
}
