import type { VerdictStatus } from "../../model/check.ts";
import type { Verdict } from "../verdict/verdict.ts";

/** A leg with its verdict. */
export interface JudgedLeg {
  readonly title: string;
  readonly verdict: Pick<Verdict, "status" | "sentence" | "tolerated">;
}

/** From worst to best: the worst decides, as among the checks of one drill. */
export const WORST_FIRST: readonly VerdictStatus[] = ["fail", "error", "inconclusive", "pass"];

const PHRASE: Readonly<Record<Exclude<VerdictStatus, "pass">, string>> = {
  fail: "failed",
  error: "could not be run",
  inconclusive: "can't tell",
};

/**
 * Merges the verdicts of all legs into the worst of them. A missing or refused result is an error, which only a fail
 * outweighs, so the merged verdict is a pass only if every expected leg is there and passed.
 * @param errors one sentence for each thing that is missing or wrong
 */
export function mergeVerdicts(legs: readonly JudgedLeg[], errors: readonly string[]): Verdict {
  const of = (status: VerdictStatus) => legs.filter(({ verdict }) => verdict.status === status);
  const failed = of("fail").map(told);
  const broken = [...errors, ...of("error").map(told)];
  const open = of("inconclusive").map(told);
  const tolerated = legs.flatMap(({ title, verdict }) => verdict.tolerated.map((each) => `${named(title)}: ${each}`));
  const verdict = (status: VerdictStatus, reasons: readonly string[]): Verdict => {
    const [first = ""] = reasons;
    const count = status === "pass" ? 0 : of(status).length;
    const many =
      status === "pass" || legs.length < 2 || count === 0 ? "" : `${count} of ${legs.length} ${PHRASE[status]}. `;
    return { status, sentence: `${many}${first}`, reasons, tolerated };
  };
  if (failed.length > 0) return verdict("fail", [...failed, ...broken, ...open]);
  if (broken.length > 0 || legs.length === 0) return verdict("error", [...broken, ...open]);
  if (open.length > 0) return verdict("inconclusive", open);
  return verdict("pass", [passSentence(legs)]);
}

/** Returns the reasons of a merged verdict that its sentence does not already contain. */
export function otherReasons({ sentence, reasons }: Pick<Verdict, "sentence" | "reasons">): readonly string[] {
  return reasons.filter((reason) => !sentence.endsWith(reason));
}

function passSentence(legs: readonly JudgedLeg[]): string {
  const [first] = legs;
  return legs.length === 1 && first !== undefined ? told(first) : `Every limit was kept in all ${legs.length} legs.`;
}

function told({ title, verdict }: JudgedLeg): string {
  return `${named(title)}: ${verdict.sentence}`;
}

/** As code, so that a report does not interpret the title as Markdown. */
function named(title: string): string {
  return `\`${title.replaceAll("`", "'")}\``;
}
