import { recoveryOf } from "../../../model/facts/outcome.ts";
import type { DrillRecord, ExperimentRecord, RecoveryChain } from "../../../model/record.ts";
import { formatDuration } from "../../../model/text/format.ts";
import { baselineFacts } from "../../facts/baseline.ts";
import { experimentFacts } from "../../facts/experiments.ts";
import { timeOfDay } from "../../facts/figures.ts";
import { chainFacts, recoveryLinks } from "../../facts/recovery.ts";
import { align, indented } from "./columns.ts";
import type { Paint } from "./paint.ts";

/** Proof that one fault happened and was felt, and how the service recovered. */
export function experimentLines(record: DrillRecord, experiment: ExperimentRecord, paint: Paint): string[] {
  const facts = [...experimentFacts(record, experiment), ...baselineFacts(record, experiment)].flatMap(
    ({ good, text }) => {
      const [first = "", ...rest] = indented(`${good ? "-" : "!"} ${text}`, 2, 2);
      return [good ? first : paint(first, "yellow"), ...rest];
    },
  );
  const recovery = recoveryOf(experiment);
  const chain = recovery === null ? [] : chainLines(record, recovery, paint);
  const [title = "", ...more] = indented(`${experiment.name}: ${experiment.description}`, 0, 2);
  return [paint(title, "bold"), ...more, ...chain, ...facts];
}

function chainLines(record: DrillRecord, chain: RecoveryChain, paint: Paint): string[] {
  const links = recoveryLinks(chain);
  const rows = links.map(({ name, atMs, missing, note }) => [
    atMs === null ? missing : `+${formatDuration(atMs)}`,
    name,
    note,
  ]);
  const lost = chain.inFlight;
  return [
    `  ${chain.words.deed} ${timeOfDay(record.startedAt, chain.struckAtMs)} UTC`,
    ...align(rows, [0]).map((line, index) =>
      links[index]?.atMs === null ? paint(`    ${line}`, "red") : `    ${line}`,
    ),
    ...chainFacts(chain, record.plan.target).flatMap((fact) => indented(`- ${fact}`, 2, 2)),
    ...(lost === null
      ? []
      : indented(`- request in flight at the ${chain.words.noun}: ${lost.outcome} (${lost.detail})`, 2, 2)),
  ];
}
