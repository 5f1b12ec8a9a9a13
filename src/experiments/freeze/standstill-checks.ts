import { recoveryAfterOverload } from "../../gate/checks/recovery-check.ts";
import { steadyCheck } from "../../gate/checks/steady-check.ts";
import { asIfInTime, excusedByNoise } from "../../gate/noise-veto.ts";
import type { Check } from "../../model/check.ts";
import { phaseAt } from "../../model/facts/outcome.ts";
import { measure } from "../../model/measurement.ts";
import type { LoadOutcome, Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { REQUESTS_AFTER_OUTAGE } from "../kit/crash/crash-checks.ts";
import type { Judging } from "../kit/experiment.ts";
import { onlyIfObserved, onlyIfRemoved, unlessCrashed } from "../kit/judging.ts";
import { backAtMs, usualRangeMs } from "../kit/under-load/come-back.ts";
import { withoutWorkerChecks } from "../kit/without-worker.ts";

/** The checks of a service that stood still: whether it is back in time, and then as good as before. */
export function standstillChecks(judging: Judging<LoadOutcome>): Check[] {
  const { record, experiment, outcome, limits, steady } = judging;
  const { name } = experiment;
  const without = withoutWorkerChecks(judging);
  if (without !== null) return without;
  const after = phaseAt(record, outcome.afterPhase);
  if (after === null) return [];
  const back = (samples: readonly Sample[]): Check[] => {
    const since = sinceBack(samples, steady);
    if (since === null) return [];
    const seen = { samples: since, measurement: measure(since) };
    return [steadyCheck(name, { after: seen, steady, limits, requests: REQUESTS_AFTER_OUTAGE })];
  };
  const inTime = () => back(asIfInTime(after, record.usage));
  return [
    recoveryAfterOverload(name, limits.maxRecoveryMs, after, steady, record.usage),
    ...back(after.samples).map((check) => excusedByNoise(check, after.noise, inTime)),
  ].map((check) => onlyIfRemoved(onlyIfObserved(unlessCrashed(check, outcome), experiment), experiment));
}

/**
 * The requests that were due after latency was back at its steady state, or, if it never was, after the first good answer;
 * null without one.
 */
export function sinceBack(samples: readonly Sample[], steady: Phase): Sample[] | null {
  const firstGoodMs = samples.find(({ outcome }) => outcome === "ok")?.endedAtMs ?? null;
  const fromMs = backAtMs(samples, usualRangeMs(steady)) ?? firstGoodMs;
  return fromMs === null ? null : samples.filter(({ intendedAtMs }) => intendedAtMs >= fromMs);
}
