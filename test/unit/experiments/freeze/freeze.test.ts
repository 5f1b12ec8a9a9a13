import { describe, expect, test } from "vitest";
import { checksOf } from "../../../../src/experiments/checks.ts";
import { freeze } from "../../../../src/experiments/freeze/freeze.ts";
import { sinceBack, standstillChecks } from "../../../../src/experiments/freeze/standstill-checks.ts";
import { WITHOUT_WORKER } from "../../../../src/experiments/kit/without-worker.ts";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import { message } from "../../../../src/model/message.ts";
import type { LoadOutcome, Removal } from "../../../../src/model/record.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { everyKindDrill } from "../../../support/every-kind.ts";
import { problemIn } from "../../../support/in-english.ts";
import {
  buildExperiment,
  buildLiveness,
  buildPhase,
  buildRecord,
  buildSamples,
  changed,
} from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";

const STEADY = buildPhase("steady-state", buildSamples(24, 0, 200));
const RESUMED_MS = 20_000;
const REMOVED: Removal = { status: "done", processesLeft: null };

describe("its parameters", () => {
  const { target, for: lasts } = freeze.parameters;

  test("are a target and a time", () => {
    expect([target.parse("All"), target.parse("worker"), lasts.parse("20s")]).toEqual(["all", "worker", 20_000]);
  });

  test("are refused with what to write", () => {
    expect(problemIn(() => target.parse("largest"))).toMatch(/must be one of all, serving, main, worker/);
    expect(problemIn(() => lasts.parse("1s"))).toMatch(/write "2s" or more/);
  });
});

/** Requests that are due five times per second from the moment on, each with its latency and outcome. */
function due(count: number, given: (index: number) => Partial<Sample>): Sample[] {
  const samples = buildSamples(count, 0, 200).map((sample, index) => {
    const intendedAtMs = RESUMED_MS + 200 * index;
    const one = { ...sample, intendedAtMs, sentAtMs: intendedAtMs, latencyMs: 200, ...given(index) };
    return { ...one, endedAtMs: intendedAtMs + one.latencyMs };
  });
  return samples.toSorted((a, b) => a.endedAtMs - b.endedAtMs);
}

function judged(samples: readonly Sample[], observed = true, removal: Removal = REMOVED) {
  const phases = [STEADY, buildPhase("freeze", []), buildPhase("after freeze", samples, { startedAtMs: RESUMED_MS })];
  const [effect, none] = [message("freeze.effect", { processes: 2, name: null }), message("freeze.no-effect", {})];
  const experiment = buildExperiment("freeze", {
    effect: { observed, message: observed ? effect : none },
    liveness: { before: buildLiveness(), after: buildLiveness() },
    duringPhase: 1,
    afterPhase: 2,
    removal,
  });
  const record = buildRecord({ phases, experiments: [experiment] });
  const outcome = experiment.outcome as LoadOutcome;
  const limits = { ...record.plan.limits, maxRecoveryMs: 3_000 };
  const checks = standstillChecks({
    record,
    index: 0,
    experiment: { ...experiment, outcome },
    outcome,
    limits,
    steady: STEADY,
  });
  return checks.map(({ objective, status, reason }) => [objective.kind, status, codesOf(reason)[0]]);
}

test("without the worker that it asks for it decides nothing, beside what was checked", () => {
  const { record } = everyKindDrill();
  const experiments = record.experiments.map((one) =>
    one.kind === "freeze" ? changed(one, { effect: WITHOUT_WORKER, duringPhase: null, afterPhase: null }) : one,
  );
  const seen = { ...record, experiments };
  const checks = checksOf(seen);
  expect(checks.filter(({ scope }) => scope === "freeze").map(({ status }) => status)).toEqual([
    "not-applicable",
    "not-applicable",
  ]);
  expect(judge({ ...seen, checks }).status).toBe("pass");
});

describe("a service that stood still", () => {
  test("passes if it is back in time and then as good as before", () => {
    // It works off what has piled up: each new request waits less than the one before it.
    const samples = due(40, (index) => ({ latencyMs: Math.max(200, 2_000 - 100 * index) }));
    expect(judged(samples)).toEqual([
      ["recovery", "pass", "recovery.passed"],
      ["steady", "pass", "steady.passed"],
    ]);
  });

  test("fails if what has piled up takes too long, although it answers", () => {
    expect(judged(due(40, () => ({ latencyMs: 9_000 })))[0]).toEqual(["recovery", "fail", "recovery.failed"]);
  });

  test("fails if it never answers again, and there is nothing else to judge", () => {
    const silent = due(40, () => ({ outcome: "wrong-answer", latencyMs: 10_000 }));
    expect(judged(silent)).toEqual([["recovery", "fail", "recovery.never"]]);
  });

  test("fails if it answers again and then loses requests", () => {
    const samples = due(60, (index) => (index > 10 && index % 2 === 0 ? { outcome: "refused" } : {}));
    expect(judged(samples)[1]).toEqual(["steady", "fail", "steady.limit-broken"]);
  });

  test("never passes if it did not stand still", () => {
    const samples = due(40, () => ({}));
    expect(judged(samples, false).map(([, status]) => status)).toEqual(["inconclusive", "inconclusive"]);
  });

  test("is not blamed for what still stands still", () => {
    const silent = due(40, () => ({ outcome: "timeout", latencyMs: 10_000 }));
    expect(
      judged(silent, true, { status: { failed: [message("engine.no-helper", {})] }, processesLeft: null }),
    ).toEqual([["recovery", "inconclusive", "verdict.not-removed"]]);
  });

  test("is judged from the moment on at which latency is back", () => {
    const samples = due(40, (index) => ({ latencyMs: Math.max(200, 2_000 - 100 * index) }));
    const [first] = sinceBack(samples, STEADY) ?? [];
    expect(first?.latencyMs).toBeLessThan(300);
    expect(
      sinceBack(
        samples.map((each) => ({ ...each, outcome: "timeout" as const })),
        STEADY,
      ),
    ).toBeNull();
  });
});
