import type { Clock } from "../core/clock.ts";
import type { Plan } from "../core/plan.ts";
import type { ContainerFacts, Engine } from "../docker/engine.ts";
import type { Tools } from "../docker/tools.ts";
import type { Client } from "../load/client.ts";
import { probeEvery } from "../load/probe.ts";
import { shortTexts } from "../load/texts.ts";
import type { OutsideWatch } from "./outside-watch.ts";
import type { Target } from "./target.ts";
import { whyUnheard } from "./unheard.ts";

const INTERVAL_MS = 500;
const LOG_LINES = 20;

/** What waiting for the first good answer takes. */
export interface Waiting {
  readonly plan: Plan;
  readonly engine: Engine;
  readonly tools: Pick<Tools, "onNetworkOf">;
  readonly target: Target;
  readonly client: Client;
  readonly clock: Clock;
  readonly outside: Pick<OutsideWatch, "exitCode">;
  readonly signal: AbortSignal;
}

/**
 * Waits for the first good answer.
 * @returns milliseconds from now to that answer
 * @throws Error that says what the service did instead, with the last lines of the container's log
 */
export async function untilReady(waiting: Waiting): Promise<number> {
  const { plan, engine, tools, target, client, clock, outside, signal } = waiting;
  const beganAtMs = clock.now();
  const nextText = shortTexts(plan.prompts, "boot");
  let lastAnswer = "it gave no answer";
  let answered = false;
  let dead: ContainerFacts | null = null;
  const { firstGoodAtMs } = await probeEvery({
    intervalMs: INTERVAL_MS,
    clock,
    untilMs: beganAtMs + plan.readyTimeoutMs,
    signal,
    attempt: async () => {
      const answer = await client.send(nextText(), signal);
      if (answer.outcome === "ok") return true;
      lastAnswer = answer.detail ?? answer.outcome;
      answered ||= answer.outcome === "http-error" || answer.outcome === "wrong-answer";
      const facts = await engine.container(target.containerId, signal);
      dead = facts.status === "exited" || facts.status === "dead" ? facts : null;
      return dead !== null;
    },
  });
  if (firstGoodAtMs !== null && dead === null) return firstGoodAtMs - beganAtMs;
  const facts = dead ?? (await engine.container(target.containerId, signal));
  const log = await engine.logTail(target.containerId, LOG_LINES);
  const runs = facts.status === "running" && facts.restartCount === 0;
  const unheard =
    answered || !runs ? "" : await whyUnheard(tools, target, engine.address, signal, facts.declared.exposedPorts);
  const said = [notReady(facts, plan, lastAnswer, outside.exitCode(facts)), unheard].filter(
    (sentence) => sentence !== "",
  );
  throw new Error(said.join(". "), { cause: new Error(logSays(log)) });
}

function notReady(facts: ContainerFacts, plan: Plan, lastAnswer: string, lastExit: number | null): string {
  const killed = facts.oomKilled ? ", out of memory" : "";
  if (facts.status === "exited" || facts.status === "dead") {
    return `The service ended before its first good answer (exit code ${facts.exitCode}${killed}).`;
  }
  const seconds = plan.readyTimeoutMs / 1000;
  const restarts = facts.restartCount;
  if (restarts > 0) {
    return `The service gave no good answer within ${seconds} s: its container was restarted ${restarts} times (last exit code ${lastExit ?? "unknown"}${killed}).`;
  }
  return `The service gave no good answer within ${seconds} s (\`ready-timeout\`). The last attempt: ${lastAnswer}`;
}

function logSays(log: string): string {
  const text = log.trim();
  return text === "" ? "The container's log is empty." : `The last lines of the container's log:\n${text}`;
}
