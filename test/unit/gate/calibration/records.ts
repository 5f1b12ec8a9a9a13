import { checksOf } from "../../../../src/experiments/checks.ts";
import { measure } from "../../../../src/model/measurement.ts";
import type { Comparison, DrillRecord, Phase } from "../../../../src/model/record.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { randomNumbers } from "../../../../src/stats/random.ts";
import { normalNumbers } from "../../../support/normal.ts";
import {
  buildChain,
  buildPhase,
  buildPlan,
  buildRecord,
  buildWatched,
  changed,
  KILL_FAULT,
  OVERLOAD_FAULT,
} from "../../../support/record-builder.ts";
import { sampleOf } from "../../model/samples.ts";

/** A healthy service, each drill a little slower or faster than the others. */
export interface Service {
  readonly medianMs: number;
  /** Spread of the logarithm of the latencies, and of the drills' medians. */
  readonly sigma: number;
  readonly betweenDrills: number;
  readonly failing?: number;
  /** How long the window under overload lasts. */
  readonly windowMs?: number;
}

export const SERVICE: Service = { medianMs: 900, sigma: 0.25, betweenDrills: 0.04 };
export const PLAN = buildPlan({
  baseline: { image: "qwen-allinone:3f2c1e9", pull: "missing" },
  durationMs: 60_000,
  maxDurationMs: 300_000,
});

/** An A/A drill of such a service, seeded. */
export function healthyDrill(seed: number, service: Service = SERVICE): DrillRecord {
  const uniform = randomNumbers(seed);
  const normal = normalNumbers(uniform);
  const level = Math.exp(service.betweenDrills * normal());
  const request = (atMs: number, medianMs: number): Sample => {
    const failed = uniform() < (service.failing ?? 0);
    const latencyMs = failed ? 10_000 : level * medianMs * Math.exp(service.sigma * normal());
    return sampleOf({ atMs, latencyMs, outcome: failed ? "timeout" : "ok" });
  };
  const window = (name: string, medianMs: number, fromMs: number, lastsMs: number): Phase => {
    const samples: Sample[] = [];
    let atMs = fromMs;
    while (atMs < fromMs + lastsMs) {
      const sample = request(atMs, medianMs);
      samples.push(sample);
      atMs = sample.endedAtMs;
    }
    return quiet(name, samples);
  };
  const compare = (scope: string, experiment: number | null, medianMs: number, pairs: number): Comparison => {
    const candidate: Sample[] = [];
    const baseline: Sample[] = [];
    let atMs = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      const order = pair % 2 === 0 ? [candidate, baseline] : [baseline, candidate];
      for (const side of order) {
        const sample = request(atMs, medianMs);
        side.push(sample);
        atMs = sample.endedAtMs;
      }
    }
    return { scope, experiment, candidate: quiet(scope, candidate), baseline: quiet(scope, baseline) };
  };
  const { medianMs } = service;
  const recovery = () => buildChain({ firstGoodAnswerMs: 4_000 + 2_000 * uniform() });
  const watched = buildWatched({ noise: quiet("", []).noise });
  const kill = () => changed(KILL_FAULT, { recovery: recovery(), watched, afterPhase: 3 });
  const overload = changed(OVERLOAD_FAULT, { duringPhase: 1, afterPhase: 2 });
  const record = buildRecord({
    plan: PLAN,
    phases: [
      window("steady-state", medianMs / 3, 0, 20_000),
      window("cpu-overload", medianMs, 20_000, service.windowMs ?? 90_000),
      window("after cpu-overload", medianMs / 3, 400_000, 3_000),
      window("after kill-restart", medianMs / 3, 500_000, 8_000),
    ],
    experiments: [overload, kill()],
    baseline: {
      image: null,
      readyMs: 5_000,
      comparisons: [compare("steady-state", null, medianMs / 3, 60), compare("cpu-overload", 0, medianMs, 30)],
      experiments: [changed(overload, { duringPhase: null, afterPhase: null }), changed(kill(), { afterPhase: null })],
      usage: [],
    },
    checks: [],
  });
  return { ...record, checks: checksOf(record) };
}

function quiet(name: string, samples: readonly Sample[]): Phase {
  return { ...buildPhase(name, samples), measurement: measure(samples) };
}
