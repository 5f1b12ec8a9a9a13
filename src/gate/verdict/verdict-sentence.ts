import { recoveryOf } from "../../model/facts/outcome.ts";
import { recoveryMs } from "../../model/facts/recovery-chain.ts";
import type { DrillRecord, ExperimentRecord } from "../../model/record.ts";
import { formatDuration } from "../../model/text/format.ts";
import { listed } from "../../model/text/listed.ts";
import { budgetObjectives } from "../checks/budget-check.ts";

/** Returns what a service withstood, in one sentence that is readable alone. */
export function passSentence(record: DrillRecord): string {
  // The report alone describes experiments that may fail.
  const experiments = record.experiments.filter(({ allowFailure }) => !allowFailure);
  const windows = experiments.filter((experiment) => recoveryOf(experiment) === null).map(({ name }) => name);
  const outages = experiments.filter((experiment) => recoveryOf(experiment) !== null);
  const parts = [
    ...(windows.length === 0 ? [] : [`kept every limit under ${listed([...new Set(windows)])}`]),
    ...(outages.length === 0 ? [] : [`came back ${listed([...new Set(outages.map(cameBack))])}`]),
  ];
  if (record.plan.baseline !== null) parts.push("is not slower than the baseline");
  if (budgetObjectives(record.plan.budget).length > 0) parts.push("stayed within its budget");
  return parts.length === 0 ? "The service kept every limit that was checked." : `The service ${listed(parts)}.`;
}

function cameBack(experiment: ExperimentRecord): string {
  const { name } = experiment;
  const recovery = recoveryOf(experiment);
  const ms = recovery === null ? null : recoveryMs(recovery);
  return recovery === null || ms === null ? `after ${name}` : `${formatDuration(ms)} after ${recovery.words.cause}`;
}
