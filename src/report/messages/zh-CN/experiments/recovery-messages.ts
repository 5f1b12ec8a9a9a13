import type { NamedProcess, VictimArgs } from "../../../../model/facts/victim.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import type { RecoveryChain, Trigger } from "../../../../model/record.ts";
import type { Sayings } from "../../language.ts";
import { withoutEnd } from "../../parts.ts";
import { replyZh } from "../reply-messages.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { failureZh, glue } from "../words.ts";

const { bytes, count, duration, limit, measured: shown } = FORMAT_ZH;

/** The noun for what caused an outage, and what happened to the service. */
export const OUTAGES_ZH: Readonly<Record<Trigger, { readonly noun: string; readonly cause: string }>> = {
  kill: { noun: "强制终止", cause: "进程被杀死后" },
  oom: { noun: "内存耗尽", cause: "内存耗尽后" },
  stop: { noun: "停止", cause: "收到停止信号后" },
};

/** Returns what was done to cause an outage: `杀死进程`, `发送 SIGTERM`. */
export function outageActionZh({ trigger, stop }: Pick<RecoveryChain, "trigger" | "stop">): string {
  if (trigger === "stop") return stop === null ? "发送停止信号" : `发送 ${stop.signal}`;
  return trigger === "kill" ? "杀死进程" : "开始占满内存";
}

/** Returns `node（PID 7）`, with the PID inside the container. */
export function processZh({ name, pidInside }: NamedProcess): string {
  return pidInside === null ? name : `${name}（PID ${pidInside}）`;
}

/** Returns a process with its place and why it was chosen: `node（PID 7），父进程为 sh（PID 1），因监听端口 8080 而被选中`. */
export function victimZh({ victim, ancestors, containerPort }: VictimArgs): string {
  const place = victim.isFirst
    ? "即容器的 1 号进程"
    : ancestors.length === 0
      ? "在容器内没有父进程"
      : `${ancestors.length === 1 ? "父进程" : "各级父进程"}为 ${ancestors.map(processZh).join("、")}`;
  return `${processZh(victim)}，${place}，${choiceOf(victim, containerPort)}`;
}

function choiceOf({ askedFor, chosenAs, residentBytes, isFirst }: VictimArgs["victim"], containerPort: number): string {
  if (chosenAs === "largest") return `因内存占用最大（${bytes(residentBytes)}）而被选中`;
  if (chosenAs === "serving") return `因监听端口 ${containerPort} 而被选中`;
  if (chosenAs === "worker") return "因是服务进程之下最忙的进程而被选中";
  if (askedFor === "serving") {
    return `因没有发现监听端口 ${containerPort} 的进程而被选中${isFirst ? "" : "（容器引擎记录的主进程）"}`;
  }
  return askedFor === "largest" ? "因无法读取任何进程的内存占用而被选中" : "由参数 `target: main` 指定";
}

const THEN_KILLED = "每次部署都要等满这段时间，然后将其强制终止。";

/** How a service recovered from an experiment, and how it ended when it was asked to stop, in Chinese. */
export const RECOVERIES_ZH = {
  "recovery.passed": ({ name, objective, measured }) =>
    `服务在 ${name} 后 ${shown(objective, measured)} 恢复响应，未超过阈值 ${limit(objective)}。`,
  "recovery.failed": ({ name, objective, measured }) =>
    `服务在 ${name} 后 ${shown(objective, measured)} 才恢复响应，超过阈值 ${limit(objective)}。`,
  "recovery.never": ({ name, objective }) => `${name} 结束后，服务一直没有恢复正常响应；阈值为 ${limit(objective)}。`,
  "recovery.not-watched-long-enough": ({ objective, watchedMs }) =>
    `恢复过程只观测了 ${duration(watchedMs, objective.limit ?? undefined)}。需要观测满 ${limit(objective)} 才能判定。`,
  "recovery.end-not-seen": () => "没有观测到进程退出，无法测量恢复时间。需要观测到退出才能判定。",
  "recovery.no-restart-policy": ({ trigger }) => `${OUTAGES_ZH[trigger].cause}，容器没有重启：重启策略为 \`no\`。`,
  "recovery.clean-exit": ({ trigger, restartPolicy }) =>
    `${OUTAGES_ZH[trigger].cause}，容器没有重启：1 号进程随后自行退出，退出码为 0，而重启策略 \`${restartPolicy}\` 只在异常退出时生效。`,
  "recovery.not-restarted": ({ trigger, restartPolicy, watchedMs }) =>
    `${OUTAGES_ZH[trigger].cause}，容器没有重启：重启策略为 \`${restartPolicy}\`，但容器引擎在 ${duration(watchedMs)} 内没有启动它。`,
  "recovery.not-listening": ({ restarted, containerPort, watchedMs }) =>
    `${restarted ? "容器已重启，但 " : ""}${duration(watchedMs)} 内没有进程监听容器的端口 ${containerPort}。`,
  "recovery.no-good-answer": ({ restarted, watchedMs }) =>
    `${restarted ? "容器已重启并监听端口，但在" : "容器在"} ${duration(watchedMs)} 内没有正常响应。`,
  "recovery.last-attempt": ({ answer }) => `最后一次尝试失败：${withoutEnd(replyZh(answer))}。`,
  "recovery.crash-loop": ({ restarts }) => `容器已重启 ${count(restarts)} 次，说明它在启动过程中反复崩溃。`,
  "recovery.crashed-while-starting": ({ restarts, trigger }) =>
    `一次${OUTAGES_ZH[trigger].noun}之后，服务重启了 ${count(restarts)} 次，因为它在启动过程中崩溃。`,
  "recovery.runs-without-service": ({ process, first, restartPolicy }) =>
    `服务已退出，容器却仍在运行：${glue(processZh(process), "已退出")}，但${glue("容器的 1 号进程", first === null ? "" : processZh(first), "没有退出")}，因此重启策略 \`${restartPolicy}\` 没有生效。`,
  "recovery.health": ({ health }) =>
    `镜像的健康检查结果为 \`${health}\`${health === "unhealthy" ? "，但 Docker 不会因此重启容器" : ""}。`,

  "recovery.killed": (args) => `被杀死的进程：${victimZh(args)}。`,
  "recovery.evaluated": (args) => `被评估的进程：${victimZh(args)}。`,
  "recovery.by-restart": ({ restartPolicy }) => `容器引擎重启了容器，服务随之恢复（重启策略 \`${restartPolicy}\`）。`,
  "recovery.by-new-process": ({ process }) =>
    `服务在容器内恢复，容器始终没有停止${owns(process)}。重启策略没有起作用。`,
  "recovery.by-survivor": ({ process }) => `响应来自故障之前就存在的进程，容器始终没有停止${owns(process)}。`,
  "recovery.by-unknown": () => "服务恢复响应，容器始终没有停止。没有发现监听端口的进程。",
  "recovery.restart-count": ({ before, after, newStart }) => {
    const start = newStart === null ? "" : `，StartedAt ${newStart ? "已改变" : "没有改变"}`;
    return `RestartCount 在故障之前为 ${before}，${glue("之后", after === null ? "未知" : `为 ${after}`)}${start}。`;
  },
  "recovery.in-flight": ({ trigger, outcome, detail, endedMs }) => {
    const at = `${OUTAGES_ZH[trigger].noun}时`;
    if (outcome === "none") return `${at}没有在途请求：最后一个请求刚刚得到响应。`;
    if (outcome === "unanswered") return `${at}的在途请求在观测期间没有得到响应。`;
    if (outcome !== "ok") return `${at}的在途请求失败：${detail === null ? failureZh(outcome) : replyZh(detail)}。`;
    return `${at}的在途请求${endedMs === null ? "" : `在 ${duration(endedMs)} 后`}得到响应。`;
  },

  "stop.not-asked": () => "没有要求服务停止。需要停止信号到达容器的 1 号进程才能判定。",
  "stop.end-not-seen": () => "没有观测到容器退出，无法测量退出耗时。需要观测到退出才能判定。",
  "stop.passed": (args) => `${ended(args)}，未超过阈值 ${limit(args.objective)}，并处理完了在途请求。`,
  "stop.too-late": (args) =>
    `${ended(args)}，超过阈值 ${limit(args.objective)}。实际部署时，服务在此之前就会被强制终止。`,
  "stop.nothing-in-flight": (args) =>
    `${ended(args)}，但当时没有在途请求，无法判定服务能否处理完已有请求。需要有在途请求才能判定。`,
  "stop.request-cut-off": (args) =>
    `${ended(args)}，没有处理完在途请求（${args.detail === null ? cutOff(args.outcome) : replyZh(args.detail)}）。`,
  "stop.not-ended": ({ objective, signal, handled }) =>
    `服务在收到 ${signal} 后 ${limit(objective)} 内没有退出${handled ? "，尽管它会处理该信号" : ""}。${THEN_KILLED}`,
  "stop.signal-ignored": ({ objective, signal, first, serving }) => {
    const never = serving === null ? "" : `，也没有转发给 ${processZh(serving)}`;
    return `${glue("容器的 1 号进程", processZh(first), "忽略了", signal)}${never}：容器在 ${limit(objective)} 内没有退出。${THEN_KILLED}`;
  },
  "stop.not-ended-behind-init": ({ objective, signal, first, serving, handled }) => {
    const does = handled === null ? "" : handled ? "，尽管它会处理该信号" : "：它没有注册信号处理函数";
    return `${glue(processZh(first), "转发了", signal)}，但${glue("提供服务的进程", processZh(serving), "在", limit(objective), "内没有退出")}${does}。${THEN_KILLED}`;
  },
  "stop.not-ended-behind-first": ({ objective, signal, first, serving, handled }) => {
    const does = handled ? "也会处理该信号" : "则要由 1 号进程来结束";
    return `容器在收到 ${signal} 后 ${limit(objective)} 内没有退出：${glue("1 号进程", processZh(first), "会处理该信号")}，${glue("提供服务的进程", processZh(serving), does)}。${THEN_KILLED}`;
  },
} satisfies Partial<Sayings>;

function owns(process: NamedProcess | null): string {
  return process === null ? "" : `；监听端口的进程是 ${processZh(process)}`;
}

function ended({ objective, signal, measured }: MessageArgs["stop.passed"]): string {
  return `服务在收到 ${signal} 后 ${shown(objective, measured)} 退出`;
}

function cutOff(outcome: MessageArgs["stop.request-cut-off"]["outcome"]): string {
  return outcome === "unanswered" ? "观测期间没有得到响应" : failureZh(outcome);
}
