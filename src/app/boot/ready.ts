import type { Tools } from "../../engine/carried/tools.ts";
import type { ContainerFacts, Engine } from "../../engine/engine.ts";
import type { Target } from "../../experiments/kit/context/target.ts";
import type { OutsideWatch } from "../../experiments/kit/watch/outside-watch.ts";
import type { Answer } from "../../load/http/answer.ts";
import type { Client } from "../../load/http/client.ts";
import { probeEvery } from "../../load/http/probe.ts";
import { shortTexts } from "../../load/texts/text-source.ts";
import type { Plan } from "../../model/plan.ts";
import type { Clock } from "../../model/text/clock.ts";
import { protocolOf, whyNoAnswer } from "./no-answer.ts";

const INTERVAL_MS = 500;
const LOG_LINES = 20;

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
 * @throws Error with what the service did instead and the last lines of the container's log
 */
export async function untilReady(waiting: Waiting): Promise<number> {
  const { plan, engine, target, client, clock, outside, signal } = waiting;
  const beganAtMs = clock.now();
  const nextText = shortTexts(plan.prompts, "boot");
  const answers: Answer[] = [];
  let dead: ContainerFacts | null = null;
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
      dead = facts.status === "exited" || facts.status === "dead" ? facts : null;
      return dead !== null;
    },
  });
  if (firstGoodAtMs !== null && dead === null) return firstGoodAtMs - beganAtMs;
  const facts = dead ?? (await engine.container(target.containerId, signal));
  const log = await engine.logTail(target.containerId, LOG_LINES);
  const runs = facts.status === "running" && facts.restartCount === 0;
  const why = runs ? await whyNot(waiting, answers, facts) : "";
  const last = answers.at(-1);
  const lastAnswer = last?.detail ?? last?.outcome ?? "no answer";
  const end = { exitCode: outside.exitCode(facts), outOfMemory: outside.ranOutOfMemory(facts) };
  const sentences = [notReady(facts, plan, lastAnswer, end), why];
  throw new Error(sentences.filter((sentence) => sentence !== "").join(". "), { cause: new Error(logSays(log)) });
}

/** Why a running service gave no good answer, and what to change; empty if unknown. */
async function whyNot(waiting: Waiting, answers: readonly Answer[], facts: ContainerFacts): Promise<string> {
  const { tools, target, engine, plan, signal } = waiting;
  const last = answers.at(-1);
  const answered = answers.filter(({ status }) => status !== undefined);
  if (answered.length > 0) {
    const advice = last?.advice ?? "";
    if (advice !== "") return `${advice.charAt(0).toUpperCase()}${advice.slice(1)}`;
    // Many TLS servers answer a plain HTTP request with status 400.
    return last?.status === 400 ? ((await protocolOf(target)) ?? "") : "";
  }
  const attempts = {
    unconnected: answers.every(({ unconnected }) => unconnected ?? false),
    timedOut: last?.outcome === "timeout",
    requestTimeoutMs: plan.requestTimeoutMs,
  };
  const { address: containerAddress, declared } = facts;
  const { exposedPorts } = declared;
  return await whyNoAnswer({ tools, target, containerAddress, exposedPorts, engine: engine.address, attempts, signal });
}

function notReady(
  facts: ContainerFacts,
  plan: Plan,
  lastAnswer: string,
  { exitCode, outOfMemory }: { readonly exitCode: number | null; readonly outOfMemory: boolean },
): string {
  const killed = outOfMemory ? ", out of memory" : "";
  if (facts.status === "exited" || facts.status === "dead") {
    return `The service ended before its first good answer (exit code ${exitCode ?? "unknown"}${killed}).`;
  }
  const seconds = plan.readyTimeoutMs / 1000;
  const restarts = facts.restartCount;
  if (restarts > 0) {
    return `The service gave no good answer within ${seconds} s, because its container was restarted ${restarts} times (last exit code ${exitCode ?? "unknown"}${killed}).`;
  }
  return `The service gave no good answer within ${seconds} s (\`ready-timeout\`). Last attempt: ${lastAnswer}`;
}

function logSays(log: string): string {
  const text = log.trim();
  return text === "" ? "The container's log is empty." : `The last lines of the container's log:\n${text}`;
}
