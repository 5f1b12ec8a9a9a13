import type { Tools } from "../../engine/carried/tools.ts";
import type { ContainerFacts, Engine } from "../../engine/engine.ts";
import type { Target } from "../../experiments/kit/context/target.ts";
import { smallPaths } from "../../experiments/kit/small-disks.ts";
import type { OutsideWatch } from "../../experiments/kit/watch/outside-watch.ts";
import { type Answer, endOf } from "../../load/http/answer.ts";
import type { Client } from "../../load/http/client.ts";
import { probeEvery } from "../../load/http/probe.ts";
import { shortTexts } from "../../load/texts/text-source.ts";
import { DrillError } from "../../model/facts/drill-error.ts";
import { type Message, message } from "../../model/message.ts";
import type { Plan } from "../../model/plan.ts";
import type { Clock } from "../../model/text/clock.ts";
import { lastLogLines } from "../../model/text/log-lines.ts";
import { causeInLog, causeOfEnd, type FoundCause } from "./causes.ts";
import { EarlyLook } from "./look/early-look.ts";
import { alsoFound, settingsFound } from "./look/findings.ts";
import { type Looked, lookAround } from "./look/look.ts";
import { type Explanation, protocolOf, whyNoAnswer } from "./no-answer.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.boot-memory": { readonly limitBytes: number };
    "advice.boot-ended": NoArgs;
    /** The status of its last answer; null for a good status with another body. */
    "advice.boot-answer": { readonly status: number | null };
    "advice.ready-timeout": { readonly readyTimeoutMs: number };
    /** A null exit code is unknown. */
    "boot.ended": { readonly exitCode: number | null; readonly outOfMemory: boolean };
    "boot.restarted": {
      readonly readyTimeoutMs: number;
      readonly restarts: number;
      readonly exitCode: number | null;
      readonly outOfMemory: boolean;
    };
    /** It crashed at each start, so the drill did not wait any longer. */
    "boot.crash-loop": {
      readonly waitedMs: number;
      readonly restarts: number;
      readonly exitCode: number | null;
      readonly outOfMemory: boolean;
    };
    /** How its last request ended. Hostile text. */
    "boot.no-good-answer": { readonly readyTimeoutMs: number; readonly last: Message };
    /** It gives good answers to other settings; how the last request with those of the plan ended. Hostile text. */
    "boot.other-settings": { readonly last: Message };
    "boot.log-empty": NoArgs;
    /** The lines follow. */
    "boot.log-end": NoArgs;
  }
}

const INTERVAL_MS = 500;
/** A service may restart a few times while it loads, but one that crashed so often does not get ready by waiting. */
const CRASH_LOOP_RESTARTS = 4;
const LOG_LINES = 20;
/** More than are shown, because lines that say the same are shown once. */
const LOG_LINES_READ = 200;

/** What `untilReady` needs. */
export interface Waiting {
  readonly plan: Plan;
  readonly engine: Engine;
  readonly tools: Pick<Tools, "onNetworkOf">;
  readonly target: Target;
  readonly client: Client;
  readonly clock: Clock;
  readonly outside: Pick<OutsideWatch, "exitCode" | "ranOutOfMemory">;
  /** Whether the container's own address can be reached from here. */
  readonly sameNetwork: boolean;
  readonly signal: AbortSignal;
}

/** A service that gave a good answer. */
export interface Ready {
  /** From the start of the container to that answer. */
  readonly readyMs: number;
  /** When the request of that answer was sent, on the drill's clock. */
  readonly goodSentAtMs: number;
}

/** How a container ended. A null exit code is unknown. */
interface End {
  readonly exitCode: number | null;
  readonly outOfMemory: boolean;
}

/**
 * Waits for the first good answer.
 * @returns milliseconds from now to that answer, and when its request was sent on the drill's clock
 * @throws DrillError with what the service did instead and the last lines of the container's log
 */
export async function untilReady(waiting: Waiting): Promise<Ready> {
  const { plan, engine, target, client, clock, outside, signal } = waiting;
  const beganAtMs = clock.now();
  const nextText = shortTexts(plan.prompts, "boot");
  const answers: Answer[] = [];
  let down: ContainerFacts | null = null;
  let pointless: Looked | null = null;
  const early = new EarlyLook(
    clock,
    async () => look(waiting, await engine.container(target.containerId, signal)),
    (looked) => looked.settings?.isClear === true && settingsFound(looked, plan) !== null,
  );
  const { firstGoodAtMs, goodBeganAtMs } = await probeEvery({
    intervalMs: INTERVAL_MS,
    clock,
    untilMs: beganAtMs + plan.readyTimeoutMs,
    signal,
    attempt: async () => {
      const answer = await client.send(nextText(), signal);
      if (answer.outcome === "ok") return true;
      answers.push(answer);
      const facts = await engine.container(target.containerId, signal);
      down = hasEnded(facts) || facts.restartCount >= CRASH_LOOP_RESTARTS ? facts : null;
      if (down === null && facts.status === "running") pointless = await early.pointless(answer);
      return down !== null || pointless !== null;
    },
  });
  if (firstGoodAtMs !== null && down === null && pointless === null)
    return { readyMs: firstGoodAtMs - beganAtMs, goodSentAtMs: goodBeganAtMs ?? beganAtMs };
  const facts = down ?? (await engine.container(target.containerId, signal));
  const tail = await engine.logTail(target.containerId, LOG_LINES_READ);
  const runs = facts.status === "running" && facts.restartCount === 0;
  const last = answers.at(-1);
  const lastAnswer = last === undefined ? message("reply.none", {}) : endOf(last);
  const end = { exitCode: outside.exitCode(facts), outOfMemory: outside.ranOutOfMemory(facts) };
  const why = runs
    ? await whyRefusing(waiting, { answers, facts, tail, looked: pointless ?? (await look(waiting, facts)) })
    : onItsEnd(waiting, end, tail);
  const waitedMs = clock.now() - beganAtMs;
  const what =
    pointless === null
      ? notReady(facts, plan, lastAnswer, waitedMs, end)
      : message("boot.other-settings", { last: lastAnswer });
  const cause = logSays(lastLogLines(tail, LOG_LINES));
  throw new DrillError([what, ...why.said], { advice: why.advice, cause });
}

/** Looks for the service in its container. */
async function look(
  { plan, tools, target, clock, sameNetwork, signal }: Waiting,
  facts: ContainerFacts,
): Promise<Looked> {
  const containerAddress = sameNetwork ? facts.address : null;
  const { exposedPorts } = facts.declared;
  return await lookAround({ plan, tools, target, containerAddress, exposedPorts, clock, signal });
}

/** Why a container ended as it started, and what to do about it. */
function onItsEnd({ plan, target }: Pick<Waiting, "plan" | "target">, end: End, log: string): Explanation {
  const found = causeOfEnd({ ...end, log });
  if (found === null) return { said: [], advice: [message("advice.boot-ended", {})] };
  const { said, advice } = explained(found, target);
  const limitBytes = plan.target.memoryBytes;
  return {
    // That memory ran out is already in the first sentence, if the engine reported it.
    said: end.outOfMemory ? [] : said,
    advice: found.cause === "out-of-memory" ? [message("advice.boot-memory", { limitBytes })] : advice,
  };
}

/** What a cause means in this container, and what to do about it. */
function explained(found: FoundCause | null, { mounts }: Target): Explanation {
  if (found === null) return { said: [], advice: [] };
  const paths = found.cause === "disk-full" ? smallPaths(mounts) : [];
  if (paths.length > 0)
    return { said: [message("small-disk.filled", { paths })], advice: [message("advice.small-disk", {})] };
  return { said: [message("boot.cause", { ...found })], advice: [message("advice.boot-cause", { ...found })] };
}

/** What is known about a service that runs and refuses. */
interface Refusing {
  readonly answers: readonly Answer[];
  readonly facts: ContainerFacts;
  /** The end of its log. */
  readonly tail: string;
  readonly looked: Looked;
}

/** Why a running service gave no good answer, and what to change. */
async function whyRefusing(waiting: Waiting, refusing: Refusing): Promise<Explanation> {
  const { answers, looked, tail } = refusing;
  const other = settingsFound(looked, waiting.plan);
  if (other !== null && looked.settings?.isClear) return other;
  const why = await whyNot(waiting, refusing);
  const fails = (answers.at(-1)?.status ?? 0) >= 500;
  const found = explained(fails || looked.listeners?.length === 0 ? causeInLog(tail) : null, waiting.target);
  const isKnown = why.said.some(({ code }) => code === "boot.other-protocol");
  return {
    said: [...why.said, ...found.said, ...(other?.said ?? (isKnown ? [] : alsoFound(looked, waiting.plan)))],
    advice: [...(other?.advice ?? []), ...found.advice, ...why.advice],
  };
}

/** The same without what a look found beyond the listening sockets. */
async function whyNot(waiting: Waiting, { answers, facts, looked: { listeners } }: Refusing): Promise<Explanation> {
  const { target, engine, plan, signal } = waiting;
  const last = answers.at(-1);
  const answered = answers.filter(({ status }) => status !== undefined);
  if (answered.length > 0) {
    // Many TLS servers answer a plain HTTP request with status 400.
    const protocol = last?.status === 400 ? await protocolOf(target) : null;
    const said = last?.advice === undefined ? [] : [last.advice];
    if (protocol !== null && said.length === 0) return protocol;
    // The line to write is what to do, not what happened.
    if (last?.advice?.code === "answer.required-fields") return { said: [], advice: said };
    return { said, advice: answerAdvice(answered.at(-1), plan) };
  }
  const attempts = {
    unconnected: answers.every(({ unconnected }) => unconnected ?? false),
    timedOut: last?.outcome === "timeout",
    requestTimeoutMs: plan.requestTimeoutMs,
  };
  const { address: containerAddress, declared } = facts;
  const { exposedPorts } = declared;
  const place = { listeners, target, containerAddress, exposedPorts, engine: engine.address };
  const why = await whyNoAnswer({ ...place, attempts, signal });
  const longer = message("advice.ready-timeout", { readyTimeoutMs: plan.readyTimeoutMs });
  return { ...why, advice: [...why.advice, longer] };
}

function answerAdvice(answer: Answer | undefined, { readyTimeoutMs }: Plan): Message[] {
  const longer = message("advice.ready-timeout", { readyTimeoutMs });
  if (answer === undefined) return [longer];
  const { outcome, status = null } = answer;
  const advice = message("advice.boot-answer", { status: outcome === "wrong-answer" ? null : status });
  return status !== null && NEVER_LOADING.has(status) ? [advice] : [advice, longer];
}

/** Statuses that don't change by waiting: the request is another than the service expects. */
const NEVER_LOADING = new Set([301, 302, 303, 307, 308, 400, 401, 403, 405, 415, 422]);

function notReady(facts: ContainerFacts, plan: Plan, lastAnswer: Message, waitedMs: number, end: End): Message {
  if (hasEnded(facts)) return message("boot.ended", end);
  const { readyTimeoutMs } = plan;
  const restarts = facts.restartCount;
  if (restarts >= CRASH_LOOP_RESTARTS) return message("boot.crash-loop", { waitedMs, restarts, ...end });
  if (restarts > 0) return message("boot.restarted", { readyTimeoutMs, restarts, ...end });
  return message("boot.no-good-answer", { readyTimeoutMs, last: lastAnswer });
}

function hasEnded({ status }: ContainerFacts): boolean {
  return status === "exited" || status === "dead";
}

function logSays(log: string): DrillError {
  const text = log.trim();
  return text === ""
    ? new DrillError(message("boot.log-empty", {}))
    : new DrillError(message("boot.log-end", {}), { text });
}
