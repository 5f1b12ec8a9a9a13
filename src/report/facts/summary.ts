import type { CleanDrill } from "../secrets/clean-drill.ts";

/** What a report begins with, and what it says further down. */
export interface Lead {
  readonly sentence: string;
  /** The other reasons of the verdict. */
  readonly others: readonly string[];
  /** The rest of an error's chain of causes, as lines. */
  readonly causes: readonly string[];
}

/**
 * Parts the verdict's reasons from an error's causes. A drill that could not be run begins with the outermost cause
 * alone: the chain can hold a container's whole log, and what did not happen because of it is no reason of its own.
 */
export function summaryOf({ record, verdict }: CleanDrill): Lead {
  const lines = (record.error ?? []).flatMap((cause, depth) => causeLines(cause, depth));
  if (verdict.status !== "error") {
    return {
      sentence: verdict.sentence,
      others: verdict.reasons.filter((each) => each !== verdict.sentence),
      causes: lines,
    };
  }
  const [outermost = verdict.sentence, ...rest] = lines;
  return { sentence: outermost, others: [], causes: rest };
}

function causeLines(cause: string, depth: number): string[] {
  const [first = "", ...rest] = cause.split("\n");
  return [depth === 0 ? first : `because: ${first}`, ...rest];
}

/** What decides nothing but has to be seen: warnings, and what went wrong under a fault that is allowed to fail. */
export function notesOf({ record, verdict }: CleanDrill): string[] {
  return [...record.warnings, ...verdict.tolerated.map((reason) => `Allowed to fail: ${reason}`)];
}
