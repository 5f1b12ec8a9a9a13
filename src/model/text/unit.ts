/** What a figure counts, and with it how the figure and its limit are written: see UNITS in format.ts. */
export type Unit =
  | "ratio"
  /** A ratio that is said to be at most this, so it is rounded up. */
  | "ratio-at-most"
  | "milliseconds"
  | "bytes"
  | "cpus"
  | "count"
  /** One latency over another: 2 is twice as slow. */
  | "multiple"
  /** How much slower than the baseline: the limit 0.2 is 20 % slower, the figure 1.2 is the ratio. */
  | "slowdown";
