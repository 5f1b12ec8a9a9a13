import { foreignCause } from "../../src/model/facts/drill-error.ts";
import type { ExperimentRecord, Phase } from "../../src/model/record.ts";
import type { Provenance } from "../../src/report/result/provenance-definition.ts";
import {
  buildChain,
  buildCheck,
  buildExperiment,
  buildLiveness,
  buildPhase,
  buildPlan,
  buildProvenance,
  buildRecord,
  buildSamples,
  buildVerdict,
  buildWatched,
} from "./record-builder.ts";
import { textMessage, textReply } from "./said.ts";
import type { SampleDrill } from "./sample-drills.ts";

/** A drill in which every untrusted text is the given one. */
export function hostileDrill(text: string): SampleDrill & { readonly provenance: Provenance } {
  const plan = buildPlan();
  const { samples } = hostilePhase(text);
  const record = buildRecord({
    plan: {
      ...plan,
      baseline: { image: text, pull: "missing" },
      service: {
        ...plan.service,
        model: text,
        request: text,
        answer: { status: "200", text, label: text, success: text },
        headers: { [text]: "1" },
      },
      target: { ...plan.target, image: text, predictPath: text, command: ["serve"], env: { [text]: "1" } },
      experiments: [
        {
          kind: "cpu-overload",
          name: text,
          parameters: { [text]: [text, Number.NaN] },
          inputs: { "stress-workers": text },
        },
      ],
    },
    image: { reference: text, id: text, digest: text },
    machine: {
      cpuModel: text,
      cores: 2,
      kernel: text,
      engineVersion: text,
      cgroupVersion: text,
      cgroupDriver: text,
      canaryMs: 5,
      generatorPriority: text,
      engineMachine: { cores: 2, architecture: text },
    },
    baseline: {
      image: { reference: text, id: text, digest: text },
      readyMs: 1,
      comparisons: [{ scope: text, experiment: null, candidate: hostilePhase(text), baseline: hostilePhase(text) }],
      experiments: hostileExperiments(text),
      usage: [],
    },
    phases: [buildPhase("steady-state", samples)],
    experiments: hostileExperiments(text),
    sentiments: [{ promptId: "hello", text, steady: [text], underExperiment: [text], changed: true }],
    checks: [buildCheck({ status: "fail", reason: text })],
    warnings: [textMessage(text)],
    error: [foreignCause(text), { said: [textMessage(text)], text }],
  });
  return {
    name: text,
    record,
    verdict: buildVerdict({
      status: "fail",
      sentence: text,
      reasons: [text, `also ${text}`],
      tolerated: [text],
    }),
    provenance: buildProvenance({
      version: text,
      action: { repository: text, ref: text },
      docs: text,
      runUrl: text,
      headSha: text,
      localCommand: text,
      leg: { job: text, index: 0, total: 1, values: text },
    }),
  };
}

function hostilePhase(text: string): Phase {
  const samples = buildSamples(1, 0, 10).map((sample) => ({ ...sample, sentiment: text, detail: textReply(text) }));
  return buildPhase(text, samples);
}

function hostileExperiments(text: string): ExperimentRecord[] {
  const liveness = buildLiveness({ status: text, startedAt: text });
  return [
    buildExperiment("kill-restart", {
      description: textMessage(text),
      effect: { observed: true, message: textMessage(text) },
      removal: { status: { failed: [textMessage(text)] }, processesLeft: null },
      name: text,
      aborted: textMessage(text),
      questioned: {
        planned: 1,
        asked: [{ name: text, status: 500, latencyMs: 1, held: false, detail: textReply(text) }],
        left: null,
      },
      degraded: {
        before: [text],
        under: [text],
        after: null,
        backMs: null,
        watchedMs: 1,
        sessions: {
          turnedAwayBefore: 0,
          running: [{ name: text, status: null, latencyMs: 1, held: false, detail: textReply(text) }],
          fresh: [{ name: text, status: 503, latencyMs: 1, held: true, detail: textReply(text) }],
        },
      },
      recovery: buildChain({
        startedAtBefore: text,
        startedAtAfter: text,
        inFlight: { outcome: "refused", detail: textReply(text), endedMs: 12 },
      }),
      watched: buildWatched({ forMs: 1, lastAnswer: textReply(text) }),
      liveness: { before: liveness, after: liveness },
    }),
    buildExperiment("cpu-overload", { skipped: textMessage(text) }),
  ];
}
