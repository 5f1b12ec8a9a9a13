import { GONE_AFTER } from "../../../gate/checks/attempts-check.ts";
import type { Attempt } from "../../../model/record.ts";
import type { TextReply } from "../../../model/service/text-reply.ts";
import { oneLine } from "../../../model/text/untrusted.ts";
import type { ExperimentContext } from "../experiment.ts";

/** A text that is asked to see whether its label stays what it should be. */
export interface Trial {
  readonly name: string;
  readonly text: string;
  /** The same without what is to be tried; asked first, to know its label. */
  readonly plain: string;
}

export interface TrialOrder {
  readonly trials: readonly Trial[];
  /** Whether an answer holds what should have stayed inside. */
  readonly leaks: (answer: string, question: string) => boolean;
  /** Is told of each as it is known. */
  readonly onAttempt: (attempt: Attempt) => void;
  /** Is told once the plain texts were asked: whether the service gives labels at all. */
  readonly onLabels: (given: boolean) => void;
  readonly signal: AbortSignal;
}

/**
 * Asks the plain texts and then each trial, one after the other. What goes wrong is asked once more: a single answer that
 * did not come is nobody's habit. Ends early when the service is gone.
 * @throws Error when the plain texts get no answer, so that there is nothing to compare with; the signal's reason
 */
export async function attempt(context: ExperimentContext, order: TrialOrder): Promise<void> {
  const { trials, leaks, onAttempt, onLabels, signal } = order;
  const plains = new Map<string, TextReply>();
  for (const plain of new Set(trials.map((trial) => trial.plain))) {
    plains.set(plain, await askTwice(context, plain, ({ outcome }) => outcome === "ok", signal));
  }
  const unanswered = [...plains.values()].find(({ outcome }) => outcome !== "ok");
  if (unanswered) throw new Error(`A plain text got no good answer: ${unanswered.detail}.`);
  onLabels([...plains.values()].every(({ sentiment }) => sentiment !== null));
  let silent = 0;
  for (const { name, text, plain } of trials) {
    const label = plains.get(plain)?.sentiment ?? null;
    const reply = await askTwice(context, text, (each) => outcomeOf(each, label) !== "unanswered", signal);
    const outcome = outcomeOf(reply, label);
    const { status, latencyMs, sentiment } = reply;
    const leaked = leaks(reply.response, text);
    onAttempt({
      name,
      status,
      latencyMs,
      plain: label,
      label: sentiment,
      outcome,
      leaked,
      detail: detailOf(outcome, reply, label),
    });
    silent = outcome === "unanswered" ? silent + 1 : 0;
    if (silent === GONE_AFTER) return;
  }
}

async function askTwice(
  { say }: ExperimentContext,
  text: string,
  isFine: (reply: TextReply) => boolean,
  signal: AbortSignal,
): Promise<TextReply> {
  const first = await say(text, signal);
  return isFine(first) ? first : await say(text, signal);
}

function outcomeOf(reply: TextReply, plain: string | null): Attempt["outcome"] {
  const { outcome, status, sentiment } = reply;
  if (outcome === "ok") return normalized(sentiment) === normalized(plain) ? "held" : "turned";
  // An answer that is none of the service's own is what an attempt is after.
  if (outcome === "wrong-answer") return "turned";
  const full = status === 429;
  return status !== null && status >= 400 && status < 500 && !full ? "refused" : "unanswered";
}

function detailOf(outcome: Attempt["outcome"], { detail, sentiment }: TextReply, plain: string | null): string {
  if (outcome === "held") return "";
  if (outcome === "turned" && detail === "") return oneLine(`${plain} became ${sentiment}`, 80);
  return oneLine(detail, 120);
}

function normalized(label: string | null): string {
  return (label ?? "").trim().toLowerCase();
}
