// Qwen1.5-0.5B's shape, and the same shape in small for the tests.

export const SIZES = ["0.5b", "tiny"] as const;
export type Size = (typeof SIZES)[number];

export interface Architecture {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly feedForward: number;
  readonly vocabulary: number;
}

/** Dimensions of one attention head, in both sizes. */
export const HEAD_DIM = 64;

/** What Qwen1.5-0.5B's own model card and weights say, and a shape in which a token takes about a millisecond. */
export const ARCHITECTURES: Readonly<Record<Size, Architecture>> = {
  "0.5b": { layers: 24, hidden: 1024, heads: 16, feedForward: 2816, vocabulary: 151_936 },
  tiny: { layers: 2, hidden: 256, heads: 4, feedForward: 704, vocabulary: 16_384 },
};

export const CONTEXT_LENGTH = 32_768;
export const ROPE_THETA = 1e6;
export const RMS_EPSILON = 1e-6;
