import type { Message } from "../message.ts";

/** A request as it is sent, correct or not. */
export interface RawRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Sends the body in this many pieces, this far apart; otherwise all at once. */
  readonly slowly?: { readonly pieces: number; readonly everyMs: number };
  /** Closes the connection this long after the body was sent, answered or not. */
  readonly hangUpAfterMs?: number;
}

/** The reply to a raw request. */
export interface RawReply {
  /** Null if no answer came. */
  readonly status: number | null;
  /** Whether it has a Retry-After header. */
  readonly retryAfter: boolean;
  /** The value of its `x-degraded` header; null without one. Hostile text. */
  readonly degraded: string | null;
  /** The start of the body. Hostile text. */
  readonly body: string;
  /** Why no answer came; null if one came. */
  readonly failure: Message | null;
  readonly latencyMs: number;
}
