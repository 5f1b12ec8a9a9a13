import type { VictimChoice } from "../../../../model/facts/victim.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code, withoutEnd } from "../../parts.ts";
import { FORMAT_ZH } from "../report/formats.ts";
import { exitCodeZh, glue } from "../words.ts";
import { processZh, victimZh } from "./recovery-messages.ts";

const { bytes: size, count, cpus: cores, duration, multiple, ratio } = FORMAT_ZH;

const VICTIM: Readonly<Record<VictimChoice, string>> = {
  serving: "监听服务端口的进程",
  main: "容器的 1 号进程",
  largest: "内存占用最大的进程",
  worker: "服务进程之下最忙的进程",
};

const DOWN: Readonly<Record<MessageArgs["dependency-down.effect"]["how"], (name: string) => string>> = {
  stop: (name) => `停止 ${name}`,
  freeze: (name) => `冻结 ${name} 的所有进程`,
  refuse: (name) => `拒绝服务到 ${name} 的连接`,
  blackhole: (name) => `丢弃服务发往 ${name} 的数据包`,
};

const FROZEN: Readonly<Record<MessageArgs["freeze.description"]["target"], string>> = {
  all: "全部进程",
  serving: "监听服务端口的进程",
  main: "容器的 1 号进程",
  worker: "服务进程之下最忙的进程",
};

const WRITES: Readonly<Record<MessageArgs["disk-full.no-effect"]["ending"], string>> = {
  written: "成功",
  full: "因空间不足而失败",
  denied: "因镜像的用户没有权限而失败",
  other: "因其他原因而失败",
};

const ENDINGS: Readonly<Record<MessageArgs["dependency-down.effect"]["ending"], string>> = {
  open: "连接成功",
  refused: "连接被拒绝",
  silent: "没有响应",
  other: "连接失败",
};

/** Experiments with a disturbance: what they do, their effects and their own checks, in Chinese. */
export const DISTURBANCES_ZH = {
  "cpu-overload.description": ({ workers }) => `在容器的 CPU 配额内运行 ${count(workers)} 个 CPU 压力进程`,
  "disk-pressure.description": ({ workers, bytesPerSecond }) => {
    const limit = bytesPerSecond === null ? "" : `，限速 ${perSecond(bytesPerSecond)}`;
    return `${count(workers)} 个压力进程以 fsync 方式写容器的磁盘${limit}`;
  },
  "kill-restart.description": ({ target }) => `绕过容器引擎，用 SIGKILL 杀死${VICTIM[target]}`,
  "network-delay.description": ({ delayMs, jitterMs, lossRatio }) => {
    const jitter = jitterMs === 0 ? "" : `（± ${duration(jitterMs)}）`;
    const loss = lossRatio === 0 ? "" : `，丢包率 ${ratio(lossRatio)}`;
    return `服务的数据包延迟 ${duration(delayMs)}${jitter}${loss}`;
  },
  "oom-kill.description": ({ target }) => `占满容器内存，直到内核杀死${VICTIM[target]}`,
  "terminate.description": ({ graceMs }) =>
    `绕过容器引擎，向容器的 1 号进程发送镜像的停止信号，等待其在${
      graceMs === null ? "镜像的停止超时（未设置时为 10 s）" : ` ${duration(graceMs)} `
    }内退出`,
  "dependency-down.description": ({ of, how, forMs, mayRefuse }) => {
    const refusals = mayRefuse ? "，期间快速返回的 503 或 429 也算响应" : "";
    return `${DOWN[how](of ?? "网络上唯一的其他容器")}，至少持续 ${duration(forMs)}${refusals}`;
  },
  "freeze.description": ({ target, forMs }) => `将${FROZEN[target]}冻结 ${duration(forMs)}，期间继续发送请求`,

  "memory-pressure.description": ({ levelRatio }) =>
    `把容器的内存用量维持在上限的 ${ratio(levelRatio)} 以上，期间继续发送请求`,

  "disk-full.description": ({ paths, sizeBytes }) =>
    `把 ${paths.join("、")} 写满（容器创建时${paths.length === 1 ? "" : "各自"}获得 ${size(sizeBytes)} 的独立文件系统），期间继续发送请求`,

  "experiment.started": () => "已开始：",
  "effect.observed": () => "实验产生了可观测的影响。",
  "effect.not-observed": () => "实验未产生可观测的影响。",
  "aborted.experiment": () => "实验已中止。",

  "stressor.ended-at-once": ({ exitCode }) => `stress-ng 启动后立即退出，${exitCodeZh(exitCode)}。`,
  "stressor.not-started": ({ workers }) => `stress-ng 没有及时在容器中启动 ${count(workers)} 个压力进程。`,
  "stressor.silent": () => "容器中的压力进程没有及时响应。",
  "memory.machine-too-small": ({ availableBytes, limitBytes }) =>
    `引擎所在机器只有 ${size(availableBytes)} 可用内存，要占满容器 ${size(limitBytes)} 的上限，会使机器本身崩溃。请调小 \`memory\`。`,
  "helper.problem": (args) => `${refusal({ ...args, reason: "" })}。`,
  "helper.failed": ({ exitCode }) => `演练的辅助容器失败，${exitCodeZh(exitCode)}。`,
  "signal.no-process": () => "没有找到容器的进程。",
  "signal.not-running": ({ status }) => `容器的状态为 ${status}，没有可以接收信号的进程。`,
  "removal.processes-left": ({ processes }) => `仍有 ${count(processes)} 个进程在运行。`,
  "removal.time-limit": ({ limitMs }) => `移除最多可用 ${duration(limitMs)}。`,
  "stressor.ended": ({ exitCode }) => `stress-ng 在观测窗口结束前退出（${exitCodeZh(exitCode)}）。`,
  "cpu-overload.effect": (args) => `${throttled(args)}。${slowed(args)}`,
  "cpu-overload.not-slowed": ({ minMultiple, ...args }) =>
    `${throttled(args)}，但服务几乎没有变慢。${slowed(args, minMultiple)}达到 ${multiple(minMultiple)}才算生效。`,
  "cpu-overload.not-throttled": ({ usedCpus, cpus, ...args }) => {
    const used = usedCpus === null ? "用量未知" : `只用了 ${usedCpus.toFixed(2)} 核`;
    const also = isSlower(args) ? "，但这不是 CPU 配额造成的" : "";
    return `CPU 配额没有成为瓶颈：${throttled(args)}，与之前几乎没有差别。CPU 配额为 ${cores(cpus)}，${used}。${withoutEnd(slowed(args))}${also}。`;
  },
  "cpu-overload.no-counters": (args) => `容器引擎没有报告 CPU 限流，无法验证实验是否生效。${slowed(args)}`,
  "cpu-overload.no-requests": (args) => `${throttled(args)}。${slowed(args)}`,

  "dependency-down.effect": ({ of, port, ending }) =>
    `从服务的网络连接 ${of} 的端口 ${port}：${ENDINGS[ending]}，符合预期。`,
  "dependency-down.no-effect": ({ of, port, how, ending }) =>
    `从服务的网络连接 ${of} 的端口 ${port}：${ENDINGS[ending]}，与 \`how: ${how}\` 不符。`,
  "dependency-down.no-port": ({ of }) => `${of} 在此之前就不接受来自服务网络的连接，无法验证实验是否生效。`,
  "dependency-down.not-back": ({ of }) => `${of} 已重新启动，但不接受连接。`,
  "dependency-down.frozen": ({ of, processes }) => `${of} 的全部 ${count(processes)} 个进程直到最后都处于停止状态。`,
  "dependency-down.not-frozen": ({ of }) => `${of} 的进程没有全部停止到最后。`,

  "freeze.effect": ({ processes, name }) =>
    name === null
      ? `全部 ${count(processes)} 个进程直到最后都处于停止状态。`
      : `${name === "" ? "该进程" : `${name} `}直到最后都处于停止状态。`,
  "freeze.no-effect": () => "被冻结的进程没有全部停止到最后。",
  "offline.description": () => "切断容器的对外网络，并绕过容器引擎用 SIGKILL 杀死其 1 号进程",
  "offline.effect": ({ restarted }) =>
    restarted
      ? "SIGKILL 结束了容器的 1 号进程；终止之前和重启之后，容器内都无法访问自身网络之外的地址。"
      : "SIGKILL 结束了容器的 1 号进程；终止之前，容器内无法访问自身网络之外的地址；再次尝试时容器没有运行，路由不变。",
  "offline.no-way-out": () => "切断之前，从容器内也无法访问本机或引擎所在机器的任何地址，因此无法确认是否已切断。",
  "offline.not-cut": ({ restarted }) => `${restarted ? "重启之后" : "终止之前"}，容器仍能访问外部网络。`,
  "worker.none": () => "服务进程之下没有其他进程，因此没有 worker。",

  "memory-pressure.effect": ({ usedRatio, neededRatio, ...cache }) =>
    `容器的内存用量始终不低于上限的 ${ratio(usedRatio, neededRatio)}。${reclaimed(cache)}`,
  "memory-pressure.no-effect": ({ above, readings, lowestRatio, neededRatio }) =>
    `${count(readings)} 次读数中只有 ${count(above)} 次容器的内存用量超过上限的 ${ratio(neededRatio)}，最低为 ${ratio(lowestRatio, neededRatio)}。`,
  "memory-pressure.killed": () => "内核因内存不足杀死了服务的一个进程，尽管占用内存的进程已标记为最先被杀死。",

  "disk-full.effect": ({ paths }) =>
    `从容器内部写入 ${paths.join("、")}，开始和结束时都因空间不足（\`ENOSPC\`）而失败。`,
  "disk-full.no-effect": ({ path, ending, atFirst }) =>
    atFirst
      ? `写满之前，从容器内部写入 ${path} 就${WRITES[ending]}。`
      : `${path} 已写满，从容器内部写入却${WRITES[ending]}。`,
  "disk-full.not-running": () => "尝试从容器内部写入时容器没有运行，无法验证实验是否生效。",

  "disk-pressure.effect": (args) => `${wrote(args)}。`,
  "disk-pressure.no-effect": ({ bytesPerSecond, minBytesPerSecond }) =>
    `压力进程的写盘速度只有 ${perSecond(bytesPerSecond, minBytesPerSecond)}，达到 ${perSecond(minBytesPerSecond)} 才算生效。`,
  "disk-pressure.limited": (args) => `${wrote(args)}，${limited(args)}。${unlimited(args)}`,
  "disk-pressure.limit-exceeded": (args) => `${wrote(args)}，超出了限速：${limited(args)}。${unlimited(args)}`,
  "disk-pressure.stalled": (args) =>
    `${wrote(args)}，远低于限速：${limited(args)}。${unlimited(args)}有其他因素拖慢了写盘。`,
  "disk-pressure.limit-too-high": (args) =>
    `${wrote(args)}。${unlimited(args)}\`write-limit\` 为 ${perSecond(args.limitPerSecond)} 时几乎不起限速作用，请调低。`,
  "disk-pressure.limit-not-set": (args) =>
    `${wrote(args)}。无法为容器设置 ${perSecond(args.limitPerSecond)} 的写盘限速：${refusal(args)}。`,

  "network-delay.effect": (args) => `${later(args)}${delayedBy(args)}`,
  "network-delay.no-effect": (args) => `${later(args, args.addedMs < 0 ? "" : "只")}${delayedBy(args)}`,
  "network-delay.no-requests": (args) => `没有请求能体现延迟（预期：${duration(args.expectedMs)}）。${delayedBy(args)}`,

  "signal.not-first-process": ({ signal, process }) =>
    `${signal} 到达了 ${reached(process)}，但它不是容器的 1 号进程。`,
  "kill-restart.effect": (args) => `SIGKILL 杀死了 ${victimZh(args)}。`,
  "kill-restart.not-ended": ({ process }) => `SIGKILL 到达了 ${reached(process)}，但该进程没有退出。`,
  "oom-kill.effect": ({ containerEnded, exitCode, ...args }) =>
    `内存耗尽，内核杀死了 ${victimZh(args)}。${containerEnded ? `容器已退出，${exitCodeZh(exitCode)}。` : ""}`,
  "oom-kill.no-pid": ({ name }) => `内核没有报告 ${code(name)} 在容器内的 PID。`,
  "oom-kill.not-filled": ({ exitCode }) => `无法占满容器的内存，${exitCodeZh(exitCode)}。`,
  "oom-kill.not-first-process": ({ process }) =>
    `内存耗尽，内核杀死了 ${processZh(process)}，但它不是容器的 1 号进程。`,
  "oom-kill.not-killed": ({ othersEnded, ...args }) => {
    const others = othersEnded === null || othersEnded === 0 ? "" : `另有 ${count(othersEnded)} 个进程退出。`;
    return `内存耗尽，但内核没有杀死标记的进程：${victimZh(args)}。${others}`;
  },
  "oom-kill.not-exhausted": ({ process, ended, fillerRunning, fillerExitCode }) => {
    const although = ended ? `，但 ${glue(processZh(process), "已退出")}` : "";
    const filler = fillerRunning ? "仍在运行" : `已退出，${exitCodeZh(fillerExitCode)}`;
    return `容器引擎没有报告内存耗尽${although}。占用内存的进程${filler}。`;
  },
  "terminate.effect": ({ signal, process, serving }) => {
    const below = serving === null ? "" : `监听服务端口的是其下级进程 ${processZh(serving)}。`;
    return `${signal} 到达了容器的 1 号进程 ${reached(process)}。${below}`;
  },
} satisfies Partial<Sayings>;

/** Without a period. */
function throttled({
  throttledRatio,
  steadyThrottledRatio,
}: Pick<MessageArgs["cpu-overload.effect"], "throttledRatio" | "steadyThrottledRatio">): string {
  return `容器在 ${ratio(throttledRatio)} 的调度周期内被 CPU 限流（稳态：${ratio(steadyThrottledRatio)}）`;
}

function slowed({ p50Multiple, p95Multiple }: MessageArgs["cpu-overload.no-counters"], beside?: number): string {
  if (p50Multiple === null || p95Multiple === null) return "没有请求能说明服务是否变慢。";
  return `延迟的 P50 为稳态的 ${multiple(p50Multiple, beside)}，P95 为 ${multiple(p95Multiple, beside)}。`;
}

/** Noise alone stays below it. */
const SLOWER = 1.2;

function isSlower({ p50Multiple, p95Multiple }: MessageArgs["cpu-overload.no-counters"]): boolean {
  return Math.max(p50Multiple ?? 0, p95Multiple ?? 0) >= SLOWER;
}

function reclaimed({
  cacheBytesBefore: before,
  cacheBytes: now,
}: Pick<MessageArgs["memory-pressure.effect"], "cacheBytesBefore" | "cacheBytes">): string {
  return before === null || now === null ? "" : `页缓存从 ${size(before)} 变为 ${size(now)}。`;
}

function perSecond(bytes: number, beside?: number): string {
  return `${size(bytes, beside)}/s`;
}

/** Without an end. */
function wrote({ bytesPerSecond }: MessageArgs["disk-pressure.effect"]): string {
  return `压力进程的写盘速度为 ${perSecond(bytesPerSecond)}`;
}

function limited({ limitPerSecond, file, device }: MessageArgs["disk-pressure.limited"]): string {
  const by = file === "io.max" ? "io.max（cgroup v2）" : "blkio.throttle（cgroup v1）";
  return `由 ${by}在设备 ${device} 上限速 ${perSecond(limitPerSecond)}`;
}

function unlimited({ freePerSecond }: MessageArgs["disk-pressure.limit-too-high"]): string {
  return `不限速时为 ${perSecond(freePerSecond)}。`;
}

function later({ addedMs, expectedMs }: MessageArgs["network-delay.effect"], only = ""): string {
  return `P50 ${only}比稳态${addedMs < 0 ? "低" : "高"} ${duration(Math.abs(addedMs))}（预期：高 ${duration(expectedMs)}）。`;
}

function delayedBy({ proxy }: Pick<MessageArgs["network-delay.effect"], "proxy">): string {
  if (proxy === null) return "延迟由 netem 在容器网络中注入。";
  const { connections, reset } = proxy;
  const resets = reset === null ? "" : `代理重置了 ${count(connections)} 个连接中的 ${count(reset)} 个。`;
  return `netem 不可用（${refusal(proxy)}），延迟由服务端口前的代理注入。${resets}`;
}

function reached({ name, pidInside, pid }: MessageArgs["kill-restart.not-ended"]["process"]): string {
  return pidInside === null ? `${name}（宿主机 PID ${pid}）` : `${name}（PID ${pidInside}，宿主机 PID ${pid}）`;
}

const PROBLEMS: Readonly<Record<MessageArgs["helper.problem"]["problem"], (value: string) => string>> = {
  "process-not-ours": (pid) => `进程 ${pid} 不属于该容器`,
  "process-ended": (pid) => `进程 ${pid} 已退出`,
  "no-tc": () => "本机没有 `tc`",
  "no-network": () => "容器没有网络",
  "rule-left": (value) => `${value} 的规则仍未移除`,
  "not-frozen": () => "未能停止依赖的全部进程",
  "not-filled": () => "路径的文件系统无法写满",
  "not-resumed": () => "未能恢复依赖的进程",
  "delay-left": () => "延迟仍未移除",
  "container-ended": () => "容器的进程已退出",
  "group-unreadable": () => "无法读取它的控制组",
  "no-write-limit": () => "它的控制组不支持写盘限速",
  "write-limit-rejected": (device) => `内核拒绝了设备 ${device} 的限速`,
  "write-limit-not-kept": (device) => `内核没有保留设备 ${device} 的限速`,
  "write-limit-left": (device) => `设备 ${device} 的写盘限速仍未移除`,
  "disk-not-mounted": () => "它的磁盘没有挂载",
  "disk-without-device": (device) => `它的磁盘所在的文件系统没有自己的设备（${device}）`,
  "device-unknown": (device) => `内核不识别设备 ${device}`,
};

/** Returns why a helper could not do its work, as a clause. */
function refusal({
  problem,
  value,
  reason,
}: Pick<MessageArgs["disk-pressure.limit-not-set"], "problem" | "value" | "reason">): string {
  return (problem === null ? "" : PROBLEMS[problem](value)) || withoutEnd(reason) || "没有给出原因";
}
