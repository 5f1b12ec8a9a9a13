import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { countWorkers, endStressors } from "../../../engine/carried/stressors.ts";
import type { ExecHandle } from "../../../engine/engine.ts";
import { DrillError } from "../../../model/facts/drill-error.ts";
import { message } from "../../../model/message.ts";
import { parseWhole } from "../../../model/text/units.ts";
import type { LoadDisturbance, Pausing } from "../disturbance.ts";
import type { ExperimentContext, Parameter } from "../experiment.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "stressor.ended": { readonly exitCode: number | null };
    /** What it printed belongs to the error. */
    "stressor.ended-at-once": { readonly exitCode: number };
    "stressor.not-started": { readonly workers: number };
    "stressor.silent": NoArgs;
  }
}

/** How long stress-ng may take to start its workers. */
const START_LIMIT_MS = 10_000;
/** Minimum number of checks within that time, however slow. */
const START_LOOKS = 3;
/** How long the leash may take to acknowledge a command. */
const ACK_LIMIT_MS = 2_000;
const LOOK_MS = 2;

/**
 * Runs a program in its own process group and controls it through lines on standard input. `STOP 7` sends a signal to the
 * group and is acknowledged with its number; `WRITTEN 8` returns the bytes that stress-ng has written to disks. When the
 * input closes, for example because the drill was killed, it kills the program.
 */
const LEASH = `
written() {
  total=0
  for process in /proc/[0-9]*; do
    { read -r name < "$process/comm"; } 2>/dev/null || continue
    case "$name" in stress-ng*) ;; *) continue ;; esac
    { while read -r key value; do case "$key" in write_bytes:) total=$((total + value)) ;; esac; done < "$process/io"; } 2>/dev/null
  done
}
exec 3<&0
"$@" &
program=$!
(
  while read -r word number; do
    total=
    if [ "$word" = WRITTEN ]; then written; else kill -"$word" -"$program"; fi
    echo "ack $number $total"
  done <&3
  kill -KILL -"$program"
) &
wait "$program"
code=$?
kill -KILL $! 2>/dev/null
exit "$code"`;

/** A stress-ng that runs in the target. */
export interface Stressor extends Pausing {
  /** Whether it still runs, else its exit code. */
  readonly state: ExecHandle["state"];
  /** What its processes have written to disks so far, bytes. */
  written(signal: AbortSignal): Promise<number>;
  /** Ends it; safe to repeat. @returns how many of its processes are left */
  end(signal: AbortSignal): Promise<number>;
}

/** What stress-ng is to do. */
export interface StressorOrder {
  /** Its options, without the directory and the timeout. */
  readonly args: readonly string[];
  readonly workers: number;
  /** A writable directory, which it needs. */
  readonly directory: string;
  /**
   * Whether its workers make files there. Their names are process numbers, which repeat after a restart of the container,
   * and one that was killed leaves them, so each start gets a directory of its own. Needs `mkdir`.
   */
  readonly makesFiles?: boolean;
}

/** The parameter for the number of CPU workers. */
export const CPU_WORKERS: Parameter<number> = {
  default: "2",
  meaning: "Number of CPU workers inside the container's CPU quota.",
  form: "whole",
  parse: (raw) => parseWhole(raw, 1, 64),
};

/** Workers that use CPU. */
export function cpuWorkers(workers: number): StressorOrder {
  return { args: ["--cpu", String(workers)], workers, directory: "/dev/shm" };
}

/** The disturbance by a running stressor. */
export function disturbanceBy(stressor: Stressor, verify: LoadDisturbance["verify"]): LoadDisturbance {
  return { pausing: stressor, verify, remove: (signal) => stressor.end(signal) };
}

/** The programs that have to be carried into the target. */
export const STRESSOR_PROGRAMS = ["stress-ng", "setsid"] as const;

/** Starts stress-ng in the target and waits until its workers run. */
export async function startStressor(
  context: ExperimentContext,
  order: StressorOrder,
  signal: AbortSignal,
): Promise<Stressor> {
  const { engine, tools, containerId } = context;
  // It may outlive the drill, so it has its own time limit.
  const seconds = Math.ceil(context.lifetimeMs / 1000);
  const own = order.makesFiles === true ? `${order.directory}/${randomUUID()}` : null;
  const paths = ["--temp-path", own ?? order.directory];
  const stressor = tools.command("stress-ng", [...order.args, ...paths, "--timeout", `${seconds}s`]);
  const first = own === null ? "" : `${tools.command("mkdir", [own]).join(" ")} || exit\n`;
  const leashed = tools.command("sh", ["-c", first + LEASH, "sh", ...tools.command("setsid", stressor)]);
  const process = await engine.exec(containerId, leashed, signal);
  await untilRunning(context, process, order.workers, signal);
  let sent = 0;
  const tell = async (word: "STOP" | "CONT" | "WRITTEN", tellSignal: AbortSignal) => {
    sent += 1;
    process.write(`${word} ${sent}\n`);
    return await answerTo(process, sent, tellSignal);
  };
  return {
    state: () => process.state(),
    written: async (writtenSignal) => Number(await tell("WRITTEN", writtenSignal)),
    pause: async (pauseSignal) => void (await tell("STOP", pauseSignal)),
    resume: async (resumeSignal) => void (await tell("CONT", resumeSignal)),
    end: (endSignal) => endStressors(tools, containerId, endSignal),
  };
}

async function untilRunning(context: ExperimentContext, stressor: ExecHandle, workers: number, signal: AbortSignal) {
  const deadlineMs = context.clock.now() + context.tools.timeFor(START_LOOKS, START_LIMIT_MS);
  for (;;) {
    const { running, exitCode } = await stressor.state();
    // Right after the start the engine may not report it as running yet; then it has no exit code either.
    if (!running && exitCode !== null)
      throw new DrillError(message("stressor.ended-at-once", { exitCode }), { text: stressor.output().trim() });
    if ((await countWorkers(context.tools, context.containerId, signal)) >= workers) return;
    if (context.clock.now() > deadlineMs) throw new DrillError(message("stressor.not-started", { workers }));
    await sleep(200, undefined, { signal });
  }
}

async function answerTo(process: ExecHandle, number: number, signal: AbortSignal): Promise<string> {
  const deadlineMs = performance.now() + ACK_LIMIT_MS;
  const heard = new RegExp(`^ack ${number} (\\d*)$`, "m");
  for (;;) {
    const answer = heard.exec(process.output());
    if (answer !== null) return answer[1] ?? "";
    if (performance.now() > deadlineMs) throw new DrillError(message("stressor.silent", {}));
    await sleep(LOOK_MS, undefined, { signal });
  }
}
