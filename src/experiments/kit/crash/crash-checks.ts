import { recoveryAfterOutage } from "../../../gate/checks/recovery-check.ts";
import { steadyCheck } from "../../../gate/checks/steady-check.ts";
import { asIfInTime, excusedByNoise } from "../../../gate/noise-veto.ts";
import type { Check } from "../../../model/check.ts";
import { phaseAt } from "../../../model/facts/outcome.ts";
import { measure } from "../../../model/measurement.ts";
import type { CrashOutcome, Phase, RecoveryChain } from "../../../model/record.ts";
import type { Judging } from "../experiment.ts";

/** This many requests show whether the service is back to its steady state after an outage. */
export const REQUESTS_AFTER_OUTAGE = 20;
/** A fast service answers them in an instant. */
export const MIN_AFTER_MS = 3_000;

/** The checks of an outage. @param first returns checks that come before those of the recovery */
export function crashChecks(
  judging: Judging<CrashOutcome>,
  first: (judging: Judging<CrashOutcome>, chain: RecoveryChain) => Check[] = () => [],
): Check[] {
  const { record, experiment, outcome, limits, steady } = judging;
  const { name } = experiment;
  const { recovery, watched } = outcome;
  if (recovery === null || watched === null) return [];
  const checks = [
    ...first(judging, recovery),
    recoveryAfterOutage(name, { ...record.plan, limits }, recovery, watched, record.usage),
  ];
  const after = phaseAt(record, outcome.afterPhase);
  if (after === null) return checks;
  const back = (seen: Pick<Phase, "samples" | "measurement">) =>
    steadyCheck(name, { after: seen, steady, limits, requests: REQUESTS_AFTER_OUTAGE });
  const inTime = () => {
    const samples = asIfInTime(after, record.usage);
    return [back({ samples, measurement: measure(samples) })];
  };
  return [...checks, excusedByNoise(back(after), after.noise, inTime)];
}
