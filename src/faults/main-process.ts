import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../core/clock.ts";
import type { ContainerFacts } from "../docker/engine.ts";
import type { FaultContext } from "./fault.ts";

/*
 * A container's main process, and how to reach it behind the engine's back. The engine's own kill would not do: it marks
 * the container as stopped by hand, and then no restart policy brings it back.
 */

/** The engine doubles its restart delay for a container that lived less than this; sooner strikes would measure that. */
const BACK_OFF_RESET_MS = 10_000;

/**
 * Sends the signal `$3` to the process `$1` if it is in the control group of the container `$2` (a process id may have
 * been given to another by now). Prints which signals it handles, as the kernel's mask, its process id within its own
 * container, and a moment just before and just after it was sent.
 */
const SEND = `
while read -r line; do case "$line" in *"$2"*) ours=yes ;; esac; done < "/proc/$1/cgroup"
[ -n "$ours" ] || { echo "process $1 is not the container's"; exit 3; }
mask=unknown
while read -r key value inner; do
  case "$key" in
    SigCgt:) mask=$value ;;
    NSpid:) for own in $value $inner; do :; done ;;
  esac
done < "/proc/$1/status"
echo "$mask $own"
now
kill -"$3" "$1" || exit 4
now`;

const NUMBER = { TERM: 15n, KILL: 9n } as const;

/** When a signal was sent, and what the process made of signals just before. */
export interface Sent extends Moment {
  /** Whether it handles SIGTERM; null where the kernel did not tell. */
  readonly handlesTerm: boolean | null;
  /** By when it was surely sent, on the drill's clock. */
  readonly surelyAtMs: number;
  /** Whether the kernel says that it is the first process of its container. */
  readonly isMain: boolean;
}

/** A moment by the drill's clock and by the engine's own. */
export interface Moment {
  readonly atMs: number;
  readonly atEpochMs: number;
}

/** The container once its main process has lived long enough to be struck. */
export async function settled(
  { engine, containerId, clock }: Pick<FaultContext, "engine" | "containerId" | "clock">,
  signal: AbortSignal,
): Promise<ContainerFacts> {
  const { startedAt } = await running(engine, containerId, signal);
  const restMs = clock.fromEpochMs(Date.parse(startedAt)) + BACK_OFF_RESET_MS - clock.now();
  // Never longer than it can take, whatever the engine's clock says.
  await sleep(Math.min(Math.max(restMs, 0), BACK_OFF_RESET_MS), undefined, { signal });
  return await running(engine, containerId, signal);
}

/**
 * Signals a container's main process from the engine's process namespace.
 * @throws Error when that process is the container's no more
 */
export async function signalMain(
  { tools, clock }: Pick<FaultContext, "tools" | "clock">,
  { pid, id }: Pick<ContainerFacts, "pid" | "id">,
  name: keyof typeof NUMBER,
  signal: AbortSignal,
): Promise<Sent> {
  const earliestMs = clock.now();
  const printed = await tools.onHost(SEND, [String(pid), id, name], signal);
  const [told = "", before = "", after = ""] = printed.trim().split("\n");
  const [mask = "", ownPid] = told.split(" ");
  return {
    ...momentOf(before, clock, earliestMs),
    surelyAtMs: momentOf(after, clock, earliestMs).atMs,
    handlesTerm: handles(mask, "TERM"),
    isMain: ownPid === "1",
  };
}

/** What a signal reached: `the main process (host PID 42)`. */
export function reached({ pid }: Pick<ContainerFacts, "pid">, { isMain }: Sent): string {
  return `${isMain ? "the main process" : "a process of the container that is not its main one"} (host PID ${pid})`;
}

/** The present moment, as the engine's events will tell it. */
export async function momentNow(
  { tools, clock }: Pick<FaultContext, "tools" | "clock">,
  signal: AbortSignal,
): Promise<Moment> {
  const earliestMs = clock.now();
  return momentOf((await tools.alone("now", [], signal)).trim(), clock, earliestMs);
}

/** @param stamp what the engine's machine printed, in nanoseconds, at some moment since `earliestMs` */
function momentOf(stamp: string, clock: Clock, earliestMs: number): Moment {
  const atEpochMs = Number(stamp) / 1e6;
  // The engine's clock may differ from ours; the stamp was surely made between these two moments.
  return { atMs: Math.min(Math.max(clock.fromEpochMs(atEpochMs), earliestMs), clock.now()), atEpochMs };
}

/** Whether a mask of the kernel's (`SigCgt` of /proc/PID/status, hexadecimal, bit 0 for signal 1) has a signal. */
export function handles(mask: string, name: keyof typeof NUMBER): boolean | null {
  return /^[0-9a-f]+$/i.test(mask) ? ((BigInt(`0x${mask}`) >> (NUMBER[name] - 1n)) & 1n) === 1n : null;
}

async function running(engine: FaultContext["engine"], id: string, signal: AbortSignal): Promise<ContainerFacts> {
  const facts = await engine.container(id, signal);
  if (facts.status !== "running") throw new Error(`the container is ${facts.status}, so there is no process to strike`);
  return facts;
}
