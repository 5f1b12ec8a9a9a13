import { type DrillPart, START } from "../../../../model/facts/peak-use.ts";
import { PEAK_WINDOW_MS } from "../../../../model/facts/peaks.ts";
import { SHED_WITHIN_MS } from "../../../../model/facts/shed.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import { metricOf, OBJECTIVES } from "../../../../model/objectives.ts";
import type { Sayings } from "../../language.ts";
import { sentIn } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { objectiveZh } from "../report/objective-words.ts";
import { exitCodeZh, failuresZh, glue, inParenthesesZh, LONGER, leansZh, placeZh } from "../words.ts";

const { count, duration, limit, measured: shown } = FORMAT_ZH;
const LONGER_SPIKE = "调大 `duration` 后可以判定。";

/** Why a check has its status, and why an experiment was aborted, in Chinese. */
export const CHECKS_ZH = {
  "effect.none": ({ name, onBaseline }) => `${onBaseline ? "在基线上，" : ""}${name} 未产生可观测的影响。`,
  "effect.not-verified": ({ name, onBaseline }) =>
    `演练提前结束，未能验证 ${name} ${onBaseline ? "在基线上" : ""}是否生效。`,

  "aborted.silent": ({ silentMs }) => `服务已有 ${duration(silentMs)} 没有正常响应，超过了允许的恢复时间。`,
  "aborted.failures": ({ objective, requests, ok }) =>
    `最近 ${count(requests)} 个请求中只有 ${count(ok)} 个得到正常响应，低于 \`${OBJECTIVES[objective.kind].abortInput}\` 的 ${limit(objective)}。`,
  "aborted.slow": ({ objective, requests, failed, measured }) => {
    const name = objectiveZh(objective.kind).label;
    const above = `超过 \`${OBJECTIVES[objective.kind].abortInput}\` 的 ${limit(objective)}`;
    return failed === 0
      ? `${glue(`最近 ${count(requests)} 个请求的`, name, "为")} ${shown(objective, measured)}，${above}。`
      : `最近 ${count(requests)} 个请求中有 ${count(failed)} 个失败，${glue(name, "至少为")} ${shown(objective, measured)}，${above}。`;
  },

  "service.crashed": ({ scope, exitCode, oomKilled, restarts }) => {
    const code = exitCode === null ? "" : `${exitCodeZh(exitCode)}${oomKilled ? "，内存耗尽" : ""}`;
    const after = restarts > 0 ? `之后重启了 ${count(restarts)} 次` : "之后没有重启";
    return `${glue("服务在", placeZh(scope), "崩溃")}${inParenthesesZh(code)}，${after}；仅此一项即判定未通过。`;
  },

  "steady.passed": ({ scope, objective, measured, requests }) =>
    `${scope} 之后的 ${count(requests)} 个请求全部得到正常响应，P50 为稳态的 ${shown(objective, measured)}。`,
  "steady.limit-broken": ({ scope, broken, byOutcome, measured }) => {
    const name = objectiveZh(broken.kind).label;
    const failed = failedOf(byOutcome);
    const what =
      metricOf(broken).reads.of === "good-share"
        ? `${failed}，${name}阈值为 ${limit(broken)}`
        : `${glue(name, "为")} ${shown(broken, measured)}，阈值为 ${limit(broken)}${failed === "" ? "" : `；${failed}`}`;
    return `${scope} 之后服务未回到稳态：${what}。`;
  },
  "steady.no-requests": ({ scope }) => `${steadyUnknown(scope)}：没有发出任何请求。`,
  "steady.requests-failed": ({ scope, byOutcome }) =>
    `${steadyUnknown(scope)}：${failedOf(byOutcome)}。可以再运行一次，排除偶然因素。`,
  "steady.no-steady-state": ({ scope }) => `${steadyUnknown(scope)}：没有可供对比的稳态数据。`,
  "steady.slower": ({ scope, objective, measured }) =>
    `${steadyUnknown(scope)}：P50 为稳态的 ${shown(objective, measured)}，阈值为 ${limit(objective)}。可以再运行一次，确认是否持续变慢。`,
  "steady.too-few-requests": ({ scope, requests, needed }) =>
    `${steadyUnknown(scope)}：需要 ${count(needed)} 个请求，只发出了 ${count(requests)} 个。${LONGER}`,

  "budget.no-counters": ({ objective }) => `无法测量${peakOf(objective)}：容器引擎没有提供该容器的计数器。`,
  "budget.exceeded": (figures) => `${budgetOf("超出预算", figures)}：${peakFigure(figures)}。`,
  "budget.kept": (figures) => `${budgetOf("未超出预算", figures)}：${peakFigure(figures)}。`,
  "budget.counters-missing": (figures) =>
    `${budgetOf("可能超出预算", figures)}：${glue("容器引擎在", inPart(figures.missingAt), "没有提供计数器")}。已读取的${peakFigure(figures)}。需要整个演练期间的计数器才能判定。`,

  "shedding.no-requests": ({ scope }) => `${placeZh(scope)}没有发出请求。`,
  "shedding.not-sent": ({ dropped }) => `负载生成器有 ${count(dropped)} 个请求未能发出，实际负载与计划不符。`,
  "shedding.passed": (figures) => `服务主动拒绝了超出处理能力的负载：${handled(figures)}。`,
  "shedding.failed": (figures) => `服务没有主动拒绝超出处理能力的负载：${handled(figures)}。`,
  "shedding.undecided": (figures) =>
    `无法判定服务是否会主动拒绝超出处理能力的负载${inParenthesesZh(leansZh(figures.leaning))}：${handled(figures)}。${LONGER_SPIKE}`,
  "load.handled": (figures) => `${placeZh(figures.scope)}服务承受住了负载：${handled(figures)}。`,
  "load.not-handled": (figures) => `${placeZh(figures.scope)}服务未能响应或主动拒绝全部负载：${handled(figures)}。`,
  "load.undecided": (figures) =>
    `${glue("无法判定", placeZh(figures.scope), "服务能否承受负载")}${inParenthesesZh(leansZh(figures.leaning))}：${handled(figures)}。${LONGER}`,

  "goodput.capacity-unknown": ({ scope }) =>
    `${glue("无法测得服务的处理能力，因此没有评估", placeZh(scope), "的吞吐量")}。`,
  "goodput.too-few-requests": ({ scope }) => `${placeZh(scope)}发出的请求太少，无法测量吞吐量。${LONGER_SPIKE}`,
  "goodput.passed": (figures) => `${placeZh(figures.scope)}服务保持了吞吐量：${goodput(figures)}。`,
  "goodput.failed": (figures) => `${placeZh(figures.scope)}服务的吞吐量下降：${goodput(figures)}。`,
  "goodput.undecided": (figures) =>
    `${glue("无法判定", placeZh(figures.scope), "服务能否保持吞吐量")}${inParenthesesZh(leansZh(figures.leaning))}：${goodput(figures)}，但速率波动过大。${LONGER_SPIKE}`,

  "overload.rate-reached": (figures) =>
    `请求速率为${capacity(figures)}的 ${multiple(figures.times)}：${sentOf(figures)}。`,
  "overload.rate-not-reached": (figures) =>
    `请求速率只达到${capacity(figures)}的 ${multiple(figures.times)}，计划为 ${multiple(figures.factor)}：${sentOf(figures)}。`,
} satisfies Partial<Sayings>;

/** `20 个请求中有 3 个失败（3 个超时）`; empty if none failed. */
function failedOf(byOutcome: MessageArgs["steady.requests-failed"]["byOutcome"]): string {
  const sent = sentIn(byOutcome);
  if (byOutcome.ok === sent) return "";
  return `${count(sent)} 个请求中有 ${count(sent - byOutcome.ok)} 个失败（${failuresZh(byOutcome)}）`;
}

function steadyUnknown(scope: string): string {
  return `无法判定 ${scope} 之后服务是否回到稳态`;
}

function peakOf({ kind }: MessageArgs["budget.kept"]["objective"]): string {
  return OBJECTIVES[kind].peak?.figure === "cpus" ? " CPU 用量" : "内存用量";
}

function budgetOf(how: string, { objective }: MessageArgs["budget.kept"]): string {
  return `${peakOf(objective).trimStart()}${how}（${limit(objective)}）`;
}

/** A rate is a mean over some time; memory is an instantaneous value. */
function peakFigure({ objective, measured, at }: MessageArgs["budget.kept"]): string {
  const isRate = OBJECTIVES[objective.kind].peak?.figure === "cpus";
  const mean = isRate ? `${duration(PEAK_WINDOW_MS)} 均值` : "";
  return `峰值为 ${shown(objective, measured)}${inParenthesesZh(mean)}，${glue("出现在", inPart(at))}`;
}

function inPart({ scope, nextToBaseline }: DrillPart): string {
  const where = scope === START ? "服务启动期间" : placeZh(scope);
  return `${where}${nextToBaseline ? "（与基线同时运行）" : ""}`;
}

function handled(figures: MessageArgs["shedding.passed"]): string {
  const { objective, requests, answered, shed, lost, lostUnsent, lostWithoutRetryAfter } = figures;
  const ways = [
    ...(lostUnsent === 0 ? [] : [`${count(lostUnsent)} 个因等待响应的请求过多而未发出`]),
    ...(lostWithoutRetryAfter === 0 ? [] : [`${count(lostWithoutRetryAfter)} 个以 429 或 503 拒绝但没有 Retry-After`]),
  ];
  const ofWhich = ways.length === 0 ? "" : `，其中 ${ways.join("，")}`;
  const rest = lost === 0 ? "没有失败或一直等待的请求" : `失败或一直等待 ${count(lost)} 个${ofWhich}`;
  return `${count(requests)} 个请求中，正常响应 ${count(answered)} 个，在 ${duration(SHED_WITHIN_MS)} 内主动拒绝 ${count(shed)} 个，${rest}（阈值：${limit(objective)} 得到响应或被主动拒绝）`;
}

function goodput(figures: MessageArgs["goodput.passed"]): string {
  const { objective, capacityPerSecond, measured, measuredAtEnd } = figures;
  const share = (ratio: number) => shown(objective, Math.min(1, ratio));
  return `每秒正常响应 ${Number((measured * capacityPerSecond).toPrecision(2))} 个，为${capacity(figures)}的 ${share(measured)}（后半段为 ${share(measuredAtEnd)}），阈值为 ${limit(objective)}`;
}

function multiple(times: number): string {
  return `${Number(times.toPrecision(2))} 倍`;
}

function sentOf({ requests, unsent }: MessageArgs["overload.rate-reached"]): string {
  const waiting = unsent === 0 ? "" : `，另有 ${count(unsent)} 个因等待响应的请求过多而未发出`;
  return `发出 ${count(requests)} 个${waiting}`;
}

function capacity({ capacityPerSecond }: { readonly capacityPerSecond: number }): string {
  return `服务处理能力（每秒 ${Number(capacityPerSecond.toPrecision(2))} 个正常响应）`;
}
