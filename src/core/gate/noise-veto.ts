import { type Check, veto } from "../check.ts";
import type { Limits } from "../plan.ts";
import type { Phase } from "../record.ts";
import type { Sample } from "../sample.ts";
import { judgeWindow } from "./gate.ts";
import { noiseReason } from "./noise.ts";

/**
 * Takes a fail back when the runner itself was too busy to blame the service. A busy runner makes answers late; it
 * makes none of them wrong. So availability stays failed when it fails even with every late answer counted as good.
 * @param phase the stretch that the check was made of
 */
export function sparingTheRunner(
  check: Check,
  limits: Pick<Limits, "minAvailability" | "maxP95Ms">,
  phase: Pick<Phase, "samples" | "noise">,
): Check {
  if (check.status !== "fail") return check;
  const reason = noiseReason(phase.noise);
  if (reason === null) return check;
  if (check.objective.kind === "availability" && failsWithoutLateness(limits, phase.samples)) return check;
  return veto(check, reason);
}

function failsWithoutLateness(
  limits: Pick<Limits, "minAvailability" | "maxP95Ms">,
  samples: readonly Sample[],
): boolean {
  const inTime = samples.map(
    (sample): Sample => (sample.outcome === "timeout" ? { ...sample, outcome: "ok" } : sample),
  );
  return judgeWindow("", limits, inTime).some(
    ({ objective, status }) => objective.kind === "availability" && status === "fail",
  );
}
