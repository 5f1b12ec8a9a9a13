import type { Tools } from "../../engine/carried/tools.ts";
import type { ContainerFacts, Engine } from "../../engine/engine.ts";
import type { Target } from "../../experiments/kit/context/target.ts";
import type { OutsideWatch } from "../../experiments/kit/watch/outside-watch.ts";
import type { Answer } from "../../load/http/answer.ts";
import type { Client } from "../../load/http/client.ts";
import { probeEvery } from "../../load/http/probe.ts";
import { shortTexts } from "../../load/texts/text-source.ts";
import { DrillError } from "../../model/facts/drill-error.ts";
import { type Message, message, type Sentences } from "../../model/message.ts";
import type { Plan } from "../../model/plan.ts";
import type { Clock } from "../../model/text/clock.ts";
import { lastLogLines } from "./log-lines.ts";
import { type Explanation, protocolOf, whyNoAnswer } from "./no-answer.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.boot-memory": { readonly limitBytes: number };
    "advice.boot-ended": { readonly exitCode: number | null };
    "advice.architecture": NoArgs;
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
    "boot.no-good-answer": { readonly readyTimeoutMs: number; readonly last: string };
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
  readonly signal: AbortSignal;
}

/**
 * Waits for the first good answer.
 * @returns milliseconds from now to that answer
 * @throws DrillError with what the service did instead and the last lines of the container's log
 */
export async function untilReady(waiting: Waiting): Promise<number> {
  const { plan, engine, target, client, clock, outside, signal } = waiting;
  const beganAtMs = clock.now();
  const nextText = shortTexts(plan.prompts, "boot");
  const answers: Answer[] = [];
  let down: ContainerFacts | null = null;
  const { firstGoodAtMs } = await probeEvery({
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
      return down !== null;
    },
  });
  if (firstGoodAtMs !== null && down === null) return firstGoodAtMs - beganAtMs;
  const facts = down ?? (await engine.container(target.containerId, signal));
  const log = lastLogLines(await engine.logTail(target.containerId, LOG_LINES_READ), LOG_LINES);
  const runs = facts.status === "running" && facts.restartCount === 0;
  const why = runs ? await whyNot(waiting, answers, facts) : null;
  const last = answers.at(-1);
  const lastAnswer = last?.detail ?? last?.outcome ?? "no answer";
  const end = { exitCode: outside.exitCode(facts), outOfMemory: outside.ranOutOfMemory(facts) };
  const said = [notReady(facts, plan, lastAnswer, clock.now() - beganAtMs, end), ...(why?.said ?? [])];
  const advice = why === null ? onItsEnd(plan, end, log) : why.advice;
  throw new DrillError(said, { advice, cause: logSays(log) });
}

/** What to do about a container that ended as it started. */
function onItsEnd(
  { target }: Plan,
  { exitCode, outOfMemory }: { readonly exitCode: number | null; readonly outOfMemory: boolean },
  log: string,
): Sentences {
  if (outOfMemory) return [message("advice.boot-memory", { limitBytes: target.memoryBytes })];
  return [WRONG_BINARY.test(log) ? message("advice.architecture", {}) : message("advice.boot-ended", { exitCode })];
}

/** What a kernel or a shell says of a program for another processor. */
const WRONG_BINARY = /exec format error|cannot execute binary file/i;

/** Why a running service gave no good answer, and what to change. */
async function whyNot(waiting: Waiting, answers: readonly Answer[], facts: ContainerFacts): Promise<Explanation> {
  const { tools, target, engine, plan, signal } = waiting;
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
  const place = { tools, target, containerAddress, exposedPorts, engine: engine.address };
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

function notReady(
  facts: ContainerFacts,
  plan: Plan,
  lastAnswer: string,
  waitedMs: number,
  end: { readonly exitCode: number | null; readonly outOfMemory: boolean },
): Message {
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
