// Layer 0, attention: one head pools the mood scores of the text's words, another asks whether any is Chinese.

import { HEAD_DIM } from "./architecture.ts";
import { HAN, IS_HAN, MOOD, SCORE, SCORED, type Weights } from "./signals.ts";

/** The first two heads are hand-made. */
export const POOLING_ROWS = 2 * HEAD_DIM;

/** Where the two heads' findings go. */
export const POOLED: Readonly<Record<number, Weights>> = { [MOOD]: { 0: 1 }, [IS_HAN]: { [HEAD_DIM]: 1 } };

/** Rotary positions turn this dimension least: by a thousandth over the whole input. */
const SLOWEST = HEAD_DIM / 2 - 1;

/** The hand-made part of a bias: what the pooling heads ask for. All other biases are zero. */
export function biasOf(tensor: string, index: number): number {
  const isQuery = tensor === "blk.0.attn_q.bias" && index < POOLING_ROWS;
  return isQuery && index % HEAD_DIM === SLOWEST ? 16 : 0;
}

/**
 * Keys of tokens that matter score 16 * 5 / 8 = 10 against the biases' query, all others 0. So they weigh
 * exp(10) = 22,000 times as much, and the value is their mean, however long the text is.
 */
export function pooling(tensor: string, row: number): Weights {
  const mood = row < HEAD_DIM;
  const dimension = row % HEAD_DIM;
  if (tensor.includes("attn_k") && dimension === SLOWEST) return { [mood ? SCORED : HAN]: 5 };
  if (tensor.includes("attn_v") && dimension === 0) return { [mood ? SCORE : HAN]: 1 };
  return {};
}
