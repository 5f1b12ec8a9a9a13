import type { VictimChoice } from "../../../../model/facts/victim.ts";
import type { MessageArgs } from "../../../../model/message.ts";
import {
  formatBytes,
  formatCount,
  formatCpus,
  formatDuration,
  formatMultiple,
  formatRatio,
} from "../../../../model/text/format.ts";
import { listed } from "../../../../model/text/listed.ts";
import type { Sayings } from "../../language.ts";
import { code, sentenceOf } from "../../parts.ts";
import { plural } from "../words.ts";
import { processName, victimWords } from "./recovery-messages.ts";

const VICTIM: Readonly<Record<VictimChoice, string>> = {
  serving: "the process that owns the service's port",
  main: "the container's first process",
  largest: "the process with the most memory",
  worker: "the busiest process below the serving one",
};

const DOWN: Readonly<Record<MessageArgs["dependency-down.effect"]["how"], (name: string) => string>> = {
  stop: (name) => `${name} is stopped`,
  freeze: (name) => `all processes of ${name} are frozen`,
  refuse: (name) => `the service's connections to ${name} are refused`,
  blackhole: (name) => `the service's packets to ${name} are dropped`,
};

const FROZEN: Readonly<Record<MessageArgs["freeze.description"]["target"], string>> = {
  all: "all processes are frozen",
  serving: "the process that owns the service's port is frozen",
  main: "the container's first process is frozen",
  worker: "the busiest process below the serving one is frozen",
};

const WRITES: Readonly<Record<MessageArgs["disk-full.no-effect"]["ending"], string>> = {
  written: "succeeded",
  full: "failed for lack of room",
  denied: "was not permitted to the user of the image",
  other: "failed in another way",
};

type Ending = MessageArgs["dependency-down.effect"]["ending"];
const ENDINGS: Readonly<Record<Ending, string>> = {
  open: "were accepted",
  refused: "were refused",
  silent: "got no answer",
  other: "failed",
};
const ENDED: Readonly<Record<Ending, string>> = {
  open: "was accepted",
  refused: "was refused",
  silent: "got no answer",
  other: "failed in another way",
};

/** Experiments with a disturbance: what they do, their effects and their own checks. */
export const DISTURBANCES = {
  "cpu-overload.description": ({ workers }) => `${plural(workers, "CPU worker")} inside the container's quota`,
  "disk-pressure.description": ({ workers, bytesPerSecond }) => {
    const limit = bytesPerSecond === null ? "" : `, limited to ${formatBytes(bytesPerSecond)} per second`;
    return `${workers} ${workers === 1 ? "worker writes" : "workers write"} to the container's disk with fsync${limit}`;
  },
  "kill-restart.description": ({ target }) => `${VICTIM[target]} is killed with SIGKILL, bypassing the engine`,
  "network-delay.description": ({ delayMs, jitterMs, lossRatio }) => {
    const jitter = jitterMs === 0 ? "" : ` (± ${formatDuration(jitterMs)})`;
    const loss = lossRatio === 0 ? "" : `, and ${formatRatio(lossRatio)} of them are lost`;
    return `the service's packets are delayed by ${formatDuration(delayMs)}${jitter}${loss}`;
  },
  "oom-kill.description": ({ target }) =>
    `the container's memory is filled up to its limit until the kernel kills ${VICTIM[target]}`,
  "terminate.description": ({ graceMs }) =>
    `the container's first process gets the image's stop signal, bypassing the engine, and ${
      graceMs === null ? "the image's stop timeout (else 10 s)" : formatDuration(graceMs)
    } to end`,
  "dependency-down.description": ({ of, how, forMs, mayRefuse }) => {
    const name = of ?? "the only other container on the network";
    const refusals = mayRefuse ? "; a quick 503 or 429 counts as an answer meanwhile" : "";
    return `${DOWN[how](name)} for at least ${formatDuration(forMs)}${refusals}`;
  },
  "freeze.description": ({ target, forMs }) => `${FROZEN[target]} for ${formatDuration(forMs)}, while requests go on`,

  "memory-pressure.description": ({ levelRatio }) =>
    `the container's memory use is held above ${formatRatio(levelRatio)} of its limit, while requests go on`,

  "disk-full.description": ({ paths, sizeBytes }) =>
    `${listed(paths)}, ${paths.length === 1 ? "a file system" : "file systems"} of ${formatBytes(sizeBytes)} from the start of the container, ${paths.length === 1 ? "is" : "are"} filled up, while requests go on`,

  "experiment.started": () => "Started:",
  "effect.observed": () => "The experiment had a measurable effect.",
  "effect.not-observed": () => "The experiment had no measurable effect.",
  "aborted.experiment": () => "The experiment was aborted.",

  "stressor.ended-at-once": ({ exitCode }) => `stress-ng exited immediately with code ${exitCode}.`,
  "stressor.not-started": ({ workers }) =>
    `stress-ng did not start ${plural(workers, "worker")} in the container in time.`,
  "stressor.silent": () => "The stressors in the container did not respond in time.",
  "memory.machine-too-small": ({ availableBytes, limitBytes }) =>
    `The engine's machine has only ${formatBytes(availableBytes)} of free memory, which is not enough to fill the container's limit of ${formatBytes(limitBytes)} without crashing the machine. Lower \`memory\`.`,
  "helper.problem": (args) => sentenceOf(refusal({ ...args, reason: "" })),
  "helper.failed": ({ exitCode }) => `A helper of the drill ended with code ${exitCode}.`,
  "signal.no-process": () => "No process of the container was found.",
  "signal.not-running": ({ status }) => `The container is ${status}, so it has no process to signal.`,
  "removal.processes-left": ({ processes }) =>
    `${formatCount(processes)} of its processes ${processes === 1 ? "is" : "are"} still running.`,
  "removal.time-limit": ({ limitMs }) => `A removal may take ${formatDuration(limitMs)}.`,
  "stressor.ended": ({ exitCode }) => `stress-ng ended before the window did (exit code ${exitCode ?? "unknown"}).`,
  "cpu-overload.effect": (args) => `${throttled(args)}. ${slowed(args)}`,
  "cpu-overload.not-slowed": ({ minMultiple, ...args }) =>
    `${throttled(args)}, but the service hardly slowed down. ${slowed(args, minMultiple)} It takes at least ${formatMultiple(minMultiple)}.`,
  "cpu-overload.not-throttled": ({ usedCpus, cpus, ...args }) => {
    const used = usedCpus === null ? "an unknown part" : `only ${usedCpus.toFixed(2)}`;
    return `The CPU quota was not the limit: ${throttled(args).replace("The", "the")}, hardly more than before, and used ${used} of ${formatCpus(cpus)}. ${slowed(args).replace(/\.$/, "")}${isSlower(args) ? ", but not because of the quota" : ""}.`;
  },
  "cpu-overload.no-counters": (args) =>
    `The engine did not report throttling, so the effect could not be verified. ${slowed(args)}`,
  "cpu-overload.no-requests": (args) => `${throttled(args)}. ${slowed(args)}`,

  "dependency-down.effect": ({ of, port, ending }) =>
    `Connections from the service's network to ${of}, port ${port}, ${ENDINGS[ending]}, as they should.`,
  "dependency-down.no-effect": ({ of, port, how, ending }) =>
    `A connection from the service's network to ${of}, port ${port}, ${ENDED[ending]}, which does not fit \`how: ${how}\`.`,
  "dependency-down.no-port": ({ of }) =>
    `${of} accepted no connection from the service's network before, so the effect could not be verified.`,
  "dependency-down.not-back": ({ of }) => `${of} was brought back, but accepts no connections.`,
  "dependency-down.frozen": ({ of, processes }) =>
    `${processes === 1 ? "The only process" : `All ${processes} processes`} of ${of} stood still until the end.`,
  "dependency-down.not-frozen": ({ of }) => `Not all processes of ${of} stood still until the end.`,

  "freeze.effect": ({ processes, name }) =>
    name === null
      ? `All ${processes} processes stood still until the end.`
      : `${name || "The process"} stood still until the end.`,
  "freeze.no-effect": () => "Not all frozen processes stood still until the end.",
  "offline.description": () =>
    "the container's way out is cut, and its first process is killed with SIGKILL, bypassing the engine",
  "offline.effect": ({ restarted }) =>
    restarted
      ? "SIGKILL ended the container's first process, and nothing beyond its own networks could be reached from inside, before the kill and after the restart."
      : "SIGKILL ended the container's first process, and nothing beyond its own networks could be reached from inside before the kill; it did not run when this was tried again, with the same routes.",
  "offline.no-way-out": () =>
    "Before the cut, no address of this machine or the engine's could be reached from inside the container, so the cut could not be verified.",
  "offline.not-cut": ({ restarted }) =>
    `The container still had a way out ${restarted ? "after the restart" : "before the kill"}.`,
  "worker.none": () => "No process runs below the serving one, so there is no worker.",

  "memory-pressure.effect": ({ usedRatio, neededRatio, ...cache }) =>
    `The container used at least ${formatRatio(usedRatio, neededRatio)} of its memory limit.${reclaimed(cache)}`,
  "memory-pressure.no-effect": ({ above, readings, lowestRatio, neededRatio }) =>
    `The container used more than ${formatRatio(neededRatio)} of its memory limit in only ${formatCount(above)} of ${plural(readings, "reading")}, and at the lowest ${formatRatio(lowestRatio, neededRatio)}.`,
  "memory-pressure.killed": () =>
    "The kernel killed a process of the service for lack of memory, although the process that holds the memory is marked to be killed first.",

  "disk-full.effect": ({ paths }) =>
    `Writes from inside the container to ${listed(paths)} failed for lack of room (ENOSPC) at the start and at the end.`,
  "disk-full.no-effect": ({ path, ending, atFirst }) =>
    `A write from inside the container to ${path} ${WRITES[ending]}${atFirst ? " even before it was filled up" : ", although it was filled up"}.`,
  "disk-full.not-running": () =>
    "The container was not running when a write from inside was to be tried, so the effect could not be verified.",

  "disk-pressure.effect": (args) => `${wrote(args)} to the disk.`,
  "disk-pressure.no-effect": ({ bytesPerSecond, minBytesPerSecond }) =>
    `The workers wrote only ${perSecond(bytesPerSecond, minBytesPerSecond)} to the disk; it takes at least ${perSecond(minBytesPerSecond)}.`,
  "disk-pressure.limited": (args) => `${wrote(args)} to the disk, ${limited(args)}.${unlimited(args)}`,
  "disk-pressure.limit-exceeded": (args) =>
    `${wrote(args)} to the disk, although they were ${limited(args)}.${unlimited(args)}`,
  "disk-pressure.stalled": (args) =>
    `${wrote(args)} to the disk, far less than allowed: they were ${limited(args)}.${unlimited(args)} Something else slowed them down.`,
  "disk-pressure.limit-too-high": (args) =>
    `${wrote(args)} to the disk.${unlimited(args)} A \`write-limit\` of ${perSecond(args.limitPerSecond)} hardly slows them down: lower it.`,
  "disk-pressure.limit-not-set": (args) =>
    `${wrote(args)} to the disk. The write limit of ${perSecond(args.limitPerSecond)} could not be set for the container: ${refusal(args)}.`,

  "network-delay.effect": (args) => `${later(args)} ${delayedBy(args)}`,
  "network-delay.no-effect": (args) => `${later(args, args.addedMs < 0 ? "" : "only ")} ${delayedBy(args)}`,
  "network-delay.no-requests": (args) =>
    `No request shows the delay (expected: ${formatDuration(args.expectedMs)}). ${delayedBy(args)}`,

  "signal.not-first-process": ({ signal, process }) =>
    `${signal} reached ${reached(process)}, which is not the container's first process.`,
  "kill-restart.effect": (args) => `SIGKILL ended ${victimWords(args)}.`,
  "kill-restart.not-ended": ({ process }) => `SIGKILL reached ${reached(process)}, but the process did not end.`,
  "oom-kill.effect": ({ containerEnded, exitCode, ...args }) => {
    const code = containerEnded ? ` The container ended with ${codeWords(exitCode)}.` : "";
    return `The memory was exhausted, and the kernel killed ${victimWords(args)}.${code}`;
  },
  "oom-kill.no-pid": ({ name }) => `The kernel does not report the PID of ${code(name)} inside its container.`,
  "oom-kill.not-filled": ({ exitCode }) => `The container's memory could not be filled (exit code ${exitCode}).`,
  "oom-kill.not-first-process": ({ process }) =>
    `The memory was exhausted, and the kernel killed ${processName(process)}, which is not the container's first process.`,
  "oom-kill.not-killed": ({ othersEnded, ...args }) => {
    const others =
      othersEnded === null || othersEnded === 0
        ? ""
        : ` ${othersEnded === 1 ? "Another process" : `${othersEnded} other processes`} ended.`;
    return `The memory was exhausted, but the kernel did not kill the process that was marked for it: ${victimWords(args)}.${others}`;
  },
  "oom-kill.not-exhausted": ({ process, ended, fillerRunning, fillerExitCode }) => {
    const although = ended ? `, although ${processName(process)} ended` : "";
    const filler = fillerRunning ? "was still running" : `ended with ${codeWords(fillerExitCode)}`;
    return `The engine did not report that the memory was exhausted${although}. The process that fills the memory ${filler}.`;
  },
  "terminate.effect": ({ signal, process, serving }) => {
    const below = serving === null ? "" : ` A process below it, ${processName(serving)}, owns the service's port.`;
    return `${signal} reached the container's first process, ${reached(process)}.${below}`;
  },
} satisfies Partial<Sayings>;

/** Without a period. */
function throttled({
  throttledRatio,
  steadyThrottledRatio,
}: Pick<MessageArgs["cpu-overload.effect"], "throttledRatio" | "steadyThrottledRatio">): string {
  return `The container was throttled in ${formatRatio(throttledRatio)} of its scheduling periods (steady state: ${formatRatio(steadyThrottledRatio)})`;
}

function slowed({ p50Multiple, p95Multiple }: MessageArgs["cpu-overload.no-counters"], beside?: number): string {
  if (p50Multiple === null || p95Multiple === null) return "No request shows whether the service slowed down.";
  return `Latency was ${formatMultiple(p50Multiple, beside)} the steady state's at P50 and ${formatMultiple(p95Multiple, beside)} at P95.`;
}

function codeWords(exitCode: number | null): string {
  return exitCode === null ? "an unknown exit code" : `exit code ${exitCode}`;
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
  return before === null || now === null
    ? ""
    : ` Its page cache went from ${formatBytes(before)} to ${formatBytes(now)}.`;
}

function perSecond(bytes: number, beside?: number): string {
  return `${formatBytes(bytes, beside)} per second`;
}

/** Without an end. */
function wrote({ bytesPerSecond }: MessageArgs["disk-pressure.effect"]): string {
  return `The workers wrote ${perSecond(bytesPerSecond)}`;
}

function limited({ limitPerSecond, file, device }: MessageArgs["disk-pressure.limited"]): string {
  const by = file === "io.max" ? "io.max (control groups v2)" : "blkio.throttle (control groups v1)";
  return `limited to ${perSecond(limitPerSecond)} by ${by} on device ${device}`;
}

function unlimited({ freePerSecond }: MessageArgs["disk-pressure.limit-too-high"]): string {
  return ` Without the limit they wrote ${perSecond(freePerSecond)}.`;
}

function later({ addedMs, expectedMs }: MessageArgs["network-delay.effect"], only = ""): string {
  return `P50 was ${only}${formatDuration(Math.abs(addedMs))} ${addedMs < 0 ? "lower" : "higher"} than in the steady state (expected: ${formatDuration(expectedMs)}).`;
}

function delayedBy({ proxy }: Pick<MessageArgs["network-delay.effect"], "proxy">): string {
  if (proxy === null) return "The delay was added by netem in the container's network.";
  const { connections, reset } = proxy;
  const resets =
    reset === null ? "" : ` The proxy reset ${formatCount(reset)} of ${plural(connections, "connection")}.`;
  return `The delay was added by a proxy in front of the service's port, because netem was not available (${refusal(proxy)}).${resets}`;
}

function reached({ name, pidInside, pid }: MessageArgs["kill-restart.not-ended"]["process"]): string {
  return pidInside === null ? `${name} (host PID ${pid})` : `${name} (PID ${pidInside}, host PID ${pid})`;
}

const PROBLEMS: Readonly<Record<MessageArgs["helper.problem"]["problem"], (value: string) => string>> = {
  "process-not-ours": (pid) => `process ${pid} does not belong to the container`,
  "process-ended": (pid) => `process ${pid} has ended`,
  "no-tc": () => "this machine has no `tc`",
  "no-network": () => "the container has no network",
  "rule-left": (value) => `the rule for ${value} is still there`,
  "not-frozen": () => "not all processes of the dependency could be stopped",
  "not-filled": () => "the file system of a path could not be filled",
  "not-resumed": () => "the processes of the dependency could not be resumed",
  "delay-left": () => "the delay is still there",
  "container-ended": () => "the container's process has ended",
  "group-unreadable": () => "its control group could not be read",
  "no-write-limit": () => "its control group has no limit for writes",
  "write-limit-rejected": (device) => `the kernel rejected a limit for device ${device}`,
  "write-limit-not-kept": (device) => `the kernel did not keep the limit for device ${device}`,
  "write-limit-left": (device) => `the write limit of device ${device} is still there`,
  "disk-not-mounted": () => "its disk is not mounted",
  "disk-without-device": (device) => `its disk is on a file system without a device of its own (${device})`,
  "device-unknown": (device) => `the kernel does not know device ${device}`,
};

/** Returns why a helper could not do its work, as a clause. */
function refusal({
  problem,
  value,
  reason,
}: Pick<MessageArgs["disk-pressure.limit-not-set"], "problem" | "value" | "reason">): string {
  return (problem === null ? "" : PROBLEMS[problem](value)) || reason.replace(/[.\s]+$/, "") || "no reason was given";
}
