import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { replyZh } from "../reply-messages.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { exitCodeZh, glue, listedZh } from "../words.ts";

const { bytes, count, duration, limit, measured, ratio: share } = FORMAT_ZH;

const ADVICE =
  "建议在 CPU 使用率超过 80% 时关闭非核心功能（如历史记忆），在内存使用率超过 90% 时拒绝新连接，并上报已关闭的功能。";

/** Experiments that should trigger the service's degraded mode, in Chinese. */
export const DEGRADATIONS_ZH = {
  "degrade-cpu.description": ({ workers }) =>
    `在容器内运行 ${count(workers)} 个 CPU 压力进程，使 CPU 使用率超过上限的 80%`,
  "degrade-cpu.no-reading": () => "容器引擎没有报告容器的 CPU 时间。",
  "degrade-cpu.effect": ({ usedRatio, neededRatio }) => `容器的 CPU 用量达到上限的 ${share(usedRatio, neededRatio)}。`,
  "degrade-cpu.no-effect": ({ usedRatio, neededRatio }) =>
    `容器的 CPU 用量只达到上限的 ${share(usedRatio, neededRatio)}，没有超过 ${share(neededRatio)}。请调大 \`workers\`。`,

  "degrade-memory.description": ({ ratio }) => `将容器的内存用量提高到上限的 ${share(ratio)} 并保持`,
  "fill-memory.ended": ({ exitCode, usedRatio }) => {
    const used =
      usedRatio === null ? "容器引擎没有报告容器的内存用量。" : `此后容器的内存用量为上限的 ${share(usedRatio)}。`;
    return `占用内存的进程在观测窗口结束前退出（${exitCodeZh(exitCode)}）。${used}`;
  },
  "fill-memory.no-reading": () => "容器引擎没有报告容器的内存用量。",
  "fill-memory.full": ({ usedBytes, limitBytes }) =>
    `容器已使用 ${bytes(usedBytes)} 内存（上限 ${bytes(limitBytes)}），没有可供占用的余量。请调大 \`memory\`。`,
  "degrade-memory.effect": ({ usedRatio, neededRatio }) =>
    `容器的内存用量达到上限的 ${share(usedRatio, neededRatio)}。`,
  "degrade-memory.no-effect": ({ usedRatio, neededRatio }) =>
    `容器的内存用量只达到上限的 ${share(usedRatio, neededRatio)}，没有超过 ${share(neededRatio)}。`,

  "degrading.not-supported": () =>
    `不支持：服务的健康检查接口和响应头 \`x-degraded\` 都没有上报已关闭的功能。${ADVICE}`,
  "degrading.disabled-before": ({ name, features }) =>
    `在 ${name} 之前、没有负载时，服务就已上报${glue("关闭了", listedZh(features))}，因此无法判定 ${name} 的影响。需要服务在启动时启用全部功能才能判定。`,
  "degrading.not-reported": ({ name }) => `${name} 期间服务没有上报已关闭的功能。需要上报才能判定。`,
  "degrading.not-entered": ({ name }) => `服务支持降级模式（资源不足时关闭非核心功能），但在 ${name} 期间没有进入。`,
  "degrading.passed": ({ objective, backMs, ...disabled }) =>
    `${reported(disabled)}负载结束 ${measured(objective, backMs)} 后，所有功能重新启用，未超过阈值 ${limit(objective)}。`,
  "degrading.not-watched-long-enough": ({ objective, watchedMs, ...disabled }) =>
    `${reported(disabled)}在 ${duration(watchedMs)} 的观测时间内，服务没有上报所有功能已重新启用。需要观测满 ${limit(objective)} 才能判定。`,
  "degrading.not-left": ({ objective, ...disabled }) =>
    `${reported(disabled)}服务未在阈值 ${limit(objective)} 内重新启用所有功能。`,
  "degrading.left-too-late": ({ objective, backMs, ...disabled }) =>
    `${reported(disabled)}负载结束 ${measured(objective, backMs)} 后，所有功能才重新启用，超过阈值 ${limit(objective)}。`,

  "running-first.not-watched": () =>
    "没有观测到正在处理的请求，无法判定这类请求能否处理完。需要有正在处理的请求才能判定。",
  "running-first.shed-before": ({ name, shed }) =>
    `在 ${name} 之前发出的少量请求中，服务已主动拒绝 ${count(shed)} 个，因此无法判定哪些请求是因内存不足而拒绝的。需要服务在此之前不拒绝请求才能判定。`,
  "running-first.not-supported": ({ name }) =>
    `不支持：${name} 期间服务既没有主动拒绝新请求，也没有上报已关闭的功能。${ADVICE}`,
  "running-first.no-new-requests": ({ name }) => `${name} 期间没有发出新请求。需要有新请求才能判定。`,
  "running-first.none-running": ({ shed }) =>
    `服务立即拒绝了${all(shed)}新请求，但当时没有其他正在处理的请求，因此无法判定服务能否把它们处理完。`,
  "running-first.passed": ({ shed, finished }) =>
    `服务立即拒绝了${all(shed)}新请求，并处理完了${all(finished)}已有请求。`,
  "running-first.not-finished": ({ name, failed, running, details }) =>
    `${name} 期间内存占满时，正在处理的 ${count(running)} 个请求中有 ${count(failed)} 个没有处理完（${details.map(replyZh).join("；")}）。`,
  "running-first.not-shed": ({ name, failed, fresh, details }) =>
    `${name} 期间，${count(fresh)} 个新请求中有 ${count(failed)} 个没有被正确拒绝（${details.map(replyZh).join("；")}）。`,
} satisfies Partial<Sayings>;

function reported({ name, features }: Pick<MessageArgs["degrading.passed"], "name" | "features">): string {
  return `${name} 期间，${glue("服务关闭了", listedZh(features), "并已上报")}。`;
}

function all(number: number): string {
  return `${number === 1 ? "" : "全部"} ${count(number)} 个`;
}
