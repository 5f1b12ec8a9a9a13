import { setTimeout as sleep } from "node:timers/promises";
import { turnsAway } from "../../model/facts/shed.ts";
import { type Message, message } from "../../model/message.ts";
import { windowKinds } from "../../model/objectives.ts";
import type { Asked, MemoryLeft, QuestionsOutcome } from "../../model/record.ts";
import { errorMessage } from "../../model/service/error-message.ts";
import type { RawReply } from "../../model/service/raw-exchange.ts";
import { presetService } from "../../model/service/service.ts";
import { oneLine } from "../../model/text/untrusted.ts";
import type { DrillContext } from "../kit/context/context.ts";
import type { Experiment, ExperimentContext, ExperimentRun } from "../kit/experiment.ts";
import { sendWindow } from "../kit/send-window.ts";
import { experimentContext, started } from "../kit/under-disturbance.ts";
import { watchComeBack } from "../kit/under-load/come-back.ts";
import { comeBackChecks, windowChecks } from "../kit/under-load/load-checks.ts";
import { loadWindow, nothingSeen } from "../kit/under-load/under-load.ts";
import { startInBackground } from "./background.ts";
import { badQuestions, LARGE_BYTES, largeQuestion, type Question } from "./bad-questions.ts";
import { memoryLeftCheck, questionsChecks } from "./questions-checks.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "bad-input.description": { readonly kinds: number; readonly times: number; readonly largeBodies: number };
    /** A request that was to be rejected, and was not. */
    "reply.accepted": { readonly status: number };
    "bad-input.sent": { readonly sent: number; readonly planned: number };
  }
}

/** Twice, to find failures that only occur on the second time. */
const ROUNDS = 2;
/** A full service may reject a request if it sends Retry-After; the request is then repeated. */
const TRIES = 4;
const COME_BACK_MS = 1_000;
/**
 * Large bodies are sent in two rounds: memory that grows only in the first, such as a heap, is not a leak. What a
 * collector has not freed yet is none either, so a growth beyond the limit has to be seen in a third round too.
 */
const LARGE_BODIES = 100;
/** The window opens shortly after the experiment starts, so everything must end this much before the window's end. */
const SPARE_MS = 2_000;
/** Memory is read once per second, so at least one reading is after all possible frees. */
const REST_MS = 4_000;
/** The same number for every service. Computed lazily, because some bodies are large. */
const kinds = () => badQuestions(presetService("qwen-allinone")).length;

/** Invalid requests, one after the other, while the load continues. */
export const badInput: Experiment<Record<never, never>, QuestionsOutcome> = {
  kind: "bad-input",
  guesses: ["fuzz", "invalid-input"],
  summary: "Sends invalid requests and very large bodies while the load continues.",
  objectives: [...windowKinds(), "refusals", "memory-left", "recovery"],
  parameters: {},
  describe: () => message("bad-input.description", { kinds: kinds(), times: ROUNDS, largeBodies: 2 * LARGE_BODIES }),

  type: "questions",
  hasLoad: true,
  compared: false,
  onBaseline: false,
  begin: () => ({ type: "questions", ...nothingSeen(), questioned: null }),
  run: async (context, run, steady) => {
    await askUnderLoad(context, run);
    await watchComeBack(context, run, steady);
  },
  check: (judging) => [...windowChecks(judging), ...questionsChecks(judging), ...comeBackChecks(judging)],
  maxMs: ({ engineMs, windowMs, comeBackMs }) => engineMs + windowMs + comeBackMs,
};

async function askUnderLoad(context: DrillContext, run: ExperimentRun<object, QuestionsOutcome>): Promise<void> {
  const { plan, signal } = context;
  const work = experimentContext(context, plan.maxDurationMs);
  const planned = ROUNDS * badQuestions(work.service).length;
  const asked: Asked[] = [];
  let left: MemoryLeft | null = null;
  const endsAtMs = work.clock.now() + work.windowMs - SPARE_MS;
  await using asking = startInBackground(async (either) => {
    await askAll(work, (each) => asked.push(each), either);
    left = await askLarge(work, { endsAtMs, restMs: REST_MS }, either);
  }, signal);
  started(context, run);
  await sendWindow(context, run, loadWindow(context, run, { over: asking.over }), () => {
    if (asking.failure() !== null) throw asking.failure();
    run.record.outcome.questioned = { planned, asked: [...asked], left };
    return { observed: asked.length > 0, message: message("bad-input.sent", { sent: asked.length, planned }) };
  });
}

/** Sends every question, in rounds. */
export async function askAll(
  work: ExperimentContext,
  onAsked: (asked: Asked) => void,
  signal: AbortSignal,
): Promise<void> {
  const questions = badQuestions(work.service);
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const question of questions) onAsked(await askOnce(work, question, signal));
  }
}

async function askOnce(
  { ask }: ExperimentContext,
  { name, raw, expected }: Question,
  signal: AbortSignal,
): Promise<Asked> {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await ask(raw, signal);
    const { status, latencyMs } = reply;
    if (turnsAway(reply) && attempt < TRIES) {
      await sleep(COME_BACK_MS, undefined, { signal });
      continue;
    }
    const problem = problemOf(expected, reply);
    return { name, status, latencyMs, held: problem === null, detail: problem };
  }
}

/** What is wrong with a reply; null if nothing is. */
function problemOf(expected: Question["expected"], { status, failure, body }: RawReply): Message | null {
  if (status === null) return expected === "anything-but-an-error" ? null : failure;
  const text = oneLine(errorMessage(body), 80);
  if (status >= 500) return message("reply.status", { status, meaning: "", text, location: null });
  if (status >= 400) return null;
  return expected === "refusal" ? message("reply.accepted", { status }) : null;
}

interface Round {
  readonly sent: number;
  readonly bytes: number | null;
}

/**
 * Measures how much memory remains allocated after large bodies, in the remaining time: a service may take seconds to
 * reject one.
 * @param endsAtMs deadline on the drill's clock
 * @param restMs time after the bodies until memory is read, in which the service can free it
 */
export async function askLarge(
  context: ExperimentContext,
  { endsAtMs, restMs }: { readonly endsAtMs: number; readonly restMs: number },
  signal: AbortSignal,
): Promise<MemoryLeft> {
  const { ask, memoryNow, clock } = context;
  const { raw } = largeQuestion(context.service);
  const round = async (untilMs: number): Promise<Round> => {
    // A request that is still running at the deadline could last for a whole timeout, so it is aborted.
    const inTime = AbortSignal.any([
      signal,
      AbortSignal.timeout(Math.max(0, Math.round(untilMs - restMs - clock.now()))),
    ]);
    let sent = 0;
    while (sent < LARGE_BODIES && !inTime.aborted) {
      const asked = await ask(raw, inTime).catch(() => null);
      sent += asked === null ? 0 : 1;
    }
    signal.throwIfAborted();
    await sleep(restMs, undefined, { signal });
    return { sent, bytes: memoryNow(restMs) };
  };
  const growth = (before: Round, after: Round): MemoryLeft => ({
    bodies: after.sent,
    sentBytes: after.sent * LARGE_BYTES,
    leftBytes: before.bytes === null || after.bytes === null ? null : after.bytes - before.bytes,
  });
  const first = await round(clock.now() + (endsAtMs - clock.now()) / 2);
  const second = await round(endsAtMs);
  const left = growth(first, second);
  const isRoomForMore = clock.now() + 2 * restMs < endsAtMs;
  if (!isRoomForMore || memoryLeftCheck("", left).status !== "fail") return left;
  const again = growth(second, await round(endsAtMs));
  return memoryLeftCheck("", again).status === "pass" ? again : left;
}
