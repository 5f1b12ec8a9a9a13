import { describe, expect, test } from "vitest";
import { outputNames, outputsOf } from "../../../src/report/outputs.ts";
import {
  buildChain,
  buildCheck,
  buildExperiment,
  buildPhase,
  buildRecord,
  buildSamples,
  buildVerdict,
} from "../../support/record-builder.ts";
import { sampleDrills } from "../../support/sample-drills.ts";
import { streamedDrill } from "../../support/streamed-drill.ts";

const FILES = {
  resultFile: "/out/result.json",
  summaryFile: "/out/summary.md",
  reportFile: "/out/report.html",
  junitFile: "/out/junit.xml",
};

describe("outputs", () => {
  test("are the worst figures of the windows judged by them", () => {
    const phases = [
      buildPhase("steady-state", buildSamples(24, 0, 1361)),
      buildPhase("cpu-overload", buildSamples(43, 0, 3400, ["timeout", "http-error"])),
      buildPhase("after cpu-overload", buildSamples(3, 0, 60_000, ["timeout", "timeout"])),
      buildPhase("after kill-restart", buildSamples(20, 0, 1372)),
    ];
    expect(outputsOf(buildRecord({ phases }), buildVerdict(), FILES)).toEqual({
      verdict: "pass",
      availability: "0.953488",
      "p95-ms": expect.stringMatching(/^3\d{3}(\.\d)?$/),
      "p95-is-lower-bound": "false",
      "ttft-ms": "",
      "ttft-is-lower-bound": "",
      "tpot-ms": "",
      "tpot-is-lower-bound": "",
      "recovery-ms": "6400",
      slowdown: expect.stringMatching(/^2\.5\d*$/),
      "slowdown-is-lower-bound": "false",
      "slowdown-vs-baseline": "",
      "ttft-vs-baseline": "",
      "tpot-vs-baseline": "",
      "baseline-verdict": "",
      "result-file": "/out/result.json",
      "summary-file": "/out/summary.md",
      "report-file": "/out/report.html",
      "junit-file": "/out/junit.xml",
      "artifact-url": "",
      "comment-url": "",
    });
  });

  test.each(sampleDrills())("of $name are all set, without an invented 0", ({ record, verdict }) => {
    const outputs = outputsOf(record, verdict, null);
    expect(Object.keys(outputs).toSorted()).toEqual(outputNames().toSorted());
    expect(outputs.verdict).toBe(verdict.status);
    expect(Object.values(outputs)).not.toContain("0");
  });

  test("are empty where nothing was measured", () => {
    const record = buildRecord({
      phases: [],
      experiments: [],
      checks: [buildCheck({ measured: null, status: "inconclusive" })],
    });
    const { verdict: _, ...figures } = outputsOf(record, buildVerdict(), null);
    expect(new Set(Object.values(figures))).toEqual(new Set([""]));
  });

  test("have no recovery when one kill was never recovered from", () => {
    const experiments = [buildChain(), buildChain({ firstGoodAnswerMs: null })].map((recovery) =>
      buildExperiment("kill-restart", { recovery }),
    );
    expect(outputsOf(buildRecord({ experiments }), buildVerdict(), null)["recovery-ms"]).toBe("");
  });

  test("never call the time of a kill a slowdown", () => {
    const record = buildRecord();
    const experiments = [buildExperiment("cpu-overload", { recovery: buildChain() })];
    expect(outputsOf({ ...record, experiments }, buildVerdict(), null).slowdown).toBe("");
  });

  test.each([
    ["baseline-same-image", "not-slower", /^0\.9\d+$/],
    ["baseline-slower", "slower", /^1\.3\d+$/],
    ["baseline-cant-tell", "cant-tell", /^1\.2\d*$/],
    ["baseline-noisy", "cant-tell", /^1\.4\d+$/],
    ["pass", "", /^$/],
  ])("tell of %s how it did against the baseline: %s", (wanted, expected, ratio) => {
    const { record, verdict } = sampleDrills().find(({ name }) => name === wanted) ?? expect.fail("no drill");
    const outputs = outputsOf(record, verdict, null);
    expect(outputs["baseline-verdict"]).toBe(expected);
    expect(outputs["slowdown-vs-baseline"]).toMatch(ratio);
  });

  test("tell TTFT and TPOT against the baseline apart, and are kept without a TPOT", () => {
    const { record, verdict } = sampleDrills().find(({ name }) => name === "baseline-streamed") ?? expect.fail("none");
    expect(outputsOf(record, verdict, null)).toMatchObject({
      "baseline-verdict": "slower",
      "slowdown-vs-baseline": expect.stringMatching(/^(0\.9|1$|1\.0)/),
      "ttft-vs-baseline": expect.stringMatching(/^1\.0/),
      "tpot-vs-baseline": expect.stringMatching(/^1\.4/),
    });
    const checks = record.checks.map((check) =>
      check.objective.kind === "baseline-tpot"
        ? { ...check, status: "not-applicable" as const, measured: null, comparison: undefined }
        : check,
    );
    expect(outputsOf({ ...record, checks } as typeof record, verdict, null)).toMatchObject({
      "baseline-verdict": "not-slower",
      "tpot-vs-baseline": "",
    });
  });

  test.each([
    [30, "false"],
    [4, "true"],
  ])("say of TTFT and TPOT whether one cut answer of %i makes them lower bounds: %s", (of, isBound) => {
    const { record, verdict } = streamedDrill();
    const phases = record.phases.map(({ name, samples }) => {
      const whole = samples.filter(({ outcome }) => outcome === "ok");
      const cut = samples.find(({ outcome }) => outcome === "cut") ?? expect.fail("there is no cut answer");
      return buildPhase(
        name,
        whole.map((sample, index) => (index % of === 0 ? { ...sample, ...cut } : sample)),
      );
    });
    const outputs = outputsOf({ ...record, phases }, verdict, null);
    expect(outputs).toMatchObject({ "ttft-is-lower-bound": isBound, "tpot-is-lower-bound": isBound });
    expect([outputs["ttft-ms"], outputs["tpot-ms"]].map(Number)).toEqual([expect.any(Number), expect.any(Number)]);
  });

  test("call a candidate that fails more often less available", () => {
    const { record, verdict } =
      sampleDrills().find(({ name }) => name === "baseline-same-image") ?? expect.fail("none");
    const checks = record.checks.map((check) =>
      check.objective.kind === "baseline-availability" ? { ...check, status: "fail" as const } : check,
    );
    expect(outputsOf({ ...record, checks }, verdict, null)["baseline-verdict"]).toBe("less-available");
  });

  test("leave open what was to be compared and was not", () => {
    const { record, verdict } =
      sampleDrills().find(({ name }) => name === "baseline-same-image") ?? expect.fail("none");
    const steady = record.checks.filter(
      ({ scope, objective }) => scope === "steady-state" || !objective.kind.startsWith("baseline"),
    );
    expect(outputsOf({ ...record, checks: steady }, verdict, null)["baseline-verdict"]).toBe("cant-tell");
    expect(outputsOf({ ...record, checks: [] }, verdict, null)).toMatchObject({
      "baseline-verdict": "cant-tell",
      "slowdown-vs-baseline": "",
    });
  });
});
