import { INPUTS, type Input } from "../../src/config/table.ts";
import { METRICS, type MetricName } from "../../src/model/metrics.ts";
import { OBJECTIVES, type ObjectiveKind } from "../../src/model/objectives.ts";

/** All kinds except the one that only exists in tests. */
export const SHIPPED_KINDS = Object.keys(OBJECTIVES) as ObjectiveKind[];

/*
 * Adds a metric and an objective with its input that the product does not have, by their rows alone. Import this file
 * before all others, without a name, because the kinds of experiments read the registry while they are loaded.
 */
export const MEDIAN = "median" as ObjectiveKind;
const METRIC = "median" as MetricName;

METRICS[METRIC] = {
  label: "median latency",
  unit: "milliseconds",
  better: "less",
  reads: { of: "quantile", rank: 0.5, value: ({ latencyMs }) => latencyMs },
  ofWindow: ({ p50Ms }) => p50Ms,
};

OBJECTIVES[MEDIAN] = {
  metric: METRIC,
  label: METRICS[METRIC].label,
  checkName: "The check of the median",
  goal: "answer faster at the median",
  unit: METRICS[METRIC].unit,
  direction: "max",
  limit: { from: "plan", key: "maxP95Ms" },
  input: "max-median",
  abortInput: "abort-median",
  brokenByCrash: true,
  output: { name: "median-ms", decimals: 1, title: "median, worst window" },
  comparesLegs: true,
};

(INPUTS as Record<string, Input>)["max-median"] = INPUTS["max-p95"];
