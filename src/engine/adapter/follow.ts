import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import { type EngineCall, EngineError, streamBroken } from "../engine-error.ts";

/** How long a stream may stay broken, over all attempts to reopen it. */
const BROKEN_FOR_MS = 30_000;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 1_000;
/** A line of an event or of counters has only a few kilobytes. */
const MAX_LINE = 1024 * 1024;

/**
 * Yields the lines of an endless answer, until the signal fires. A broken stream is reopened; `open` resumes where it broke.
 * @param call for error messages
 * @throws EngineError if it can't be opened, stays broken for half a minute, or its container is gone
 */
export async function* followed(
  call: EngineCall,
  open: () => Promise<Readable>,
  signal: AbortSignal,
): AsyncIterable<string> {
  let brokenSinceMs: number | null = null;
  for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
    let cause: unknown = null;
    try {
      const stream = await open();
      for await (const line of linesOf(stream, signal)) {
        brokenSinceMs = null;
        pauseMs = FIRST_PAUSE_MS;
        yield line;
      }
    } catch (error) {
      if (signal.aborted) return;
      // Not a broken stream but a failed request, or the container is gone.
      if (error instanceof EngineError && (brokenSinceMs === null || error.status === 404)) throw error;
      cause = error;
    }
    if (signal.aborted) return;
    brokenSinceMs ??= performance.now();
    if (performance.now() - brokenSinceMs > BROKEN_FOR_MS) {
      throw streamBroken(call, BROKEN_FOR_MS, cause);
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Complete lines only: a cut stream ends with a partial one. The request's own signal does not end the stream. */
async function* linesOf(stream: Readable, signal: AbortSignal): AsyncIterable<string> {
  const end = () => void stream.destroy();
  signal.addEventListener("abort", end, { once: true });
  if (signal.aborted) end();
  try {
    stream.setEncoding("utf8");
    let rest = "";
    for await (const chunk of stream as AsyncIterable<string>) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > MAX_LINE) throw new DrillError(message("engine.line-too-long", {}));
      yield* lines.filter((line) => line.trim() !== "");
    }
  } finally {
    signal.removeEventListener("abort", end);
    stream.destroy();
  }
}
