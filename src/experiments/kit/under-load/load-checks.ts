import { recoveryAfterOverload } from "../../../gate/checks/recovery-check.ts";
import { loadMetCheck } from "../../../gate/checks/shed-check.ts";
import { asIfInTime, excusedByNoise } from "../../../gate/noise-veto.ts";
import { judgeWindow } from "../../../gate/window-gate.ts";
import type { Check } from "../../../model/check.ts";
import { phaseAt } from "../../../model/facts/outcome.ts";
import { asMet } from "../../../model/facts/shed.ts";
import { windowObjectives } from "../../../model/objectives.ts";
import type { ExperimentOutcome } from "../../../model/record.ts";
import type { Sample } from "../../../model/sample.ts";
import type { Judging } from "../experiment.ts";
import { onlyIfObserved, onlyIfRemoved, unlessCrashed } from "../judging.ts";

type Loaded = Extract<ExperimentOutcome, { readonly type: "load" | "degradation" | "questions" }>;

/**
 * The checks of the load.
 * @param shed how a request counts that is shed in time: as failed; as an answer; or as met, apart from any latency
 */
export function windowChecks(
  { record, experiment, outcome, limits }: Judging<Loaded>,
  shed: "failed" | "answer" | "met" = "failed",
): Check[] {
  const { name } = experiment;
  const during = phaseAt(record, outcome.duringPhase);
  if (during === null) return [];
  const judged = during.samples.filter(({ byExperiment }) => byExperiment !== true);
  // The latency of a shed request means nothing.
  const checks = (samples: readonly Sample[]) =>
    shed === "met"
      ? [loadMetCheck(name, limits.minAvailability, { samples })]
      : judgeWindow(name, windowObjectives(limits), shed === "answer" ? samples.map(asMet) : samples);
  const inTime = () => checks(asIfInTime({ ...during, samples: judged }, record.usage));
  return checks(judged)
    .map((check) => excusedByNoise(check, during.noise, inTime))
    .map((check) => onlyIfObserved(unlessCrashed(check, outcome), experiment));
}

/** The check of the recovery after a load. */
export function comeBackChecks({
  record,
  experiment,
  outcome,
  limits,
  steady,
}: Judging<Extract<ExperimentOutcome, { readonly latencyBackMs: unknown }>>): Check[] {
  const after = phaseAt(record, outcome.afterPhase);
  if (after === null || outcome.duringPhase === null) return [];
  const check = recoveryAfterOverload(experiment.name, limits.maxRecoveryMs, after, steady, record.usage);
  return [onlyIfRemoved(check, experiment)];
}
