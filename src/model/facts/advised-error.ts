import type { Message, Sentences } from "../message.ts";

/** An error whose cause is known well enough to say what to do about it. */
export class AdvisedError extends Error {
  override readonly name: string = "AdvisedError";
  readonly advice: Sentences;

  constructor(text: string, advice: Sentences, options?: ErrorOptions) {
    super(text, options);
    this.advice = advice;
  }
}

/** A longer chain adds nothing, and an error can be its own cause. */
const MAX_CAUSES = 10;

/** Returns the advice of an error or of the causes behind it, outermost first; null if none has any. */
export function adviceBehind(error: unknown): Sentences | null {
  const found: Message[] = [];
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < MAX_CAUSES; depth += 1) {
    if (cause instanceof AdvisedError) found.push(...cause.advice);
    cause = cause.cause;
  }
  return found.length === 0 ? null : found;
}
