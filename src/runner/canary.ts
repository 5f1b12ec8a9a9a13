import { Worker } from "node:worker_threads";
import type { CanaryRun } from "../model/noise.ts";

/** Work that takes about 5 ms on a core of 2020: a fixed amount, so that its time tells one machine from another. */
const ROUNDS = 2_500_000;
/** Interpreted, then compiled while it runs: the first few say nothing about the machine. */
const WARM_UP_RUNS = 8;
const EVERY_MS = 1_000;
/** Of the mean interval. Containers are throttled in periods of 100 ms; a canary in step would always see the same part of one. */
const JITTER = 0.2;
/** A short run for the machine's fingerprint: done in well under a second. */
const SHORT = { everyMs: 10, runs: 40, limitMs: 3_000 };

/**
 * The canary's thread, in plain JavaScript by string: a bundle has no file of its own for it. A chain of shifts that
 * depend on each other, which no compiler shortens and which needs no memory. How long the thread waited for a core
 * comes from the kernel's scheduler, because the thread's CPU time is only counted in steps of 4 ms.
 */
const PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const { readFileSync } = require("node:fs");
const { rounds, warmUpRuns, everyMs, jitter, runs } = workerData;

function work() {
  let x = 0x12345678;
  for (let round = 0; round < rounds; round++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  return x;
}

function waitedMs() {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "latin1").split(" ")[1]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

const now = () => Number(process.hrtime.bigint()) / 1e6;

function run() {
  const before = waitedMs();
  const startedAt = now();
  const result = work();
  const wallMs = now() - startedAt;
  const waitMs = waitedMs() - before;
  return { startedAt, wallMs, waitMs: Number.isNaN(waitMs) ? null : waitMs, result };
}

for (let warm = 0; warm < warmUpRuns; warm++) run();
let left = runs;
(function next() {
  if (left-- <= 0) return;
  setTimeout(() => {
    parentPort.postMessage(run());
    next();
  }, everyMs * (1 + jitter * (Math.random() - 0.5)));
})();
`;

/** A canary that sings until it is disposed of. It runs at normal priority and keeps no process alive. */
export class Canary implements Disposable {
  readonly #worker: Worker | null;

  /**
   * @param onRun is told each run, its `atMs` on the clock of process.hrtime, in milliseconds
   * @param onEnd is told that there are no more runs: those asked for are over, or the thread could not go on
   */
  constructor(onRun: (run: CanaryRun) => void, onEnd?: () => void, { everyMs, runs } = FOR_EVER) {
    this.#worker = start({ everyMs, runs });
    this.#worker?.on("message", ({ startedAt, wallMs, waitMs }: Message) => onRun({ atMs: startedAt, wallMs, waitMs }));
    // A canary that dies takes its figures along, never the drill.
    this.#worker?.on("error", () => undefined);
    this.#worker?.on("exit", () => onEnd?.());
    // Listening to a thread's messages makes it keep the process alive again, hence only now.
    this.#worker?.unref();
    if (this.#worker === null) onEnd?.();
  }

  [Symbol.dispose](): void {
    void this.#worker?.terminate();
  }
}

const FOR_EVER = { everyMs: EVERY_MS, runs: Number.POSITIVE_INFINITY };

interface Message {
  readonly startedAt: number;
  readonly wallMs: number;
  readonly waitMs: number | null;
}

function start(pace: { everyMs: number; runs: number }): Worker | null {
  try {
    const workerData = { rounds: ROUNDS, warmUpRuns: WARM_UP_RUNS, jitter: JITTER, ...pace };
    return new Worker(PROGRAM, { eval: true, name: "canary", workerData, execArgv: [], env: {} });
  } catch {
    return null;
  }
}

/** A short run of the canary, in well under a second; null where it could not sing. */
export async function canaryRuns(): Promise<readonly CanaryRun[]> {
  const runs: CanaryRun[] = [];
  const over = Promise.withResolvers<void>();
  const limit = setTimeout(over.resolve, SHORT.limitMs);
  using _canary = new Canary((run) => runs.push(run), over.resolve, SHORT);
  await over.promise;
  clearTimeout(limit);
  return runs;
}
