// Every answer of the service, good or bad, as one JSON object.

import type { Sentiment } from "./prompts.ts";

/** The model's output for one text. */
export interface Prediction {
  readonly sentiment: Sentiment;
  readonly response: string;
}

/** A good answer's body. `timestamp` is ISO 8601 in UTC. */
export function success(prediction: Prediction, version: string, now: Date): string {
  const { sentiment, response } = prediction;
  return JSON.stringify({ success: true, sentiment, response, timestamp: now.toISOString(), version });
}

/** The body of a rejection: what was wrong, in one sentence. */
export function failure(error: string, version: string, now: Date): string {
  return JSON.stringify({ success: false, error, timestamp: now.toISOString(), version });
}
