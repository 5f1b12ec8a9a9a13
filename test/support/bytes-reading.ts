import type { Exchange, Piece } from "./stamping-relay.ts";

/** What the bytes of one streamed chat say, read by hand: no parser of HTTP, of events or of JSON. */
export interface BytesReading {
  /** When the request came, on the monotonic clock. */
  readonly requestedAtMs: number;
  readonly firstTextAtMs: number;
  readonly endedAtMs: number;
  /** Null if its text came at once. */
  readonly tpotMs: number | null;
  readonly maxStallMs: number | null;
}

/** Reads one exchange; null for one that is not a whole streamed chat with text. */
export function readBytes({ request, answer }: Exchange): BytesReading | null {
  const events = eventsIn(unchunked(answer));
  const textAtMs = [...new Set(events.flatMap(([atMs, event]) => (hasText(event) ? [atMs] : [])))];
  const tokens = events.flatMap(([, event]) => /"completion_tokens":(\d+)/.exec(event)?.[1] ?? []).at(-1);
  const end = events.find(([, event]) => event === "data: [DONE]");
  const [requestedAtMs] = request[0] ?? [];
  const [firstTextAtMs] = textAtMs;
  if (requestedAtMs === undefined || end === undefined || firstTextAtMs === undefined) return null;
  const gaps = textAtMs.slice(1).map((atMs, index) => atMs - (textAtMs[index] ?? 0));
  const hasTpot = gaps.length > 0 && Number(tokens) > 1;
  return {
    requestedAtMs,
    firstTextAtMs,
    endedAtMs: end[0],
    tpotMs: hasTpot ? (end[0] - firstTextAtMs) / (Number(tokens) - 1) : null,
    maxStallMs: gaps.length > 0 ? Math.max(...gaps) : null,
  };
}

/** A character of the body and when it came. */
type Stamped = readonly [atMs: number, character: string];

/** The body of an answer in chunks, without their sizes. */
function unchunked(answer: readonly Piece[]): Stamped[] {
  const all = answer.flatMap(([atMs, bytes]) => Array.from(bytes, (each): Stamped => [atMs, each]));
  const text = answer.map(([, bytes]) => bytes).join("");
  const body: Stamped[] = [];
  let at = text.indexOf("\r\n\r\n") + 4;
  while (at >= 4 && at < text.length) {
    const lineEnd = text.indexOf("\r\n", at);
    const size = Number.parseInt(text.slice(at, lineEnd), 16);
    if (!(size > 0)) break;
    body.push(...all.slice(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return body;
}

/** Each event, and when the line break came that ends it. */
function eventsIn(body: readonly Stamped[]): Piece[] {
  const events: Piece[] = [];
  let event = "";
  for (const [atMs, character] of body) {
    event += character;
    if (!event.endsWith("\n\n")) continue;
    events.push([atMs, event.trim()]);
    event = "";
  }
  return events;
}

function hasText(event: string): boolean {
  return /"(?:content|reasoning_content)":"[^"]/.test(event);
}
