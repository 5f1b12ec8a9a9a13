import type { Attempt, Attempted } from "../../../model/record.ts";
import { formatCount } from "../../../model/text/format.ts";
import { messageOf } from "../../../model/text/message-of.ts";
import type { ExperimentContext, Injection } from "../experiment.ts";
import { attempt, type Trial } from "./attempts.ts";
import { startInBackground } from "./background.ts";
import { lasting } from "./lasting.ts";

export interface AttemptingOrder {
  readonly trials: readonly Trial[];
  readonly minHeld: number;
  readonly leaks: (answer: string, question: string) => boolean;
  readonly promptKnown: boolean;
  /** Plural noun for them: `attempts`, `long texts`. */
  readonly noun: string;
}

/** Starts sending the trials in the background, until all are sent or it is reverted. */
export function startAttempting(context: ExperimentContext, order: AttemptingOrder, signal: AbortSignal): Injection {
  const { trials, minHeld, leaks, promptKnown, noun } = order;
  const planned = trials.length;
  const attempts: Attempt[] = [];
  let labels = false;
  const background = startInBackground(
    (either) =>
      attempt(context, {
        trials,
        leaks,
        onAttempt: (each) => attempts.push(each),
        onLabels: (given) => {
          labels = given;
        },
        signal: either,
      }),
    signal,
  );
  const begun = lasting(context.clock);
  const attempted = (): Attempted => {
    const [startedAtMs, endedAtMs] = [begun.injectedAtMs, context.clock.now()];
    return { startedAtMs, endedAtMs, planned, minHeld, labels, promptKnown, attempts: [...attempts] };
  };
  return {
    ...begun,
    attempting: { over: background.over, attempted },
    felt: async () => {
      const failure = background.failure();
      if (failure !== null) return { felt: false, sentence: messageOf(failure) };
      const answered = attempts.filter(({ outcome }) => outcome !== "unanswered").length;
      const sentence = `${formatCount(attempts.length)} of ${formatCount(planned)} ${noun} were sent, ${formatCount(answered)} of them met with an answer`;
      return { felt: attempts.length > 0, sentence };
    },
    revert: async () => {
      await background.end();
      return null;
    },
  };
}
