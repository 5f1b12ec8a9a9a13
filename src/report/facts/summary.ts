import { threadAdvice } from "../../model/facts/thread-use.ts";
import { message, type Sentences, sameSentences } from "../../model/message.ts";
import type { Cause } from "../../model/record.ts";
import type { Language } from "../messages/language.ts";
import { say } from "../messages/say.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** Precedes the problems after the first. */
    "input.more": { readonly count: number };
  }
}

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
 * alone: the chain can hold a container's whole log, and what did not happen because of it is not a reason of its own.
 */
export function summaryOf({ record, verdict }: CleanDrill, language: Language): Lead {
  const lines = (record.error ?? []).flatMap((cause, depth) => causeLines(causeText(cause, language), depth, language));
  const sentence = say(verdict.sentence, language);
  if (verdict.status !== "error") {
    return {
      sentence,
      others: verdict.reasons
        .filter((each) => !sameSentences(each, verdict.sentence))
        .map((each) => withoutSaid(each, verdict.sentence))
        .filter((each) => each.length > 0)
        .map((each) => say(each, language)),
      causes: lines,
    };
  }
  const [outermost = sentence, ...rest] = lines;
  return { sentence: outermost, others: [], causes: rest };
}

/** What a reason says that the first one does not: both can begin with the same state of the runner or the same gap. */
function withoutSaid(reason: Sentences, first: Sentences): Sentences {
  const [start, ...rest] = reason;
  if (start?.code === "noise.busy" && first[0] !== undefined && sameSentences([start], [first[0]])) return rest;
  const isSaid =
    start?.code === "effect.none" &&
    start.args.onBaseline === false &&
    first.some(({ code, args }) => code === "verdict.no-effect" && args.name === start.args.name);
  return isSaid ? [] : reason;
}

/** Returns what a cause says. Lines of another program and further problems follow our own sentences. */
export function causeText(cause: Cause, language: Language): string {
  const further = moreProblems(cause, language);
  return [say(cause.said, language), cause.text, ...further].filter((each) => each !== "").join("\n");
}

/** Returns the lines of the problems that were found together with a cause. */
function moreProblems({ more = [] }: Cause, language: Language): string[] {
  if (more.length === 0) return [];
  const start = say(message("input.more", { count: more.length }), language);
  return [start, ...more.map((each) => `- ${say(each, language)}`)];
}

function causeLines(cause: string, depth: number, { words }: Language): string[] {
  const [first = "", ...rest] = cause.split("\n");
  // A line that introduces a log is not a cause.
  return [depth === 0 || /[:：]$/.test(first) ? first : words.because(first), ...rest];
}

/**
 * What decides nothing but has to be seen: warnings, threads that wait for the CPU quota, and what went wrong under a
 * fault that is allowed to fail.
 */
export function notesOf({ record, verdict }: CleanDrill, language: Language): string[] {
  const ofThreads = threadAdvice(record);
  return [
    ...record.warnings.map((each) => say(each, language)),
    ...(ofThreads === null ? [] : [say(ofThreads, language)]),
    ...verdict.tolerated.map((each) => language.words.allowedToFail(say(each, language))),
  ];
}
