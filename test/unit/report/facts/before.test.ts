import { describe, expect, test } from "vitest";
import { experiments } from "../../../../src/experiments/registry.ts";
import { OBJECTIVES, type ObjectiveKind } from "../../../../src/model/objectives.ts";
import { limitOrigins, wasItSoBefore } from "../../../../src/report/facts/before.ts";
import { EN } from "../../../../src/report/messages/en.ts";
import { cleanDrill } from "../../../../src/report/secrets/clean-drill.ts";
import { FAILS, type FailingDrill } from "../../../support/failing-drills.ts";
import { buildPastDrill, buildTrend } from "../../../support/history.ts";
import { buildComparedRecord, buildProvenance } from "../../../support/record-builder.ts";

const KINDS = Object.keys(OBJECTIVES) as ObjectiveKind[];

function drillOf(name: string): FailingDrill {
  return FAILS[name]?.() ?? expect.fail(`no drill ${name}`);
}

function saidOf({ record, verdict }: FailingDrill, trend: ReturnType<typeof buildTrend> | null = null): string {
  return wasItSoBefore(cleanDrill(record, verdict, buildProvenance(), trend), EN);
}

/** A drill whose baseline had a P95 under the same experiment. */
function besideBaseline(p95Ms: number): FailingDrill {
  const drill = drillOf("time-outs by throttling");
  const { baseline } = buildComparedRecord({ pairs: 40, ratio: { steady: 1, overload: 1 } });
  const comparisons = (baseline?.comparisons ?? []).map((each) => {
    const { baseline: phase } = each;
    return { ...each, baseline: { ...phase, measurement: { ...phase.measurement, availability: 1, p95Ms } } };
  });
  return { ...drill, record: { ...drill.record, baseline: baseline && { ...baseline, comparisons } } };
}

describe("whether a fail is new", () => {
  test("is not known without a baseline and a history", () => {
    expect(saidOf(drillOf("crash loop"))).toMatch(/^Not known: .*`baseline-image`/);
  });

  test("is answered by the baseline in the same drill", () => {
    expect(saidOf(besideBaseline(5_000))).toBe(
      "No: the baseline kept the limit in this run (availability under cpu-overload: 100 %). " +
        "No: the baseline kept the limit in this run (P95 under cpu-overload: 5 s).",
    );
    expect(saidOf(besideBaseline(9_000))).toContain("Yes: the baseline broke the limit as well in this run (P95");
  });

  test("needs no answer next to a comparison, which is one", () => {
    expect(saidOf(drillOf("slower than the baseline"))).toBe("");
  });

  test.each([
    ["pass", /^Probably not: the last run of 10 on `main` passed \(\d+ of them passed\)\.$/],
    ["fail", /^Probably: the last run of 10 on `main` failed as well/],
    ["inconclusive", /^Not known: the last run of 10 on `main` was inconclusive/],
  ] as const)("is likely by a last run on the default branch that was: %s", (verdict, said) => {
    const trend = buildTrend(12);
    const past = [...trend.past.slice(0, -1), buildPastDrill(12, { verdict })];
    expect(saidOf(drillOf("crash loop"), { ...trend, past })).toMatch(said);
  });
});

describe("whose limits were broken", () => {
  const originsOf = ({ record }: FailingDrill) => limitOrigins(record, EN);

  test("defaults, the workflow's, or an experiment's", () => {
    expect(originsOf(drillOf("time-outs by throttling"))).toBe("`min-availability` and `max-p95` are the defaults.");
    expect(originsOf(drillOf("budget"))).toBe("`max-memory` is set by this workflow.");
    expect(originsOf(drillOf("signal ignored"))).toBe("the parameter `grace` of `terminate`.");
    expect(originsOf(drillOf("leak"))).toBe("the parameter `max-growth` of `memory-leak`.");
    expect(originsOf(drillOf("long texts"))).toBe("Fixed for long texts.");
  });

  test("a parameter that the experiment has", () => {
    const named = KINDS.flatMap((kind) => {
      const { limit } = OBJECTIVES[kind];
      if (limit.from !== "experiment") return [];
      const having = experiments.filter(({ objectives }) => objectives.includes(kind));
      for (const { parameters } of having) expect(Object.keys(parameters)).toContain(limit.parameter);
      return having.map(() => limit.parameter);
    });
    expect(named).toEqual(["grace", "max-growth", "min-held"]);
  });

  test("an experiment's own limit is the workflow's", () => {
    const drill = drillOf("time-outs by throttling");
    const { plan } = drill.record;
    const experiments = plan.experiments.map((each) => ({ ...each, limits: { maxP95Ms: 5_000 } }));
    expect(originsOf({ ...drill, record: { ...drill.record, plan: { ...plan, experiments } } })).toBe(
      "`max-p95` is set by this workflow. `min-availability` is the default.",
    );
  });
});
