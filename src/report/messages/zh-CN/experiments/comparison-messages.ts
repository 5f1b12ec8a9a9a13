import type { PairFailures, SlowdownFigures } from "../../../../gate/checks/comparison-reason.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import type { Objective } from "../../../../model/objectives.ts";
import type { Sayings } from "../../language.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { comparedZh } from "../report/objective-words.ts";
import { glue, inParenthesesZh, LONGER, leansZh, placeZh } from "../words.ts";

const { count, limit, ratioOf } = FORMAT_ZH;

/** What the figure that not every answer has, the time per token, takes. */
const NEEDS = "这项数据要求响应分多段返回，并报告 token 数。";

/** How the candidate compares with the baseline, in Chinese. */
export const COMPARISONS_ZH = {
  "inputs.not-compared": () =>
    "未检查 `max-slowdown`，因为 `baseline-image` 为空。在没有拉取请求的运行中，这不算错误。",
  "comparison.not-applicable": ({ scope, objective }) =>
    `${placeZh(scope)}，基线的响应都没有${comparedZh(objective.kind)}，没有可以对比的数据。${NEEDS}`,
  "comparison.figure-missing": ({ scope, objective }) =>
    `${slowdownUnknown(scope, objective)}：基线的响应有${comparedZh(objective.kind)}，候选版本的没有。${NEEDS}`,
  "comparison.no-pairs": ({ scope }) => `${placeZh(scope)}没有发出成对的请求，无法将候选版本与基线对比。`,
  "comparison.not-slower": (figures) =>
    `${placeZh(figures.scope)}，候选版本不慢于基线：${latency(figures)}，${limitOf(figures)}。${smallest(figures)}`,
  "comparison.slower": (figures) => {
    const { scope, objective, ratio, toleratedRatio } = figures;
    const within = ratio !== null && ratio <= 1 + objective.limit;
    const tolerated = `${limitOf({ objective })}时，${ratioOf(toleratedRatio)}以内不会告警，实测已明显超出。`;
    const against = within ? `。${tolerated}` : `，${limitOf(figures)}。`;
    return `${placeZh(scope)}，候选版本慢于基线：${latency(figures)}${against}`;
  },
  "comparison.slower-by-failures": ({ scope, objective, pairs, onlyCandidateFailed }) =>
    `${placeZh(scope)}，候选版本${inFigure(objective)}按慢于基线处理：${count(pairs)} 对请求中有 ${count(onlyCandidateFailed)} 对只有候选版本失败（${limitOf({ objective })}）。`,
  "comparison.baseline-failed": ({ scope, objective, pairs, onlyBaselineFailed, bothFailed }) =>
    `${slowdownUnknown(scope, objective)}：${count(pairs)} 对请求中有 ${count(onlyBaselineFailed + bothFailed)} 对基线失败。需要基线能够正常响应才能判定。`,
  "comparison.too-few-pairs": ({ scope, objective, pairs }) =>
    `${slowdownUnknown(scope, objective)}：时间太短，只有 ${count(pairs)} 对请求。${LONGER}`,
  "comparison.slowdown-undecided": (figures) =>
    `${slowdownUnknown(figures.scope, figures.objective)}：${latency(figures)}，${limitOf(figures)}${inParenthesesZh(leansZh(figures.leaning))}。${smallest(figures)}${decidedBy(figures)}`,
  "comparison.failures-undecided": (figures) => {
    const { scope, objective, pairs, onlyCandidateFailed, leaning } = figures;
    return `${slowdownUnknown(scope, objective)}：${count(pairs)} 对请求中有 ${count(onlyCandidateFailed)} 对只有候选版本失败，${limitOf(figures)}${inParenthesesZh(leansZh(leaning))}。${decidedBy(figures)}`;
  },
  "comparison.less-available": (failures) =>
    `${placeZh(failures.scope)}，候选版本的失败多于基线：${eachAlone(failures)}。`,
  "comparison.not-less-available": (failures) => {
    const { scope, pairs, onlyCandidateFailed, onlyBaselineFailed, bothFailed } = failures;
    return onlyCandidateFailed + onlyBaselineFailed + bothFailed === 0
      ? `${placeZh(scope)}，候选版本和基线在 ${count(pairs)} 对请求中均未失败。`
      : `${placeZh(scope)}，候选版本的失败不多于基线：${eachAlone(failures)}。`;
  },
  "comparison.availability-undecided": (failures) =>
    `${glue("无法判定", placeZh(failures.scope), "候选版本的失败是否多于基线")}：${eachAlone(failures)}${inParenthesesZh(leansZh(failures.leaning))}。增加成对的请求后可以判定。`,
} satisfies Partial<Sayings>;

function slowdownUnknown(scope: string, objective: Objective): string {
  return glue("无法判定", placeZh(scope), `候选版本${inFigure(objective)}是否慢于基线`);
}

/** The latency needs no word: it is what "slower" means. */
function inFigure({ kind }: Objective): string {
  return kind === "baseline-slowdown" ? "" : `的${comparedZh(kind)}`;
}

function latency({ ratio, low, high, pairs, objective }: SlowdownFigures): string {
  if (ratio === null) return `${count(pairs)} 对请求中基线频繁失败`;
  return `${comparedZh(objective.kind)}为基线的 ${ratioOf(ratio, 1 + objective.limit)}${inParenthesesZh(interval(low, high))}，共 ${count(pairs)} 对请求`;
}

/** An end that is not known is unbounded. */
function interval(low: number | null, high: number | null): string {
  if (low === null && high === null) return "";
  if (low === null || high === null)
    return `95% 置信区间：${low === null ? `≤ ${ratioOf(high ?? 0)}` : `≥ ${ratioOf(low)}`}`;
  return `95% 置信区间：${ratioOf(low).replace(" 倍", "")}–${ratioOf(high)}`;
}

function decidedBy({
  isLastLook,
}: MessageArgs["comparison.slowdown-undecided" | "comparison.failures-undecided"]): string {
  return isLastLook ? "换用干扰更少的运行器，或调大 `max-slowdown` 后可以判定。" : LONGER;
}

function limitOf({ objective }: Pick<SlowdownFigures, "objective">): string {
  return `阈值为 ${limit(objective)}`;
}

function smallest({ smallestSeen }: SlowdownFigures): string {
  return smallestSeen === null ? "" : `本次运行能检出的最小变慢幅度为 ${ratioOf(smallestSeen)}。`;
}

function eachAlone({ pairs, onlyCandidateFailed, onlyBaselineFailed, bothFailed }: PairFailures): string {
  const both = bothFailed === 0 ? "" : `，两者都失败 ${count(bothFailed)} 对`;
  return `${count(pairs)} 对请求中，只有候选版本失败 ${count(onlyCandidateFailed)} 对，只有基线失败 ${count(onlyBaselineFailed)} 对${both}`;
}
