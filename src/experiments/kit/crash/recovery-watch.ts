import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerFacts } from "../../../engine/engine.ts";
import { chooseProcess, identityOf, listProcesses } from "../../../engine/processes.ts";
import type { Answer } from "../../../load/http/answer.ts";
import { type Probed, probeEvery, tcpListens } from "../../../load/http/probe.ts";
import { shortTexts } from "../../../load/texts/text-source.ts";
import { type Comeback, KILLED_EXIT_CODE } from "../../../model/facts/victim.ts";
import type { RecoveryChain } from "../../../model/record.ts";
import type { DrillContext } from "../context/context.ts";
import type { EnginePlace } from "../context/engine-place.ts";
import type { Forced, Moment, Outage } from "../disturbance.ts";
import type { Hit, InFlight } from "../watch/in-flight.ts";
import type { ContainerWatch } from "./container-watch.ts";

const PROBE_INTERVAL_MS = 100;
/** A connection to the container's own address is accepted at once or not at all. */
const CONNECT_LIMIT_MS = 100;
/** A process that is killed with SIGKILL ends at once. */
const FORCED_LIMIT_MS = 5_000;
/** The outage's timestamp has another precision than the engine's events. */
export const STAMP_TOLERANCE_MS = 5;
/** A process that outlives the killed one has noticed it by then: gunicorn's workers check once per second. */
const SURVIVES_MS = 2_500;
/** How long until a request is known to be lost: through the engine's proxy a reset can arrive late. */
const LOST_LIMIT_MS = 2_000;

export interface Recovering {
  /** The experiment's name. */
  readonly name: string;
  readonly watch: ContainerWatch;
  readonly inFlight: InFlight;
  readonly outage: Outage;
  /** The container before the outage. */
  readonly before: ContainerFacts;
  readonly listeningProbe: RecoveryChain["listeningProbe"];
  readonly watchedMs: number;
}

type At = Pick<Moment, "atEpochMs">;

interface Links {
  /** How the container was killed, once its grace period was over. */
  forced: Forced | null;
  /** When the target process ended, or the container if it ends with it. */
  died: At | null;
  /** When the container ended. */
  ended: At | null;
  started: At | null;
  listening: Probed | null;
  good: Probed | null;
  comeback: Comeback | null;
  /** The last answer of the service. */
  last: Answer | null;
}

/**
 * Follows a service from the outage to its first good answer, step by step: the target process has ended; the engine
 * restarts the container, or another process in it takes over; a process listens on the container's own address; /predict
 * gives a good answer. A missing step ends the watch.
 */
export async function watchRecovery(
  context: DrillContext,
  recovering: Recovering,
): Promise<{ chain: RecoveryChain; last: Answer | null }> {
  const { engine, target, signal } = context;
  const { before, outage, inFlight, listeningProbe, watch } = recovering;
  // The request loop ends with the running request: /predict gets no further requests before the service listens.
  const links: Links = {
    forced: null,
    died: null,
    ended: null,
    started: null,
    listening: null,
    good: null,
    comeback: null,
    last: null,
  };
  await Promise.all([
    follow(context, recovering, links),
    untilEnded(context, recovering, links).finally(() => inFlight.end()),
  ]);
  const after = await engine.container(target.containerId, signal);
  const [die] = watch.seen("die", outage.began.atEpochMs - STAMP_TOLERANCE_MS);
  const since = (fromMs: number, toMs: number | null | undefined) => (toMs == null ? null : Math.max(0, toMs - fromMs));
  // Events are relative to the outage on the engine's clock, probes relative to the outage on the drill's clock.
  const event = (seen: At | null) => since(outage.began.atEpochMs, seen?.atEpochMs);
  const probed = (atMs: number | null | undefined) => since(outage.began.atMs, atMs);
  const exitCode = die?.exitCode ?? (links.ended !== null && after.status !== "running" ? after.exitCode : null);
  const goodSentMs = probed(links.good?.goodBeganAtMs);
  const chain: RecoveryChain = {
    beganAtMs: outage.began.atMs,
    trigger: outage.trigger,
    stop: stopOf(recovering, links.forced, exitCode),
    countedFrom: outage.countedFrom,
    victim: outage.victim,
    diedMs: event(links.died),
    endedMs: event(links.ended),
    exitCode,
    startedMs: event(links.started),
    listeningMs: probed(links.listening?.firstGoodAtMs),
    listeningProbe,
    firstGoodAnswerMs: probed(links.good?.firstGoodAtMs),
    ...(goodSentMs !== null && { goodSentMs }),
    comeback: links.good?.firstGoodAtMs == null ? null : links.comeback,
    health: after.health,
    lastFailedMs: probed(links.good?.lastFailedAtMs ?? links.listening?.lastFailedAtMs),
    restartCountBefore: before.restartCount,
    restartCountAfter: after.restartCount,
    startedAtBefore: before.startedAt,
    startedAtAfter: after.startedAt === before.startedAt ? null : after.startedAt,
    inFlight: inFlightAt(recovering, links),
  };
  return { chain, last: links.last };
}

/** A container that had ended by itself before the kill was not killed; its exit code shows that. */
function stopOf({ outage }: Recovering, forced: Forced | null, exitCode: number | null): RecoveryChain["stop"] {
  if (outage.request === null) return null;
  const { signal, first, firstTakes, handled } = outage.request;
  const common = { graceMs: outage.deathLimitMs, signal, first };
  if (forced === null || (exitCode !== null && exitCode !== KILLED_EXIT_CODE)) {
    return { ...common, firstTakes, handled, forcedMs: null };
  }
  return {
    ...common,
    firstTakes: forced.firstTakes ?? firstTakes,
    handled: forced.handled ?? handled,
    forcedMs: forced.atMs - outage.began.atMs,
  };
}

function inFlightAt({ inFlight, outage }: Recovering, links: Links): RecoveryChain["inFlight"] {
  const hit = hitOf(outage, links);
  const sample = hit === null ? null : inFlight.at(hit);
  if (hit === null || sample === null) {
    const { openSinceMs } = inFlight;
    const open = hit !== null && openSinceMs !== null && openSinceMs <= hit.fromMs;
    return { outcome: open ? "unanswered" : "none", detail: null, endedMs: null };
  }
  return { outcome: sample.outcome, detail: sample.detail ?? null, endedMs: sample.endedAtMs - hit.fromMs };
}

/** When the request in flight was cut off or had to be finished: at the outage, or else at the end of the process. */
function hitOf(outage: Outage, { died }: Pick<Links, "died">): Hit | null {
  const { began, surelyAtMs, request, endsContainer } = outage;
  const asked = request !== null;
  const takes = { asked, mayAnswer: asked || !endsContainer };
  if (surelyAtMs !== null) return { fromMs: began.atMs, byMs: surelyAtMs, ...takes };
  if (died === null) return null;
  const atMs = onDrillClock(outage, died);
  return { fromMs: atMs, byMs: atMs, ...takes };
}

function onDrillClock({ began }: Outage, { atEpochMs }: At): number {
  return began.atMs + (atEpochMs - began.atEpochMs);
}

async function follow(context: DrillContext, recovering: Recovering, links: Links): Promise<void> {
  const { clock, signal } = context;
  const { watch, outage, before, watchedMs } = recovering;
  links.died = await untilDied(context, recovering);
  if (!links.died && outage.request !== null) {
    const forced = await outage.request.force(signal);
    links.forced = forced;
    links.died = forced?.gone ?? (await watch.next("die", sinceOf(outage), clock.now() + FORCED_LIMIT_MS, signal));
  }
  if (!links.died) return;
  // Counted from where the limit counts, so that a service that ends slowly is watched as long as any other.
  const untilMs = (outage.countedFrom === "end" ? clock.now() : outage.began.atMs) + watchedMs;
  const answersWell = goodAnswers(context, recovering, links);
  if (outage.endsContainer) links.ended = links.died;
  else if ((await untilEndedOrBack(context, recovering, links, { untilMs, answersWell })) !== "ended") return;
  const sinceEpochMs = links.died.atEpochMs - STAMP_TOLERANCE_MS;
  links.started = await watch.nextStart({ sinceEpochMs, startedBefore: before.startedAt, untilMs }, signal);
  if (!links.started) return;
  const listens = listeningProbeOf(context, recovering);
  links.listening = await probeEvery({
    intervalMs: PROBE_INTERVAL_MS,
    clock,
    untilMs,
    signal,
    attempt: listens,
  });
  if (links.listening.firstGoodAtMs === null) return;
  links.good = await probeEvery({ intervalMs: PROBE_INTERVAL_MS, clock, untilMs, signal, attempt: answersWell });
  links.comeback = { how: "container-started", by: null };
}

function sinceOf({ began }: Outage): number {
  return began.atEpochMs - STAMP_TOLERANCE_MS;
}

/** The end of the target process, as reported by the kernel or the engine, whichever is first. */
async function untilDied({ signal }: DrillContext, { watch, outage }: Recovering): Promise<At | null> {
  const end = new AbortController();
  const either = AbortSignal.any([signal, end.signal]);
  const untilMs = outage.began.atMs + outage.deathLimitMs;
  const byKernel = outage.ended(either).catch(() => {
    signal.throwIfAborted();
    return null;
  });
  try {
    return await firstSeen<At>([watch.next("die", sinceOf(outage), untilMs, either), byKernel]);
  } finally {
    end.abort();
  }
}

/** The first result that is not null; null if all are. */
async function firstSeen<T>(all: readonly Promise<T | null>[]): Promise<T | null> {
  const { promise, resolve, reject } = Promise.withResolvers<T | null>();
  let left = all.length;
  for (const each of all) {
    each.then((value) => {
      left -= 1;
      if (value !== null || left === 0) resolve(value);
    }, reject);
  }
  return await promise;
}

/**
 * Watches a container after a process below the first one was killed. The engine reports no event and applies no restart
 * policy: either the container ends too, or another process in it takes over, or nothing happens.
 */
async function untilEndedOrBack(
  context: DrillContext,
  recovering: Recovering,
  links: Links,
  { untilMs, answersWell }: { readonly untilMs: number; readonly answersWell: () => Promise<boolean> },
): Promise<"ended" | "back" | "neither"> {
  const { clock, signal } = context;
  const listens = listeningProbeOf(context, recovering);
  for (;;) {
    links.good = null;
    links.comeback = null;
    const good = await probeEvery({
      intervalMs: PROBE_INTERVAL_MS,
      clock,
      untilMs,
      signal,
      attempt: async () => {
        links.ended = await containerEnd(context, recovering);
        if (links.ended !== null) return true;
        if (!(await listens())) return false;
        links.listening ??= { lastFailedAtMs: null, firstGoodAtMs: clock.now(), goodBeganAtMs: null };
        return await answersWell();
      },
    });
    if (links.ended !== null) {
      links.listening = null;
      return "ended";
    }
    links.good = good;
    if (good.firstGoodAtMs === null) return "neither";
    links.comeback = await whoAnswers(context, recovering);
    if (links.comeback.how === "respawned") return "back";
    // A surviving process may continue for a moment and then end because of the killed one.
    await sleep(SURVIVES_MS, undefined, { signal });
    if ((await containerEnd(context, recovering)) === null && (await answersWell())) return "back";
  }
}

/** When a container ended; null if it runs as before. */
async function containerEnd(
  { engine, clock, target, signal }: DrillContext,
  { watch, outage, before }: Recovering,
): Promise<At | null> {
  const [die] = watch.seen("die", sinceOf(outage));
  if (die !== undefined) return die;
  const { status, startedAt } = await engine.container(target.containerId, signal);
  const runsOn = status === "running" && startedAt === before.startedAt;
  return runsOn ? null : { atEpochMs: clock.toEpochMs(clock.now()) };
}

/** Which process owns the port of a container that was never down: a new one, or one from before. */
async function whoAnswers({ engine, tools, target, signal }: DrillContext, { outage }: Recovering): Promise<Comeback> {
  const { containerId, containerPort } = target;
  const { pid } = await engine.container(containerId, signal);
  const processes = await listProcesses(tools, { id: containerId, pid, port: containerPort }, signal);
  const choice = chooseProcess(processes, "serving", pid);
  if (choice === null || choice.chosenAs !== "serving") return { how: "unknown", by: null };
  const { process } = choice;
  const by = { name: process.name, pidInside: process.pidInside };
  return { how: outage.before.has(identityOf(process)) ? "survived" : "respawned", by };
}

/** Returns a function that sends one request and returns whether the answer was good. */
function goodAnswers(
  { client, plan, signal }: DrillContext,
  { name }: Recovering,
  links: Links,
): () => Promise<boolean> {
  const nextText = shortTexts(plan.prompts, `recovery from ${name}`);
  return async () => {
    const answer = await client.send(nextText(), signal);
    links.last = answer;
    return answer.outcome === "ok";
  };
}

/** Probes the container's own address, because the engine's proxy accepts connections to a published port even if the service is down. */
function listeningProbeOf(
  { plan, engine, client, target, signal }: DrillContext,
  { name, watch, outage, listeningProbe }: Recovering,
): () => Promise<boolean> {
  let address: string | null = null;
  let startsSeen = 0;
  const listens = async () => {
    // Each start may bring a new address.
    const starts = watch.seen("start", outage.began.atEpochMs).length;
    if (starts !== startsSeen || address === null) {
      address = (await engine.container(target.containerId, signal)).address;
      startsSeen = starts;
    }
    if (address === null || !(await tcpListens(address, target.containerPort, CONNECT_LIMIT_MS))) return false;
    // While the container is down, another one may have its address. So check that it still has it.
    const { status, address: now } = await engine.container(target.containerId, signal);
    return status === "running" && now === address;
  };
  const nextText = shortTexts(plan.prompts, `listening after ${name}`);
  const exchanges = async () => {
    const { outcome } = await client.send(nextText(), signal);
    return ["ok", "http-error", "wrong-answer", "cut"].includes(outcome);
  };
  return listeningProbe === "container-address" ? listens : exchanges;
}

/** How to check that a service listens: the container's own address is not reachable with a remote or rootless engine. */
export async function chooseProbe(
  { address }: Pick<ContainerFacts, "address">,
  port: number,
  { sameNetwork }: Pick<EnginePlace, "sameNetwork">,
): Promise<RecoveryChain["listeningProbe"]> {
  const reachable = sameNetwork && address !== null && (await tcpListens(address, port, 1_000));
  return reachable ? "container-address" : "http-exchange";
}

async function untilEnded({ clock, signal }: DrillContext, recovering: Recovering, links: Links): Promise<void> {
  const { inFlight, outage } = recovering;
  const attempt = async () => {
    const hit = hitOf(outage, links);
    if (hit !== null && inFlight.at(hit) !== null) return true;
    // A request that did not end soon after the process was not running.
    return links.died !== null && clock.now() >= onDrillClock(outage, links.died) + LOST_LIMIT_MS;
  };
  const mayTakeMs = outage.countedFrom === "outage" ? 0 : outage.deathLimitMs;
  await probeEvery({ intervalMs: 50, clock, untilMs: clock.now() + mayTakeMs + LOST_LIMIT_MS, signal, attempt });
}
