import { LATE_MS, type Sample, type StreamFigures } from "../model/sample.ts";
import type { Clock } from "../model/text/clock.ts";
import type { Answer } from "./http/answer.ts";
import type { StreamReading } from "./stream/stream-times.ts";
import type { Prompt } from "./texts/prompts.ts";

/** Anything that answers a text, such as the client. */
export interface Service {
  send(text: string, signal?: AbortSignal): Promise<Answer>;
}

/** One request to be made and sampled. */
export interface Request {
  readonly service: Service;
  readonly prompt: Prompt;
  /** When the schedule wanted it to leave, on the drill's clock. */
  readonly intendedAtMs: number;
  readonly clock: Clock;
  readonly requestTimeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends one prompt now and samples how it ended. Latency counts from the intended send time, so a late generator or
 * a queue in front of the service cannot hide (coordinated omission); a failed request counts as at least the time-out.
 * @throws the signal's reason when it is aborted
 * @see Gil Tene, "How NOT to Measure Latency" (2013)
 */
export async function takeSample(request: Request): Promise<Sample> {
  const { clock, intendedAtMs, prompt } = request;
  const sentAtMs = clock.now();
  const { outcome, status, shed, sentiment, detail, stream } = await request.service.send(prompt.text, request.signal);
  const endedAtMs = clock.now();
  const elapsedMs = endedAtMs - intendedAtMs;
  return {
    promptId: prompt.id,
    intendedAtMs,
    sentAtMs: outcome === "dropped" ? null : sentAtMs,
    endedAtMs,
    latencyMs: outcome === "ok" ? elapsedMs : Math.max(elapsedMs, request.requestTimeoutMs),
    outcome,
    ...(sentAtMs - intendedAtMs > LATE_MS && { late: true as const }),
    ...(status !== undefined && { status }),
    ...(shed && { shed }),
    ...(sentiment !== undefined && { sentiment }),
    ...(detail !== undefined && { detail }),
    ...(stream !== undefined && { stream: fromDue(stream, sentAtMs - intendedAtMs) }),
  };
}

/** The time that the request left late counts into the time to its first text, as it does into its latency. */
function fromDue(reading: StreamReading, lateMs: number): StreamFigures {
  const { firstTextMs, firstAnswerMs, stallFromMs, ...figures } = reading;
  const sinceDue = (ms: number | null) => (ms === null ? null : ms + lateMs);
  return {
    ttftMs: sinceDue(firstTextMs),
    answerTtftMs: sinceDue(firstAnswerMs),
    stallFromMs: sinceDue(stallFromMs),
    ...figures,
  };
}
