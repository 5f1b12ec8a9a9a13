import { victimArgs } from "../../../../../../src/model/facts/victim.ts";
import { message } from "../../../../../../src/model/message.ts";
import { buildVictim } from "../../../../../support/record-builder.ts";
import type { Examples } from "../examples.ts";

const PYTHON = { name: "python3", pidInside: 1 };
const NODE = { name: "node", pidInside: 7 };
const TINI = { name: "tini", pidInside: 1 };
const SH = { name: "sh", pidInside: null };
const recovery = { name: "kill-restart", objective: { kind: "recovery", limit: 30_000 } } as const;
const asked = { objective: { kind: "stop", limit: 10_000 }, signal: "SIGTERM" } as const;
const behind = { ...asked, first: TINI, serving: NODE };

/** One example for each place of a chosen process, and for each reason to choose it. */
export const VICTIMS = [
  buildVictim(),
  buildVictim({ ...NODE, isFirst: false, ancestors: [{ name: "sh", pidInside: 6 }, TINI], chosenAs: "largest" }),
  buildVictim({ ...NODE, isFirst: false }),
  buildVictim({ chosenAs: "main" }),
  buildVictim({ ...NODE, isFirst: false, ancestors: [SH], chosenAs: "main" }),
  buildVictim({ askedFor: "largest", chosenAs: "main" }),
  buildVictim({ askedFor: "main", chosenAs: "main" }),
].map((victim) => victimArgs(victim, 8080));
const [victim = victimArgs(buildVictim(), 8080)] = VICTIMS;

export const RECOVERY_EXAMPLES = {
  "recovery.passed": [
    { ...recovery, measured: 6_412 },
    { ...recovery, measured: 30_000 },
  ],
  "recovery.failed": [
    { ...recovery, measured: 30_004 },
    { ...recovery, measured: 44_800 },
  ],
  "recovery.never": [{ ...recovery, name: "cpu-overload" }],
  "recovery.not-watched-long-enough": [{ objective: recovery.objective, watchedMs: 29_990 }],
  "recovery.end-not-seen": [{}],
  "recovery.no-restart-policy": [{ trigger: "kill" }, { trigger: "oom" }, { trigger: "stop" }],
  "recovery.clean-exit": [{ trigger: "stop", restartPolicy: "on-failure" }],
  "recovery.not-restarted": [{ trigger: "kill", restartPolicy: "on-failure:2", watchedMs: 45_000 }],
  "recovery.not-listening": [
    { restarted: true, containerPort: 8080, watchedMs: 45_000 },
    { restarted: false, containerPort: 8080, watchedMs: 45_000 },
  ],
  "recovery.no-good-answer": [
    { restarted: true, watchedMs: 45_000 },
    { restarted: false, watchedMs: 45_000 },
  ],
  "recovery.last-attempt": [
    { answer: message("reply.status", { status: 503, meaning: "Service Unavailable", text: "", location: null }) },
    { answer: message("reply.none", {}) },
  ],
  "recovery.crash-loop": [{ restarts: 5 }],
  "recovery.crashed-while-starting": [
    { restarts: 2, trigger: "kill" },
    { restarts: 3, trigger: "stop" },
  ],
  "recovery.runs-without-service": [
    { process: NODE, first: SH, restartPolicy: "unless-stopped" },
    { process: NODE, first: null, restartPolicy: "no" },
  ],
  "recovery.health": [{ health: "healthy" }, { health: "unhealthy" }, { health: "starting" }],

  "recovery.killed": VICTIMS,
  "recovery.evaluated": [victim],
  "recovery.by-restart": [{ restartPolicy: "unless-stopped" }],
  "recovery.by-new-process": [{ process: NODE }, { process: null }],
  "recovery.by-survivor": [{ process: NODE }, { process: null }],
  "recovery.by-unknown": [{}],
  "recovery.restart-count": [
    { before: 0, after: 1, newStart: true },
    { before: 0, after: 0, newStart: false },
    { before: 0, after: null, newStart: null },
  ],
  "recovery.in-flight": [
    { trigger: "kill", outcome: "refused", detail: message("reply.cut-off", {}), endedMs: 12 },
    { trigger: "kill", outcome: "timeout", detail: null, endedMs: 12 },
    { trigger: "kill", outcome: "none", detail: null, endedMs: null },
    { trigger: "stop", outcome: "unanswered", detail: null, endedMs: null },
    { trigger: "stop", outcome: "ok", detail: null, endedMs: 320 },
  ],

  "stop.not-asked": [{}],
  "stop.end-not-seen": [{}],
  "stop.passed": [{ ...asked, measured: 450 }],
  "stop.too-late": [{ ...asked, measured: 10_040 }],
  "stop.nothing-in-flight": [{ ...asked, measured: 450 }],
  "stop.request-cut-off": [
    { ...asked, measured: 450, outcome: "refused", detail: message("reply.cut-off", {}) },
    { ...asked, measured: 450, outcome: "unanswered", detail: null },
    { ...asked, measured: 450, outcome: "timeout", detail: null },
  ],
  "stop.not-ended": [
    { ...asked, handled: true },
    { ...asked, handled: false },
  ],
  "stop.signal-ignored": [
    { ...asked, first: PYTHON, serving: null },
    { ...asked, first: { name: "sh", pidInside: 1 }, serving: NODE },
  ],
  "stop.not-ended-behind-init": [
    { ...behind, handled: true },
    { ...behind, handled: false },
    { ...behind, handled: null },
  ],
  "stop.not-ended-behind-first": [
    { ...behind, first: { name: "supervisord", pidInside: 1 }, handled: true },
    { ...behind, first: { name: "supervisord", pidInside: 1 }, handled: false },
  ],
} satisfies Partial<Examples>;
