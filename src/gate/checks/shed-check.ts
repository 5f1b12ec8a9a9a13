import { type Check, missingCheck } from "../../model/check.ts";
import { asMet, isShed, SHED_WITHIN_MS } from "../../model/facts/shed.ts";
import type { Objective } from "../../model/objectives.ts";
import type { Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { formatCount, formatDuration } from "../../model/text/format.ts";
import { judgeWindow } from "../window-gate.ts";
import { tooManyDropped } from "./window-check.ts";

/** What became of requests, each as a number to be read. */
export interface Met {
  readonly requests: string;
  readonly answered: string;
  /** Turned away in time, with a time to come back at. */
  readonly shed: string;
  readonly lost: string;
  /** How those were lost that only look as if they had been left to fail or to wait, to go behind their number. */
  readonly ofLost: string;
}

/** A check's reason, from how it came out, what became of the requests, and the rest of the check. */
export type MetReason = (status: Check["status"], met: Met, check: Check) => string;

/** Judges whether requests were met as they should be: answered, or turned away in time. */
export function metCheck(scope: string, min: number, { samples }: Pick<Phase, "samples">, reasonFor: MetReason): Check {
  const objective: Objective = { kind: "shedding", limit: min };
  const [check] = judgeWindow(scope, [{ kind: "availability", limit: min }], samples.map(asMet));
  if (check === undefined || samples.length === 0) return missingCheck(scope, objective, "No request was sent.");
  const dropped = samples.filter(({ outcome }) => outcome === "dropped").length;
  const starved =
    check.status === "inconclusive" && tooManyDropped(dropped, samples.length)
      ? ` The generator could not send ${formatCount(dropped)} of them, so this was not the load of the plan.`
      : "";
  return { ...check, objective, reason: `${reasonFor(check.status, metBy(samples), check)}${starved}` };
}

export function metBy(samples: readonly Sample[]): Met {
  const count = (is: (sample: Sample) => boolean) => samples.filter(is).length;
  const ways = [
    [count(({ noRoom }) => noRoom === true), "not even sent because so many were waiting for an answer already"],
    [count(lacksRetryAfter), "turned away with 503 or 429, but without Retry-After"],
  ] as const;
  return {
    requests: formatCount(samples.length),
    answered: formatCount(count(({ outcome }) => outcome === "ok")),
    shed: formatCount(count((sample) => sample.outcome !== "ok" && isShed(sample))),
    lost: formatCount(count((sample) => sample.outcome !== "ok" && !isShed(sample))),
    ofLost: ways.map(([lost, how]) => (lost === 0 ? "" : `, ${formatCount(lost)} of them ${how}`)).join(""),
  };
}

/** Whether a request was turned away without being told when to come back. */
function lacksRetryAfter({ status, shed }: Sample): boolean {
  return shed !== true && (status === 503 || status === 429);
}

/** What is not decided yet, without a claim of how near it is: the figures beside it tell that. */
export function undecided(question: string, figures: string, { leaning }: Check, more: string): string {
  const leans = leaning === null ? "" : ` (leaning ${leaning})`;
  return `${question} is not decided by that${leans}: ${figures}. More time (\`${more}\`) would decide it.`;
}

/** Judges the load itself: each request answered, or turned away in time with a time to come back at. */
export function loadMetCheck(scope: string, min: number, phase: Pick<Phase, "samples">): Check {
  return metCheck(scope, min, phase, (status, { requests, answered, shed, lost, ofLost }, check) => {
    const figures = `of ${requests} requests under ${scope} ${answered} were answered, ${shed} turned away within ${formatDuration(SHED_WITHIN_MS)}, and ${lost} left to fail or to wait${ofLost}`;
    if (status === "pass") return `The service met what came: ${figures}.`;
    if (status !== "fail") return undecided("Whether the service meets what comes", figures, check, "max-duration");
    return `The service neither answers nor turns away what comes: ${figures}. What it has no memory for it should answer at once with 503 and Retry-After.`;
  });
}
