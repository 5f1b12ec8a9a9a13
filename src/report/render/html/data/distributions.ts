import { limitsUnder } from "../../../../gate/limits.ts";
import { afterIndex, duringIndex, recoveryOf } from "../../../../model/facts/outcome.ts";
import { STEADY_STATE } from "../../../../model/facts/place.ts";
import { isLimitedBy } from "../../../../model/objectives.ts";
import type { DrillRecord, ExperimentRecord } from "../../../../model/record.ts";
import type { Language } from "../../../messages/language.ts";
import type { Distribution } from "./page-data.ts";

/** A distribution and its heading. */
export interface TitledDistribution extends Distribution {
  readonly title: string;
}

/** The steady state with each fault's window, and the baseline with the candidate. */
export function distributionsOf(record: DrillRecord, language: Language): TitledDistribution[] {
  return [
    ...record.experiments.flatMap((experiment, index) => ofExperiment(record, experiment, index, language)),
    ...ofComparisons(record, language),
  ];
}

function ofExperiment(
  record: DrillRecord,
  experiment: ExperimentRecord,
  index: number,
  { words }: Language,
): TitledDistribution[] {
  const { phases } = record;
  const steady = phases.findIndex(({ name }) => name === STEADY_STATE);
  // An outage is judged by the time after it, a disturbance by the time during it.
  const judged = recoveryOf(experiment) === null ? duringIndex(experiment) : afterIndex(experiment);
  const phase = judged === null ? undefined : phases[judged];
  if (steady < 0 || judged === null || phase === undefined || phase.samples.length === 0) return [];
  const limited = experiment.plannedChecks.some((kind) => isLimitedBy(kind, "maxP95Ms"));
  return [
    {
      title: words.phase(phase.name),
      before: { name: words.phase(STEADY_STATE), span: steady },
      after: { name: words.phase(phase.name), span: judged },
      maxP95Ms: limited ? limitsUnder(record, index).maxP95Ms : null,
    },
  ];
}

/** Their samples follow those of the record's own phases. */
function ofComparisons({ phases, baseline }: DrillRecord, { words }: Language): TitledDistribution[] {
  return (baseline?.comparisons ?? []).map(({ scope }, index) => {
    const candidate = phases.length + 2 * index;
    return {
      title: words.page.distributions.compared(words.phase(scope)),
      before: { name: words.sides.baseline, span: candidate + 1 },
      after: { name: words.sides.candidate, span: candidate },
      maxP95Ms: null,
    };
  });
}
