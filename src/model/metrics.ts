import type { Measurement } from "./measurement.ts";
import type { Sample } from "./sample.ts";
import type { Unit } from "./text/unit.ts";

/** What is measured on the requests of a window. */
export interface Metric {
  readonly label: string;
  readonly unit: Unit;
  readonly better: "more" | "less";
  /** How it is read from single requests; a failed request exceeds every limit. */
  readonly reads:
    | { readonly of: "good-share" }
    /** At most 1 - rank of the requests may have a larger value. */
    | { readonly of: "quantile"; readonly rank: number; readonly value: (sample: Sample) => number };
  /** How it is read from a whole window; null if there are no requests for it. */
  readonly ofWindow: (measurement: Measurement) => number | null;
}

const ROWS = {
  availability: {
    label: "availability",
    unit: "ratio",
    better: "more",
    reads: { of: "good-share" },
    ofWindow: ({ availability }) => availability,
  },
  p50: {
    label: "P50",
    unit: "milliseconds",
    better: "less",
    reads: { of: "quantile", rank: 0.5, value: ({ latencyMs }) => latencyMs },
    ofWindow: ({ p50Ms }) => p50Ms,
  },
  p95: {
    label: "P95",
    unit: "milliseconds",
    better: "less",
    reads: { of: "quantile", rank: 0.95, value: ({ latencyMs }) => latencyMs },
    ofWindow: ({ p95Ms }) => p95Ms,
  },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof ROWS;

/** All metrics of a window, in the order in which reports show them. Not every metric has an objective. */
export const METRICS: Record<MetricName, Metric> = { ...ROWS };
