// The block of dimensions that carries the hand-made signals, and how hand-made rows are written down.

/** Dimensions of the signal block: the embedding's signals for a token, then those that layer 0 computes for the text. */
export const ONE = 0;
export const SCORE = 1;
export const SCORED = 2;
export const HAN = 3;
export const MOOD = 4;
export const IS_HAN = 5;
export const POSITIVE = 6;
export const NEGATIVE = 7;
export const CHINESE = 8;

/** Replaces part of a row, from `column` on; without a scale each block finds its own. */
export interface Patch {
  readonly column: number;
  readonly values: ArrayLike<number>;
  readonly scale?: number;
}

/** Weights by column; all others are zero. */
export type Weights = Readonly<Record<number, number>>;

/** Weights with their zeros. */
export function dense(length: number, weights: Weights = {}): Float64Array {
  const values = new Float64Array(length);
  for (const [at, weight] of Object.entries(weights)) values[Number(at)] = weight;
  return values;
}

/** Replaces a whole row; each block finds its own scale. */
export function wholeRow(length: number, weights?: Weights): Patch {
  return { column: 0, values: dense(length, weights) };
}

/** Replaces the signal block's columns, as exact multiples of a scale. */
export function signalBlock(values: ArrayLike<number>, scale: number): Patch {
  return { column: 0, values, scale };
}
