import type { Examples } from "../examples.ts";

const NONE = { ok: 0, "http-error": 0, timeout: 0, refused: 0, cut: 0, dropped: 0, "wrong-answer": 0 };

const AVAILABILITY = {
  scope: "cpu-overload",
  objective: { kind: "availability", limit: 0.95 },
  byOutcome: { ...NONE, ok: 86 },
  measured: 1,
  onlyReasoning: 0,
} as const;
const SOME_FAILED = { ...AVAILABILITY, byOutcome: { ...NONE, ok: 40, timeout: 20 }, measured: 40 / 60 };
const ALL_FAILED = { ...AVAILABILITY, byOutcome: { ...NONE, "http-error": 9, refused: 4, timeout: 2 }, measured: 0 };
const P95 = { ...AVAILABILITY, objective: { kind: "p95", limit: 8_000 }, measured: 4_254 } as const;
const FAILED_P95 = { ...P95, byOutcome: SOME_FAILED.byOutcome, measured: 10_000 };
const DROPPED = { ...AVAILABILITY, byOutcome: { ...NONE, ok: 2_960, dropped: 40 }, measured: 2_960 / 3_000 };

export const WINDOW_EXAMPLES = {
  "window.no-figure": [
    { scope: "cpu-overload", objective: { kind: "tpot", limit: 120 }, byOutcome: { ...NONE, ok: 1 } },
    { scope: "cpu-overload", objective: { kind: "stall", limit: 3_000 }, byOutcome: { ...NONE, ok: 40, cut: 2 } },
    { scope: "cpu-overload", objective: { kind: "answer-ttft", limit: 2_000 }, byOutcome: { ...NONE, ok: 40 } },
    { scope: "steady-state", objective: { kind: "tpot", limit: 120 }, byOutcome: { ...NONE, cut: 9 } },
  ],
  "window.no-requests": [
    { scope: "cpu-overload", objective: P95.objective },
    { scope: "cpu-overload", objective: AVAILABILITY.objective },
  ],
  "window.passed": [
    { ...AVAILABILITY, proven: 0.9583 },
    { ...AVAILABILITY, byOutcome: { ...NONE, ok: 2_995, dropped: 5 }, measured: 2_995 / 3_000, proven: 0.9961 },
    { ...ALL_FAILED, objective: { kind: "availability", limit: 0 }, proven: null },
    { ...P95, proven: 4_310 },
    { ...P95, scope: "steady-state", proven: null },
  ],
  "window.failed": [
    { ...SOME_FAILED, exceeded: 20 },
    { ...ALL_FAILED, exceeded: 15 },
    { ...P95, measured: 9_100, exceeded: 80 },
    { ...FAILED_P95, exceeded: 20 },
    { ...P95, objective: { kind: "answer-ttft", limit: 2_000 }, measured: 2_900, exceeded: 30, onlyReasoning: 12 },
  ],
  "window.outage": [
    {
      ...AVAILABILITY,
      byOutcome: { ...NONE, ok: 1_000, timeout: 20 },
      measured: 1_000 / 1_020,
      failedInARow: 20,
      durationMs: 219_000,
    },
  ],
  "window.broken-for-a-while": [
    { ...SOME_FAILED, byOutcome: { ...NONE, ok: 990, timeout: 10 }, measured: 0.99, exceeded: 10, first: 60 },
    { ...P95, byOutcome: { ...NONE, ok: 2_030 }, measured: 50, exceeded: 30, first: 30 },
    { ...P95, byOutcome: { ...NONE, ok: 2_020, refused: 10 }, measured: 50, exceeded: 30, first: 30 },
  ],
  "window.http-status": [
    { count: 60, status: 503 },
    { count: 1, status: 500 },
  ],
  "window.failures-mostly-not-sent": [{ dropped: 1_800 }],
  "window.not-sent": [
    { ...DROPPED, leaning: "pass" },
    { ...FAILED_P95, byOutcome: { ...NONE, ok: 1_500, dropped: 1_500 }, leaning: null },
  ],
  "window.not-answering": [
    {
      ...AVAILABILITY,
      byOutcome: { ...NONE, ok: 2_000, timeout: 1 },
      measured: 2_000 / 2_001,
      silentMs: 10_000,
      leaning: "fail",
    },
  ],
  "window.unconfirmed": [{ ...P95, byOutcome: { ...NONE, ok: 3 }, measured: 9_000, leaning: "fail" }],
  "window.unprovable": [
    {
      ...AVAILABILITY,
      objective: { kind: "availability", limit: 1 },
      byOutcome: { ...NONE, ok: 5_000 },
      leaning: "pass",
    },
  ],
  "window.too-few-requests": [
    { ...AVAILABILITY, byOutcome: { ...NONE, ok: 40 }, needed: 72, designEffect: 1, leaning: "pass" },
    { ...P95, byOutcome: { ...NONE, ok: 90 }, needed: 144, designEffect: 2, leaning: "pass" },
  ],
  "window.undecided": [
    { ...SOME_FAILED, byOutcome: { ...NONE, ok: 37, refused: 3 }, measured: 0.925, leaning: "fail" },
    { ...P95, byOutcome: { ...NONE, ok: 88 }, measured: 7_600, leaning: "pass" },
  ],
} satisfies Partial<Examples>;
