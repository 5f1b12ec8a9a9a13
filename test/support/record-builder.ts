import { probit } from "simple-statistics";
import { experimentOf, experiments } from "../../src/experiments/registry.ts";
import { comparisonChecks } from "../../src/gate/checks/comparison-check.ts";
import type { Verdict } from "../../src/gate/verdict/verdict.ts";
import { PROMPTS } from "../../src/load/texts/prompts.ts";
import type { Check } from "../../src/model/check.ts";
import { DEFAULT_PLAN } from "../../src/model/default-plan.ts";
import { recoveryOf } from "../../src/model/facts/outcome.ts";
import type { VictimProcess } from "../../src/model/facts/victim.ts";
import { measure } from "../../src/model/measurement.ts";
import type { Sentences } from "../../src/model/message.ts";
import { message } from "../../src/model/message.ts";
import type { Noise } from "../../src/model/noise.ts";
import { comparisonKinds } from "../../src/model/objectives.ts";
import type { Plan } from "../../src/model/plan.ts";
import type {
  BaselineRecord,
  Comparison,
  DrillRecord,
  ExperimentOutcome,
  ExperimentRecord,
  Liveness,
  Peaks,
  Phase,
  PromptSentiment,
  RecoveryChain,
  Usage,
  UsageMoment,
  Watched,
} from "../../src/model/record.ts";
import type { Outcome, Sample } from "../../src/model/sample.ts";
import { presetService } from "../../src/model/service/service.ts";
import type { Provenance } from "../../src/report/result/provenance-definition.ts";
import { randomNumbers } from "../../src/stats/random.ts";
import type { OutcomeFields } from "./outcome.ts";
import { inMessages, textMessage } from "./said.ts";

/** Sample drills with overrides, as a report receives them. The figures are those of a 0.5B model on one CPU. */

export function buildPlan(overrides: Partial<Plan> = {}): Plan {
  return {
    ...DEFAULT_PLAN,
    target: { ...DEFAULT_PLAN.target, image: "qwen-allinone:3f2c1e9" },
    ...overrides,
  };
}

/** Returns `count` consecutive samples of about `latencyMs`. The first have the given outcomes, the others are ok. */
export function buildSamples(
  count: number,
  startMs: number,
  latencyMs: number,
  outcomes: readonly Outcome[] = [],
): Sample[] {
  const samples: Sample[] = [];
  let at = startMs;
  for (let index = 0; index < count; index += 1) {
    const prompt = PROMPTS[index % PROMPTS.length] ?? { id: "hello" };
    const outcome = outcomes[index] ?? "ok";
    const latency = outcome === "ok" ? latencyMs * (0.85 + 0.3 * ((index * 7919) % 101) * 0.01) : 10_000;
    samples.push({
      promptId: prompt.id,
      intendedAtMs: at,
      sentAtMs: outcome === "dropped" ? null : at + 0.4,
      endedAtMs: at + latency,
      latencyMs: latency,
      outcome,
      ...(outcome === "ok" ? { status: 200, sentiment: "Positive" } : {}),
      ...(outcome === "http-error"
        ? {
            status: 503,
            detail: message("reply.status", {
              status: 503,
              meaning: "Service Unavailable",
              text: "busy",
              location: null,
            }),
          }
        : {}),
      ...(outcome === "refused"
        ? { detail: message("reply.broken", { error: "ECONNREFUSED", text: "connect ECONNREFUSED" }) }
        : {}),
    });
    at += latency;
  }
  return samples;
}

/**
 * Returns two rows of samples whose requests were sent in pairs, candidate first, then baseline first. The latencies are
 * lognormal around their medians.
 * @param sigma standard deviation of a latency's logarithm
 */
export function buildPairs(
  count: number,
  startMs: number,
  medianMs: { readonly candidate: number; readonly baseline: number },
  sigma = 0.07,
): { readonly candidate: Sample[]; readonly baseline: Sample[] } {
  const random = randomNumbers(2);
  const sides = { candidate: [] as Sample[], baseline: [] as Sample[] };
  let at = startMs;
  for (let index = 0; index < count; index += 1) {
    const order = index % 2 === 0 ? (["candidate", "baseline"] as const) : (["baseline", "candidate"] as const);
    const { id } = PROMPTS[index % PROMPTS.length] ?? { id: "hello" };
    for (const side of order) {
      const latencyMs = medianMs[side] * Math.exp(sigma * probit(0.001 + 0.998 * random()));
      const [sample] = buildSamples(1, at, latencyMs);
      if (sample !== undefined) sides[side].push({ ...sample, promptId: id, endedAtMs: at + latencyMs, latencyMs });
      at += latencyMs + 1;
    }
  }
  return sides;
}

export function buildNoise(overrides: Partial<Noise> = {}): Noise {
  return {
    stealRatio: 0.002,
    busyRatio: 0.31,
    foreignRatio: 0.02,
    headroomRatio: 3.1,
    loopLagP99Ms: 1.4,
    canary: { runs: 60, medianMs: 5.2, cv: 0.03, waitRatio: 0.004 },
    ...overrides,
  };
}

const PEAKS: Peaks = {
  cpus: 0.99,
  memoryBytes: 830 * 1024 ** 2,
  writtenPerSecond: 3 * 1024 ** 2,
  readPerSecond: 0,
  networkPerSecond: 40 * 1024,
};

export function buildUsage(peaks: Partial<Peaks> = {}): Usage {
  return {
    cpuShare: 0.99,
    throttledRatio: 0.03,
    throttledShare: 0.02,
    memoryBytes: 812 * 1024 ** 2,
    peaks: { ...PEAKS, ...peaks },
  };
}

export function buildPhase(name: string, samples: readonly Sample[], overrides: Partial<Phase> = {}): Phase {
  return {
    name,
    startedAtMs: samples[0]?.intendedAtMs ?? 0,
    endedAtMs: samples.at(-1)?.endedAtMs ?? 0,
    samples,
    measurement: measure(samples),
    usage: buildUsage(),
    noise: buildNoise(),
    ...overrides,
  };
}

/**
 * Returns one usage reading per second from the container's start: busy during the phases, throttled under experiments,
 * and missing between each crash and its recovery.
 */
export function buildMoments(phases: readonly Phase[], records: readonly ExperimentRecord[], scale = 1): UsageMoment[] {
  const random = randomNumbers(7);
  const lastMs = Math.max(0, ...phases.map(({ endedAtMs }) => endedAtMs));
  const within = (atMs: number, { startedAtMs, endedAtMs }: Phase) => atMs >= startedAtMs && atMs <= endedAtMs;
  return Array.from({ length: Math.floor(lastMs / 1_000) }, (_, second): UsageMoment => {
    const atMs = 1_000 * second;
    const phase = phases.find((each) => within(atMs, each));
    const strained = records.some(({ name }) => name === phase?.name);
    const isDown = records.some((experiment) => {
      const recovery = recoveryOf(experiment);
      if (recovery === null) return false;
      const sinceMs = atMs - recovery.beganAtMs;
      return sinceMs >= 0 && sinceMs < (recovery.firstGoodAnswerMs ?? 0);
    });
    const [cpuShare, mib, throttledRatio] = isDown
      ? [0.85, 240, 0.02]
      : strained
        ? [0.99, 830, 0.61]
        : phase === undefined
          ? [0.02, 805, 0]
          : [0.93, 812, 0.03];
    return {
      atMs,
      cpuShare: Math.round(10_000 * scale * cpuShare * (0.98 + 0.03 * random())) / 10_000,
      memoryBytes: Math.round(mib + 6 * random()) * 1024 ** 2,
      throttledRatio: Math.round(10_000 * throttledRatio * (0.85 + 0.3 * random())) / 10_000,
    };
  });
}

export function buildVictim(overrides: Partial<VictimProcess> = {}): VictimProcess {
  return {
    name: "python3",
    pidInside: 1,
    pid: 4242,
    residentBytes: 800 * 1024 ** 2,
    ancestors: [],
    isFirst: true,
    askedFor: "serving",
    chosenAs: "serving",
    ...overrides,
  };
}

export function buildChain(overrides: Partial<RecoveryChain> = {}): RecoveryChain {
  // A service that is not back was watched to the end, and nothing brought it back.
  const never = overrides.firstGoodAnswerMs === null ? { comeback: null, lastFailedMs: 44_900 } : {};
  return {
    beganAtMs: 331_240,
    trigger: "kill",
    stop: null,
    countedFrom: "outage",
    victim: buildVictim(),
    diedMs: 8,
    endedMs: 8,
    exitCode: 137,
    startedMs: 412,
    listeningMs: 5100,
    listeningProbe: "container-address",
    firstGoodAnswerMs: 6400,
    comeback: { how: "container-started", by: null },
    health: null,
    lastFailedMs: 5020,
    restartCountBefore: 0,
    restartCountAfter: 1,
    startedAtBefore: "2026-07-30T13:58:01.120Z",
    startedAtAfter: "2026-07-30T14:03:07.532Z",
    inFlight: { outcome: "refused", detail: message("reply.cut-off", {}), endedMs: 12 },
    ...never,
    ...overrides,
  };
}

export function buildLiveness(overrides: Partial<Liveness> = {}): Liveness {
  return {
    status: "running",
    startedAt: "2026-07-30T13:58:01.120Z",
    restartCount: 0,
    exitCode: null,
    oomKilled: false,
    ...overrides,
  };
}

/** How a recovery was watched on a quiet runner whose service did not answer at the end. */
export function buildWatched(overrides: Partial<Watched> = {}): Watched {
  return { forMs: 45_000, lastAnswer: null, lastOutcome: null, lastStatus: null, noise: buildNoise(), ...overrides };
}

/** Fields of a record and, next to them, of its outcome. */
export type ExperimentOverrides = Partial<Omit<ExperimentRecord, "outcome">> & OutcomeFields;

/** An experiment that ran: its disturbance, if it has one, had an effect and was removed. */
export function buildExperiment(kind: string, overrides: ExperimentOverrides = {}): ExperimentRecord {
  const outcome = experiments.find((each) => each.kind === kind)?.begin({}) ?? experimentOf("cpu-overload").begin({});
  const record: ExperimentRecord = {
    kind,
    name: kind,
    allowFailure: false,
    allowance: null,
    description: textMessage(`what ${kind} does`),
    plannedChecks: [],
    uses: [],
    effect: { observed: true, message: textMessage(`${kind} had an effect`) },
    outcome: "removal" in outcome ? { ...outcome, removal: { status: "done", processesLeft: null } } : outcome,
    aborted: null,
    skipped: null,
  };
  return changed(record, overrides);
}

/** The same with other fields, of the record or of its outcome; fields of other types of outcome are left out. */
export function changed(record: ExperimentRecord, overrides: ExperimentOverrides): ExperimentRecord {
  const entries = Object.entries(overrides);
  const ofOutcome = Object.fromEntries(entries.filter(([name]) => name in record.outcome));
  const isOwn = (name: string) => name === "lastLog" || (name in record && !(name in record.outcome));
  const own = Object.fromEntries(entries.filter(([name]) => isOwn(name)));
  return { ...record, ...own, outcome: { ...record.outcome, ...ofOutcome } as ExperimentOutcome };
}

export function buildCheck({
  reason = "P95 under cpu-overload stays below 8 s.",
  ...overrides
}: Partial<Omit<Check, "reason">> & { readonly reason?: string | Sentences } = {}): Check {
  return {
    scope: "cpu-overload",
    objective: { kind: "p95", limit: 8000 },
    status: "pass",
    leaning: null,
    requests: 86,
    measured: 4254,
    proven: null,
    ...overrides,
    reason: inMessages(reason),
  };
}

export const OVERLOAD_FAULT = buildExperiment("cpu-overload", {
  description: textMessage("2 CPU workers inside the container's quota"),
  plannedChecks: ["availability", "p95"],
  effect: {
    observed: true,
    message: textMessage("throttled in 61 % of periods (steady state 3 %), service slowed 2.8x"),
  },
  uses: ["cpu", "memory"],
  removal: { status: "done", processesLeft: 0 },
  liveness: { before: buildLiveness(), after: buildLiveness() },
  duringPhase: 1,
  latencyBackMs: 1900,
});
export const KILL_FAULT = buildExperiment("kill-restart", {
  description: textMessage("the process that serves is killed"),
  plannedChecks: ["recovery", "steady"],
  effect: {
    observed: true,
    message: textMessage("the process died with exit code 137 and the container has a new StartedAt"),
  },
  recovery: buildChain(),
  watched: buildWatched({
    forMs: 6400,
    lastAnswer: message("reply.broken", { error: "ECONNREFUSED", text: "connect ECONNREFUSED 172.17.0.2:8080" }),
  }),
  afterPhase: 2,
});

export const CHECKS: readonly Check[] = [
  buildCheck({ scope: "steady-state", objective: { kind: "p95", limit: 8000 }, requests: 24, measured: 1528 }),
  buildCheck({ objective: { kind: "availability", limit: 0.95 }, measured: 1, proven: 0.9592 }),
  buildCheck(),
  buildCheck({
    scope: "kill-restart",
    objective: { kind: "recovery", limit: 30_000 },
    requests: 1,
    measured: 6400,
    reason: [textMessage("The first good answer came 6.4 s after the kill.")],
  }),
  buildCheck({
    scope: "kill-restart",
    objective: { kind: "steady", limit: 2 },
    requests: 20,
    measured: 1.02,
    reason: [textMessage("All 20 requests after kill-restart were answered, at 1.0x the steady state.")],
  }),
];

function sentiments(): PromptSentiment[] {
  return PROMPTS.map((prompt) => {
    const label = prompt.clear === "negative" ? "Negative" : "Positive";
    const changed = prompt.id === "mixed-script";
    return {
      promptId: prompt.id,
      text: prompt.text,
      steady: [label],
      underExperiment: [changed ? "Negative" : label],
      changed,
    };
  });
}

/** A drill that passed. */
export function buildRecord(overrides: Partial<DrillRecord> = {}): DrillRecord {
  const record = recordWithoutUsage(overrides);
  return { ...record, usage: overrides.usage ?? buildMoments(record.phases, record.experiments) };
}

function recordWithoutUsage(overrides: Partial<DrillRecord>): DrillRecord {
  return {
    session: "01980f3a7c1e",
    startedAt: "2026-07-30T13:57:36.000Z",
    plan: buildPlan(),
    machine: {
      cpuModel: "AMD EPYC 7763 64-Core Processor",
      cores: 4,
      kernel: "6.11.0-1018-azure",
      engineVersion: "28.0.4",
      cgroupVersion: "2",
      cgroupDriver: "systemd",
      canaryMs: 5.1,
      generatorPriority: "real-time",
      engineMachine: null,
    },
    image: {
      reference: "qwen-allinone:3f2c1e9",
      id: `sha256:${"4f".repeat(32)}`,
      digest: `ghcr.io/example/qwen-allinone@sha256:${"9d".repeat(32)}`,
    },
    readyMs: 5630,
    bootUsage: buildUsage(),
    threadUse: {
      threads: 11,
      computing: 1,
      runnable: 1,
      mostRunnable: 2,
      looks: 38,
      throttledRatio: 0.02,
      knob: "llama-library",
    },
    baseline: null,
    phases: [
      buildPhase("steady-state", buildSamples(24, 20_000, 1361)),
      buildPhase("cpu-overload", buildSamples(86, 54_000, 3413), {
        usage: {
          cpuShare: 1,
          throttledRatio: 0.61,
          throttledShare: 0.9,
          memoryBytes: 830 * 1024 ** 2,
          peaks: PEAKS,
        },
      }),
      buildPhase("after kill-restart", buildSamples(20, 338_000, 1372)),
    ],
    experiments: [OVERLOAD_FAULT, KILL_FAULT],
    usage: [],
    sentiments: sentiments(),
    checks: [...CHECKS],
    warnings: [],
    error: null,
    cancelled: null,
    durationMs: 366_200,
    ...overrides,
  };
}

const BASELINE_IMAGE = {
  reference: "ghcr.io/example/qwen-allinone:main",
  id: `sha256:${"7a".repeat(32)}`,
  digest: `ghcr.io/example/qwen-allinone@sha256:${"b3".repeat(32)}`,
};

/** A drill with a baseline: the maximum number of pairs, the candidate's slowdown, and the runner's noise. */
export interface Compared {
  readonly pairs: number;
  readonly ratio: { readonly steady: number; readonly overload: number };
  readonly sigma?: number;
  readonly noise?: Noise;
  /** Of a service that streams: how much later the candidate begins its answers, and how much slower it writes them. */
  readonly streams?: { readonly ttft: number; readonly tpot: number };
}

/** Returns a drill with a baseline whose comparisons are judged by the gate. */
export function buildComparedRecord(compared: Compared, overrides: Partial<DrillRecord> = {}): DrillRecord {
  const { steady, overload } = compared.ratio;
  const baselinePlan = { image: BASELINE_IMAGE.reference, pull: "missing" } as const;
  const plan = buildPlan({
    baseline: baselinePlan,
    ...(compared.streams && { service: presetService("openai-chat", "qwen2.5:0.5b", "sse") }),
  });
  const { service } = plan;
  const comparisons = [
    buildComparison(comparedAt("steady-state", service), null, 50_000, 1361, steady, compared),
    buildComparison(comparedAt("cpu-overload", service), 0, 140_000, 2870, overload, compared),
  ];
  const baseline: BaselineRecord = {
    image: BASELINE_IMAGE,
    readyMs: 5480,
    comparisons,
    experiments: [
      changed(OVERLOAD_FAULT, {
        effect: {
          observed: true,
          message: textMessage("throttled in 60 % of periods (steady state 3 %), service slowed 2.7x"),
        },
        duringPhase: null,
      }),
      changed(KILL_FAULT, {
        recovery: buildChain({ diedMs: 9, startedMs: 398, listeningMs: 4900, firstGoodAnswerMs: 6100 }),
        afterPhase: null,
      }),
    ],
    usage: buildMoments(
      comparisons.map((each) => each.baseline),
      [OVERLOAD_FAULT],
    ),
  };
  const planned = comparisonKinds(service);
  return buildRecord({
    plan,
    baseline,
    experiments: [{ ...OVERLOAD_FAULT, plannedChecks: [...OVERLOAD_FAULT.plannedChecks, ...planned] }, KILL_FAULT],
    checks: [
      ...CHECKS,
      ...comparisons.flatMap(({ scope, candidate, baseline: beside }) =>
        comparisonChecks(comparedAt(scope, service), candidate.samples, beside.samples),
      ),
    ],
    ...overrides,
  });
}

function comparedAt(scope: string, service: Plan["service"]) {
  return { scope, service, maxSlowdown: 0.2 };
}

function buildComparison(
  at: ReturnType<typeof comparedAt>,
  experiment: number | null,
  startMs: number,
  baselineMs: number,
  ratio: number,
  { pairs, sigma, noise = buildNoise(), streams }: Compared,
): Comparison {
  const { scope } = at;
  const whole = buildPairs(pairs, startMs, { candidate: baselineMs * ratio, baseline: baselineMs }, sigma);
  const most =
    streams === undefined
      ? whole
      : {
          candidate: whole.candidate.map((sample) => streamed(sample, streams)),
          baseline: whole.baseline.map((sample) => streamed(sample, { ttft: 1, tpot: 1 })),
        };
  // As in a drill, the last pair is the one that decided.
  const checks = comparisonChecks(at, most.candidate, most.baseline);
  const decided = Math.max(...checks.flatMap(({ comparison }) => comparison?.pairs ?? []));
  const sides = { candidate: most.candidate.slice(0, decided), baseline: most.baseline.slice(0, decided) };
  return {
    scope,
    experiment,
    candidate: buildPhase(scope, sides.candidate, { noise, usage: usageOf(sides.candidate) }),
    baseline: buildPhase(scope, sides.baseline, { noise, usage: usageOf(sides.baseline) }),
  };
}

/** A quarter of its time passes before the first piece of text, and the rest are 30 tokens. */
function streamed(sample: Sample, { ttft, tpot }: NonNullable<Compared["streams"]>): Sample {
  const figures = { ttftMs: (ttft * sample.latencyMs) / 4, tpotMs: (tpot * sample.latencyMs) / 40 };
  const stall = { maxStallMs: 2 * figures.tpotMs, stallFromMs: sample.intendedAtMs + figures.ttftMs };
  const stream = { ...figures, ...stall, answerTtftMs: figures.ttftMs, words: 31, reasoned: false };
  return { ...sample, stream };
}

/** The use of a container that gets every other request, and computes for nearly as long as each takes. */
function usageOf(samples: readonly Sample[]): Usage {
  const busyMs = samples.reduce((sum, { latencyMs }) => sum + 0.95 * latencyMs, 0);
  const tookMs = (samples.at(-1)?.endedAtMs ?? 0) - (samples[0]?.intendedAtMs ?? 0);
  return { ...buildUsage(), cpuShare: tookMs > 0 ? busyMs / tookMs : null };
}

interface VerdictTexts {
  readonly status?: Verdict["status"];
  readonly sentence?: string | Sentences;
  readonly reasons?: readonly (string | Sentences)[];
  readonly tolerated?: readonly (string | Sentences)[];
}

export function buildVerdict({
  status = "pass",
  sentence: first,
  reasons,
  tolerated = [],
}: VerdictTexts = {}): Verdict {
  const sentence = inMessages(
    first ?? "The service kept every limit under CPU overload and answered again 6.4 s after its process was killed.",
  );
  return {
    status,
    sentence,
    reasons: reasons?.map(inMessages) ?? [sentence],
    tolerated: tolerated.map(inMessages),
  };
}

export function buildProvenance(overrides: Partial<Provenance> = {}): Provenance {
  return {
    version: "0.1.0",
    action: { repository: "example/qwen-fault-drill", ref: "v1" },
    docs: "https://github.com/example/qwen-fault-drill/blob/v1/docs",
    runUrl: "https://github.com/example/service/actions/runs/17012345678/attempts/1",
    runAttempt: 1,
    headSha: "3f2c1e9a5b7d4c6e8f0a1b2c3d4e5f6071829304",
    localCommand: "npm run drill -- --image qwen-allinone:3f2c1e9 --max-p95 8s",
    leg: { job: "drill", index: 0, total: 1, values: "" },
    ...overrides,
  };
}
