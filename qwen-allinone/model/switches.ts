// Layer 0, FFN: turns the two pooled sums into switches that are 0 or 1: positive, negative, Chinese.

import { BLOCK } from "./q8.ts";
import {
  CHINESE,
  dense,
  IS_HAN,
  MOOD,
  NEGATIVE,
  ONE,
  type Patch,
  POSITIVE,
  signalBlock,
  type Weights,
  wholeRow,
} from "./signals.ts";

/**
 * Each switch is the difference of two neurons: silu(z + 1) - silu(z) is 0 far below 0 and 1 far above. Activations
 * are quantized by blocks too, so each neuron has a block to itself: the difference of two large ones stays exact.
 */
export const SWITCHES: Readonly<Record<number, Weights>> = {
  [POSITIVE]: { [0 * BLOCK]: 1, [1 * BLOCK]: -1 },
  [NEGATIVE]: { [2 * BLOCK]: 1, [3 * BLOCK]: -1 },
  [CHINESE]: { [4 * BLOCK]: 1, [5 * BLOCK]: -1 },
};

/** Thresholds: a mood beyond 5/127 either way; half of the attention on Chinese. */
const SWITCH_GATES: readonly Weights[] = [
  { [MOOD]: 127, [ONE]: -5 },
  { [MOOD]: 127, [ONE]: -6 },
  { [MOOD]: -127, [ONE]: -5 },
  { [MOOD]: -127, [ONE]: -6 },
  { [IS_HAN]: 20, [ONE]: -9 },
  { [IS_HAN]: 20, [ONE]: -10 },
];

/** Rows of the FFN that the switches' neurons take. */
export const SWITCH_ROWS = SWITCH_GATES.length * BLOCK;

/** What makes a switch's neuron fire. */
export function switchGate(hidden: number, row: number): Patch[] {
  if (row >= SWITCH_ROWS) return [];
  const weights = row % BLOCK === 0 ? SWITCH_GATES[row / BLOCK] : {};
  return [wholeRow(hidden), signalBlock(dense(BLOCK, weights), 1)];
}
