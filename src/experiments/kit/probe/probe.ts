import { setTimeout as sleep } from "node:timers/promises";
import { REPORT_DELAY_MS } from "../../../engine/engine.ts";
import type { Check } from "../../../model/check.ts";
import { type Message, message } from "../../../model/message.ts";
import type { Attempt, Attempted, ProbeOutcome } from "../../../model/record.ts";
import { messageOf } from "../../../model/text/message-of.ts";
import type { DrillContext } from "../context/context.ts";
import type { ExperimentRun, Way } from "../experiment.ts";
import { onlyIfObserved, unlessCrashed } from "../judging.ts";
import { outlived } from "../send-window.ts";
import { experimentContext, started } from "../under-disturbance.ts";
import { attempt, NoPlainAnswer, type Trial } from "./attempts.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "progress.sent": { readonly name: string; readonly sent: number; readonly planned: number };
    "probe.no-plain-answer": { readonly detail: Message };
    "probe.failed": { readonly text: string };
  }
}

/** How many texts were sent, and how many of those were answered or rejected. */
export interface SentTexts {
  readonly sent: number;
  readonly planned: number;
  readonly answered: number;
}

/** The texts of a probe, and how they are judged. */
export interface TextProbe<P> {
  /** Made when they are sent, because some are large. */
  readonly trials: () => readonly Trial[];
  /** The effect in words. */
  readonly sent: (figures: SentTexts) => Message;
  readonly minHeld: (parameters: P) => number;
  /** Secret text that must not be in an answer; null if it is not known. */
  readonly secret: (parameters: P) => string | null;
  /** Whether an answer reveals secret text. */
  readonly leaks: (answer: string, question: string, secret: string | null) => boolean;
  readonly checks: (scope: string, attempted: Attempted) => readonly Check[];
}

/** Sends texts one after the other, without other load, until all are sent or the time is over. */
export function probe<P extends object>(order: TextProbe<P>): Way<P, ProbeOutcome> {
  return {
    type: "probe",
    hasLoad: false,
    compared: false,
    onBaseline: false,
    begin: () => ({ type: "probe", liveness: null, usage: null, attempted: null }),
    run: (context, run) => sendProbe(context, run, order),
    check: ({ experiment, outcome }) =>
      (outcome.attempted === null ? [] : order.checks(experiment.name, outcome.attempted)).map((check) =>
        onlyIfObserved(unlessCrashed(check, outcome), experiment),
      ),
    maxMs: ({ engineMs, ownMs, windowMs }) => engineMs + ownMs + windowMs,
  };
}

async function sendProbe<P extends object>(
  context: DrillContext,
  run: ExperimentRun<P, ProbeOutcome>,
  { trials: makeTrials, sent, minHeld, secret, leaks }: TextProbe<P>,
): Promise<void> {
  const { plan, clock, progress, usage, signal } = context;
  const { record, parameters } = run;
  const trials = makeTrials();
  const planned = trials.length;
  const attempts: Attempt[] = [];
  let labels = false;
  started(context, run);
  await outlived(context, run, async () => {
    const deadline = AbortSignal.timeout(Math.ceil(plan.maxDurationMs));
    const startedAtMs = clock.now();
    let failure: unknown = null;
    await attempt(experimentContext(context, plan.maxDurationMs), {
      trials,
      leaks: (answer, question) => leaks(answer, question, secret(parameters)),
      onAttempt: (each) => {
        attempts.push(each);
        progress.live(message("progress.sent", { name: record.name, sent: attempts.length, planned }));
      },
      onLabels: (given) => {
        labels = given;
      },
      signal: AbortSignal.any([signal, deadline]),
    }).catch((error: unknown) => {
      signal.throwIfAborted();
      if (!deadline.aborted) failure = error;
    });
    const endedAtMs = clock.now();
    // A crash is looked for next.
    if (attempts.at(-1)?.outcome === "unanswered") await sleep(REPORT_DELAY_MS, undefined, { signal });
    record.outcome.attempted = {
      startedAtMs,
      endedAtMs,
      planned,
      minHeld: minHeld(parameters),
      labels,
      promptKnown: secret(parameters) !== null,
      attempts,
    };
    record.outcome.usage = usage.between(clock.toEpochMs(startedAtMs), clock.toEpochMs(endedAtMs));
    if (failure !== null) return { observed: false, message: failureMessage(failure) };
    const answered = attempts.filter(({ outcome }) => outcome !== "unanswered").length;
    return { observed: attempts.length > 0, message: sent({ sent: attempts.length, planned, answered }) };
  });
}

function failureMessage(failure: unknown): Message {
  if (failure instanceof NoPlainAnswer) return message("probe.no-plain-answer", { detail: failure.detail });
  return message("probe.failed", { text: messageOf(failure) });
}
