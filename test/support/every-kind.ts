import { checksOf } from "../../src/experiments/checks.ts";
import { experiments, parametersOf } from "../../src/experiments/registry.ts";
import { judge, type Verdict } from "../../src/gate/verdict/verdict.ts";
import { DEFAULT_PLAN } from "../../src/model/default-plan.ts";
import { message } from "../../src/model/message.ts";
import { judgedKinds } from "../../src/model/objectives.ts";
import type { Abandoned, Attempted, DrillRecord, ExperimentRecord, Phase } from "../../src/model/record.ts";
import type { OutcomeFields } from "./outcome.ts";
import {
  buildChain,
  buildExperiment,
  buildLiveness,
  buildNoise,
  buildPhase,
  buildPlan,
  buildRecord,
  buildSamples,
  buildWatched,
  changed,
} from "./record-builder.ts";

const MIB = 1024 ** 2;

/** A drill with every kind of experiment. All pass except oom-kill, which is allowed to fail. */
export function everyKindDrill(): { readonly record: DrillRecord; readonly verdict: Verdict } {
  const phases: Phase[] = [buildPhase("steady-state", buildSamples(24, 0, 1_400))];
  let triedMs = 0;
  const nowMs = () => Math.max(triedMs, phases.at(-1)?.endedAtMs ?? 0);
  const phase = (name: string, count: number, latencyMs: number): number => {
    const startMs = nowMs() + 1_000;
    return phases.push(buildPhase(name, buildSamples(count, startMs, latencyMs))) - 1;
  };
  const tried = (): Attempted => {
    const startedAtMs = nowMs();
    triedMs = startedAtMs + 60_000;
    return { ...ATTEMPTED, startedAtMs, endedAtMs: triedMs };
  };
  const records = experiments.map(({ kind, objectives, describe, allowance, uses = [] }): ExperimentRecord => {
    const usual = parametersOf(kind);
    const checks = judgedKinds(objectives, DEFAULT_PLAN.limits);
    const common = buildExperiment(kind, {
      description: describe(usual),
      plannedChecks: checks,
      uses,
      allowance: allowance?.(usual) ?? null,
      liveness: { before: buildLiveness(), after: buildLiveness() },
      allowFailure: kind === "oom-kill",
    });
    if (common.outcome.type === "crash")
      return changed(common, { ...recovered(kind), afterPhase: phase(`after ${kind}`, 20, 1_400) });
    if (common.outcome.type === "probe") return changed(common, { attempted: tried() });
    if (common.outcome.type === "abandon") {
      const abandoned = leftAt(nowMs() + 8_000);
      triedMs = abandoned.endedAtMs;
      return changed(common, { abandoned, afterPhase: phase(`after ${kind}`, 5, 1_400) });
    }
    const duringPhase = phase(kind, 220, kind === "overload" ? 400 : 1_300);
    const { startedAtMs = 0, endedAtMs = 0, samples = [] } = phases[duringPhase] ?? {};
    const perSecond = (1_000 * samples.length) / (endedAtMs - startedAtMs);
    return changed(common, {
      duringPhase,
      afterPhase: checks.includes("recovery")
        ? phase(`after ${kind}`, checks.includes("steady") ? 30 : 5, 1_400)
        : null,
      latencyBackMs: 1_400,
      maxGrowth: 256 * 1024,
      memory: memory(startedAtMs, endedAtMs),
      capacityPerSecond: perSecond,
      plannedPerSecond: 2 * perSecond,
      questioned: QUESTIONED,
      degraded: checks.includes("running-first") ? STEPPED_DOWN : UNTOUCHED,
    });
  });
  const plan = buildPlan({ experiments: records.map(({ kind, name }) => ({ kind, name, parameters: {} })) });
  const record = buildRecord({ plan, phases, experiments: records });
  const judged = { ...record, checks: checksOf(record) };
  return { record: judged, verdict: judge(judged) };
}

/** Clients that hung up, and a service that was at rest a second later. */
function leftAt(leftAtMs: number): Abandoned {
  const readings = (fromMs: number, count: number) =>
    Array.from({ length: count }, (_, index) => {
      return { fromMs: fromMs + 1_000 * index, toMs: fromMs + 1_000 * (index + 1), cpuShare: 0.004 };
    });
  return {
    streamed: false,
    ...{ clients: 8, answering: 8, waiting: 0, answered: 0 },
    ...{ startedAtMs: leftAtMs - 700, leftAtMs, endedAtMs: leftAtMs + 3_100 },
    rest: readings(leftAtMs - 7_000, 6),
    answerShare: 0.92,
    after: readings(leftAtMs + 800, 2),
    usage: null,
    noise: buildNoise(),
  };
}

const QUESTIONED: OutcomeFields["questioned"] = {
  planned: 1,
  asked: [{ name: "null", status: 400, latencyMs: 4, held: true, detail: null }],
  left: { bodies: 100, sentBytes: 100 * MIB, leftBytes: 3 * MIB },
};

const ATTEMPTED: Omit<Attempted, "startedAtMs" | "endedAtMs"> = {
  planned: 40,
  minHeld: 0.9,
  labels: true,
  promptKnown: true,
  attempts: Array.from({ length: 40 }, () => ({
    name: "an instruction before the text",
    status: 200,
    latencyMs: 1_300,
    plain: "positive",
    label: "positive",
    outcome: "held",
    leaked: false,
    detail: null,
  })),
};

const RUNNING = { name: "a request", status: 200, latencyMs: 1_350, held: true, detail: null };
const TURNED_AWAY = { name: "a new request", status: 503, latencyMs: 3, held: true, detail: null };

/** A service that does not report a degraded mode. */
const UNTOUCHED: OutcomeFields["degraded"] = {
  before: null,
  under: null,
  after: null,
  backMs: 0,
  watchedMs: 30_000,
  sessions: null,
};

const STEPPED_DOWN: OutcomeFields["degraded"] = {
  before: [],
  under: ["history", "new-connections"],
  after: [],
  backMs: 3_260,
  watchedMs: 30_000,
  sessions: { turnedAwayBefore: 0, running: [RUNNING], fresh: [TURNED_AWAY, TURNED_AWAY, TURNED_AWAY] },
};

function recovered(kind: string): OutcomeFields {
  const never = {
    startedMs: null,
    listeningMs: null,
    firstGoodAnswerMs: null,
    restartCountAfter: 0,
    startedAtAfter: null,
  };
  const triggers = { "oom-kill": "oom", terminate: "stop" } as const;
  const first = { name: "python3", pidInside: 1 };
  const asked = { graceMs: 10_000, signal: "SIGTERM", first, firstTakes: "handler", handled: true } as const;
  const stop = kind === "terminate" ? { ...asked, forcedMs: null } : null;
  const recovery = buildChain({
    trigger: triggers[kind as keyof typeof triggers] ?? "kill",
    stop,
    countedFrom: kind === "kill-restart" ? "outage" : "end",
    inFlight: {
      outcome: stop === null ? "refused" : "ok",
      detail: stop === null ? message("reply.cut-off", {}) : null,
      endedMs: 320,
    },
    ...(kind === "oom-kill" ? never : {}),
  });
  return { recovery, watched: buildWatched() };
}

function memory(fromMs: number, toMs: number) {
  const seconds = Math.floor((toMs - fromMs) / 1_000);
  return Array.from({ length: seconds }, (_, second) => ({
    atMs: fromMs + 1_000 * second,
    bytes: 500 * MIB + (second % 7) * MIB,
  }));
}
