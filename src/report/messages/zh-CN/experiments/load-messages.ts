import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { sentenceOf, withoutEnd } from "../../parts.ts";
import { replyZh } from "../reply-messages.ts";
import { attemptZh } from "../report/attempt-words.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { glue, inParenthesesZh, leansZh, listedZh } from "../words.ts";

const { bytes, count, duration, limit, measured, ratio } = FORMAT_ZH;
const RAISE = "请调大 `max-duration`。";
const RAISE_TO_SEND_ALL = "请调大该值，以便全部发出。";
const ALL_ANSWERED = "需要所有尝试都得到响应才能判定。";

/** Experiments that only send requests: what they do, and their own checks, in Chinese. */
export const LOADS_ZH = {
  "bad-input.description": ({ kinds, times, largeBodies }) =>
    `${count(kinds)} 类异常输入，每类发送 ${count(times)} 次，另发送 ${count(largeBodies)} 个 1 MiB 的请求体`,
  "bad-input.sent": ({ sent, planned }) => `计划 ${count(planned)} 个异常输入，发出 ${count(sent)} 个。`,
  "refusals.none-sent": () => `观测窗口结束前没有发出异常输入。${RAISE}`,
  "refusals.too-few": ({ sent, planned }) =>
    `在 \`max-duration\` 内只发出了 ${count(planned)} 个异常输入中的 ${count(sent)} 个。${RAISE_TO_SEND_ALL}`,
  "refusals.passed": ({ sent }) => `${count(sent)} 个异常输入全部处理正确：返回 4xx 或正常响应，没有返回 5xx。`,
  "refusals.failed": ({ wrong, sent, ...examples }) =>
    `${count(sent)} 个异常输入中有 ${count(wrong)} 个处理不当：${named(examples, "个")}。`,
  "memory-left.not-finished": () => `${FREED_UNKNOWN}：观测窗口结束前没有全部发出。${RAISE}`,
  "memory-left.too-few": ({ bodies }) => `${FREED_UNKNOWN}：观测窗口结束前只发出 ${count(bodies)} 个。${RAISE}`,
  "memory-left.no-reading": () => `${FREED_UNKNOWN}：容器引擎没有报告容器的内存用量。需要读数才能判定。`,
  "memory-left.passed": (figures) => `${allocated(figures)}。`,
  "memory-left.failed": ({ objective, ...figures }) =>
    `${allocated(figures)}（${measured(objective, figures.leftBytes / figures.sentBytes)}，阈值为 ${limit(objective)}），且很可能不会再释放：客户端只要发送足够多的此类请求体，就能使服务崩溃。`,

  "abandon.description": ({ clients }) => `${count(clients)} 个客户端在响应中途断开连接`,
  "abandon.effect": ({ clients, answering, streamed }) =>
    `${count(clients)} 个客户端中有 ${count(answering)} 个断开时${streamed ? "已收到首段文本，" : ""}响应正在进行。`,
  "abandon.no-effect": ({ clients, answered, waiting }) => {
    const rest = clients - answered - waiting;
    const parts = [
      ...(answered === 0 ? [] : [`${count(answered)} 个已得到完整响应`]),
      ...(waiting === 0 ? [] : [`${count(waiting)} 个断开时响应尚未开始`]),
      ...(rest === 0 ? [] : [`${count(rest)} 个得到错误或未能连接`]),
    ];
    return `${count(clients)} 个客户端断开时都没有正在进行的响应：${parts.join("，")}。`;
  },
  "drain.passed": ({ objective, clients, measured: value }) =>
    `${hungUp(clients)} ${measured(objective, value)} 后，CPU 用量回到空闲水平，下一个请求与稳态一样快。`,
  "drain.went-on": ({ objective, clients, usedCpus, restCpus, restMs, untilMs }) => {
    const until = restMs === null ? `${duration(untilMs)} 后仍在继续` : `持续了约 ${measured(objective, restMs)}`;
    return `${hungUp(clients)}后服务仍在工作，如同它们还在等待：使用 ${cpus(usedCpus)}（空闲时最多 ${cpus(restCpus)}），${until}，阈值为 ${limit(objective)}。`;
  },
  "drain.slow": ({ objective, clients, fastMs, slowestMs, usualMs, failed }) => {
    const slow = failed > 0 ? "没有得到正常响应，或最长耗时" : "最长耗时";
    const until =
      fastMs === null ? "没有一个像之前一样快" : `${measured(objective, fastMs)} 后发出的请求才像之前一样快`;
    return `${hungUp(clients)}后服务仍然繁忙：后续请求${slow} ${duration(slowestMs)}（此前最多 ${duration(usualMs)}），${until}，阈值为 ${limit(objective)}。`;
  },
  "drain.not-finished": () => `${DRAIN_UNKNOWN}：之后的请求没有完成。需要重新演练才能判定。`,
  "drain.no-reading": () => `${DRAIN_UNKNOWN}：容器引擎没有足够频繁地报告容器的 CPU 用量。需要读数才能判定。`,
  "drain.not-visible": ({ usedCpus, restCpus }) =>
    `${DRAIN_UNKNOWN}：CPU 用量看不出差别，一个响应使其达到 ${cpus(usedCpus)}，而没有请求时最多为 ${cpus(restCpus)}。`,
  "drain.near-limit": ({ objective, fromMs, toMs }) =>
    `断开后 ${measured(objective, fromMs)} 至 ${measured(objective, toMs)} 之间 CPU 用量回到空闲水平，阈值 ${limit(objective)} 在此范围内。需要改用其他阈值才能判定。`,

  "memory-leak.description": ({ bytesPerRequest }) =>
    `长稳测试：平均每个请求未释放的内存不得超过 ${bytes(bytesPerRequest)}`,
  "memory-leak.measured": ({ answered, readings }) =>
    `${count(answered)} 个请求得到响应，读取内存 ${count(readings)} 次。`,
  "growth.ended": () => "容器在长稳测试期间退出，无法判定内存是否增长。需要测试期间没有重启才能判定。",
  "growth.too-short": ({ blocks, neededBlocks, onBaseline }) =>
    `${onBaseline ? "基线的" : ""}长稳测试时间太短，无法判定内存是否增长：需要 ${count(neededBlocks)} 段数据（每段 20 个请求且不少于 3 s），只有 ${count(blocks)} 段。${RAISE}`,
  "growth.failed": ({ bytesPerRequest, minBytesPerRequest, ownBytesPerRequest, memoryLimitBytes, ...figures }) => {
    const { objective, fullInMs } = figures;
    const grown = `${growth(figures)} ${measured(objective, bytesPerRequest)}（可证实至少 ${measured(objective, minBytesPerRequest)}），超过阈值 ${limit(objective)}。`;
    if (fullInMs === null) return grown;
    return `${grown}${inTotal(figures)}每 1,000 个请求增长 ${bytes(1_000 * ownBytesPerRequest)}：按此速度，${hours(fullInMs)}后达到容器的内存上限 ${bytes(memoryLimitBytes)}。`;
  },
  "growth.passed": ({ maxBytesPerRequest, ownMaxBytesPerRequest, memoryLimitBytes, minRequestsLeft, ...figures }) => {
    const { objective, requests } = figures;
    const grown = `在 ${count(requests)} 个请求中，${growth(figures)}不到 ${measured(objective, maxBytesPerRequest)}，未超过阈值 ${limit(objective)}。`;
    if (minRequestsLeft === null) return grown;
    const left = count(Number(minRequestsLeft.toPrecision(2)));
    return `${grown}${inTotal(figures)}每 1,000 个请求最多增长 ${bytes(1_000 * ownMaxBytesPerRequest)}：容器的内存上限 ${bytes(memoryLimitBytes)} 至少还能承受 ${left} 个请求。`;
  },
  "growth.hidden": ({ objective, requests, hiddenBytesPerRequest }) =>
    `在 ${count(requests)} 个请求中内存保持不变，但此前有过增长：从最低点算起，平均每个请求增长 ${measured(objective, hiddenBytesPerRequest)}。服务保留的这部分内存，可能掩盖平均每个请求超过阈值 ${limit(objective)} 的增长。${RAISE}`,
  "growth.memory-used": ({ usedBytes, memoryLimitBytes }) =>
    `长稳测试结束时，容器内存已使用 ${ratio(Math.min(1, usedBytes / memoryLimitBytes))}（${bytes(usedBytes)}，上限 ${bytes(memoryLimitBytes)}）。`,
  "growth.undecided": ({ bytesPerRequest, minBytesPerRequest, maxBytesPerRequest, leaning, ...figures }) => {
    const { objective, requests } = figures;
    const range = glue(measured(objective, minBytesPerRequest), "至", measured(objective, maxBytesPerRequest));
    return `在 ${count(requests)} 个请求中，${growth(figures)}约 ${measured(objective, bytesPerRequest)}：可能的范围为 ${range}，阈值 ${limit(objective)} 在此范围内${inParenthesesZh(leansZh(leaning))}。${RAISE}`;
  },

  "overflow.description": ({ texts, maxWords }) =>
    `${count(texts)} 段文本，最长 ${count(maxWords)} 个词，情感内容位于末尾`,
  "overflow.sent": ({ sent, planned, answered }) =>
    `计划 ${count(planned)} 段长文本，发出 ${count(sent)} 段，其中 ${count(answered)} 段得到响应或被拒绝。`,
  "long-texts.none-sent": () => "没有发出长文本。需要发出长文本才能判定。",
  "long-texts.too-few": ({ sent, planned }) =>
    `在 \`max-duration\` 内只发出了 ${count(planned)} 段长文本中的 ${count(sent)} 段。${RAISE_TO_SEND_ALL}`,
  "long-texts.passed": ({ sent, refused }) =>
    refused === 0
      ? `${count(sent)} 段长文本全部按时得到响应。`
      : `${count(sent)} 段长文本全部按时得到响应（${count(sent - refused)} 段）或被以 4xx 拒绝（${count(refused)} 段）。`,
  "long-texts.failed": ({ wrong, sent, ...examples }) =>
    `${count(sent)} 段长文本中有 ${count(wrong)} 段处理不当：${named(examples, "段")}。`,

  "overload.description": ({ factor }) => `以服务处理能力的 ${factor} 倍发送请求`,

  "probe.no-plain-answer": ({ detail }) => `普通文本没有得到正常响应：${withoutEnd(replyZh(detail))}。`,
  "probe.failed": ({ text }) => `文本未能发出：${sentenceOf(text)}`,

  "prompt-injection.description": ({ attempts, kinds, minHeld }) =>
    `${count(attempts)} 次注入尝试，共 ${count(kinds)} 类，其中至少 ${ratio(minHeld)} 不得改变标签`,
  "prompt-injection.sent": ({ sent, planned, answered }) =>
    `计划 ${count(planned)} 次尝试，发出 ${count(sent)} 次，其中 ${count(answered)} 次得到响应或被拒绝。`,
  "prompt-injection.not-answered": ({ name }) => `${name} 的所有尝试都没有得到响应。需要得到响应才能判定。`,
  "isolation.no-labels": () => "服务不返回标签，没有可被改变的内容。",
  "isolation.passed": (figures) => `${held(figures)}。`,
  "isolation.failed": ({ objective, ...figures }) => {
    const { held: kept, answered } = figures;
    const share = answered === 0 ? 0 : kept / answered;
    return `${count(answered)} 次尝试中有 ${count(answered - kept)} 次改变了标签：只有 ${measured(objective, share)} 的标签保持不变，低于阈值 ${limit(objective)}。${changed(figures)}`;
  },
  "isolation.incomplete": ({ unanswered, unsent, ...figures }) => {
    const missing = [
      ...(unanswered === 0 ? [] : [`有 ${count(unanswered)} 次没有得到响应`]),
      ...(unsent === 0 ? [] : [`有 ${count(unsent)} 次未能在 \`max-duration\` 内发出`]),
    ];
    return `${held(figures)}，但${missing.join("，")}。${changed(figures)}${ALL_ANSWERED}`;
  },
  "isolation.undecided": ({ objective, minRatio, maxRatio, ...figures }) =>
    `${held(figures)}。${changed(figures)}可证实该比例在 ${ratio(minRatio)} 与 ${ratio(maxRatio)} 之间，阈值 ${limit(objective)} 在此范围内。需要更明确的比例，或改用其他 \`min-held\` 才能判定。`,
  "prompt-kept.prompt-unknown": () =>
    "没有泄露对话模板的标记。无法检测是否泄露了系统提示词的内容：请设置 `system-prompt`。",
  "prompt-kept.too-few": ({ answered, planned }) =>
    `没有泄露系统提示词，但 ${count(planned)} 次尝试中只有 ${count(answered)} 次得到响应。${ALL_ANSWERED}`,
  "prompt-kept.passed": ({ answered }) => `${count(answered)} 个响应均未泄露系统提示词。`,
  "prompt-kept.failed": ({ leaked, answered, names }) =>
    `${count(answered)} 个响应中有 ${count(leaked)} 个泄露了系统提示词，例如${glue("对", listedZh(names.map(attemptZh)), "的响应")}。`,
} satisfies Partial<Sayings>;

const DRAIN_UNKNOWN = "无法判定客户端断开后服务是否停止响应";
const FREED_UNKNOWN = "无法判定大请求体占用的内存是否释放";

/** Examples with the number of others: `空请求体（500）、表单（10 s 内没有响应），另有 2 个`. */
function named(
  { examples, others }: Pick<MessageArgs["refusals.failed"], "examples" | "others">,
  unit: string,
): string {
  const some = examples
    .map(({ name, detail }) => `${attemptZh(name)}${inParenthesesZh(detail === null ? "" : replyZh(detail))}`)
    .join("、");
  return others === 0 ? some : `${some}，另有 ${count(others)} ${unit}`;
}

function allocated({ bodies, sentBytes, leftBytes }: MessageArgs["memory-left.passed"]): string {
  return `处理 ${count(bodies)} 个请求体（共 ${bytes(sentBytes)}）后，仍有 ${bytes(Math.max(0, leftBytes))} 内存未释放`;
}

function growth({ beyondBaseline }: Pick<MessageArgs["growth.hidden"], "beyondBaseline">): string {
  return beyondBaseline ? "平均每个请求的内存增长比基线多" : "平均每个请求使内存增长";
}

function inTotal({ beyondBaseline }: Pick<MessageArgs["growth.hidden"], "beyondBaseline">): string {
  return beyondBaseline ? "总体上，" : "即";
}

function hours(ms: number): string {
  const value = ms / 3_600_000;
  return value < 1 ? `${Math.max(1, Math.round(value * 60))} 分钟` : `${Number(value.toPrecision(2))} 小时`;
}

function held({ held: number, answered }: MessageArgs["isolation.passed"]): string {
  return `${count(answered)} 次改变标签的尝试中，有 ${count(number)} 次标签保持不变`;
}

/** What changed the label; empty if nothing did. */
function changed(examples: Pick<MessageArgs["refusals.failed"], "examples" | "others">): string {
  return examples.examples.length === 0 ? "" : `改变了标签的尝试：${named(examples, "次")}。`;
}

function hungUp(clients: number): string {
  return `${count(clients)} 个客户端断开`;
}

function cpus(value: number): string {
  return `${value.toFixed(2)} 核`;
}
