import { limitsUnder } from "../../../../gate/limits.ts";
import { afterIndex, duringIndex, recoveryOf } from "../../../../model/facts/outcome.ts";
import { STEADY_STATE } from "../../../../model/facts/place.ts";
import { isLimitedBy } from "../../../../model/objectives.ts";
import type { DrillRecord, ExperimentRecord } from "../../../../model/record.ts";
import type { Distribution } from "./page-data.ts";
import { nameOf } from "./spans.ts";

/** A distribution and its heading. */
export interface TitledDistribution extends Distribution {
  readonly title: string;
}

/** The steady state with each fault's window, and the baseline with the candidate. */
export function distributionsOf(record: DrillRecord): TitledDistribution[] {
  return [
    ...record.experiments.flatMap((experiment, index) => ofExperiment(record, experiment, index)),
    ...ofComparisons(record),
  ];
}

function ofExperiment(record: DrillRecord, experiment: ExperimentRecord, index: number): TitledDistribution[] {
  const { phases } = record;
  const steady = phases.findIndex(({ name }) => name === STEADY_STATE);
  // After an outage the time afterwards is judged, else the time under the disturbance.
  const judged = recoveryOf(experiment) === null ? duringIndex(experiment) : afterIndex(experiment);
  const phase = judged === null ? undefined : phases[judged];
  if (steady < 0 || judged === null || phase === undefined || phase.samples.length === 0) return [];
  const limited = experiment.plannedChecks.some((kind) => isLimitedBy(kind, "maxP95Ms"));
  return [
    {
      title: phase.name,
      before: { name: "steady state", span: steady },
      after: { name: phase.name, span: judged },
      maxP95Ms: limited ? limitsUnder(record, index).maxP95Ms : null,
    },
  ];
}

/** Their samples stand behind those of the record's own phases. */
function ofComparisons({ phases, baseline }: DrillRecord): TitledDistribution[] {
  return (baseline?.comparisons ?? []).map(({ scope }, index) => {
    const candidate = phases.length + 2 * index;
    return {
      title: `compared with the baseline: ${nameOf(scope)}`,
      before: { name: "baseline", span: candidate + 1 },
      after: { name: "candidate", span: candidate },
      maxP95Ms: null,
    };
  });
}
