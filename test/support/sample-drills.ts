import { judge, type Verdict } from "../../src/gate/verdict/verdict.ts";
import { veto } from "../../src/model/check.ts";
import { foreignCause } from "../../src/model/facts/drill-error.ts";
import { measure } from "../../src/model/measurement.ts";
import { message } from "../../src/model/message.ts";
import { noiseReason } from "../../src/model/noise.ts";
import { type DrillRecord, ENDED_BEFORE, NOT_YET_STARTED } from "../../src/model/record.ts";
import type { Sample } from "../../src/model/sample.ts";
import { PRESETS, presetService } from "../../src/model/service/service.ts";
import { everyKindDrill } from "./every-kind.ts";
import {
  buildChain,
  buildCheck,
  buildComparedRecord,
  buildExperiment,
  buildNoise,
  buildPhase,
  buildPlan,
  buildRecord,
  buildSamples,
  buildVerdict,
  CHECKS,
  changed,
  KILL_FAULT,
  OVERLOAD_FAULT,
} from "./record-builder.ts";
import { textMessage } from "./said.ts";

export interface SampleDrill {
  readonly name: string;
  readonly record: DrillRecord;
  readonly verdict: Verdict;
}

const broken = (kind: "no-policy" | "slow" | "overload") => {
  if (kind === "no-policy") {
    const recovery = buildChain({
      startedMs: null,
      listeningMs: null,
      firstGoodAnswerMs: null,
      lastFailedMs: 30_010,
      restartCountAfter: 0,
      startedAtAfter: null,
    });
    return buildRecord({
      plan: buildPlan({
        target: { ...buildPlan().target, image: "qwen-allinone:9d0b7aa", restartPolicy: { name: "no" } },
      }),
      experiments: [OVERLOAD_FAULT, changed(KILL_FAULT, { recovery, afterPhase: null })],
      phases: buildRecord().phases.slice(0, 2),
      checks: [
        ...CHECKS.slice(0, 3),
        buildCheck({
          scope: "kill-restart",
          objective: { kind: "recovery", limit: 30_000 },
          status: "fail",
          requests: 1,
          measured: null,
          reason: [
            textMessage("The container did not come back after its process was killed: its restart policy is `no`."),
          ],
        }),
      ],
    });
  }
  if (kind === "slow") {
    const recovery = buildChain({ listeningMs: 41_200, firstGoodAnswerMs: 44_800, lastFailedMs: 43_900 });
    return buildRecord({ experiments: [OVERLOAD_FAULT, changed(KILL_FAULT, { recovery })] });
  }
  const samples = buildSamples(61, 54_000, 7800, [
    "timeout",
    "timeout",
    "http-error",
    "timeout",
    "refused",
    "wrong-answer",
    "dropped",
  ]);
  return buildRecord({
    phases: [buildPhase("steady-state", buildSamples(24, 20_000, 1361)), buildPhase("cpu-overload", samples)],
    experiments: [OVERLOAD_FAULT, changed(KILL_FAULT, { afterPhase: null })],
    checks: [
      buildCheck({
        objective: { kind: "availability", limit: 0.95 },
        status: "fail",
        requests: 61,
        measured: 54 / 61,
        proven: null,
        reason: [textMessage("7 of 61 requests under cpu-overload failed (3 time-outs), where at most 5 % may.")],
      }),
      buildCheck({
        status: "fail",
        requests: 61,
        measured: 10_000,
        reason: [textMessage("P95 under cpu-overload is at least 10 s against a limit of 8 s.")],
      }),
    ],
  });
};

const PAIRS = { pairs: 80, ratio: { steady: 1, overload: 1 } };
const NOISY = buildNoise({
  stealRatio: 0.124,
  foreignRatio: 0.81,
  headroomRatio: 0.76,
  loopLagP99Ms: 34,
  canary: { runs: 60, medianMs: 7.9, cv: 0.62, waitRatio: 0.28 },
});

/** A candidate that looked slower while other programs used the runner. */
function noisyRecord(): DrillRecord {
  const record = buildComparedRecord({ ...PAIRS, ratio: { steady: 1.44, overload: 1.02 } });
  const comparisons = record.baseline?.comparisons.map((each) => {
    if (each.experiment !== null) return each;
    const samples = each.candidate.samples.map((sample, index) =>
      index % 5 === 2 ? { ...sample, sentAtMs: sample.intendedAtMs + 31, late: true as const } : sample,
    );
    const baseline = buildPhase(each.scope, each.baseline.samples, { noise: NOISY });
    return { ...each, candidate: buildPhase(each.scope, samples, { noise: NOISY }), baseline };
  });
  return {
    ...record,
    baseline: record.baseline === null ? null : { ...record.baseline, comparisons: comparisons ?? [] },
    checks: record.checks.map((check) => veto(check, noiseReason(NOISY) ?? textMessage(""))),
  };
}

/** Drills with a baseline, with verdicts of the gate. */
function comparedDrills(): readonly SampleDrill[] {
  const sameImage = (record: DrillRecord): DrillRecord => ({
    ...record,
    baseline: record.baseline === null ? null : { ...record.baseline, image: record.image },
  });
  const records = {
    "baseline-same-image": sameImage(buildComparedRecord(PAIRS)),
    "baseline-slower": buildComparedRecord({ pairs: 80, ratio: { steady: 1.35, overload: 1.04 } }),
    "baseline-cant-tell": buildComparedRecord({ pairs: 80, ratio: { steady: 1.12, overload: 1.13 }, sigma: 0.35 }),
    "baseline-noisy": noisyRecord(),
    "baseline-streamed": buildComparedRecord({ ...PAIRS, streams: { ttft: 1.02, tpot: 1.4 } }),
  };
  return Object.entries(records).map(([name, record]) => ({ name, record, verdict: judge(record) }));
}

/** A drill of a service with the openai-chat API, which returns no label. */
function chatRecord(): DrillRecord {
  const { target } = buildPlan();
  const service = { ...presetService("openai-chat", "qwen2.5:0.5b"), headers: { authorization: "Bearer k3y-k3y-k3y" } };
  const plan = buildPlan({ service, target: { ...target, predictPath: PRESETS["openai-chat"].path } });
  return buildRecord({ plan, sentiments: [] });
}

/**
 * A drill of a service that streams: a few of its streams were cut, some began with reasoning, one in each phase was
 * nothing else, and one came at once.
 */
export function streamedRecord(): DrillRecord {
  const record = chatRecord();
  const service = presetService("openai-chat", "qwen2.5:0.5b", "sse");
  const streamed = (sample: Sample, index: number): Sample => {
    const { latencyMs, intendedAtMs } = sample;
    const ttftMs = latencyMs / 4;
    const reasoned = index % 10 === 0;
    const answerTtftMs = index === 10 ? null : reasoned ? latencyMs / 2 : ttftMs;
    const stall = { maxStallMs: latencyMs / 8, stallFromMs: 0.6 * latencyMs };
    const stream = { ttftMs, answerTtftMs, tpotMs: latencyMs / 40, ...stall, words: 24, reasoned };
    if (index === 0) return { ...sample, stream: { ...stream, tpotMs: null, maxStallMs: null, stallFromMs: null } };
    if (index !== 3) return { ...sample, stream };
    const endedAtMs = intendedAtMs + latencyMs;
    const detail = message("reply.cut", { words: 7, why: message("reply.cut-off", {}) });
    const figures = { ...stream, tpotMs: null, words: 7 };
    return { ...sample, endedAtMs, latencyMs: 10_000, outcome: "cut", detail, stream: figures };
  };
  const phases = record.phases.map((phase) => {
    const samples = phase.samples.map(streamed);
    return { ...phase, samples, measurement: measure(samples) };
  });
  return { ...record, plan: { ...record.plan, service }, phases };
}

/** One drill for each possible result. */
export function sampleDrills(): readonly SampleDrill[] {
  const empty: Partial<DrillRecord> = { phases: [], experiments: [], sentiments: [], checks: [], readyMs: null };
  const error = (name: string, chain: string[], overrides: Partial<DrillRecord>): SampleDrill => ({
    name,
    record: buildRecord({ ...overrides, error: chain.map(foreignCause), durationMs: 4200 }),
    verdict: buildVerdict({ status: "error", sentence: chain[0] ?? "" }),
  });
  return [
    { name: "pass", record: buildRecord(), verdict: buildVerdict() },
    {
      name: "fail-no-restart-policy",
      record: broken("no-policy"),
      verdict: buildVerdict({
        status: "fail",
        sentence: "The container did not come back after its process was killed: its restart policy is `no`.",
      }),
    },
    {
      name: "fail-slow-recovery",
      record: broken("slow"),
      verdict: buildVerdict({
        status: "fail",
        sentence: "The first good answer came 44.8 s after the kill; the limit is 30 s.",
      }),
    },
    {
      name: "fail-overload",
      record: broken("overload"),
      verdict: buildVerdict({
        status: "fail",
        sentence: "7 of 61 requests under cpu-overload failed (3 time-outs), where at most 5 % may.",
        reasons: [
          "7 of 61 requests under cpu-overload failed (3 time-outs), where at most 5 % may.",
          "P95 under cpu-overload is at least 10 s against a limit of 8 s.",
        ],
      }),
    },
    {
      name: "inconclusive",
      record: buildRecord({
        checks: [
          ...CHECKS.slice(0, 2),
          buildCheck({
            status: "inconclusive",
            leaning: "pass",
            requests: 88,
            measured: 7600,
            reason:
              "P95 under cpu-overload looks like 7.6 s against a limit of 8 s, which 88 requests do not decide (leaning pass). More time (`max-duration`) or a wider limit would decide it.",
          }),
          ...CHECKS.slice(3),
        ],
        warnings: [
          textMessage(
            "With 1 client 99 % availability can't be shown within 5 minutes: 299 requests are needed, about 88 fit.",
          ),
        ],
      }),
      verdict: buildVerdict({
        status: "inconclusive",
        sentence:
          "P95 under cpu-overload looks like 7.6 s against a limit of 8 s, which 88 requests do not decide (leaning pass). More time (`max-duration`) or a wider limit would decide it.",
      }),
    },
    {
      name: "inconclusive-skipped",
      record: buildRecord({
        phases: buildRecord().phases.slice(0, 1),
        experiments: [
          changed(OVERLOAD_FAULT, {
            duringPhase: null,
            effect: {
              observed: false,
              message: textMessage("throttled in 4 % of periods (steady state 3 %): no effect"),
            },
          }),
          buildExperiment("kill-restart", {
            effect: null,
            removal: { status: "pending", processesLeft: null },
            skipped: textMessage("the drill ran out of time before it"),
          }),
        ],
        checks: [
          buildCheck({
            status: "inconclusive",
            requests: 0,
            measured: null,
            reason: [message("effect.none", { name: "cpu-overload", onBaseline: false })],
          }),
        ],
      }),
      verdict: buildVerdict({
        status: "inconclusive",
        sentence: [message("verdict.no-effect", { name: "cpu-overload" })],
      }),
    },
    error("error-engine", ["No Docker engine answers.", "connect ENOENT /var/run/docker.sock"], {
      ...empty,
      machine: null,
      image: null,
    }),
    error(
      "error-image",
      ["The image `qwen-allinone:3f2c1e9` could not be pulled.", "pull access denied for qwen-allinone"],
      {
        ...empty,
        image: null,
      },
    ),
    error(
      "error-boot",
      [
        "The service gave no good answer within 2 minutes.",
        "The container exited with code 1. The last lines of its log:\nloading /models/qwen.gguf\nerror: no such file or directory",
      ],
      empty,
    ),
    error(
      "error-revert",
      ["The disturbance could not be removed: 2 stressors are left.", "exec failed: container is paused"],
      {
        experiments: [
          changed(OVERLOAD_FAULT, {
            removal: {
              status: { failed: [message("foreign.said", { text: "exec failed: container is paused" })] },
              processesLeft: 2,
            },
            latencyBackMs: null,
          }),
        ],
        checks: [],
      },
    ),
    cancelledDrill(),
    ...comparedDrills(),
    { name: "pass-openai-chat", record: chatRecord(), verdict: buildVerdict() },
    { name: "pass-streamed", record: streamedRecord(), verdict: buildVerdict() },
    { name: "pass-every-kind", ...everyKindDrill() },
  ];
}

/** Cancelled during its first experiment: the steady state is all that was measured. */
function cancelledDrill(): SampleDrill {
  const nothing = { effect: null, liveness: null, duringPhase: null, afterPhase: null, latencyBackMs: null };
  const record = buildRecord({
    phases: buildRecord().phases.slice(0, 1),
    experiments: [
      changed(OVERLOAD_FAULT, { ...nothing, skipped: NOT_YET_STARTED }),
      changed(KILL_FAULT, { effect: null, recovery: null, afterPhase: null, skipped: ENDED_BEFORE }),
    ],
    checks: [],
    cancelled: "SIGINT",
  });
  return { name: "cancelled", record, verdict: judge(record) };
}
