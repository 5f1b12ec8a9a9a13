import { Worker } from "node:worker_threads";
import type { CanaryRun } from "../model/noise.ts";

/** A fixed amount of work, about 5 ms on a core of 2020, so that its time compares machines. */
const ROUNDS = 2_500_000;
/** The first runs include compilation and say nothing about the machine. */
const WARM_UP_RUNS = 8;
const EVERY_MS = 1_000;
/** As a share of the interval. Containers are throttled in 100 ms periods; a canary in step would always see the same part. */
const JITTER = 0.2;
/** A short run for the machine's fingerprint, in well under a second. */
const SHORT = { everyMs: 10, runs: 40, limitMs: 3_000 };

/**
 * The canary's thread as a string of plain JavaScript, because a bundle has no separate file for it. The work is a chain of
 * dependent shifts, which compilers can't shorten and which needs no memory. The time waiting for a core comes from the
 * kernel's scheduler, because CPU time is only counted in steps of 4 ms.
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

/** Runs the canary until disposed of, at normal priority. Does not keep the process alive. */
export class Canary implements Disposable {
  readonly #worker: Worker | null;

  /**
   * @param onRun receives each run, with `atMs` on the clock of process.hrtime, in milliseconds
   * @param onEnd called after the last run, or if the thread failed
   */
  constructor(onRun: (run: CanaryRun) => void, onEnd?: () => void, { everyMs, runs } = FOR_EVER) {
    this.#worker = start({ everyMs, runs });
    this.#worker?.on("message", ({ startedAt, wallMs, waitMs }: Message) => onRun({ atMs: startedAt, wallMs, waitMs }));
    // A failed canary only loses its figures; the drill continues.
    this.#worker?.on("error", () => undefined);
    this.#worker?.on("exit", () => onEnd?.());
    // A message listener refs the thread again, so unref comes last.
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

/** A short run of the canary, in well under a second; empty if it could not run. */
export async function canaryRuns(): Promise<readonly CanaryRun[]> {
  const runs: CanaryRun[] = [];
  const over = Promise.withResolvers<void>();
  const limit = setTimeout(over.resolve, SHORT.limitMs);
  using _canary = new Canary((run) => runs.push(run), over.resolve, SHORT);
  await over.promise;
  clearTimeout(limit);
  return runs;
}
