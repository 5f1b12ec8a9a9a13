import { describe, expect, test } from "vitest";
import { checksOf } from "../../../../../src/experiments/checks.ts";
import { degradingCheck, runningFirstCheck } from "../../../../../src/experiments/kit/degradation/degraded-checks.ts";
import { loadMetCheck } from "../../../../../src/gate/checks/shed-check.ts";
import { type Message, message } from "../../../../../src/model/message.ts";
import type { Asked, Degraded, Sessions } from "../../../../../src/model/record.ts";
import {
  buildExperiment,
  buildPhase,
  buildPlan,
  buildRecord,
  buildSamples,
  type ExperimentOverrides,
} from "../../../../support/record-builder.ts";

const GOOD: Degraded = {
  before: [],
  under: ["history"],
  after: [],
  backMs: 3_200,
  watchedMs: 30_000,
  sessions: null,
};
const OK = message("reply.status", { status: 200, meaning: "", text: "", location: null });
const CUT = message("reply.cut-off", {});
const RAN: Asked = { name: "a request", status: 200, latencyMs: 900, held: true, detail: null };
const TURNED: Asked = { name: "a new request", status: 503, latencyMs: 3, held: true, detail: null };
const SESSIONS: Sessions = { turnedAwayBefore: 0, running: [RAN], fresh: [TURNED, TURNED] };

describe("what a service disables", () => {
  const check = (overrides: Partial<Degraded>) => degradingCheck("degrade-cpu", 30_000, { ...GOOD, ...overrides });
  const name = "degrade-cpu";
  const disabled = { name, features: ["history"], objective: { kind: "degrading", limit: 30_000 } } as const;

  test.each<[string, Partial<Degraded>, string, Message]>([
    ["reported and enabled again", {}, "pass", message("degrading.passed", { ...disabled, backMs: 3_200 })],
    [
      "never reported",
      { before: null, under: null, after: null },
      "not-applicable",
      message("degrading.not-supported", {}),
    ],
    [
      "in a header alone",
      { before: null, under: ["a", "b", "c"], after: null },
      "pass",
      message("degrading.passed", { ...disabled, features: ["a", "b", "c"], backMs: 3_200 }),
    ],
    [
      "already before",
      { before: ["history"] },
      "inconclusive",
      message("degrading.disabled-before", { name, features: ["history"] }),
    ],
    ["nothing, with a degraded mode", { under: [] }, "fail", message("degrading.not-entered", { name })],
    ["nothing that it reported", { under: null }, "inconclusive", message("degrading.not-reported", { name })],
    ["never enabled again", { backMs: null, after: ["history"] }, "fail", message("degrading.not-left", disabled)],
    [
      "enabled too late",
      { backMs: 31_000 },
      "fail",
      message("degrading.left-too-late", { ...disabled, backMs: 31_000 }),
    ],
    [
      "not watched for long enough",
      { backMs: null, watchedMs: 9_000 },
      "inconclusive",
      message("degrading.not-watched-long-enough", { ...disabled, watchedMs: 9_000 }),
    ],
  ])("%s", (_, overrides, status, reason) => {
    const judged = check(overrides);
    expect([judged.status, judged.reason]).toEqual([status, [reason]]);
  });
});

describe("the requests that run", () => {
  const name = "degrade-memory";
  const check = (sessions: Partial<Sessions>, overrides: Partial<Degraded> = {}) =>
    runningFirstCheck(name, { ...GOOD, sessions: { ...SESSIONS, ...sessions }, ...overrides });
  const answered: Asked = { ...TURNED, status: 200, held: false, detail: OK };
  const cut: Asked = { ...RAN, held: false, detail: CUT };
  const noWords = { before: null, under: null, after: null };
  const passed = message("running-first.passed", { shed: 2, finished: 1 });
  const notShed = message("running-first.not-shed", { name, failed: 1, fresh: 2, details: [OK] });
  const notFinished = message("running-first.not-finished", { name, failed: 1, running: 1, details: [CUT] });

  test.each<[string, ReturnType<typeof check>, string, ...Message[]]>([
    ["are finished", check({}), "pass", passed],
    ["by a service without a degraded mode", check({}, noWords), "pass", passed],
    ["new ones taken", check({ fresh: [TURNED, answered] }), "fail", notShed],
    ["cut off", check({ running: [cut] }), "fail", notFinished],
    ["cut off, and new ones taken", check({ running: [cut], fresh: [TURNED, answered] }), "fail", notFinished, notShed],
    ["none", check({ running: [] }), "inconclusive", message("running-first.none-running", { shed: 2 })],
    ["no new ones", check({ fresh: [] }), "inconclusive", message("running-first.no-new-requests", { name })],
    [
      "shed before",
      check({ turnedAwayBefore: 2 }),
      "inconclusive",
      message("running-first.shed-before", { name, shed: 2 }),
    ],
    [
      "neither reports nor actions",
      check({ fresh: [answered] }, noWords),
      "not-applicable",
      message("running-first.not-supported", { name }),
    ],
    ["never watched", runningFirstCheck(name, GOOD), "inconclusive", message("running-first.not-watched", {})],
  ])("%s", (_, judged, status, ...reason) => {
    expect([judged.status, judged.reason]).toEqual([status, reason]);
  });
});

describe("the load under it", () => {
  const samples = buildSamples(120, 0, 300, Array(110).fill("http-error")).map((sample) =>
    sample.outcome === "ok" ? sample : { ...sample, shed: true as const, endedAtMs: sample.intendedAtMs + 5 },
  );

  test("is handled where it is shed at once", () => {
    expect(loadMetCheck("degrade-memory", 0.95, { samples })).toMatchObject({
      status: "pass",
      objective: { kind: "shedding" },
      requests: 120,
      measured: 1,
    });
  });

  test("is not where it fails", () => {
    const failing = samples.map(({ shed: _, ...sample }) => sample);
    expect(loadMetCheck("degrade-memory", 0.95, { samples: failing })).toMatchObject({
      status: "fail",
      requests: 120,
      measured: 10 / 120,
    });
  });

  test("takes the place of availability, and of a latency that means nothing", () => {
    expect(drillOf({}).map(({ objective, status }) => [objective.kind, status])).toEqual([
      ["shedding", "pass"],
      ["degrading", "pass"],
      ["running-first", "pass"],
    ]);
  });

  test("without an effect it proves nothing: not even that a service which did nothing should have", () => {
    const effect = {
      observed: false,
      message: message("degrade-memory.no-effect", { usedRatio: 0.84, neededRatio: 0.9 }),
    };
    const checks = drillOf({ effect, degraded: { ...GOOD, under: [] } });
    expect(checks.map(({ status }) => status)).toEqual(["inconclusive", "inconclusive", "inconclusive"]);
  });

  function drillOf(overrides: ExperimentOverrides) {
    const degraded = { ...GOOD, sessions: SESSIONS };
    const experiment = buildExperiment("degrade-memory", { duringPhase: 1, degraded, ...overrides });
    const plan = buildPlan({ experiments: [{ kind: experiment.kind, name: experiment.name, parameters: {} }] });
    const phases = [buildPhase("steady-state", buildSamples(24, 0, 300)), buildPhase("degrade-memory", samples)];
    return checksOf(buildRecord({ plan, phases, experiments: [experiment] }));
  }
});
