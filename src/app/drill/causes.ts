import { messageOf } from "../../model/text/message-of.ts";

/** Deeper than this a chain tells nothing new, and a cause can be its own cause. */
const MOST = 10;

/** An error's message and those of its causes, outermost first. */
export function causesOf(error: unknown): string[] {
  const messages: string[] = [];
  for (let cause = error; cause !== undefined && cause !== null && messages.length < MOST; ) {
    messages.push(messageOf(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return messages;
}
