import { ABORT_REQUESTS } from "../../gate/abort-watch.ts";
import { MAX_LEFT } from "../../gate/checks/questions-check.ts";
import { REQUESTS_AFTER_OUTAGE } from "../../gate/checks/record-checks.ts";
import { MAX_SLOWDOWN } from "../../gate/checks/steady-check.ts";
import { MIN_GOODPUT } from "../../gate/checks/surge-check.ts";
import type { Objective } from "../../model/objective.ts";
import type { AbortLimits, Limits, Plan } from "../../model/plan.ts";
import { formatLimit } from "../../model/text/format.ts";
import { isLeast, OBJECTIVE_NAME } from "./words.ts";

/** What each limit of a plan is about. */
const ABOUT = {
  minAvailability: "availability",
  maxP95Ms: "p95",
  maxRecoveryMs: "recovery",
  maxSlowdown: "baseline-slowdown",
} as const satisfies Record<keyof Limits, Objective["kind"]>;

/** The limits of a whole plan, as in `availability ≥ 95 %, P95 ≤ 8 s`; that of a comparison only where there is one. */
export function limitWordsOfPlan({ limits, baseline }: Plan): string {
  const kinds = Object.values(ABOUT).filter((kind) => kind !== "baseline-slowdown" || baseline !== null);
  return limitWords(kinds, limits);
}

/** The same of the limits that a fault has of its own; empty where it has none. */
export function limitWordsOfOwn(own: Partial<Limits>, limits: Limits): string {
  const keys = (Object.keys(ABOUT) as (keyof Limits)[]).filter((key) => own[key] !== undefined);
  return limitWords(
    keys.map((key) => ABOUT[key]),
    limits,
  );
}

/** When a fault is aborted, to go behind "once"; empty where nothing was said. */
export function abortWords({ minAvailability, maxP95Ms }: AbortLimits): string {
  const words = [
    ...(minAvailability === null
      ? []
      : [`fewer than ${formatLimit({ kind: "availability", min: minAvailability })} were answered well`]),
    ...(maxP95Ms === null ? [] : [`the P95 was above ${formatLimit({ kind: "p95", maxMs: maxP95Ms })}`]),
  ];
  return words.length === 0 ? "" : `of the last ${ABORT_REQUESTS} requests ${words.join(", or ")}`;
}

/** What is judged, each with its limit where it has one. */
export function limitWords(kinds: readonly Objective["kind"][], limits: Limits): string {
  const words = kinds.map((kind) => {
    const objective = objectiveOf(kind, limits);
    const limit = objective === null ? "" : ` ${isLeast(objective) ? "≥" : "≤"} ${formatLimit(objective)}`;
    return `${OBJECTIVE_NAME[kind]}${limit}`;
  });
  return words.join(", ");
}

/** Null for one whose limit is not the plan's. */
function objectiveOf(kind: Objective["kind"], limits: Limits): Objective | null {
  switch (kind) {
    case "availability":
      return { kind, min: limits.minAvailability };
    case "p95":
      return { kind, maxMs: limits.maxP95Ms };
    case "recovery":
      return { kind, maxMs: limits.maxRecoveryMs };
    case "baseline-slowdown":
      return { kind, max: limits.maxSlowdown };
    case "steady":
      return { kind, requests: REQUESTS_AFTER_OUTAGE, maxSlowdown: MAX_SLOWDOWN };
    case "shedding":
      return { kind, min: limits.minAvailability };
    case "goodput":
      return { kind, min: MIN_GOODPUT };
    case "degrading":
      return { kind, maxMs: limits.maxRecoveryMs };
    case "refusals":
    case "prompt-kept":
    case "long-texts":
    case "running-first":
      return { kind };
    case "memory-left":
      return { kind, maxRatio: MAX_LEFT };
    // Their limits are the fault's own parameters, which stand in its description.
    case "stop":
    case "growth":
    case "isolation":
    // They hold for the whole drill, not under one of its faults.
    case "budget-memory":
    case "budget-cpu":
    case "baseline-availability":
      return null;
  }
}
