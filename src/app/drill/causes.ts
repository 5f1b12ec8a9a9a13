import { messageOf } from "../../model/text/message-of.ts";

/** A longer chain adds nothing, and an error can be its own cause. */
const MAX_CAUSES = 10;

/** An error's message and those of its causes, outermost first. */
export function causesOf(error: unknown): string[] {
  const messages: string[] = [];
  for (let cause = error; cause !== undefined && cause !== null && messages.length < MAX_CAUSES; ) {
    messages.push(messageOf(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return messages;
}
