import { NO_REFUSAL } from "../../../../../../src/engine/carried/helper-failed.ts";
import { victimArgs } from "../../../../../../src/model/facts/victim.ts";
import { buildVictim } from "../../../../../support/record-builder.ts";
import type { Examples } from "../examples.ts";

const SLOWED = { p50Multiple: 2.8, p95Multiple: 2.84 };
const THROTTLED = { ...SLOWED, throttledRatio: 0.61, steadyThrottledRatio: 0.03 };
const RATES = { bytesPerSecond: 9.8 * 2 ** 20, limitPerSecond: 10 * 2 ** 20, freePerSecond: 100 * 2 ** 20 };
const V1 = { file: "blkio.throttle.write_bps_device", device: "254:0" };
const NODE = { name: "node", pidInside: 7 };
const REACHED = { ...NODE, pid: 4242 };
const VICTIM = victimArgs(
  buildVictim({ ...NODE, isFirst: false, ancestors: [{ name: "sh", pidInside: 1 }], chosenAs: "largest" }),
  8080,
);

export const DISTURBANCE_EXAMPLES = {
  "cpu-overload.description": [{ workers: 1 }, { workers: 2 }],
  "disk-pressure.description": [
    { workers: 1, bytesPerSecond: null },
    { workers: 2, bytesPerSecond: 10 * 2 ** 20 },
  ],
  "kill-restart.description": [{ target: "serving" }, { target: "main" }, { target: "largest" }],
  "network-delay.description": [
    { delayMs: 300, jitterMs: 0, lossRatio: 0 },
    { delayMs: 300, jitterMs: 50, lossRatio: 0.01 },
  ],
  "oom-kill.description": [{ target: "serving" }],
  "terminate.description": [{ graceMs: null }, { graceMs: 10_000 }],
  "dependency-down.description": [
    { of: "redis", how: "stop", forMs: 20_000, mayRefuse: false },
    { of: "redis", how: "freeze", forMs: 20_000, mayRefuse: false },
    { of: null, how: "refuse", forMs: 90_000, mayRefuse: false },
    { of: "redis", how: "blackhole", forMs: 20_000, mayRefuse: true },
  ],
  "dependency-down.effect": (["refused", "silent", "other", "open"] as const).map((ending) => ({
    of: "redis",
    port: 6379,
    how: "stop",
    ending,
  })),
  "dependency-down.no-effect": (["open", "refused", "silent", "other"] as const).map((ending) => ({
    of: "redis",
    port: 6379,
    how: "blackhole",
    ending,
  })),
  "dependency-down.no-port": [{ of: "redis" }],
  "dependency-down.not-back": [{ of: "redis" }],
  "dependency-down.frozen": [
    { of: "redis", processes: 1 },
    { of: "redis", processes: 3 },
  ],
  "dependency-down.not-frozen": [{ of: "redis" }],
  "freeze.description": (["all", "serving", "main", "worker"] as const).map((target) => ({ target, forMs: 20_000 })),
  "freeze.effect": [
    { processes: 3, name: null },
    { processes: 1, name: "python3" },
    { processes: 1, name: "" },
  ],
  "freeze.no-effect": [{}],
  "offline.description": [{}],
  "offline.effect": [{ restarted: true }, { restarted: false }],
  "offline.no-way-out": [{}],
  "offline.not-cut": [{ restarted: true }, { restarted: false }],
  "worker.none": [{}],

  "memory-pressure.description": [{ levelRatio: 0.9 }],
  "memory-pressure.effect": [
    { usedRatio: 0.931, neededRatio: 0.9, cacheBytesBefore: 80 * 2 ** 20, cacheBytes: 6 * 2 ** 20 },
    { usedRatio: 0.931, neededRatio: 0.9, cacheBytesBefore: null, cacheBytes: null },
  ],
  "memory-pressure.no-effect": [{ above: 3, readings: 30, lowestRatio: 0.81, neededRatio: 0.9 }],
  "memory-pressure.killed": [{}],

  "disk-full.description": [
    { paths: ["/tmp"], sizeBytes: 32 * 2 ** 20 },
    { paths: ["/tmp", "/var/cache"], sizeBytes: 16 * 2 ** 20 },
  ],
  "disk-full.effect": [{ paths: ["/tmp"] }, { paths: ["/tmp", "/var/cache"] }],
  "disk-full.no-effect": (["written", "full", "denied", "other"] as const).map((ending) => ({
    path: "/tmp",
    ending,
    atFirst: ending === "denied" || ending === "full",
  })),
  "disk-full.not-running": [{}],

  "experiment.started": [{}],
  "effect.observed": [{}],
  "effect.not-observed": [{}],
  "aborted.experiment": [{}],

  "stressor.ended": [{ exitCode: 2 }, { exitCode: null }],
  "cpu-overload.effect": [THROTTLED],
  "cpu-overload.not-slowed": [{ ...THROTTLED, p50Multiple: 1.02, p95Multiple: 1.19, minMultiple: 1.2 }],
  "cpu-overload.not-throttled": [
    { ...THROTTLED, throttledRatio: 0.04, usedCpus: 0.82, cpus: 1 },
    { ...THROTTLED, throttledRatio: 0.04, usedCpus: null, cpus: 2 },
    { ...THROTTLED, throttledRatio: 0.04, usedCpus: 0.82, cpus: 1, p50Multiple: 1.02, p95Multiple: 1.1 },
  ],
  "cpu-overload.no-counters": [SLOWED, { p50Multiple: null, p95Multiple: null }],
  "cpu-overload.no-requests": [{ ...THROTTLED, p50Multiple: null, p95Multiple: null }],
  "disk-pressure.effect": [{ bytesPerSecond: 41 * 2 ** 20 }],
  "helper.failed": [{ exitCode: 2 }],
  "helper.problem": (
    [
      "process-not-ours",
      "process-ended",
      "no-tc",
      "no-network",
      "delay-left",
      "rule-left",
      "not-frozen",
      "not-resumed",
      "not-filled",
      "container-ended",
      "group-unreadable",
      "no-write-limit",
      "write-limit-rejected",
      "write-limit-not-kept",
      "write-limit-left",
      "disk-not-mounted",
      "disk-without-device",
      "device-unknown",
    ] as const
  ).map((problem) => ({ problem, value: problem.startsWith("process") ? "4711" : "254:0" })),
  "memory.machine-too-small": [{ availableBytes: 2 ** 29, limitBytes: 2 ** 31 }],
  "removal.processes-left": [{ processes: 1 }, { processes: 2 }],
  "removal.time-limit": [{ limitMs: 20_000 }],
  "signal.no-process": [{}],
  "signal.not-running": [{ status: "paused" }],
  "stressor.ended-at-once": [{ exitCode: 1 }],
  "stressor.not-started": [{ workers: 1 }, { workers: 4 }],
  "stressor.silent": [{}],
  "disk-pressure.no-effect": [{ bytesPerSecond: 12_000, minBytesPerSecond: 2 ** 20 }],
  "disk-pressure.limited": [
    { ...RATES, ...V1 },
    { ...RATES, file: "io.max", device: "8:0" },
  ],
  "disk-pressure.limit-exceeded": [{ ...RATES, ...V1, bytesPerSecond: 40 * 2 ** 20 }],
  "disk-pressure.stalled": [{ ...RATES, ...V1, bytesPerSecond: 0.1 * 2 ** 20 }],
  "disk-pressure.limit-too-high": [{ ...RATES, freePerSecond: 11 * 2 ** 20 }],
  "disk-pressure.limit-not-set": [
    { ...RATES, ...NO_REFUSAL, problem: "no-write-limit" },
    { ...RATES, ...NO_REFUSAL, reason: "operation not permitted" },
    { ...RATES, ...NO_REFUSAL },
  ],
  "network-delay.effect": [
    { addedMs: 603, expectedMs: 600, proxy: null },
    { addedMs: 603, expectedMs: 600, proxy: { ...NO_REFUSAL, problem: "no-tc", connections: 40, reset: null } },
    {
      addedMs: 603,
      expectedMs: 600,
      proxy: { ...NO_REFUSAL, reason: "RTNETLINK answers: no such file", connections: 40, reset: 3 },
    },
  ],
  "network-delay.no-effect": [
    { addedMs: 40, expectedMs: 600, proxy: null },
    { addedMs: -12, expectedMs: 600, proxy: null },
  ],
  "network-delay.no-requests": [{ expectedMs: 600, proxy: null }],
  "signal.not-first-process": [{ signal: "SIGTERM", process: REACHED }],
  "kill-restart.effect": [VICTIM],
  "kill-restart.not-ended": [{ process: REACHED }, { process: { ...REACHED, pidInside: null } }],
  "oom-kill.effect": [
    { ...VICTIM, containerEnded: false, exitCode: null },
    { ...VICTIM, containerEnded: true, exitCode: 137 },
    { ...VICTIM, containerEnded: true, exitCode: null },
  ],
  "oom-kill.no-pid": [{ name: "node" }],
  "oom-kill.not-filled": [{ exitCode: 4 }],
  "oom-kill.not-first-process": [{ process: NODE }],
  "oom-kill.not-killed": [
    { ...VICTIM, othersEnded: null },
    { ...VICTIM, othersEnded: 1 },
    { ...VICTIM, othersEnded: 2 },
  ],
  "oom-kill.not-exhausted": [
    { process: NODE, ended: true, fillerRunning: false, fillerExitCode: 1 },
    { process: NODE, ended: false, fillerRunning: true, fillerExitCode: null },
  ],
  "terminate.effect": [
    { signal: "SIGTERM", process: REACHED, serving: null },
    { signal: "SIGTERM", process: { name: "tini", pidInside: 1, pid: 4240 }, serving: NODE },
  ],
} satisfies Partial<Examples>;
