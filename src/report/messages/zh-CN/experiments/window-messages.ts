import type { WindowFigures } from "../../../../gate/checks/window-reason.ts";
import { isMinimum, metricOf, shareAllowed, type WindowObjective } from "../../../../model/objectives.ts";
import type { Sayings } from "../../language.ts";
import { sentIn, shareKept } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { objectiveZh } from "../report/objective-words.ts";
import { failuresZh, glue, inParenthesesZh, LONGER, leansZh, placeZh } from "../words.ts";

const { count, duration, limit, measured: shown } = FORMAT_ZH;

/** Why the check of a window has its status, in Chinese. */
export const WINDOWS_ZH = {
  "window.no-requests": ({ scope, objective }) =>
    `${placeZh(scope)}没有发出请求，${glue("无法测量", nameOf(objective))}。`,
  "window.no-figure": ({ scope, objective, byOutcome }) =>
    byOutcome.ok === 0
      ? `${placeZh(scope)}没有请求得到正常响应${inParenthesesZh(failuresZh(byOutcome))}，${glue("无法测量", nameOf(objective))}。`
      : `${placeZh(scope)}的 ${FORMAT_ZH.count(byOutcome.ok)} 个正常响应都${glue("没有", nameOf(objective))}：${whyNone(objective)}。`,
  "window.passed": (figures) => {
    const { objective, proven, byOutcome } = figures;
    const proof = proven === null ? "" : `可证实 ${isMinimum(objective) ? "≥" : "≤"} ${shown(objective, proven)}`;
    if (isAnswered(objective)) return `${answered(figures, proof)}，${limitOf(objective)}。`;
    return `${subject(figures)}${inParenthesesZh(proof)}，共 ${requests(byOutcome)}，${limitOf(objective)}。`;
  },
  "window.failed": (figures) => {
    const { objective, byOutcome, exceeded, onlyReasoning } = figures;
    if (isAnswered(objective)) return `${answered(figures)}，${limitOf(objective)}。`;
    const failures = failuresZh(byOutcome);
    const how = [
      "超过阈值",
      ...(onlyReasoning === 0 ? [] : [`止于推理（${count(onlyReasoning)} 个）`]),
      ...(failures === "" ? [] : [`失败（${failures}）`]),
    ].join("或");
    return `${near(figures)}：${requests(byOutcome)}中有 ${count(exceeded)} 个${how}。`;
  },
  "window.outage": ({ scope, objective, byOutcome, failedInARow, durationMs }) =>
    `${placeZh(scope)}服务在 ${duration(durationMs)} 内没有正常响应：连续 ${count(failedInARow)} 个请求失败。总计 ${count(sentIn(byOutcome))} 个请求中有 ${count(byOutcome.ok)} 个得到正常响应（${failuresZh(byOutcome)}），${
      shareKept(objective, byOutcome) ? `虽在阈值 ${limit(objective)} 之内，但服务中断即判定未通过` : limitOf(objective)
    }。`,
  "window.broken-for-a-while": (figures) => {
    const { scope, objective, byOutcome, exceeded, first } = figures;
    const all = sentIn(byOutcome);
    const longer = byOutcome.ok === all ? "超过阈值" : "超过阈值或失败";
    const how = isAnswered(objective) ? "失败" : longer;
    const broke = isMinimum(objective) ? "一度低于" : "一度超过";
    return `${glue(`${placeZh(scope)}的`, nameOf(objective), broke)}阈值 ${limit(objective)}：前 ${count(first)} 个请求中有 ${count(exceeded)} 个${how}，${glue(`尽管全部 ${count(all)} 个请求的`, nameOf(objective), figure(figures))}。`;
  },
  "window.http-status": ({ count: requests, status }) =>
    `最常见的错误状态码为 ${status}（${count(requests)} 个请求）。`,
  "window.failures-mostly-not-sent": ({ dropped }) =>
    `大部分失败的请求（${count(dropped)} 个）因等待响应的请求过多而从未发出。请先检查负载，再检查服务。`,
  "window.not-sent": (figures) => {
    const { scope, objective, byOutcome, leaning } = figures;
    return `${placeZh(scope)}的 ${requests(byOutcome)}中，有 ${count(byOutcome.dropped)} 个因等待响应的请求过多而未能发出。实际负载与计划不符：${glue(nameOf(objective), figure(figures))}，${limitOf(objective)}${inParenthesesZh(leansZh(leaning))}。降低请求速率后可以判定。`;
  },
  "window.not-answering": ({ scope, byOutcome, silentMs, leaning }) =>
    `${placeZh(scope)}的请求结束时，服务已有 ${duration(silentMs)} 没有响应${inParenthesesZh(failuresZh(byOutcome), leansZh(leaning))}。${LONGER}`,
  "window.unconfirmed": (figures) => {
    const { objective, byOutcome, leaning } = figures;
    return `${subject(figures)}，共 ${requests(byOutcome)}，${limitOf(objective)}，但时间已到，未能用新的请求确认${inParenthesesZh(leansZh(leaning))}。${LONGER}`;
  },
  "window.unprovable": (figures) =>
    `${answered(figures)}，但无论多少请求都无法证实 ${limit(figures.objective)} 的阈值${inParenthesesZh(leansZh(figures.leaning))}。调低阈值后可以证实。`,
  "window.too-few-requests": (figures) => {
    const { byOutcome, needed, designEffect, leaning } = figures;
    const alike = designEffect > ALIKE ? "，因为相邻请求的结果相近" : "";
    return `${near(figures)}，但 ${requests(byOutcome)}不足以证实：需要 ${count(needed)} 个${alike}${inParenthesesZh(leansZh(leaning))}。调大 \`max-duration\`，或增加负载后可以判定。`;
  },
  "window.undecided": (figures) => {
    const { objective, byOutcome, leaning } = figures;
    const easier = isMinimum(objective) ? "调低" : "调高";
    return `${near(figures)}，但 ${requests(byOutcome)}还不足以判定${inParenthesesZh(leansZh(leaning))}。调大 \`max-duration\`，或${easier}阈值后可以判定。`;
  },
} satisfies Partial<Sayings>;

/** A smaller design effect changes the number of requests needed by too little to mention it. */
const ALIKE = 1.05;

function near(figures: WindowFigures): string {
  return `${subject(figures)}，${limitOf(figures.objective)}`;
}

function answered(figures: WindowFigures, proof = ""): string {
  const { byOutcome, scope, objective, measured } = figures;
  const details = inParenthesesZh(failuresZh(byOutcome), proof);
  const all = `${placeZh(scope)}的 ${requests(byOutcome)}`;
  if (byOutcome.ok === sentIn(byOutcome)) return `${all}全部得到正常响应${details}`;
  return byOutcome.ok === 0
    ? `${all}均未得到正常响应${details}`
    : `${all}中有 ${shown(objective, measured)} 得到正常响应${details}`;
}

/**
 * Returns the measured figure. A quantile that lies among failed requests is only known to be at least their time-out.
 */
function figure({ objective, byOutcome, measured, onlyReasoning }: WindowFigures): string {
  const sent = sentIn(byOutcome);
  const isBound = !isShare(objective) && sent - byOutcome.ok + onlyReasoning > shareAllowed(objective) * sent;
  return `${isBound ? "至少为" : "为"} ${shown(objective, measured)}`;
}

/** `cpu-overload 期间的 P95 为 4.3 s`. */
function subject(figures: WindowFigures): string {
  return glue(`${placeZh(figures.scope)}的`, nameOf(figures.objective), figure(figures));
}

function limitOf(objective: WindowObjective): string {
  return `阈值为 ${limit(objective)}`;
}

function requests(byOutcome: WindowFigures["byOutcome"]): string {
  return `${count(sentIn(byOutcome))} 个请求`;
}

/** Whether the objective limits the share of good requests rather than a value of each request. */
function isShare(objective: WindowObjective): boolean {
  return metricOf(objective).reads.of === "good-share";
}

/** Whether it counts every good answer, however late. */
function isAnswered(objective: WindowObjective): boolean {
  const { reads } = metricOf(objective);
  return reads.of === "good-share" && !reads.withinLimits;
}

function nameOf({ kind }: WindowObjective): string {
  return objectiveZh(kind).label;
}

function whyNone({ kind }: WindowObjective): string {
  if (kind === "answer-ttft") return "都止于推理（`max_tokens`）";
  const whole = "都只分一块到达";
  return kind === "tpot" ? `${whole}，或未报告 token 数（\`stream_options.include_usage\`）` : whole;
}
