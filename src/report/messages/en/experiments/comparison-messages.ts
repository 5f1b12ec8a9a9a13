import type { PairFailures, SlowdownFigures } from "../../../../gate/checks/comparison-reason.ts";
import { place } from "../../../../model/facts/place.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import type { Objective } from "../../../../model/objectives.ts";
import { formatCount, formatLimit, formatRatioOf } from "../../../../model/text/format.ts";
import type { Sayings } from "../../language.ts";
import { comparedLabel, inParentheses, leans, plural } from "../words.ts";

/** What the figure that not every answer has, TPOT, takes. */
const NEEDS = " It needs answers in several pieces and a report of their tokens.";

/** How the candidate compares with the baseline. */
export const COMPARISONS = {
  "inputs.not-compared": () =>
    "`max-slowdown` was not checked, because `baseline-image` is empty. In a run without a pull request this is not an error.",
  "comparison.not-applicable": ({ scope, objective }) =>
    `No answer of the baseline has a ${comparedLabel(objective.kind)} ${place(scope)}, so there is nothing to compare with.${NEEDS}`,
  "comparison.figure-missing": ({ scope, objective }) =>
    `${slowdownUnknown(scope, objective)}: the baseline's answers have a ${comparedLabel(objective.kind)} and the candidate's do not.${NEEDS}`,
  "comparison.no-pairs": ({ scope }) =>
    `No pair of requests was sent ${place(scope)}, so the candidate could not be compared with the baseline.`,
  "comparison.not-slower": (figures) =>
    `The candidate was not slower than the baseline ${place(figures.scope)}: ${latency(figures)}, ${limitOf(figures)}.${smallest(figures)}`,
  "comparison.slower": (figures) => {
    const { scope, objective, ratio, toleratedRatio } = figures;
    const within = ratio !== null && ratio <= 1 + objective.limit;
    const against = within
      ? `clearly above the ${formatRatioOf(toleratedRatio)} up to which a limit of ${formatLimit(objective)} raises no alarm`
      : limitOf(figures);
    return `The candidate was slower than the baseline ${place(scope)}: ${latency(figures)}, ${against}.`;
  },
  "comparison.slower-by-failures": ({ scope, objective, pairs, onlyCandidateFailed }) =>
    `The candidate counts as slower than the baseline${inFigure(objective)} ${place(scope)}: only the candidate failed in ${formatCount(onlyCandidateFailed)} of ${plural(pairs, "pair")} (limit ${formatLimit(objective)}).`,
  "comparison.baseline-failed": ({ scope, objective, pairs, onlyBaselineFailed, bothFailed }) =>
    `${slowdownUnknown(scope, objective)}: the baseline failed in ${formatCount(onlyBaselineFailed + bothFailed)} of ${plural(pairs, "pair")}. A baseline that answers would decide it.`,
  "comparison.too-few-pairs": ({ scope, objective, pairs }) =>
    `${slowdownUnknown(scope, objective)}: ${plural(pairs, "pair")} in so short a time ${pairs === 1 ? "is" : "are"} too few. More time (\`max-duration\`) would decide it.`,
  "comparison.slowdown-undecided": (figures) =>
    `${slowdownUnknown(figures.scope, figures.objective)}: ${latency(figures)}, ${limitOf(figures)}${inParentheses(leans(figures.leaning))}.${smallest(figures)} ${decidedBy(figures)}`,
  "comparison.failures-undecided": (figures) => {
    const { scope, objective, pairs, onlyCandidateFailed, leaning } = figures;
    return `${slowdownUnknown(scope, objective)}: only the candidate failed in ${formatCount(onlyCandidateFailed)} of ${plural(pairs, "pair")}, ${limitOf(figures)}${inParentheses(leans(leaning))}. ${decidedBy(figures)}`;
  },
  "comparison.less-available": (failures) =>
    `The candidate failed more often than the baseline ${place(failures.scope)}: ${eachAlone(failures)}.`,
  "comparison.not-less-available": (failures) => {
    const { scope, pairs, onlyCandidateFailed, onlyBaselineFailed, bothFailed } = failures;
    return onlyCandidateFailed + onlyBaselineFailed + bothFailed === 0
      ? `Neither image failed in ${plural(pairs, "pair")} ${place(scope)}.`
      : `The candidate did not fail more often than the baseline ${place(scope)}: ${eachAlone(failures)}.`;
  },
  "comparison.availability-undecided": (failures) =>
    `Whether the candidate fails more often than the baseline ${place(failures.scope)} could not be determined: ${eachAlone(failures)}${inParentheses(leans(failures.leaning))}. More pairs would decide it.`,
} satisfies Partial<Sayings>;

function slowdownUnknown(scope: string, objective: Objective): string {
  return `Whether the candidate is slower than the baseline${inFigure(objective)} ${place(scope)} could not be determined`;
}

/** The latency needs no word: it is what "slower" means. */
function inFigure({ kind }: Objective): string {
  return kind === "baseline-slowdown" ? "" : ` in ${comparedLabel(kind)}`;
}

function latency({ ratio, low, high, pairs, objective }: SlowdownFigures): string {
  const over = `over ${plural(pairs, "pair")}`;
  if (ratio === null) return `the baseline often failed ${over}`;
  return `its ${comparedLabel(objective.kind)} was ${formatRatioOf(ratio, 1 + objective.limit)} the baseline's${inParentheses(interval(low, high))} ${over}`;
}

/** An end that is not known is unbounded. */
function interval(low: number | null, high: number | null): string {
  if (low === null && high === null) return "";
  const from = low === null ? "at most" : formatRatioOf(low);
  if (high === null) return `95 % interval: at least ${from}`;
  return `95 % interval: ${from}${low === null ? "" : " to"} ${formatRatioOf(high)}`;
}

function decidedBy({
  isLastLook,
}: MessageArgs["comparison.slowdown-undecided" | "comparison.failures-undecided"]): string {
  return `${isLastLook ? "A quieter runner or a higher `max-slowdown`" : "More time (`max-duration`)"} would decide it.`;
}

function limitOf({ objective }: Pick<SlowdownFigures, "objective">): string {
  return `against a limit of ${formatLimit(objective)}`;
}

function smallest({ smallestSeen }: SlowdownFigures): string {
  if (smallestSeen === null) return "";
  return ` The smallest slowdown that this run could detect is ${formatRatioOf(smallestSeen)}.`;
}

function eachAlone({ pairs, onlyCandidateFailed, onlyBaselineFailed, bothFailed }: PairFailures): string {
  const both = bothFailed === 0 ? "" : `, and both in ${formatCount(bothFailed)}`;
  return `only the candidate failed in ${formatCount(onlyCandidateFailed)} of ${plural(pairs, "pair")}, only the baseline in ${formatCount(onlyBaselineFailed)}${both}`;
}
