import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "../engine.ts";

/** How long a stream may stay broken, however often it is opened again. */
const BROKEN_FOR_MS = 30_000;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 1_000;
/** A line of an event or of counters has a few kilobytes. */
const MAX_LINE = 1024 * 1024;

/**
 * The lines of an answer that goes on until the signal fires. When it breaks off, it is opened again; `open` is asked to
 * begin where it broke.
 * @param what what the engine is asked to do, for an error
 * @throws EngineError when it can't be opened at all, or stays broken for half a minute, or its subject is gone
 */
export async function* followed(
  what: string,
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
      // Nothing was broken yet, or it will not mend: the container is gone.
      if (error instanceof EngineError && (brokenSinceMs === null || error.status === 404)) throw error;
      cause = error;
    }
    if (signal.aborted) return;
    brokenSinceMs ??= performance.now();
    if (performance.now() - brokenSinceMs > BROKEN_FOR_MS) {
      throw new EngineError(`the Docker engine stopped to ${what}`, null, cause);
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Whole lines only: what a cut stream leaves is half of one. The request's own signal does not end what is being read. */
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
      if (rest.length > MAX_LINE) throw new Error("a line of the engine's answer has no end");
      yield* lines.filter((line) => line.trim() !== "");
    }
  } finally {
    signal.removeEventListener("abort", end);
    stream.destroy();
  }
}
