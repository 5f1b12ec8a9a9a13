import { formatDuration } from "../core/format.ts";
import type { RecoveryChain } from "../core/record.ts";
import type { ContainerFacts, EngineEvent } from "../docker/engine.ts";
import type { Injection, Strike } from "../faults/fault.ts";
import type { Answer } from "../load/answer.ts";
import { type Probed, probeEvery, tcpListens } from "../load/probe.ts";
import { shortTexts } from "../load/texts.ts";
import type { ContainerWatch } from "./container-watch.ts";
import type { DrillContext } from "./context.ts";
import type { EnginePlace } from "./engine-place.ts";
import type { InFlight } from "./in-flight.ts";

const PROBE_INTERVAL_MS = 100;
/** A connect to the container's own address is answered at once or not at all. */
const CONNECT_LIMIT_MS = 100;
/** Killed by force, a process is gone at once. */
const FORCED_LIMIT_MS = 5_000;
/** The strike's stamp is the engine's clock in another precision than the events'. */
const STAMP_TOLERANCE_MS = 5;
/** How long a request may take to be known as lost: through the engine's proxy a reset can come late. */
const LOST_LIMIT_MS = 2_000;

export interface Recovering {
  /** What the fault is called in this drill. */
  readonly name: string;
  readonly watch: ContainerWatch;
  readonly injection: Injection;
  readonly inFlight: InFlight;
  readonly strike: Strike;
  /** The container before it was struck. */
  readonly before: ContainerFacts;
  readonly listeningProbe: RecoveryChain["listeningProbe"];
  readonly watchedMs: number;
}

interface Links {
  forcedMs: number | null;
  /** Whether the process handles what asks it to end. */
  handled: boolean | null;
  died: EngineEvent | null;
  started: EngineEvent | null;
  listening: Probed | null;
  good: Probed | null;
  /** The last answer of the service. */
  last: Answer | null;
}

/**
 * Follows a container from the strike to its first good answer, link by link: the engine's die and start events,
 * something listens on the container's own address, /predict gives a good answer. A link that never comes ends it.
 */
export async function watchRecovery(
  context: DrillContext,
  recovering: Recovering,
): Promise<{ chain: RecoveryChain; last: Answer | null }> {
  const { engine, target, signal } = context;
  const { before, injection, strike, inFlight, listeningProbe } = recovering;
  // The loop of requests ends with the one that was under way: /predict is not asked again before the service listens.
  const links: Links = {
    forcedMs: null,
    handled: strike.request?.handled ?? null,
    died: null,
    started: null,
    listening: null,
    good: null,
    last: null,
  };
  await Promise.all([
    follow(context, recovering, links),
    untilEnded(context, recovering, links).finally(() => inFlight.end()),
  ]);
  const after = await engine.container(target.containerId, signal);
  const since = (fromMs: number, toMs: number | null | undefined) => (toMs == null ? null : Math.max(0, toMs - fromMs));
  // The engine's events against the strike by the engine's clock, our probes against the strike by ours.
  const event = (seen: EngineEvent | null) => since(injection.injectedAtEpochMs, seen?.atEpochMs);
  const probed = (atMs: number | null | undefined) => since(injection.injectedAtMs, atMs);
  const chain: RecoveryChain = {
    struckAtMs: injection.injectedAtMs,
    words: strike.words,
    stop: strike.request && {
      graceMs: strike.deathLimitMs,
      handled: links.handled,
      forcedMs: links.forcedMs,
    },
    countedFrom: strike.countedFrom,
    diedMs: event(links.died),
    exitCode: links.died?.exitCode ?? null,
    startedMs: event(links.started),
    listeningMs: probed(links.listening?.firstGoodAtMs),
    listeningProbe,
    firstGoodAnswerMs: probed(links.good?.firstGoodAtMs),
    lastFailedMs: probed(links.good?.lastFailedAtMs ?? links.listening?.lastFailedAtMs),
    restartCountBefore: before.restartCount,
    restartCountAfter: after.restartCount,
    startedAtBefore: before.startedAt,
    startedAtAfter: after.startedAt === before.startedAt ? null : after.startedAt,
    inFlight: inFlightAt(recovering, links),
  };
  return { chain, last: links.last };
}

function inFlightAt({ inFlight, injection, strike }: Recovering, links: Links): RecoveryChain["inFlight"] {
  const momentMs = momentOf(injection, strike, links);
  const sample = momentMs === null ? null : inFlight.at(momentMs, strike.request?.surelyAtMs ?? null);
  if (momentMs === null || sample === null) {
    return { outcome: "none", detail: "the last one was answered just before" };
  }
  const answered = `answered ${formatDuration(sample.endedAtMs - momentMs)} later`;
  return { outcome: sample.outcome, detail: sample.detail ?? answered };
}

/** When whatever was in flight had to be cut off, or finished: at the strike, or at the end of a process that was not told. */
function momentOf(injection: Injection, strike: Strike, { died }: Links): number | null {
  const { injectedAtMs } = injection;
  if (strike.countedFrom === "strike" || strike.request !== null) return injectedAtMs;
  return died === null ? null : onDrillClock(injection, died);
}

function onDrillClock({ injectedAtMs, injectedAtEpochMs }: Injection, { atEpochMs }: EngineEvent): number {
  return injectedAtMs + (atEpochMs - injectedAtEpochMs);
}

async function follow(context: DrillContext, recovering: Recovering, links: Links): Promise<void> {
  const { signal } = context;
  const { watch, injection, strike, watchedMs } = recovering;
  const sinceEpochMs = injection.injectedAtEpochMs - STAMP_TOLERANCE_MS;
  links.died = await watch.next("die", sinceEpochMs, injection.injectedAtMs + strike.deathLimitMs, signal);
  if (!links.died && strike.request !== null) {
    links.forcedMs = context.clock.now() - injection.injectedAtMs;
    links.handled = (await strike.request.force(signal)) ?? links.handled;
    links.died = await watch.next("die", sinceEpochMs, context.clock.now() + FORCED_LIMIT_MS, signal);
  }
  if (!links.died) return;
  // Counted from where the limit counts from, so that a service that takes its time to end is watched as long as any.
  const untilMs = (strike.countedFrom === "end" ? context.clock.now() : injection.injectedAtMs) + watchedMs;
  links.started = await watch.nextStart(links.died.atEpochMs, untilMs, signal);
  if (!links.started) return;
  links.listening = await untilListening(context, recovering, untilMs);
  if (links.listening.firstGoodAtMs === null) return;
  const nextText = shortTexts(context.plan.prompts, `recovery from ${recovering.name}`);
  links.good = await probeEvery({
    intervalMs: PROBE_INTERVAL_MS,
    clock: context.clock,
    untilMs,
    signal,
    attempt: async () => {
      const answer = await context.client.send(nextText(), signal);
      links.last = answer;
      return answer.outcome === "ok";
    },
  });
}

/** Probes the container's own address: the port that the engine publishes is accepted by its proxy, alive or dead. */
async function untilListening(
  { plan, engine, client, clock, target, signal }: DrillContext,
  { name, watch, injection, listeningProbe }: Recovering,
  untilMs: number,
): Promise<Probed> {
  let address: string | null = null;
  let startsSeen = 0;
  const listens = async () => {
    // Each start may bring a new address.
    const starts = watch.seen("start", injection.injectedAtEpochMs).length;
    if (starts !== startsSeen || address === null) {
      address = (await engine.container(target.containerId, signal)).address;
      startsSeen = starts;
    }
    if (address === null || !(await tcpListens(address, target.containerPort, CONNECT_LIMIT_MS))) return false;
    // While it is down, its address may be another container's: what listened there was ours only if it has it still.
    const { status, address: now } = await engine.container(target.containerId, signal);
    return status === "running" && now === address;
  };
  const nextText = shortTexts(plan.prompts, `listening after ${name}`);
  const exchanges = async () => {
    const { outcome } = await client.send(nextText(), signal);
    return outcome === "ok" || outcome === "http-error" || outcome === "wrong-answer";
  };
  const attempt = listeningProbe === "container-address" ? listens : exchanges;
  return await probeEvery({ intervalMs: PROBE_INTERVAL_MS, clock, untilMs, signal, attempt });
}

/** How to see whether a running service listens: the container's own address is out of reach with a remote or rootless engine. */
export async function chooseProbe(
  { address }: Pick<ContainerFacts, "address">,
  port: number,
  { sameNetwork }: Pick<EnginePlace, "sameNetwork">,
): Promise<RecoveryChain["listeningProbe"]> {
  const reachable = sameNetwork && address !== null && (await tcpListens(address, port, 1_000));
  return reachable ? "container-address" : "http-exchange";
}

async function untilEnded({ clock, signal }: DrillContext, recovering: Recovering, links: Links): Promise<void> {
  const { inFlight, injection, strike } = recovering;
  const attempt = async () => {
    const momentMs = momentOf(injection, strike, links);
    if (momentMs !== null && inFlight.at(momentMs, strike.request?.surelyAtMs ?? null) !== null) return true;
    // What has not ended soon after the process did was not under way.
    return links.died !== null && clock.now() >= onDrillClock(injection, links.died) + LOST_LIMIT_MS;
  };
  const mayTakeMs = strike.countedFrom === "strike" ? 0 : strike.deathLimitMs;
  await probeEvery({ intervalMs: 50, clock, untilMs: clock.now() + mayTakeMs + LOST_LIMIT_MS, signal, attempt });
}
