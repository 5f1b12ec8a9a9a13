import type { Examples } from "../examples.ts";

const OUTCOMES = { ok: 0, "http-error": 0, timeout: 0, refused: 0, cut: 0, dropped: 0, "wrong-answer": 0 };

const CRASH = { scope: "cpu-overload", exitCode: null, oomKilled: false, restarts: 0 };

const STEADY = { scope: "kill-restart", objective: { kind: "steady", limit: 2 } } as const;

const MEMORY = {
  objective: { kind: "budget-memory", limit: 2 ** 30 },
  measured: 900 * 2 ** 20,
  at: { scope: "steady-state", nextToBaseline: false },
} as const;
const CPU = { ...MEMORY, objective: { kind: "budget-cpu", limit: 0.8 }, measured: 0.805 } as const;
const AT_START = { scope: "start", nextToBaseline: false };

const SHED = {
  scope: "overload",
  objective: { kind: "shedding", limit: 0.95 },
  requests: 600,
  answered: 290,
  shed: 310,
  lost: 0,
  lostUnsent: 0,
  lostWithoutRetryAfter: 0,
} as const;
const LOST = { ...SHED, answered: 60, shed: 0, lost: 540 };
const LOAD = { ...SHED, scope: "degrade-memory" };

const GOODPUT = {
  scope: "overload",
  objective: { kind: "goodput", limit: 0.8 },
  capacityPerSecond: 5.03,
  measured: 0.964,
  measuredAtEnd: 0.981,
} as const;

const RATE = { requests: 400, unsent: 0, times: 2, factor: 2, capacityPerSecond: 5.03 };

export const CHECK_EXAMPLES = {
  "effect.none": [
    { name: "cpu-overload", onBaseline: false },
    { name: "cpu-overload", onBaseline: true },
  ],
  "effect.not-verified": [{ name: "cpu-overload", onBaseline: false }],
  "aborted.silent": [{ silentMs: 34_200 }],
  "aborted.failures": [{ objective: { kind: "availability", limit: 0.5 }, requests: 20, ok: 9 }],
  "aborted.slow": [
    { objective: { kind: "p95", limit: 16_000 }, requests: 20, failed: 0, measured: 17_340 },
    { objective: { kind: "p95", limit: 16_000 }, requests: 20, failed: 3, measured: 20_000 },
  ],

  "service.crashed": [
    CRASH,
    { ...CRASH, exitCode: 3, restarts: 1 },
    { ...CRASH, exitCode: 137, oomKilled: true, restarts: 2 },
  ],

  "steady.passed": [{ ...STEADY, measured: 1.03, requests: 20 }],
  "steady.limit-broken": [
    {
      scope: "kill-restart",
      broken: { kind: "availability", limit: 0.95 },
      byOutcome: { ...OUTCOMES, ok: 12, timeout: 5, refused: 3 },
      measured: 0.6,
    },
    {
      scope: "kill-restart",
      broken: { kind: "p95", limit: 8_000 },
      byOutcome: { ...OUTCOMES, ok: 20 },
      measured: 9_500,
    },
    {
      scope: "kill-restart",
      broken: { kind: "p95", limit: 8_000 },
      byOutcome: { ...OUTCOMES, ok: 19, timeout: 1 },
      measured: 9_500,
    },
  ],
  "steady.no-requests": [{ scope: "kill-restart" }],
  "steady.requests-failed": [{ scope: "kill-restart", byOutcome: { ...OUTCOMES, ok: 19, timeout: 1 } }],
  "steady.no-steady-state": [{ scope: "kill-restart" }],
  "steady.slower": [{ ...STEADY, measured: 2.0007 }],
  "steady.too-few-requests": [{ scope: "kill-restart", requests: 19, needed: 20 }],

  "budget.no-counters": [{ objective: MEMORY.objective }, { objective: CPU.objective }],
  "budget.exceeded": [{ ...MEMORY, measured: 1.2 * 2 ** 30, at: AT_START }, CPU],
  "budget.kept": [
    MEMORY,
    { ...MEMORY, at: { scope: "cpu-overload", nextToBaseline: true } },
    { ...CPU, measured: 0.6, at: { scope: "after kill-restart", nextToBaseline: false } },
  ],
  "budget.counters-missing": [{ ...MEMORY, missingAt: { scope: "overflow", nextToBaseline: false } }],

  "shedding.no-requests": [{ scope: "overload" }],
  "shedding.not-sent": [{ dropped: 540 }],
  "shedding.passed": [SHED],
  "shedding.failed": [
    { ...LOST, lostUnsent: 540 },
    { ...LOST, lostUnsent: 300, lostWithoutRetryAfter: 240 },
  ],
  "shedding.undecided": [
    { ...SHED, shed: 280, lost: 30, lostWithoutRetryAfter: 30, leaning: "fail" },
    { ...SHED, leaning: null },
  ],
  "load.handled": [LOAD],
  "load.not-handled": [{ ...LOAD, shed: 10, lost: 300 }],
  "load.undecided": [{ ...LOAD, leaning: "pass" }],

  "goodput.capacity-unknown": [{ scope: "overload" }],
  "goodput.too-few-requests": [{ scope: "overload" }],
  "goodput.passed": [GOODPUT],
  "goodput.failed": [{ ...GOODPUT, measured: 0.44, measuredAtEnd: 0.021 }],
  "goodput.undecided": [{ ...GOODPUT, measured: 0.81, measuredAtEnd: 0.77, leaning: "pass" }],

  "overload.rate-reached": [RATE, { ...RATE, requests: 200, unsent: 200 }],
  "overload.rate-not-reached": [
    { ...RATE, times: 1.24 },
    { ...RATE, requests: 1, times: 0.02, factor: 2.5 },
  ],
} satisfies Partial<Examples>;
