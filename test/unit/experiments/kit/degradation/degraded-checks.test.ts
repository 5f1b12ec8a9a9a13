import { describe, expect, test } from "vitest";
import { checksOf } from "../../../../../src/experiments/checks.ts";
import { degradingCheck, runningFirstCheck } from "../../../../../src/experiments/kit/degradation/degraded-checks.ts";
import { loadMetCheck } from "../../../../../src/gate/checks/shed-check.ts";
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
const RAN: Asked = { name: "a request", status: 200, latencyMs: 900, held: true, detail: "" };
const TURNED: Asked = { name: "a new request", status: 503, latencyMs: 3, held: true, detail: "" };
const SESSIONS: Sessions = { turnedAwayBefore: 0, running: [RAN], fresh: [TURNED, TURNED] };

describe("what a service does without", () => {
  const check = (overrides: Partial<Degraded>) => degradingCheck("degrade-cpu", 30_000, { ...GOOD, ...overrides });

  test.each<[string, Partial<Degraded>, string, RegExp]>([
    [
      "said and taken up again",
      {},
      "pass",
      /did without history and said so; 3\.2 s after it nothing was off any more/,
    ],
    ["never in words", { before: null, under: null, after: null }, "not-applicable", /^Not supported: neither on its/],
    ["in a header alone", { before: null, under: ["a", "b", "c"], after: null }, "pass", /without a, b and c and said/],
    ["already before", { before: ["history"] }, "inconclusive", /does without history already/],
    ["nothing, with words for it", { under: [] }, "fail", /did without nothing\. Switch off what is no core feature/],
    ["nothing that it told", { under: null }, "inconclusive", /did not tell/],
    ["never taken up again", { backMs: null, after: ["history"] }, "fail", /did not take up again what it had/],
    ["taken up too late", { backMs: 31_000 }, "fail", /too late .*, after 31 s, against a limit of 30 s/],
    ["not watched for long enough", { backMs: null, watchedMs: 9_000 }, "inconclusive", /watched for 9 s only/],
  ])("%s", (_, overrides, status, reason) => {
    const judged = check(overrides);
    expect([judged.status, judged.reason]).toEqual([status, expect.stringMatching(reason)]);
  });
});

describe("the requests that run", () => {
  const check = (sessions: Partial<Sessions>, overrides: Partial<Degraded> = {}) =>
    runningFirstCheck("degrade-memory", { ...GOOD, sessions: { ...SESSIONS, ...sessions }, ...overrides });
  const answered: Asked = { ...TURNED, status: 200, held: false, detail: "200" };
  const noWords = { before: null, under: null, after: null };

  test.each<[string, ReturnType<typeof check>, string, RegExp]>([
    ["are finished", check({}), "pass", /turned all of 2 new requests away at once and answered the one that was run/],
    ["by a service without words", check({}, noWords), "pass", /turned all of 2/],
    ["new ones taken", check({ fresh: [TURNED, answered] }), "fail", /a new request \(200\), 1 of 2\. Above 90 % of/],
    [
      "cut off",
      check({ running: [{ ...RAN, held: false, detail: "reset" }] }),
      "fail",
      /did not finish 1 of 1 requests that ran .*: a request \(reset\)/,
    ],
    ["none", check({ running: [] }), "inconclusive", /none was running/],
    ["no new ones", check({ fresh: [] }), "inconclusive", /No new request was sent/],
    ["turned away before", check({ turnedAwayBefore: 2 }), "inconclusive", /turned 2 of the few requests away/],
    ["neither words nor deeds", check({ fresh: [answered] }, noWords), "not-applicable", /^Not supported: /],
    ["never watched", runningFirstCheck("degrade-memory", GOOD), "inconclusive", /is not known/],
  ])("%s", (_, judged, status, reason) => {
    expect([judged.status, judged.reason]).toEqual([status, expect.stringMatching(reason)]);
  });
});

describe("the load under it", () => {
  const samples = buildSamples(120, 0, 300, Array(110).fill("http-error")).map((sample) =>
    sample.outcome === "ok" ? sample : { ...sample, shed: true as const, endedAtMs: sample.intendedAtMs + 5 },
  );

  test("is met where it is turned away at once", () => {
    const { status, objective, reason } = loadMetCheck("degrade-memory", 0.95, { samples });
    expect([status, objective.kind]).toEqual(["pass", "shedding"]);
    expect(reason).toContain("of 120 requests under degrade-memory 10 were answered, 110 turned away within 1 s");
  });

  test("is not where it fails", () => {
    const failing = samples.map(({ shed: _, ...sample }) => sample);
    expect(loadMetCheck("degrade-memory", 0.95, { samples: failing })).toMatchObject({
      status: "fail",
      reason: expect.stringMatching(/neither answers nor turns away/),
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
    const effect = { observed: false, sentence: "84 %" };
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
