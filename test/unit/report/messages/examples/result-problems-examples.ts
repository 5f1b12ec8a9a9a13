import type { Examples } from "./examples.ts";

const WRONG = { field: "plan.limits.maxP95Ms", found: '"8s"', kind: "value", orNull: false } as const;
const LIST = { field: "phases", of: "items", has: 5_000, limit: "1000", atLeast: false } as const;

export const RESULT_PROBLEMS_EXAMPLES = {
  "leg.unfit": [
    { why: "other-run" },
    { why: "other-commit" },
    { why: "no-version" },
    { why: "no-leg" },
    { why: "bad-job" },
  ],
  "leg.impossible": [{ index: 7, total: 3 }],
  "leg.of-other-artifact": [{ artifact: "fault-drill-drill-2" }],
  "leg.other-verdict": [
    { written: "pass", judged: "fail" },
    { written: "pass", judged: null },
    { written: "inconclusive", judged: "error" },
    { written: "cancelled", judged: "pass" },
  ],
  "leg.not-fit": [{ problems: 1 }, { problems: 3 }],
  "result.not-json": [{ reason: "Unexpected token" }],
  "result.not-a-result": [{}],
  "result.other-version": [{ found: "7", read: 8 }],
  "result.other-schema": [{ found: '"urn:x"', expected: "urn:qwen-fault-drill:result:9" }],
  "result.too-deep": [{ max: 40 }],
  "result.too-many-lists": [{}],
  "result.more-problems": [{ problems: 1 }, { problems: 9_980 }],
  "result.missing-field": [
    { field: "plan", name: "limits" },
    { field: "", name: "plan" },
  ],
  "result.extra-field": [{ field: "plan", name: '"speed"' }],
  "result.wrong-value": [
    ...(
      [
        ["number", ""],
        ["integer", ""],
        ["string", ""],
        ["boolean", ""],
        ["array", ""],
        ["object", ""],
        ["null", ""],
        ["one-of", '"cpu", "memory"'],
        ["one-of", "8"],
        ["minimum", "0"],
        ["maximum", "1"],
        ["above", "0"],
        ["below", "1"],
        ["number-up-to", "1000000000000000"],
        ["ratio", ""],
        ["slowdown", ""],
        ["time-up-to", "31536000000000"],
        ["line", ""],
        ["commit", ""],
        ["matching", "^x$"],
        ["moment", ""],
        ["address", ""],
        ["as-written", ""],
      ] as const
    ).map(([form, expected]) => ({ ...WRONG, form, expected })),
    { ...WRONG, found: "", kind: "list", form: "number", expected: "", orNull: true },
    { ...WRONG, found: "", kind: "object", form: "string", expected: "" },
    { ...WRONG, found: "", kind: "out-of-range", form: "number", expected: "" },
  ],
  "result.wrong-size": [
    LIST,
    { ...LIST, has: 0, limit: "1", atLeast: true },
    { ...LIST, of: "characters" },
    { ...LIST, of: "fields", has: null },
  ],
  "result.no-baseline": [{}],
  "result.short-maximum": [{}],
  "result.impossible-sample": [{ field: "phases[0].samples[3]", maxMs: 31_536_000_000_000 }],
  "result.ends-early": [{ field: "phases[0]" }],
  "result.other-sum": [
    { field: "phases[0].measurement.ok", written: 20, summed: 19 },
    { field: "phases[0].measurement.p95Ms", written: null, summed: 812 },
    { field: "phases[0].measurement.p95Ms", written: 812, summed: null },
  ],
  "result.unsorted": [{ field: "usage[3].atMs" }],
  "result.no-such-index": [
    { field: "experiments[0].outcome.duringPhase", index: 9, count: 3, of: "phases" },
    { field: "baseline.comparisons[0].experiment", index: 9, count: 2, of: "experiments" },
  ],
  "result.unpaired": [{ field: "baseline.comparisons[0]", candidate: 9, baseline: 7 }],
} satisfies Partial<Examples>;
