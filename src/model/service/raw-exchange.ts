/** A request as it goes over the wire, right or wrong. */
export interface RawRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Sends the body in so many pieces, this far apart; all at once without it. */
  readonly slowly?: { readonly pieces: number; readonly everyMs: number };
  /** Closes the connection so long after the body went out, answered or not. */
  readonly hangUpAfterMs?: number;
}

/** What came back. */
export interface RawReply {
  /** Null when no answer came. */
  readonly status: number | null;
  /** Whether it says when to come back. */
  readonly retryAfter: boolean;
  /** What its header `x-degraded` says; null without one. Hostile text. */
  readonly degraded: string | null;
  /** The start of the body. Hostile text. */
  readonly body: string;
  /** Why no answer came, in one harmless line; empty when one did. */
  readonly failure: string;
  readonly latencyMs: number;
}
