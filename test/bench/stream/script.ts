/** What the scripted service writes and when, counted from the end of a request. */
export const SCRIPT = { firstMs: 100, spreadMs: 20, pieceMs: 20, pieces: 20, stallMs: 150 } as const;

/**
 * When a piece of text is due after the one before it, or the first one after the request.
 * @param request its number, which decides how much later than `firstMs` its first piece comes; null for not at all
 */
export function dueAfterMs(index: number, request: number | null): number {
  if (index === 0) return SCRIPT.firstMs + (((request ?? 0) * 7) % SCRIPT.spreadMs);
  return index === SCRIPT.pieces / 2 ? SCRIPT.stallMs : SCRIPT.pieceMs;
}

/** The machine's monotonic clock, the same one in all processes. */
export function nowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** An answer with a piece that took longer to write is not compared: when it left is not known well enough. */
export const UNSURE_MS = 0.5;

/** How late or uncertain the service itself was, in milliseconds. */
export interface ServiceTimes {
  /** How long writing a piece took: so uncertain is when it left. */
  readonly writeP99Ms: number;
  readonly maxWriteMs: number;
  /** The moments, as in the answers, of pieces that took more than `UNSURE_MS` to write. */
  readonly unsure: readonly string[];
  /** From the last byte of a request to the first of its answer. */
  readonly firstP50Ms: number;
  readonly firstP99Ms: number;
}
