import type { Sayings } from "../../language.ts";
import { durationInput } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";

const { count, cpus: cpusOf, duration } = FORMAT_ZH;

/** What makes an inconclusive drill conclusive, in Chinese. */
export const OPEN_ADVICE_ZH = {
  "advice.more-time": ({ needed, sent, tookMs, suggestedMs }) =>
    `请设置 \`max-duration: ${durationInput(suggestedMs)}\`：需要 ${count(needed)} 个请求，而 ${duration(tookMs)} 内只有 ${count(sent)} 个。`,
  "advice.cheaper-limit": ({ needed }) => `或调低 \`min-availability\`：95% 只需要 ${count(needed)} 个没有失败的请求。`,
  "advice.more-clients": ({ usedCpus, cpus }) =>
    `或调大 \`clients\`：服务只使用了 ${cpusOf(cpus, cpus)} 中的 ${cpusOf(usedCpus)}，可以同时响应更多请求。`,
  "advice.max-duration": ({ suggestedMs }) =>
    `请设置 \`max-duration: ${durationInput(suggestedMs)}\`，至少为现在的两倍。`,
  "advice.duration": ({ suggestedMs }) => `请设置 \`duration: ${durationInput(suggestedMs)}\`，为现在的两倍。`,
  "advice.near-limit": ({ name }) =>
    `或让阈值（\`${name === "p95" ? "max-p95" : "min-availability"}\`）远离测量值：两者越接近，需要的请求越多。`,
  "advice.provable-limit": () => "请把 `min-availability` 设为低于 100%，例如 99%：再多的请求也无法证实永不失败。",
  "advice.run-again": () => "请重新演练：无需修改任何内容。",
  "advice.quiet-runner": () => "如果经常出现，请为该作业使用独占的或更大的运行器，或减少同时运行的作业。",
  "advice.fill-quota": ({ workers, cpus, cores }) => {
    const now = `现在为 \`stress-workers: ${workers}\` 和 \`cpus: ${cpus}\`${cores === null ? "" : `，${count(cores)} 个核心`}`;
    if (workers <= cpus) return `请把 \`stress-workers\` 调到大于 \`cpus\`，以用满配额（${now}）。`;
    if (cores !== null && cpus >= cores) return `请把 \`cpus\` 调到小于核心数，使配额而不是机器成为上限（${now}）。`;
    return `请调大 \`stress-workers\`（${now}）。所需 CPU 远小于 ${cpusOf(cpus, cpus)} 的服务用不满配额：请把 \`cpus\` 调低到部署时的值。`;
  },
  "advice.have-effect": ({ name }) =>
    `请通过参数增强 ${name}，或确认服务就是它所作用的进程。下面关于其效果的一行给出了数据。`,
  "advice.send-running": () => "请调大 `clients`，使该时刻有请求正在处理。在几毫秒内响应的服务需要多个客户端。",
  "advice.allow-counters": () =>
    "请重新演练；如果容器引擎始终不提供这些计数器，请使用支持 cgroup v2 且不限制 `docker stats` 的引擎。",
  "advice.watch-engine": () =>
    "如果模型不在容器的 CPU 上计算，请在客户端离开后查看推理引擎自己的在途请求数；如果服务没有请求时也很忙，请在它空闲时再演练。",
  "advice.other-drain": () => "请把 `max-drain` 调低或调高一两秒：CPU 用量每秒读取一次。",
  "advice.report-degraded": () => "请在健康检查接口或响应头 `x-degraded` 中上报已关闭的功能，资源不足期间也要上报。",
  "advice.start-undegraded": () =>
    "请检查服务为何在没有负载时就资源不足：调大 `memory` 或 `cpus`，或调整它自己的阈值。",
  "advice.answer-attempts": () => "请检查服务为何没有响应：报告列出了每次尝试的结果。",
  "advice.clearer-share": () =>
    "改变标签和保持标签的尝试数不足以与 `min-held` 区分。请修复改变标签的尝试，或让 `min-held` 远离测得的比例。",
  "advice.wider-slowdown": () => "或调大 `max-slowdown`：百分之几的差异，单次运行无法分辨。",
  "advice.fix-baseline": () => "请选择能正常响应的基线，例如默认分支上最近一个通过的镜像。",
  "advice.read-above": () => "被跳过或未检查的项目，原因见上文：请先解决它，再重新演练。",
  "advice.container-left": () => "请检查容器为何在长稳测试期间退出：退出码和日志比内存增长更能说明问题。",
  "advice.after-abort": ({ name }) =>
    `${name} 因中止阈值或服务没有响应而提前结束。请解决其指出的问题，或调大 \`abort-p95\`、调低 \`abort-availability\` 以完成它。`,
  "advice.add-experiments": () => "请在 `experiments` 中加入带有检查项的实验，例如 `cpu-overload`。",
} satisfies Partial<Sayings>;
