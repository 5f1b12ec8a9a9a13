/** What a figure counts, which decides how the figure and its limit are written: see UNITS in format.ts. */
export type Unit =
  | "ratio"
  /** A ratio that follows "at most", so it is rounded up. */
  | "ratio-at-most"
  | "milliseconds"
  | "bytes"
  | "cpus"
  | "count"
  /** One latency divided by another: 2 is twice as slow. */
  | "multiple"
  /** How much slower than the baseline: the limit 0.2 is 20 % slower, the figure 1.2 is the ratio. */
  | "slowdown";
