import type { RecoveryChain } from "../core/record.ts";
import type { ContainerFacts, EngineEvent } from "../docker/engine.ts";
import type { Injection } from "../faults/fault.ts";
import { type Probed, probeEvery, tcpListens } from "../load/probe.ts";
import { PROMPTS } from "../load/prompts.ts";
import type { ContainerWatch } from "./container-watch.ts";
import type { DrillContext } from "./context.ts";
import type { InFlight } from "./in-flight.ts";

const PROBE_INTERVAL_MS = 100;
/** A connect to the container's own address is answered at once or not at all. */
const CONNECT_LIMIT_MS = 100;
const DEATH_LIMIT_MS = 5_000;
/** The kill's stamp is the engine's clock in another precision than the events'. */
const STAMP_TOLERANCE_MS = 5;
/** How long the lost request may take to be noticed: through the engine's proxy a reset can come late. */
const LOST_LIMIT_MS = 2_000;

export interface Recovering {
  readonly watch: ContainerWatch;
  readonly injection: Injection;
  readonly inFlight: InFlight;
  /** The container before it was struck. */
  readonly before: ContainerFacts;
  readonly listeningProbe: RecoveryChain["listeningProbe"];
  readonly watchedMs: number;
}

interface Links {
  died: EngineEvent | null;
  started: EngineEvent | null;
  listening: Probed | null;
  good: Probed | null;
  lastAnswer: string | null;
}

/**
 * Follows a container from the kill to its first good answer, link by link: the engine's die and start events,
 * something listens on the container's own address, /predict gives a good answer. A link that never comes ends it.
 */
export async function watchRecovery(
  context: DrillContext,
  recovering: Recovering,
): Promise<{ chain: RecoveryChain; lastAnswer: string | null }> {
  const { engine, target, signal } = context;
  const { before, injection, inFlight, listeningProbe } = recovering;
  // The loop of requests ends as soon as one was lost: /predict is not asked again before the service listens.
  const [links] = await Promise.all([
    follow(context, recovering),
    untilLost(context, recovering).finally(() => inFlight.end()),
  ]);
  const lost = inFlight.lostAt(injection.injectedAtMs);
  const after = await engine.container(target.containerId, signal);
  const since = (fromMs: number, toMs: number | null | undefined) => (toMs == null ? null : Math.max(0, toMs - fromMs));
  // The engine's events against the kill by the engine's clock, our probes against the kill by ours.
  const event = (seen: EngineEvent | null) => since(injection.injectedAtEpochMs, seen?.atEpochMs);
  const probed = (atMs: number | null | undefined) => since(injection.injectedAtMs, atMs);
  const chain: RecoveryChain = {
    killedAtMs: injection.injectedAtMs,
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
    inFlight: lost
      ? { outcome: lost.outcome, detail: lost.detail ?? "" }
      : { outcome: "none", detail: "the last one was answered just before" },
  };
  return { chain, lastAnswer: links.lastAnswer };
}

async function follow(context: DrillContext, recovering: Recovering): Promise<Links> {
  const { signal } = context;
  const { watch, injection, watchedMs } = recovering;
  const links: Links = { died: null, started: null, listening: null, good: null, lastAnswer: null };
  const sinceEpochMs = injection.injectedAtEpochMs - STAMP_TOLERANCE_MS;
  const untilMs = injection.injectedAtMs + watchedMs;

  links.died = await watch.next("die", sinceEpochMs, injection.injectedAtMs + DEATH_LIMIT_MS, signal);
  if (!links.died) return links;
  links.started = await watch.nextStart(links.died.atEpochMs, untilMs, signal);
  if (!links.started) return links;
  links.listening = await untilListening(context, recovering, untilMs);
  if (links.listening.firstGoodAtMs === null) return links;
  links.good = await probeEvery({
    intervalMs: PROBE_INTERVAL_MS,
    clock: context.clock,
    untilMs,
    signal,
    attempt: async () => {
      const answer = await context.client.send(PROMPTS[0]?.text ?? "", signal);
      links.lastAnswer = answer.detail ?? answer.outcome;
      return answer.outcome === "ok";
    },
  });
  return links;
}

/** Probes the container's own address: the port that the engine publishes is accepted by its proxy, alive or dead. */
async function untilListening(
  { engine, client, clock, target, signal }: DrillContext,
  { watch, injection, listeningProbe }: Recovering,
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
    return address !== null && (await tcpListens(address, target.containerPort, CONNECT_LIMIT_MS));
  };
  const exchanges = async () => {
    const { outcome } = await client.send(PROMPTS[0]?.text ?? "", signal);
    return outcome === "ok" || outcome === "http-error" || outcome === "wrong-answer";
  };
  const attempt = listeningProbe === "container-address" ? listens : exchanges;
  return await probeEvery({ intervalMs: PROBE_INTERVAL_MS, clock, untilMs, signal, attempt });
}

/** How to see whether a running service listens: the container's own address is out of reach with a remote or rootless engine. */
export async function chooseProbe({ address }: ContainerFacts, port: number): Promise<RecoveryChain["listeningProbe"]> {
  const reachable = address !== null && (await tcpListens(address, port, 1_000));
  return reachable ? "container-address" : "http-exchange";
}

async function untilLost({ clock, signal }: DrillContext, { inFlight, injection }: Recovering): Promise<void> {
  const lost = async () => inFlight.lostAt(injection.injectedAtMs) !== null;
  await probeEvery({ intervalMs: 50, clock, untilMs: clock.now() + LOST_LIMIT_MS, signal, attempt: lost });
}
