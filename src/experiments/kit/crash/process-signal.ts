import { setTimeout as sleep } from "node:timers/promises";
import { PROBLEM } from "../../../engine/carried/helper-failed.ts";
import type { ContainerFacts } from "../../../engine/engine.ts";
import {
  type Choice,
  type ContainerProcess,
  chooseProcess,
  identityOf,
  listProcesses,
} from "../../../engine/processes.ts";
import { DrillError } from "../../../model/facts/drill-error.ts";
import { VICTIM_CHOICES, type VictimChoice, type VictimProcess } from "../../../model/facts/victim.ts";
import { message } from "../../../model/message.ts";
import type { Clock } from "../../../model/text/clock.ts";
import type { Moment } from "../disturbance.ts";
import type { ExperimentContext, Parameter } from "../experiment.ts";
import { oneOfParameter } from "../parameters.ts";

/*
 * How to signal a process of a container without the engine. The engine's own kill would mark the container as stopped by
 * hand, and then no restart policy would restart it.
 */

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "signal.no-process": NoArgs;
    /** @param status of the container, in the engine's word */
    "signal.not-running": { readonly status: string };
    "signal.not-first-process": { readonly signal: string; readonly process: ReachedProcess };
  }
}

/** The recipient of a signal, with its PIDs in the container and in the engine's namespace. */
export type ReachedProcess = Pick<ContainerProcess, "name" | "pidInside" | "pid">;

/** The engine doubles its restart delay for a container that lived less than this; an earlier kill would measure that delay. */
const BACK_OFF_RESET_MS = 10_000;
/** A restarting service may need a moment until it owns its port. */
const LOOKS = 3;
const BETWEEN_LOOKS_MS = 500;
const MAX_ANCESTORS = 8;
/** A helper must end before the engine call that waits for it times out. */
const LONGEST_WATCH_MS = 50_000;

/** Whether the process `$pid` that started at `$start` still runs; zombies don't count. */
const ALIVE = `
alive() {
  line=
  { read -r line < "/proc/$pid/stat"; } 2>/dev/null
  set -- \${line##*) }
  [ "\${20:-gone}" = "$start" ] || return 1
  case "$1" in Z|X) [ "\${18}" -gt 1 ] ;; esac
}
`;

/**
 * Sends the signal number `$3` to the process `$1` if it is in the control group of the container `$2` and, unless `$4` is
 * empty, started at `$4`, because process ids are reused. Prints the kernel's mask of handled signals and the time just
 * before and just after sending. With `wait` as `$5` it waits up to five seconds for the process to end and prints when.
 */
const SEND = `${PROBLEM}
${ALIVE}
pid=$1 start=$4
while read -r line; do case "$line" in *"$2"*) ours=yes ;; esac; done < "/proc/$pid/cgroup"
[ -n "$ours" ] || problem process-not-ours "$pid"
[ -z "$start" ] || alive || problem process-ended "$pid"
mask=unknown
while read -r key value _; do case "$key" in SigCgt:) mask=$value ;; esac; done < "/proc/$pid/status"
echo "$mask"
now
kill -"$3" "$pid" || exit 4
now
[ "$5" = wait ] || exit 0
tries=0
while alive; do
  tries=$((tries + 1))
  [ "$tries" -lt 250 ] || exit 0
  sleep 0.02
done
now`;

/** Prints when the process `$1` that started at `$2` had ended, if within `$3` checks. */
const WATCH = `${ALIVE}
pid=$1 start=$2 looks=$3
while alive; do
  looks=$((looks - 1))
  [ "$looks" -gt 0 ] || exit 0
  sleep 0.05
done
now`;
const LOOK_MS = 60;

/** A worker has an experiment of its own, because not every service has one. */
const TARGETS = VICTIM_CHOICES.filter((choice) => choice !== "worker");

/** The parameter for the target process. */
export function targetParameter(usual: (typeof TARGETS)[number], meaning: string): Parameter<VictimChoice> {
  return oneOfParameter<VictimChoice>(TARGETS, usual, meaning);
}

/** The target process, in a container that has run long enough. */
export interface Aim {
  readonly container: ContainerFacts;
  readonly process: ContainerProcess;
  readonly victim: VictimProcess;
  /** The engine's main process of the container. */
  readonly first: Choice;
  /** All processes of the container, by unique identity. */
  readonly before: ReadonlySet<string>;
}

type Engine = Pick<ExperimentContext["engine"], "container">;
type Watching = Pick<ExperimentContext, "tools" | "containerId" | "containerPort" | "clock"> & {
  readonly engine: Engine;
};

/**
 * Waits until the container has run long enough, and chooses the target process.
 * @throws Error if the container does not run or no process of it is found
 */
export async function aimAt(context: Watching, target: VictimChoice, signal: AbortSignal): Promise<Aim> {
  await settled(context, signal);
  for (let look = 1; ; look += 1) {
    const container = await running(context.engine, context.containerId, signal);
    const order = { id: container.id, pid: container.pid, port: context.containerPort };
    const processes = await listProcesses(context.tools, order, signal);
    const choice = chooseProcess(processes, target, container.pid);
    const first = chooseProcess(processes, "main", container.pid);
    const missed = choice === null || choice.chosenAs !== target;
    if (missed && look < LOOKS) {
      await sleep(BETWEEN_LOOKS_MS, undefined, { signal });
      continue;
    }
    if (choice === null || first === null) throw new DrillError(message("signal.no-process", {}));
    const { process } = choice;
    return {
      container,
      process,
      victim: victimOf(choice, target),
      first,
      before: new Set(processes.map(identityOf)),
    };
  }
}

function victimOf({ process, ancestors, isFirst, chosenAs }: Choice, askedFor: VictimChoice): VictimProcess {
  const { name, pid, pidInside, residentBytes } = process;
  return {
    name,
    pidInside,
    pid,
    residentBytes,
    ancestors: nearest(ancestors).map((each) => ({ name: each.name, pidInside: each.pidInside })),
    isFirst,
    askedFor,
    chosenAs,
  };
}

/** For a long chain of ancestors, the nearest ones and the first. */
function nearest<T>(ancestors: readonly T[]): readonly T[] {
  return ancestors.length <= MAX_ANCESTORS
    ? ancestors
    : [...ancestors.slice(0, MAX_ANCESTORS - 1), ...ancestors.slice(-1)];
}

/** Waits until the container's main process has run long enough, and returns the container. */
export async function settled(
  { engine, containerId, clock }: Pick<Watching, "engine" | "containerId" | "clock">,
  signal: AbortSignal,
): Promise<ContainerFacts> {
  const { startedAt } = await running(engine, containerId, signal);
  const restMs = clock.fromEpochMs(Date.parse(startedAt)) + BACK_OFF_RESET_MS - clock.now();
  // Bounded, in case the engine's clock is wrong.
  await sleep(Math.min(Math.max(restMs, 0), BACK_OFF_RESET_MS), undefined, { signal });
  return await running(engine, containerId, signal);
}

/** When a signal was sent. */
export interface Sent extends Moment {
  /** By when it was sent for sure, on the drill's clock. */
  readonly surelyAtMs: number;
  /** The kernel's mask of the signals that the process handled just before. */
  readonly handledMask: string;
  /** When the process had ended; null if that was not seen or not waited for. */
  readonly gone: Moment | null;
}

/** The process that gets a signal; its start time may be unknown. */
export interface Recipient {
  readonly containerId: string;
  readonly pid: number;
  /** Empty if unknown. */
  readonly startTicks: string;
}

/**
 * Signals a process of a container from the engine's process namespace.
 * @param order.number the signal
 * @param order.wait whether to wait up to five seconds for the process to end
 * @throws Error if the process no longer belongs to the container
 */
export async function sendSignal(
  { tools, clock }: { readonly tools: Pick<ExperimentContext["tools"], "onHost">; readonly clock: Clock },
  { containerId, pid, startTicks }: Recipient,
  { number, wait = false }: { readonly number: number; readonly wait?: boolean },
  signal: AbortSignal,
): Promise<Sent> {
  const earliestMs = clock.now();
  const args = [String(pid), containerId, String(number), startTicks, wait ? "wait" : ""];
  const printed = await tools.onHost(SEND, args, signal);
  const [handledMask = "", before = "", after = "", gone] = printed.trim().split("\n");
  return {
    ...momentOf(before, clock, earliestMs),
    surelyAtMs: momentOf(after, clock, earliestMs).atMs,
    handledMask,
    gone: gone === undefined ? null : momentOf(gone, clock, earliestMs),
  };
}

/**
 * Waits for a process to end, according to the kernel: the engine only reports it after its own clean-up.
 * @returns null if it still ran after the limit
 */
export async function watchEnd(
  { tools, clock }: Pick<ExperimentContext, "tools" | "clock">,
  { pid, startTicks }: Pick<ContainerProcess, "pid" | "startTicks">,
  limitMs: number,
  signal: AbortSignal,
): Promise<Moment | null> {
  for (const untilMs = clock.now() + limitMs; ; ) {
    const earliestMs = clock.now();
    const leftMs = untilMs - earliestMs;
    if (leftMs <= 0) return null;
    const looks = String(Math.ceil(Math.min(leftMs, LONGEST_WATCH_MS) / LOOK_MS));
    const printed = (await tools.readProcesses(WATCH, [String(pid), startTicks, looks], signal)).trim();
    if (printed !== "") return momentOf(printed, clock, earliestMs);
  }
}

/** The current time on the clock of the engine's events. */
export async function momentNow(
  { tools, clock }: Pick<ExperimentContext, "tools" | "clock">,
  signal: AbortSignal,
): Promise<Moment> {
  const earliestMs = clock.now();
  return momentOf((await tools.alone("now", [], signal)).trim(), clock, earliestMs);
}

/** Returns the recipient of a signal, as a message carries it. */
export function reached({ name, pidInside, pid }: ReachedProcess): ReachedProcess {
  return { name, pidInside, pid };
}

/** Returns the moment of a stamp. @param stamp time printed by the engine's machine, in nanoseconds, not before `earliestMs` */
export function momentOf(stamp: string, clock: Clock, earliestMs: number): Moment {
  const atEpochMs = Number(stamp) / 1e6;
  // The engine's clock may differ from ours, but the stamp was taken between these two moments.
  return { atMs: Math.min(Math.max(clock.fromEpochMs(atEpochMs), earliestMs), clock.now()), atEpochMs };
}

async function running(engine: Engine, id: string, signal: AbortSignal): Promise<ContainerFacts> {
  const facts = await engine.container(id, signal);
  if (facts.status !== "running") throw new DrillError(message("signal.not-running", { status: facts.status }));
  return facts;
}
