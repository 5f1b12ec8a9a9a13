import type { Check } from "../../model/check.ts";
import { message } from "../../model/message.ts";
import { OBJECTIVES } from "../../model/objectives.ts";
import type { Liveness } from "../../model/record.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** Comes before the check's own reason. */
    "service.crashed": {
      readonly scope: string;
      readonly exitCode: number | null;
      readonly oomKilled: boolean;
      readonly restarts: number;
    };
  }
}

/** Returns whether a container ended between two inspections, even if it was started again. */
export function hasEnded(before: Liveness, after: Liveness): boolean {
  return after.startedAt !== before.startedAt || after.status !== "running";
}

/**
 * Fails a check if the service crashed in its window: a service that goes down under load has not kept its
 * availability, even if only a few requests failed.
 * @param before the container before the window
 * @param after the container after the window
 * @returns the check; a fail if the container ended in between and a crash breaks this objective
 */
export function crashCheck(check: Check, before: Liveness, after: Liveness): Check {
  if (!hasEnded(before, after) || OBJECTIVES[check.objective.kind].brokenByCrash !== true) return check;
  const { exitCode, oomKilled } = after;
  const restarts = after.restartCount - before.restartCount;
  const crashed = message("service.crashed", { scope: check.scope, exitCode, oomKilled, restarts });
  return { ...check, status: "fail", leaning: null, reason: [crashed, ...check.reason] };
}
