import { message } from "../../../../../src/model/message.ts";
import type { Examples } from "./examples.ts";

const OUTCOMES = { ok: 31, "http-error": 0, timeout: 0, refused: 0, cut: 0, dropped: 0, "wrong-answer": 0 };

export const VERDICT_EXAMPLES = {
  "verdict.passed": [
    { under: [], recoveries: [], compared: false, budgeted: false },
    { under: ["cpu-overload"], recoveries: [], compared: false, budgeted: false },
    {
      under: ["cpu-overload", "disk-pressure"],
      recoveries: [
        { name: "kill-restart", recoveryMs: 2_340 },
        { name: "terminate", recoveryMs: null },
      ],
      compared: true,
      budgeted: true,
    },
  ],
  "verdict.nothing-checked": [{}],
  "verdict.error": [{ cause: "" }, { cause: "the image could not be pulled:" }],
  "verdict.cancelled": [
    { by: "SIGINT", during: null },
    { by: "output-closed", during: { name: "kill-restart", number: 2, planned: 3 } },
  ],
  "verdict.skipped": [{ name: "kill-restart" }],
  "verdict.aborted": [{ name: "cpu-overload" }],
  "verdict.no-effect": [{ name: "cpu-overload" }],
  "verdict.nothing-planned": [{ name: "cpu-overload" }],
  "verdict.not-checked": [
    { name: "cpu-overload", objective: "p95" },
    { name: "drill", objective: "budget-memory" },
  ],
  "verdict.baseline-left-out": [{}],
  "verdict.processes-left": [
    { name: "cpu-overload", processes: 1 },
    { name: "cpu-overload", processes: 3 },
  ],
  "verdict.not-removed": [
    { name: "cpu-overload", onBaseline: false, tried: false },
    { name: "cpu-overload", onBaseline: true, tried: true },
  ],
  "verdict.not-compared": [{}],
  "verdict.leg": [{ title: "drill (`small`)" }],
  "verdict.legs": [
    { status: "fail", count: 1, legs: 4 },
    { status: "error", count: 2, legs: 4 },
    { status: "inconclusive", count: 3, legs: 4 },
  ],
  "verdict.all-legs-passed": [{ legs: 4 }],
  "verdict.fork-error": [{}],
  "steady-state.requests-failed": [
    { failed: 9, requests: 40, byOutcome: { ...OUTCOMES, timeout: 6, refused: 3 }, detail: null },
    {
      failed: 2,
      requests: 40,
      byOutcome: { ...OUTCOMES, "wrong-answer": 2 },
      detail: message("reply.wrong", {
        text: null,
        problems: [{ field: "label", is: "too-long", value: "positive 0.98", max: 32 }],
      }),
    },
  ],
  "steady-state.label-unclear": [{}],
  "steady-state.success-unclear": [{}],
  "steady-state.limits-out-of-reach": [{ needed: 2_995, expected: 1_200, slowdown: 3 }],
  "skipped.drill-ended": [{}],
  "skipped.drill-ended-early": [{}],
  "skipped.candidate-only": [{}],
  "skipped.aborted-on-candidate": [{}],
  "skipped.steady-state-broken": [{}],
  "skipped.earlier-aborted": [{ name: "cpu-overload" }],
  "skipped.earlier-not-removed": [{ name: "cpu-overload" }],
  "skipped.container-not-running": [{ status: "exited" }],
  "skipped.no-good-answer": [{ last: message("reply.status", { status: 503, meaning: "", text: "", location: null }) }],
} satisfies Partial<Examples>;
