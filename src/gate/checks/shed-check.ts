import { type Check, missingCheck } from "../../model/check.ts";
import { asMet, isShed, SHED_WITHIN_MS } from "../../model/facts/shed.ts";
import type { Objective } from "../../model/objectives.ts";
import type { Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { formatCount, formatDuration } from "../../model/text/format.ts";
import { judgeWindow } from "../window-gate.ts";
import { tooManyDropped } from "./window-check.ts";

/** What happened to the requests, each count as formatted text. */
export interface Met {
  readonly requests: string;
  readonly answered: string;
  /** Rejected in time, with Retry-After. */
  readonly shed: string;
  readonly lost: string;
  /** Explains why some of the lost requests count as lost; follows their number. */
  readonly ofLost: string;
}

/** Returns a check's reason from its status, what happened to the requests, and the check itself. */
export type MetReason = (status: Check["status"], met: Met, check: Check) => string;

/** Judges whether requests were handled as they should be: answered, or shed in time. */
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
    [
      count(({ generatorFull }) => generatorFull === true),
      "not even sent because so many were waiting for an answer already",
    ],
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

/** Whether a request was rejected without Retry-After. */
function lacksRetryAfter({ status, shed }: Sample): boolean {
  return shed !== true && (status === 503 || status === 429);
}

/**
 * Returns the reason for a check that is not decided yet. Makes no claim about how near it is: the figures show that.
 */
export function undecided(question: string, figures: string, { leaning }: Check, more: string): string {
  const leans = leaning === null ? "" : ` (leaning ${leaning})`;
  return `${question} is not decided by that${leans}: ${figures}. More time (\`${more}\`) would decide it.`;
}

/** Judges the load itself: each request must be answered, or shed in time with Retry-After. */
export function loadMetCheck(scope: string, min: number, phase: Pick<Phase, "samples">): Check {
  return metCheck(scope, min, phase, (status, { requests, answered, shed, lost, ofLost }, check) => {
    const figures = `of ${requests} requests under ${scope} ${answered} were answered, ${shed} turned away within ${formatDuration(SHED_WITHIN_MS)}, and ${lost} left to fail or to wait${ofLost}`;
    if (status === "pass") return `The service met what came: ${figures}.`;
    if (status !== "fail") return undecided("Whether the service meets what comes", figures, check, "max-duration");
    return `The service neither answers nor turns away what comes: ${figures}. What it has no memory for it should answer at once with 503 and Retry-After.`;
  });
}
