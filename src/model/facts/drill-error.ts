import type { Cause } from "../definitions/record-data.ts";
import { type Message, message, type Sentences } from "../message.ts";
import { cleanLine } from "../text/escape.ts";
import { messageOf } from "../text/message-of.ts";

declare module "../message.ts" {
  interface MessageArgs {
    /** What another program or library says, as it is. */
    "foreign.said": { readonly text: string };
  }
}

/** What belongs to an error besides what happened. */
export interface DrillErrorOptions extends ErrorOptions {
  /** What to do about it. */
  readonly advice?: Sentences;
  /** Lines of another program that belong to it, such as the end of a log. Hostile text. */
  readonly text?: string;
  /** Further problems that were found at the same time. */
  readonly more?: readonly Sentences[];
}

/**
 * An error of a drill in the words of a report. Its `message` has the codes: a report says them in its language.
 */
export class DrillError extends Error {
  override readonly name: string = "DrillError";
  readonly said: Sentences;
  readonly advice: Sentences;
  readonly text: string;
  readonly more: readonly Sentences[];

  constructor(said: Message | Sentences, { advice = [], text = "", more = [], ...options }: DrillErrorOptions = {}) {
    const sentences = "code" in said ? [said] : said;
    super(sentences.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).join(", "), options);
    this.said = sentences;
    this.advice = advice;
    this.text = text;
    this.more = more;
  }
}

/** A longer chain adds nothing, and an error can be its own cause. */
const MAX_CAUSES = 10;

/** Returns an error and the causes behind it, outermost first. */
export function causesOf(error: unknown): Cause[] {
  return chainOf(error).map(causeOf);
}

/** Returns the advice of an error or of the causes behind it, outermost first; null if none has any. */
export function adviceBehind(error: unknown): Sentences | null {
  const found = chainOf(error).flatMap((cause) => (cause instanceof DrillError ? cause.advice : []));
  return found.length === 0 ? null : found;
}

/** Returns what an error says: our own sentences, or the text of another program or library. */
export function causeOf(error: unknown): Cause {
  if (!(error instanceof DrillError)) return foreignCause(messageOf(error));
  const { said, text, more } = error;
  return { said, text, ...(more.length === 0 ? {} : { more: [...more] }) };
}

/** Longer than any text that is kept: what is private in it is hidden before it is cut. */
const MAX_FOREIGN = 20_000;

/** Returns what an error says as sentences, to follow one of ours. The text of another program is quoted. */
export function saidBy(error: unknown): Sentences {
  const { said, text } = causeOf(error);
  return text === "" ? said : [...said, message("foreign.said", { text: cleanLine(text, MAX_FOREIGN) })];
}

/** Returns a cause that another program or library gives. */
export function foreignCause(text: string): Cause {
  return { said: [], text };
}

function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let cause = error; cause !== undefined && cause !== null && chain.length < MAX_CAUSES; ) {
    chain.push(cause);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return chain;
}
