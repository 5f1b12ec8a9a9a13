import type { Message } from "../message.ts";
import type { Outcome } from "../sample.ts";

/** The reply to a single text that was sent outside of any load. */
export interface TextReply {
  readonly outcome: Outcome;
  /** HTTP status; null if no complete answer came. */
  readonly status: number | null;
  /** The label of an `ok` answer, as the service wrote it; null if it gave none. */
  readonly sentiment: string | null;
  /** The whole text of the answer, right or wrong; empty if there is none. Hostile. */
  readonly response: string;
  /** Why it is not `ok`; null if it is. */
  readonly detail: Message | null;
  readonly latencyMs: number;
}
