import type { Check, CheckStatus } from "../../model/check.ts";
import type { Measurement } from "../../model/measurement.ts";
import { type Message, message } from "../../model/message.ts";
import {
  constantLimit,
  metricOf,
  type Objective,
  type WindowObjective,
  windowObjectives,
} from "../../model/objectives.ts";
import type { Limits } from "../../model/plan.ts";
import type { Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { clearlyBreaks } from "../broken-limit.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "steady.passed": SteadyFigures & { readonly requests: number };
    "steady.limit-broken": {
      readonly scope: string;
      readonly broken: WindowObjective;
      readonly byOutcome: Measurement["byOutcome"];
      /** In the unit of the broken limit. */
      readonly measured: number;
    };
    "steady.no-requests": { readonly scope: string };
    "steady.requests-failed": { readonly scope: string; readonly byOutcome: Measurement["byOutcome"] };
    "steady.no-steady-state": { readonly scope: string };
    "steady.slower": SteadyFigures;
    "steady.too-few-requests": { readonly scope: string; readonly requests: number; readonly needed: number };
  }
}

interface SteadyFigures {
  readonly scope: string;
  readonly objective: Objective;
  /** P50 as a multiple of the steady one. */
  readonly measured: number;
}

export interface SteadyQuestion {
  /** The requests after the outage, and those before any experiment. */
  readonly after: Pick<Phase, "samples" | "measurement">;
  readonly steady: Pick<Phase, "measurement">;
  readonly limits: Partial<Limits>;
  /** How many requests the check needs. */
  readonly requests: number;
}

/**
 * Judges whether a service is back to its steady state after an outage. A few requests can show that a limit is broken
 * (the gate's test suspects a fail) but not that it is kept. A pass therefore only says what was seen: this many
 * requests, all answered, P50 at most twice the steady one.
 * @param scope the experiment's name
 */
export function steadyCheck(scope: string, { after, steady, limits, requests }: SteadyQuestion): Check {
  const maxSlowdown = constantLimit("steady");
  const objective: Objective = { kind: "steady", limit: maxSlowdown };
  const { measurement, samples } = after;
  const { requests: sent, ok, byOutcome } = measurement;
  const slowdown =
    measurement.p50Ms === null || !steady.measurement.p50Ms ? null : measurement.p50Ms / steady.measurement.p50Ms;
  const check = (status: CheckStatus, leaning: Check["leaning"], reason: Message): Check => {
    return { scope, objective, status, leaning, requests: sent, measured: slowdown, proven: null, reason: [reason] };
  };
  const broken = brokenLimit(samples, limits);
  if (broken !== null) {
    const measured = metricOf(broken).ofWindow(measurement) ?? 0;
    return check("fail", null, message("steady.limit-broken", { scope, broken, byOutcome, measured }));
  }
  if (sent === 0) return check("inconclusive", null, message("steady.no-requests", { scope }));
  if (ok < sent) return check("inconclusive", "fail", message("steady.requests-failed", { scope, byOutcome }));
  if (slowdown === null) return check("inconclusive", null, message("steady.no-steady-state", { scope }));
  const figures = { scope, objective, measured: slowdown };
  if (slowdown > maxSlowdown) return check("inconclusive", "fail", message("steady.slower", figures));
  if (sent < requests) {
    const tooFew = message("steady.too-few-requests", { scope, requests: sent, needed: requests });
    return check("inconclusive", "pass", tooFew);
  }
  return check("pass", null, message("steady.passed", { ...figures, requests: sent }));
}

/** Returns the first limit that these requests clearly break; goodput breaks only with another one. */
function brokenLimit(samples: readonly Sample[], limits: Partial<Limits>): WindowObjective | null {
  const all = windowObjectives(limits);
  const limited = all.filter(({ kind }) => kind !== "within-limits");
  return limited.find((objective) => clearlyBreaks(samples, objective, limited)) ?? null;
}
