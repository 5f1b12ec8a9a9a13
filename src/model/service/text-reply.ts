import type { Outcome } from "../sample.ts";

/** What became of a text that was asked on its own, outside of any load. */
export interface TextReply {
  readonly outcome: Outcome;
  /** HTTP status; null when no complete answer came. */
  readonly status: number | null;
  /** The label of an `ok` answer, as the service wrote it; null where it gave none. */
  readonly sentiment: string | null;
  /** The whole text of the answer, right or wrong; empty when there is none. Hostile. */
  readonly response: string;
  /** Why it is not `ok`, in one harmless line; empty when it is. */
  readonly detail: string;
  readonly latencyMs: number;
}
