import { probit } from "simple-statistics";
import { checksOf } from "../../src/experiments/checks.ts";
import { judge, type Verdict } from "../../src/gate/verdict/verdict.ts";
import { PROMPTS } from "../../src/load/texts/prompts.ts";
import { message } from "../../src/model/message.ts";
import type { DrillRecord, ExperimentRecord, Phase } from "../../src/model/record.ts";
import type { Sample } from "../../src/model/sample.ts";
import { randomNumbers } from "../../src/stats/random.ts";
import {
  buildChain,
  buildComparedRecord,
  buildExperiment,
  buildLiveness,
  buildMoments,
  buildPhase,
  buildPlan,
  buildRecord,
  buildWatched,
} from "./record-builder.ts";
import { textMessage } from "./said.ts";

/** A phase of the drill: its share of all requests and their outcomes. */
interface DrillPart {
  readonly name: string;
  readonly share: number;
  readonly medianMs: number;
  readonly everyMs: number;
  readonly outcome?: (random: number, latencyMs: number) => Partial<Sample>;
}

const SHED: Partial<Sample> = {
  outcome: "http-error",
  status: 503,
  detail: message("reply.status", { status: 503, meaning: "Service Unavailable", text: "busy", location: null }),
  shed: true,
};
const LATE: Partial<Sample> = { outcome: "timeout", detail: message("reply.none-within", { limitMs: 10_000 }) };
const REFUSED: Partial<Sample> = { outcome: "refused", detail: message("reply.cut-off", {}) };

const PARTS: readonly DrillPart[] = [
  { name: "steady-state", share: 0.1, medianMs: 420, everyMs: 500 },
  {
    name: "cpu-overload",
    share: 0.4,
    medianMs: 1_350,
    everyMs: 700,
    outcome: (random) => (random < 0.012 ? LATE : random < 0.02 ? REFUSED : {}),
  },
  { name: "after cpu-overload", share: 0.02, medianMs: 480, everyMs: 500 },
  { name: "after kill-restart", share: 0.08, medianMs: 430, everyMs: 500 },
  {
    name: "network-delay",
    share: 0.2,
    medianMs: 1_050,
    everyMs: 600,
    outcome: (random) => (random < 0.02 ? { ...REFUSED, byExperiment: true } : {}),
  },
  {
    name: "overload",
    share: 0.2,
    medianMs: 900,
    everyMs: 210,
    outcome: (random) =>
      random < 0.45
        ? { ...SHED, latencyMs: 4 + 20 * random }
        : random < 0.47
          ? { outcome: "dropped", sentAtMs: null }
          : {},
  },
];

/**
 * A drill with `count` requests in which everything happens: requests fail, are shed, dropped or caused by the experiment; a
 * service is killed and recovers; and there is a baseline.
 */
export function busyDrill(count: number): { readonly record: DrillRecord; readonly verdict: Verdict } {
  const random = randomNumbers(count);
  // Even with few requests the drill takes minutes. With many it must not take days.
  const pace = Math.min(1, 1_400 / count) ** 0.9;
  const phases: Phase[] = [];
  let atMs = 12_000;
  let beganAtMs = 0;
  for (const part of PARTS) {
    if (part.name === "after kill-restart") {
      beganAtMs = atMs + 3_000;
      atMs = beganAtMs + 6_600;
    }
    const phase = buildPhase(part.name, samplesOf(part, Math.round(count * part.share), atMs, pace, random));
    phases.push(phase);
    atMs = phase.endedAtMs + 2_000;
  }
  const experiments = experimentsOf(phases, beganAtMs);
  const compared = buildComparedRecord({ pairs: 40, ratio: { steady: 1.06, overload: 1.04 } });
  const shift = <P extends Phase>(phase: P, byMs: number) => ({
    ...buildPhase(
      phase.name,
      phase.samples.map((sample) => shifted(sample, byMs)),
    ),
  });
  const comparisons = (compared.baseline?.comparisons ?? []).slice(0, 1).map((each) => ({
    ...each,
    candidate: shift(each.candidate, atMs - each.candidate.startedAtMs),
    baseline: shift(each.baseline, atMs - each.candidate.startedAtMs),
  }));
  const { baseline } = compared;
  const plan = buildPlan({
    baseline: compared.plan.baseline,
    experiments: experiments.map(({ kind, name }) => ({ kind, name, parameters: {} })),
  });
  const both = [...phases, ...comparisons.flatMap((each) => [each.candidate])];
  const seen = buildRecord({
    plan,
    phases,
    experiments,
    usage: buildMoments(both, experiments),
    baseline: baseline && {
      ...baseline,
      comparisons,
      experiments: [],
      usage: buildMoments(
        comparisons.map((each) => each.baseline),
        [],
      ),
    },
    durationMs: Math.max(...both.map(({ endedAtMs }) => endedAtMs)) + 4_000,
  });
  const record = { ...seen, checks: checksOf(seen) };
  return { record, verdict: judge(record) };
}

function samplesOf(part: DrillPart, count: number, startMs: number, pace: number, random: () => number): Sample[] {
  const { medianMs, everyMs, outcome = (): Partial<Sample> => ({}) } = part;
  return Array.from({ length: count }, (_, index): Sample => {
    const latencyMs = medianMs * Math.exp(0.22 * probit(0.001 + 0.998 * random()));
    const intendedAtMs = startMs + index * everyMs * pace + 30 * pace * random();
    const otherwise = outcome(random(), latencyMs);
    const lasted = otherwise.latencyMs ?? (otherwise.outcome === undefined ? latencyMs : 10_000);
    return {
      promptId: PROMPTS[index % PROMPTS.length]?.id ?? "hello",
      intendedAtMs,
      sentAtMs: intendedAtMs + 0.4 + random(),
      endedAtMs: intendedAtMs + (otherwise.outcome === "dropped" ? 0 : lasted),
      latencyMs: lasted,
      outcome: "ok",
      ...(otherwise.outcome === undefined ? { status: 200, sentiment: random() < 0.6 ? "Positive" : "Negative" } : {}),
      ...otherwise,
    };
  });
}

function experimentsOf(phases: readonly Phase[], beganAtMs: number): ExperimentRecord[] {
  const at = (name: string) => phases.findIndex((phase) => phase.name === name);
  const lasting = {
    liveness: { before: buildLiveness(), after: buildLiveness() },
    removal: { status: "done", processesLeft: 0 },
  } as const;
  const overload = phases[at("overload")];
  const perSecond =
    overload === undefined ? 1 : (1_000 * overload.samples.length) / (overload.endedAtMs - overload.startedAtMs);
  return [
    buildExperiment("cpu-overload", {
      ...lasting,
      description: textMessage("2 CPU workers inside the container's quota"),
      plannedChecks: ["availability", "p95", "recovery"],
      effect: {
        observed: true,
        message: textMessage("throttled in 61 % of periods (steady state 3 %), service slowed 3.2x"),
      },
      duringPhase: at("cpu-overload"),
      afterPhase: at("after cpu-overload"),
      latencyBackMs: 1_900,
    }),
    buildExperiment("kill-restart", {
      description: textMessage("the process that serves is killed"),
      plannedChecks: ["recovery", "steady"],
      effect: {
        observed: true,
        message: textMessage("the process died with exit code 137 and the container has a new StartedAt"),
      },
      recovery: buildChain({ beganAtMs }),
      watched: buildWatched({ forMs: 6_400 }),
      afterPhase: at("after kill-restart"),
    }),
    buildExperiment("network-delay", {
      ...lasting,
      description: textMessage("every packet of the service late by 300 ms, by a proxy in front of the port"),
      plannedChecks: ["availability", "p95"],
      allowance: { latencyMs: 600 },
      effect: { observed: true, message: textMessage("requests took 630 ms longer (600 ms were added)") },
      duringPhase: at("network-delay"),
    }),
    buildExperiment("overload", {
      ...lasting,
      description: textMessage("twice the rate that the service can do"),
      plannedChecks: ["shedding", "goodput"],
      effect: { observed: false, message: textMessage("only 71 % of the rate was sent") },
      capacityPerSecond: perSecond / 2,
      plannedPerSecond: perSecond,
      duringPhase: at("overload"),
    }),
  ];
}

function shifted(sample: Sample, byMs: number): Sample {
  return {
    ...sample,
    intendedAtMs: sample.intendedAtMs + byMs,
    sentAtMs: sample.sentAtMs === null ? null : sample.sentAtMs + byMs,
    endedAtMs: sample.endedAtMs + byMs,
  };
}
