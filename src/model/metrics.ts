import { type Measurement, streamFigure } from "./measurement.ts";
import type { Sample } from "./sample.ts";
import type { ServicePlan } from "./service/service.ts";
import type { Unit } from "./text/unit.ts";

/** What is measured on the requests of a window. */
export interface Metric {
  readonly label: string;
  readonly unit: Unit;
  readonly better: "more" | "less";
  /** How it is read from single requests; a failed request exceeds every limit. */
  readonly reads:
    | {
        readonly of: "good-share";
        /** Only requests that keep all other limits of the window count as good. */
        readonly withinLimits?: true;
      }
    /** At most 1 - rank of the requests may have a larger value. */
    | {
        readonly of: "quantile";
        readonly rank: number;
        /** Null if the metric does not apply to the request. */
        readonly value: (sample: Sample) => number | null;
        /** How many good answers of a window have one, if not all. */
        readonly appliesTo?: (measurement: Measurement) => number;
        /** A good answer without one exceeds every limit; otherwise the metric does not apply to it. */
        readonly isOwed?: true;
      };
  /** Only measured on streamed answers. */
  readonly ofStreams?: true;
  /** Differs from another metric only for answers with reasoning. */
  readonly ofReasoning?: true;
  /**
   * How it is read from a whole window; null if there are no requests for it, or if it depends on the limits, as only a
   * check can.
   */
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
  /** Time to the first piece of text. */
  ttft: {
    label: "P95 TTFT",
    unit: "milliseconds",
    better: "less",
    reads: { of: "quantile", rank: 0.95, value: (sample) => streamFigure(sample, "ttftMs") },
    ofStreams: true,
    ofWindow: ({ stream }) => stream?.ttftP95Ms ?? null,
  },
  /** Time to the first piece of the answer itself, after its reasoning. */
  "answer-ttft": {
    label: "P95 answer TTFT",
    unit: "milliseconds",
    better: "less",
    reads: {
      of: "quantile",
      rank: 0.95,
      value: (sample) => streamFigure(sample, "answerTtftMs"),
      appliesTo: ({ stream }) => stream?.withAnswer ?? 0,
      isOwed: true,
    },
    ofStreams: true,
    ofReasoning: true,
    ofWindow: ({ stream }) => stream?.answerTtftP95Ms ?? null,
  },
  /** Time per output token after the first. */
  tpot: {
    label: "P95 TPOT",
    unit: "milliseconds",
    better: "less",
    reads: {
      of: "quantile",
      rank: 0.95,
      value: (sample) => streamFigure(sample, "tpotMs"),
      appliesTo: ({ stream }) => stream?.withTpot ?? 0,
    },
    ofStreams: true,
    ofWindow: ({ stream }) => stream?.tpotP95Ms ?? null,
  },
  /** The longest time between two pieces of text of an answer. */
  stall: {
    label: "P95 stall",
    unit: "milliseconds",
    better: "less",
    reads: {
      of: "quantile",
      rank: 0.95,
      value: (sample) => streamFigure(sample, "maxStallMs"),
      appliesTo: ({ stream }) => stream?.withStall ?? 0,
    },
    ofStreams: true,
    ofWindow: ({ stream }) => stream?.stallP95Ms ?? null,
  },
  /** Share of requests that get a good answer within every limit. */
  goodput: {
    label: "goodput",
    unit: "ratio",
    better: "more",
    reads: { of: "good-share", withinLimits: true },
    ofWindow: () => null,
  },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof ROWS;

/** All metrics of a window, in the order in which reports show them. Not every metric has an objective. */
export const METRICS: Record<MetricName, Metric> = { ...ROWS };

/**
 * Returns the metrics of a service's windows, in their order.
 * @param reasons whether its answers have reasoning
 */
export function metricsOf({ answer }: Pick<ServicePlan, "answer">, reasons: boolean): MetricName[] {
  return (Object.keys(METRICS) as MetricName[]).filter((name) => {
    const { reads, ofStreams, ofReasoning } = METRICS[name];
    if (reads.of === "good-share" && reads.withinLimits) return false;
    return (answer.stream !== undefined || ofStreams !== true) && (reasons || ofReasoning !== true);
  });
}

/** Returns how many good answers of a window exceed every limit of a metric because they have no value of it. */
export function owedIn(name: MetricName | undefined, measurement: Measurement): number {
  const reads = name === undefined ? undefined : METRICS[name].reads;
  if (reads?.of !== "quantile" || reads.isOwed !== true) return 0;
  return measurement.ok - (reads.appliesTo?.(measurement) ?? measurement.ok);
}
