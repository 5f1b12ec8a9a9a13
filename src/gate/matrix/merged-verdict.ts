import type { VerdictStatus } from "../../model/check.ts";
import { message, type Sentences, sameSentences } from "../../model/message.ts";
import type { Verdict } from "../verdict/verdict.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** What follows is about this leg. */
    "verdict.leg": { readonly title: string };
    "verdict.legs": { readonly status: Exclude<VerdictStatus, "pass">; readonly count: number; readonly legs: number };
    "verdict.all-legs-passed": { readonly legs: number };
  }
}

/** A leg with its verdict. */
export interface JudgedLeg {
  readonly title: string;
  readonly verdict: Pick<Verdict, "status" | "sentence" | "tolerated">;
}

/** From worst to best: the worst decides, as among the checks of one drill. */
export const WORST_FIRST: readonly VerdictStatus[] = ["fail", "error", "cancelled", "inconclusive", "pass"];

/**
 * Merges the verdicts of all legs into the worst of them. A missing or refused result is an error, which only a fail
 * outweighs, so the merged verdict is a pass only if every expected leg is there and passed.
 * @param errors what is missing or wrong
 */
export function mergeVerdicts(legs: readonly JudgedLeg[], errors: readonly Sentences[]): Verdict {
  const of = (status: VerdictStatus) => legs.filter(({ verdict }) => verdict.status === status);
  const failed = of("fail").map(told);
  const broken = [...errors, ...of("error").map(told)];
  const cancelled = of("cancelled").map(told);
  const open = of("inconclusive").map(told);
  const tolerated = legs.flatMap(({ title, verdict }) =>
    verdict.tolerated.map((each) => [message("verdict.leg", { title }), ...each]),
  );
  const verdict = (status: VerdictStatus, reasons: readonly Sentences[]): Verdict => {
    const [first = []] = reasons;
    const count = status === "pass" ? 0 : of(status).length;
    const many =
      status === "pass" || legs.length < 2 || count === 0
        ? []
        : [message("verdict.legs", { status, count, legs: legs.length })];
    return { status, sentence: [...many, ...first], reasons, tolerated };
  };
  if (failed.length > 0) return verdict("fail", [...failed, ...broken, ...cancelled, ...open]);
  if (broken.length > 0 || legs.length === 0) return verdict("error", [...broken, ...cancelled, ...open]);
  if (cancelled.length > 0) return verdict("cancelled", [...cancelled, ...open]);
  if (open.length > 0) return verdict("inconclusive", open);
  return verdict("pass", [passSentence(legs)]);
}

/** Returns the reasons of a merged verdict that its sentence does not already contain. */
export function otherReasons({ sentence, reasons }: Pick<Verdict, "sentence" | "reasons">): readonly Sentences[] {
  return reasons.filter((reason) => !sameSentences(sentence.slice(-reason.length), reason));
}

function passSentence(legs: readonly JudgedLeg[]): Sentences {
  const [first] = legs;
  return legs.length === 1 && first !== undefined
    ? told(first)
    : [message("verdict.all-legs-passed", { legs: legs.length })];
}

function told({ title, verdict }: JudgedLeg): Sentences {
  return [message("verdict.leg", { title }), ...verdict.sentence];
}
