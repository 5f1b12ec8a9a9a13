import { START } from "../../../../../../src/model/facts/peak-use.ts";
import type { Examples } from "../examples.ts";

const STARTED = { objective: { kind: "start", limit: 30_000 }, baselineMs: null } as const;
const READY = { scope: "kill-restart", objective: { kind: "false-ready", limit: 1_000 } } as const;
const NOTICED = { scope: "freeze", objective: { kind: "noticed", limit: 10_000 } } as const;
const SHARE = {
  ...{ scope: "cpu-overload", objective: { kind: "health", limit: 0.95 } as const },
  ...{ asked: 60, ok: 59, late: 0, limitMs: 1_000 },
};

export const HEALTH_EXAMPLES = {
  "start.passed": [
    { ...STARTED, measured: 8_210 },
    { ...STARTED, measured: 8_210, baselineMs: 7_940 },
  ],
  "start.failed": [{ ...STARTED, measured: 30_020, baselineMs: 8_000 }],
  "health.no-healthcheck": [{}],
  "advice.no-healthcheck": [{}],
  "health.not-asked": [{ scope: "freeze" }, { scope: START }],
  "health.never-good": [
    { asked: 214, status: 404 },
    { asked: 1, status: null },
  ],
  "false-ready.passed": [
    { ...READY, measured: 0 },
    { ...READY, scope: START, measured: 420 },
  ],
  "false-ready.failed": [
    { ...READY, measured: 5_210 },
    { ...READY, scope: START, measured: 1_020 },
  ],
  "false-ready.never": [{ ...READY, watchedMs: 43_000 }],
  "false-ready.watched-too-short": [{ ...READY, watchedMs: 430 }],
  "false-ready.not-restarted": [{ scope: "kill-restart" }],
  "noticed.passed": [{ ...NOTICED, measured: 1_820 }],
  "noticed.not-restarted": [{}],
  "noticed.failed": [{ ...NOTICED, measured: 10_020 }],
  "noticed.never": [{ ...NOTICED, outageMs: 20_400 }],
  "noticed.bad-before": [{ scope: "freeze" }],
  "noticed.no-outage": [{ scope: "freeze" }],
  "noticed.too-short": [{ ...NOTICED, outageMs: 6_100, neededMs: 12_000 }],
  "noticed.back-before": [{ ...NOTICED, scope: "kill-worker", outageMs: 640 }],
  "noticed.container-ended": [{ scope: "kill-worker" }],
  "health.passed": [SHARE, { ...SHARE, limitMs: null }],
  "health.failed": [{ ...SHARE, ok: 20, late: 38 }],
  "health.undecided": [{ ...SHARE, ok: 56, late: 4 }],
  "health.too-few": [
    { ...SHARE, asked: 4, ok: 4, needed: 10 },
    { ...SHARE, asked: 1, ok: 0, needed: 10 },
  ],
  "advice.raise-start": [{ suggestedMs: 40_000 }],
  "advice.ready-when-loaded": [{}],
  "advice.check-what-serves": [{}],
  "advice.healthcheck-interval": [{}],
  "advice.unhealthy-goes-on": [{}],
  "advice.health-apart": [{}],
  "advice.health-path": [{ health: "/healthz" }],
  "advice.longer-outage": [{ name: "freeze", suggestedMs: 15_000 }],
} satisfies Partial<Examples>;
