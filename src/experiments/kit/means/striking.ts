import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerFacts } from "../../../engine/engine.ts";
import {
  type Choice,
  type ContainerProcess,
  chooseProcess,
  identityOf,
  listProcesses,
} from "../../../engine/processes.ts";
import { processName, STRIKE_TARGETS, type StrikeTarget, type StruckProcess } from "../../../model/facts/struck.ts";
import type { Clock } from "../../../model/text/clock.ts";
import type { Form } from "../../../model/text/form.ts";
import { ValueProblem } from "../../../model/text/value-problem.ts";
import type { ExperimentContext, Moment, Parameter } from "../experiment.ts";

/*
 * A process of a container, and how to reach it behind the engine's back. The engine's own kill would not do: it marks
 * the container as stopped by hand, and then no restart policy brings it back.
 */

/** The engine doubles its restart delay for a container that lived less than this; sooner strikes would measure that. */
const BACK_OFF_RESET_MS = 10_000;
/** A service that starts itself again may own its port a moment later. */
const LOOKS = 3;
const BETWEEN_LOOKS_MS = 500;
const MAX_ANCESTORS = 8;
/** A helper ends well before the engine's call that waits for it does. */
const LONGEST_WATCH_MS = 50_000;

/** Whether the process `$pid` that started at `$start` still runs; one that only waits for its parent to notice does not. */
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
 * Sends the signal number `$3` to the process `$1` if it is in the control group of the container `$2` and, where `$4` is
 * not empty, started then: a process id may have been given to another by now. Prints which signals it handles, as the
 * kernel's mask, and a moment just before and just after it was sent. With `wait` as `$5` it waits for up to five
 * seconds until the process is gone, and prints when that was.
 */
const SEND = `${ALIVE}
pid=$1 start=$4
while read -r line; do case "$line" in *"$2"*) ours=yes ;; esac; done < "/proc/$pid/cgroup"
[ -n "$ours" ] || { echo "process $pid is not the container's"; exit 3; }
[ -z "$start" ] || alive || { echo "process $pid has ended"; exit 3; }
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

/** Prints when the process `$1` that started at `$2` was gone, if it is within `$3` looks. */
const WATCH = `${ALIVE}
pid=$1 start=$2 looks=$3
while alive; do
  looks=$((looks - 1))
  [ "$looks" -gt 0 ] || exit 0
  sleep 0.05
done
now`;
const LOOK_MS = 60;

const FORM: Form = STRIKE_TARGETS;

/** The parameter that names the process to strike. */
export function targetParameter(usual: StrikeTarget, meaning: string): Parameter<StrikeTarget> {
  return {
    default: usual,
    meaning,
    form: FORM,
    parse: (raw) => {
      const found = STRIKE_TARGETS.find((each) => each === raw.toLowerCase());
      if (found === undefined) throw new ValueProblem(`must be one of ${STRIKE_TARGETS.join(", ")}`);
      return found;
    },
  };
}

/** A process that was chosen, in a container that has lived long enough to be struck. */
export interface Aim {
  readonly container: ContainerFacts;
  readonly process: ContainerProcess;
  readonly struck: StruckProcess;
  /** What the engine calls the container's main process. */
  readonly first: Choice;
  /** All processes of the container, by what names each for ever. */
  readonly before: ReadonlySet<string>;
}

type Watching = Pick<ExperimentContext, "engine" | "tools" | "containerId" | "containerPort" | "clock">;

/**
 * Waits until the container has lived long enough, and chooses a process in it.
 * @throws Error when the container does not run, or none of its processes can be seen
 */
export async function aimAt(context: Watching, target: StrikeTarget, signal: AbortSignal): Promise<Aim> {
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
    if (choice === null || first === null) throw new Error("no process of the container could be seen");
    const { process } = choice;
    return {
      container,
      process,
      struck: struckOf(choice, target),
      first,
      before: new Set(processes.map(identityOf)),
    };
  }
}

function struckOf({ process, ancestors, isFirst, chosenAs }: Choice, askedFor: StrikeTarget): StruckProcess {
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

/** Of a long line of ancestors the nearest ones and the first. */
function nearest<T>(ancestors: readonly T[]): readonly T[] {
  return ancestors.length <= MAX_ANCESTORS
    ? ancestors
    : [...ancestors.slice(0, MAX_ANCESTORS - 1), ...ancestors.slice(-1)];
}

/** The container once its main process has lived long enough to be struck. */
export async function settled(
  { engine, containerId, clock }: Pick<ExperimentContext, "engine" | "containerId" | "clock">,
  signal: AbortSignal,
): Promise<ContainerFacts> {
  const { startedAt } = await running(engine, containerId, signal);
  const restMs = clock.fromEpochMs(Date.parse(startedAt)) + BACK_OFF_RESET_MS - clock.now();
  // Never longer than it can take, whatever the engine's clock says.
  await sleep(Math.min(Math.max(restMs, 0), BACK_OFF_RESET_MS), undefined, { signal });
  return await running(engine, containerId, signal);
}

/** When a signal was sent. */
export interface Sent extends Moment {
  /** By when it was surely sent, on the drill's clock. */
  readonly surelyAtMs: number;
  /** The signals that the process handled just before, as the kernel's mask. */
  readonly handledMask: string;
  /** When the process was seen to be gone; null when it was not, or nobody waited for that. */
  readonly gone: Moment | null;
}

/** What gets a signal: a process, of which the start may be unknown. */
export interface Recipient {
  readonly containerId: string;
  readonly pid: number;
  /** Empty where it is not known. */
  readonly startTicks: string;
}

/**
 * Signals a process of a container from the engine's process namespace.
 * @param order.number the signal
 * @param order.wait whether to wait, for up to five seconds, until the process is gone
 * @throws Error when that process is the container's no more
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
 * Waits until a process is gone, as the kernel has it: an engine tells of it only once it has cleaned up behind it.
 * @returns null when it was still there after so long
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

/** The present moment, as the engine's events will tell it. */
export async function momentNow(
  { tools, clock }: Pick<ExperimentContext, "tools" | "clock">,
  signal: AbortSignal,
): Promise<Moment> {
  const earliestMs = clock.now();
  return momentOf((await tools.alone("now", [], signal)).trim(), clock, earliestMs);
}

/** What a signal reached: `node (PID 7, host PID 4242)`. */
export function reached(process: Pick<ContainerProcess, "name" | "pidInside" | "pid">): string {
  return `${processName(process)}, host PID ${process.pid}`;
}

/** @param stamp what the engine's machine printed, in nanoseconds, at some moment since `earliestMs` */
function momentOf(stamp: string, clock: Clock, earliestMs: number): Moment {
  const atEpochMs = Number(stamp) / 1e6;
  // The engine's clock may differ from ours; the stamp was surely made between these two moments.
  return { atMs: Math.min(Math.max(clock.fromEpochMs(atEpochMs), earliestMs), clock.now()), atEpochMs };
}

async function running(engine: ExperimentContext["engine"], id: string, signal: AbortSignal): Promise<ContainerFacts> {
  const facts = await engine.container(id, signal);
  if (facts.status !== "running") throw new Error(`the container is ${facts.status}, so there is no process to strike`);
  return facts;
}
