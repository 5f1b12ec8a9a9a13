import type { Check } from "../../model/check.ts";
import type { Message, Sentences } from "../../model/message.ts";
import type { ObjectiveKind } from "../../model/objectives.ts";
import type { DrillRecord } from "../../model/record.ts";
import { allowedToFail, type Verdict } from "../verdict/verdict.ts";
import { isolationAdvice, longTextsAdvice, refusalsAdvice } from "./answers.ts";
import { slowdownAdvice } from "./comparisons.ts";
import { type DocsSection, sectionOf, sectionOfError, sectionOfGaps } from "./docs-section.ts";
import { errorAdvice } from "./errors.ts";
import { availabilityAdvice, crashAdvice, latencyAdvice } from "./failures.ts";
import { gapAdvice, openAdvice } from "./open.ts";
import { recoveryAdvice, steadyAdvice, stopAdvice } from "./outages.ts";
import {
  cpuBudgetAdvice,
  degradingAdvice,
  goodputAdvice,
  growthAdvice,
  memoryBudgetAdvice,
  runningFirstAdvice,
  sheddingAdvice,
} from "./resources.ts";
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

/** More than this is not read. */
const MAX_LINES = 3;
/** With more causes than this, the first ones have to be fixed anyway. */
const MAX_SHOWN = 6;

/** What to do about a failed check of each kind, by its figures. */
const ON_FAIL: Readonly<Record<ObjectiveKind, (situation: Situation) => Message[]>> = {
  availability: availabilityAdvice,
  p95: latencyAdvice,
  recovery: recoveryAdvice,
  steady: steadyAdvice,
  stop: stopAdvice,
  growth: growthAdvice,
  refusals: refusalsAdvice,
  isolation: isolationAdvice,
  "prompt-kept": () => advise("advice.filter-answers", {}),
  "long-texts": longTextsAdvice,
  shedding: sheddingAdvice,
  goodput: goodputAdvice,
  degrading: degradingAdvice,
  "running-first": runningFirstAdvice,
  "memory-left": () => advise("advice.drop-bodies", {}),
  "budget-memory": memoryBudgetAdvice,
  "budget-cpu": cpuBudgetAdvice,
  "baseline-slowdown": slowdownAdvice,
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

/**
 * Says each sentence once: advice loses what was said before it. What says nothing new joins the advice that said its
 * first sentence.
 */
function once(all: readonly Advice[]): Advice[] {
  const said = new Map<string, number>();
  const kept: Advice[] = [];
  for (const advice of all) {
    if (kept.length === MAX_SHOWN) break;
    const keys = advice.lines.map((line) => JSON.stringify(line));
    const lines = advice.lines.filter((_, index) => !said.has(keys[index] ?? "")).slice(0, MAX_LINES);
    if (lines.length > 0) {
      for (const key of keys) if (!said.has(key)) said.set(key, kept.length);
      kept.push({ ...advice, lines });
      continue;
    }
    const place = said.get(keys[0] ?? "");
    const earlier = place === undefined ? undefined : kept[place];
    if (place !== undefined && earlier !== undefined) {
      kept[place] = { ...earlier, checks: [...earlier.checks, ...advice.checks] };
    }
  }
  return kept;
}
