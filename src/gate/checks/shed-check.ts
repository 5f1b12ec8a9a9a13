import { type Check, missingCheck } from "../../model/check.ts";
import { asMet, isShed } from "../../model/facts/shed.ts";
import { type Message, message } from "../../model/message.ts";
import type { LimitedObjective } from "../../model/objectives.ts";
import type { Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { judgeWindow } from "../window-gate.ts";
import { tooManyDropped } from "./window-check.ts";

/** What happened to the requests. */
export interface ShedCounts {
  readonly requests: number;
  readonly answered: number;
  /** Rejected in time, with Retry-After. */
  readonly shed: number;
  /** All others. */
  readonly lost: number;
  /** Lost because the generator already held as many waiting requests as it can. */
  readonly lostUnsent: number;
  /** Lost because they were rejected without Retry-After. */
  readonly lostWithoutRetryAfter: number;
}

export interface ShedFigures extends ShedCounts {
  readonly scope: string;
  readonly objective: LimitedObjective;
}

interface OpenShedFigures extends ShedFigures {
  readonly leaning: Check["leaning"];
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "shedding.no-requests": { readonly scope: string };
    /** Follows a reason. */
    "shedding.not-sent": { readonly dropped: number };
    "shedding.passed": ShedFigures;
    "shedding.failed": ShedFigures;
    "shedding.undecided": OpenShedFigures;
    "load.handled": ShedFigures;
    "load.not-handled": ShedFigures;
    "load.undecided": OpenShedFigures;
  }
}

/** Returns a check's reason from its status. */
export type ShedReason = (check: Pick<Check, "status" | "leaning">, figures: ShedFigures) => Message;

/** Judges whether requests were handled as they should be: answered, or shed in time. */
export function shedCheck(
  scope: string,
  min: number,
  { samples }: Pick<Phase, "samples">,
  reasonFor: ShedReason,
): Check {
  const objective = { kind: "shedding", limit: min } as const;
  const [check] = judgeWindow(scope, [{ kind: "availability", limit: min }], samples.map(asMet));
  if (check === undefined || samples.length === 0) {
    return missingCheck(scope, objective, message("shedding.no-requests", { scope }));
  }
  const dropped = samples.filter(({ outcome }) => outcome === "dropped").length;
  const starved = check.status === "inconclusive" && tooManyDropped(dropped, samples.length);
  const reason = reasonFor(check, { scope, objective, ...shedCounts(samples) });
  return { ...check, objective, reason: starved ? [reason, message("shedding.not-sent", { dropped })] : [reason] };
}

export function shedCounts(samples: readonly Sample[]): ShedCounts {
  const count = (is: (sample: Sample) => boolean) => samples.filter(is).length;
  return {
    requests: samples.length,
    answered: count(({ outcome }) => outcome === "ok"),
    shed: count((sample) => sample.outcome !== "ok" && isShed(sample)),
    lost: count((sample) => sample.outcome !== "ok" && !isShed(sample)),
    lostUnsent: count(({ generatorFull }) => generatorFull === true),
    lostWithoutRetryAfter: count(({ status, shed }) => shed !== true && (status === 503 || status === 429)),
  };
}

/** Judges the load itself: each request must be answered, or shed in time with Retry-After. */
export function loadMetCheck(scope: string, min: number, phase: Pick<Phase, "samples">): Check {
  return shedCheck(scope, min, phase, ({ status, leaning }, figures) => {
    if (status === "pass") return message("load.handled", figures);
    if (status === "fail") return message("load.not-handled", figures);
    return message("load.undecided", { ...figures, leaning });
  });
}
