import { crashCheck } from "../../gate/checks/crash-check.ts";
import { asIfInTime, excusedByNoise } from "../../gate/noise-veto.ts";
import { windowAlarms } from "../../gate/window-gate.ts";
import { type Check, downgrade, undo } from "../../model/check.ts";
import { noEffect } from "../../model/facts/effect.ts";
import { removalOf } from "../../model/facts/outcome.ts";
import { message } from "../../model/message.ts";
import { windowObjectives } from "../../model/objectives.ts";
import type { Limits } from "../../model/plan.ts";
import type { Asked, ExperimentRecord, Liveness, Phase, UsageMoment } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";

/** What is wrong under the load alone. A window that is too short to pass has no other checks. */
export function alarmsIn(scope: string, limits: Limits, phase: Phase, usage: readonly UsageMoment[]): Check[] {
  const alarms = (samples: readonly Sample[]) => windowAlarms(scope, windowObjectives(limits), samples);
  return alarms(phase.samples).map((check) =>
    excusedByNoise(check, phase.noise, () => alarms(asIfInTime(phase, usage))),
  );
}

interface Alive {
  readonly liveness: { readonly before: Liveness; readonly after: Liveness } | null;
}

/** A service that crashed meanwhile has failed. */
export function unlessCrashed(check: Check, { liveness }: Alive): Check {
  return liveness === null ? check : crashCheck(check, liveness.before, liveness.after);
}

/** Without a measurable effect there is no pass. */
export function onlyIfObserved(check: Check, { name, effect }: Pick<ExperimentRecord, "name" | "effect">): Check {
  return effect?.observed ? check : downgrade(check, noEffect(name, effect));
}

/** There is no recovery from a disturbance that is still there, and its remains are not the service's fault. */
export function onlyIfRemoved(check: Check, experiment: ExperimentRecord): Check {
  const removal = removalOf(experiment);
  if (removal === null || (removal.status === "done" && !removal.processesLeft)) return check;
  return undo(check, message("verdict.not-removed", { name: experiment.name, onBaseline: false, tried: false }));
}

/** A request as if it had been answered in time: one without an answer within the request timeout was only late. */
export function askedInTime(asked: Asked, requestTimeoutMs: number): Asked {
  const late = asked.status === null && asked.latencyMs >= requestTimeoutMs;
  return late ? { ...asked, held: true, detail: null } : asked;
}
