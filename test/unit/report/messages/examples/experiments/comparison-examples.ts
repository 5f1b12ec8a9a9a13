import type { Examples } from "../examples.ts";

const RATIOS = {
  scope: "steady-state",
  objective: { kind: "baseline-slowdown", limit: 0.2 },
  ratio: 1.012,
  low: 0.981,
  high: 1.043,
  pairs: 10,
  smallestSeen: 1.2,
} as const;
const FAILURES = {
  scope: "cpu-overload",
  pairs: 80,
  onlyCandidateFailed: 74,
  onlyBaselineFailed: 0,
  bothFailed: 0,
} as const;
const ALL_WELL = { ...FAILURES, onlyCandidateFailed: 0 };
const { objective } = RATIOS;
const TTFT = { kind: "baseline-ttft", limit: 0.2 } as const;
const TPOT = { kind: "baseline-tpot", limit: 0.2 } as const;
const UNDECIDED = { leaning: "pass", isLastLook: false } as const;

export const COMPARISON_EXAMPLES = {
  "inputs.not-compared": [{}],
  "comparison.not-applicable": [{ scope: "steady-state", objective: TPOT }],
  "comparison.figure-missing": [{ scope: "cpu-overload", objective: TPOT }],
  "comparison.no-pairs": [{ scope: "steady-state", objective }],
  "comparison.not-slower": [
    RATIOS,
    { ...RATIOS, scope: "cpu-overload", low: null, high: null, smallestSeen: null },
    { ...RATIOS, low: null },
    { ...RATIOS, ratio: null, low: null, high: null },
    { ...RATIOS, objective: TTFT },
  ],
  "comparison.slower": [
    { ...RATIOS, ratio: 1.48, low: 1.41, high: 1.56, smallestSeen: 1.21, toleratedRatio: 1.05 },
    { ...RATIOS, ratio: 1.17, low: 1.12, high: null, toleratedRatio: 1.05 },
    { ...RATIOS, objective: TPOT, ratio: 1.31, low: 1.24, high: 1.38, toleratedRatio: 1.05 },
  ],
  "comparison.slower-by-failures": [
    { ...FAILURES, objective },
    { ...FAILURES, objective: TTFT },
  ],
  "comparison.baseline-failed": [{ ...ALL_WELL, onlyBaselineFailed: 60, bothFailed: 18, objective }],
  "comparison.too-few-pairs": [
    { scope: "steady-state", objective, pairs: 2 },
    { scope: "steady-state", objective, pairs: 1 },
  ],
  "comparison.slowdown-undecided": [
    { ...RATIOS, ...UNDECIDED, pairs: 8, low: null, high: null, smallestSeen: null },
    {
      ...RATIOS,
      ...UNDECIDED,
      ratio: 1.21,
      low: 1.02,
      high: 1.44,
      leaning: "fail",
      smallestSeen: 1.4,
      isLastLook: true,
    },
    { ...RATIOS, ...UNDECIDED, objective: TPOT },
  ],
  "comparison.failures-undecided": [
    { ...FAILURES, ...UNDECIDED, objective, pairs: 8, onlyCandidateFailed: 6, leaning: "fail" },
  ],
  "comparison.less-available": [FAILURES, { ...FAILURES, onlyBaselineFailed: 2, bothFailed: 1 }],
  "comparison.not-less-available": [ALL_WELL, { ...ALL_WELL, onlyBaselineFailed: 3 }],
  "comparison.availability-undecided": [
    { ...ALL_WELL, onlyCandidateFailed: 3, leaning: "fail" },
    { ...ALL_WELL, pairs: 2, leaning: "pass" },
  ],
} satisfies Partial<Examples>;
