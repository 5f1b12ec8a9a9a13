import type { Check } from "../../model/check.ts";
import type { Message, Sentences } from "../../model/message.ts";
import type { ObjectiveKind } from "../../model/objectives.ts";
import type { DrillRecord } from "../../model/record.ts";
import { allowedToFail, type Verdict } from "../verdict/verdict.ts";
import { isolationAdvice, longTextsAdvice, memoryLeftAdvice, refusalsAdvice } from "./answers.ts";
import { slowdownAdvice } from "./comparisons.ts";
import { type DocsSection, sectionOf, sectionOfError, sectionOfGaps } from "./docs-section.ts";
import { errorAdvice } from "./errors.ts";
import { availabilityAdvice, crashAdvice, latencyAdvice, reasoningAdvice } from "./failures.ts";
import { noticedAdvice, startAdvice } from "./health.ts";
import { gapAdvice, openAdvice } from "./open.ts";
import { drainAdvice, recoveryAdvice, steadyAdvice, stopAdvice } from "./outages.ts";
import {
  cpuBudgetAdvice,
  degradingAdvice,
  goodputAdvice,
  growthAdvice,
  memoryBudgetAdvice,
  runningFirstAdvice,
  sheddingAdvice,
} from "./resources.ts";
import { MAX_LINES, sayOnce } from "./said-once.ts";
import { advise, type Situation, situationOf } from "./situation.ts";

/** What to do about checks that did not pass, or about the drill as a whole. */
export interface Advice {
  /** The indexes of the checks in the record; empty for the drill as a whole. */
  readonly checks: readonly number[];
  /** One to three sentences, the most likely cause first. */
  readonly lines: Sentences;
  /** Where the documentation says more. */
  readonly section: DocsSection;
}

/** Everything that there is to do about a drill. */
export interface DrillAdvice {
  /** What a report shows: each sentence once, the deciding checks first. */
  readonly shown: readonly Advice[];
  /** For each check of the record its own advice; empty for one that passed. */
  readonly ofChecks: readonly Sentences[];
}

/** Returns what to do about a drill. */
export function adviceFor(record: DrillRecord, verdict: Pick<Verdict, "status" | "reasons">): DrillAdvice {
  return { shown: adviceOn(record, verdict), ofChecks: record.checks.map((check) => checkAdvice(record, check)) };
}

/** What to do about a failed check of each kind, by its figures. */
const ON_FAIL: Readonly<Record<ObjectiveKind, (situation: Situation) => Message[]>> = {
  availability: availabilityAdvice,
  p95: latencyAdvice,
  ttft: latencyAdvice,
  "answer-ttft": reasoningAdvice,
  tpot: latencyAdvice,
  stall: latencyAdvice,
  "within-limits": latencyAdvice,
  recovery: recoveryAdvice,
  steady: steadyAdvice,
  stop: stopAdvice,
  drain: drainAdvice,
  growth: growthAdvice,
  refusals: refusalsAdvice,
  isolation: isolationAdvice,
  "prompt-kept": () => advise("advice.filter-answers", {}),
  "long-texts": longTextsAdvice,
  shedding: sheddingAdvice,
  goodput: goodputAdvice,
  degrading: degradingAdvice,
  "running-first": runningFirstAdvice,
  "memory-left": memoryLeftAdvice,
  start: startAdvice,
  "false-ready": () => advise("advice.ready-when-loaded", {}),
  noticed: noticedAdvice,
  health: () => advise("advice.health-apart", {}),
  "budget-memory": memoryBudgetAdvice,
  "budget-cpu": cpuBudgetAdvice,
  "baseline-slowdown": slowdownAdvice,
  "baseline-ttft": slowdownAdvice,
  "baseline-tpot": slowdownAdvice,
  "baseline-availability": (situation) => [...advise("advice.what-changed", {}), ...availabilityAdvice(situation)],
};

/**
 * Returns what to do about a check that failed or was not decided, from the figures of its record: at most three
 * sentences, empty for any other check.
 */
function checkAdvice(record: DrillRecord, check: Check): Sentences {
  if (check.status !== "fail" && check.status !== "inconclusive") return [];
  try {
    const situation = situationOf(record, check);
    if (check.status === "inconclusive") return openAdvice(situation).slice(0, MAX_LINES);
    const crash = crashAdvice(situation);
    return (crash.length > 0 ? crash : ON_FAIL[check.objective.kind](situation)).slice(0, MAX_LINES);
  } catch {
    // A kept record can be of another version or made by hand: the arguments of its messages are not checked.
    return [];
  }
}

/**
 * Returns what to do about a drill that did not pass: about each check that decided it, and about an error. What several
 * checks have in common is said once.
 */
function adviceOn(record: DrillRecord, { status, reasons }: Pick<Verdict, "status" | "reasons">): Advice[] {
  const whole = (lines: Sentences, section: DocsSection): Advice => ({ checks: [], lines, section });
  const onError = record.error === null ? [] : [whole(errorAdvice(record), sectionOfError(record))];
  switch (status) {
    case "pass":
      return [];
    case "fail":
      return once([...deciding(record, "fail"), ...onError]);
    case "inconclusive":
      return once([...deciding(record, "inconclusive"), whole(gapAdvice(record, reasons), sectionOfGaps())]);
    case "cancelled":
      return [whole(advise("advice.cancelled", {}), sectionOfError(record))];
    case "error":
      return once(onError);
  }
}

/** The advice on each check of a status, but for those of experiments that are allowed to fail. */
function deciding(record: DrillRecord, status: "fail" | "inconclusive"): Advice[] {
  const allowed = allowedToFail(record);
  return record.checks.flatMap((check, index): Advice[] => {
    if (check.status !== status || allowed.has(check.scope)) return [];
    return [{ checks: [index], lines: checkAdvice(record, check), section: sectionOf(check) }];
  });
}

/** Says each sentence once: what several checks have in common is about all of them. */
function once(all: readonly Advice[]): Advice[] {
  return sayOnce(all, (earlier, later) => ({ ...earlier, checks: [...earlier.checks, ...later.checks] }));
}
