import { EN } from "../../../src/report/messages/en.ts";
import "../../support/median.ts";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { judgeAgain } from "../../../src/app/judge-again.ts";
import { localCommand } from "../../../src/config/local-command.ts";
import { planSchema } from "../../../src/config/plan-file/plan-schema.ts";
import { LIMIT_NAMES } from "../../../src/config/values/experiments.ts";
import { checksOf } from "../../../src/experiments/checks.ts";
import { experiments } from "../../../src/experiments/registry.ts";
import { abortObjectives } from "../../../src/gate/abort-watch.ts";
import { crashCheck } from "../../../src/gate/checks/crash-check.ts";
import { judge } from "../../../src/gate/verdict/verdict.ts";
import { WindowGate } from "../../../src/gate/window-gate.ts";
import type { Check } from "../../../src/model/check.ts";
import { STEADY_STATE } from "../../../src/model/facts/place.ts";
import { OBJECTIVES, windowObjectives } from "../../../src/model/objectives.ts";
import { comparedHeadings } from "../../../src/report/facts/baseline.ts";
import { keyFigures, worstFigure } from "../../../src/report/facts/key-figures.ts";
import { abortWords } from "../../../src/report/facts/limits.ts";
import { outputNames, outputsOf } from "../../../src/report/outputs.ts";
import { toHtml } from "../../../src/report/render/html.ts";
import { toJunit } from "../../../src/report/render/junit.ts";
import { toMarkdown } from "../../../src/report/render/markdown.ts";
import { toTerminal } from "../../../src/report/render/terminal.ts";
import { readResult } from "../../../src/report/result/read-result.ts";
import resultSchema from "../../../src/report/result/result.schema.generated.json" with { type: "json" };
import { resultText } from "../../../src/report/result/result.ts";
import { everyKindDrill } from "../../support/every-kind.ts";
import {
  checkName,
  drillReport,
  mergedReport,
  phaseCells,
  phaseHeadings,
  planText,
  toResult,
} from "../../support/in-english.ts";
import { MEDIAN, SHIPPED_KINDS } from "../../support/median.ts";
import { buildMerged } from "../../support/merged-legs.ts";
import { textOf } from "../../support/page-parts.ts";
import { buildLiveness, buildProvenance } from "../../support/record-builder.ts";
import { spaced } from "../../support/rendered.ts";
import { said } from "../../support/said.ts";

const { record, verdict } = everyKindDrill();
const provenance = buildProvenance();
const ofMedian = record.checks.filter(({ objective }) => objective.kind === MEDIAN);
const slow = { ...record.plan, limits: { ...record.plan.limits, maxP95Ms: 500 } };

/** The kinds whose label the table of checks in the docs does not have. */
function undocumented(kinds: readonly (keyof typeof OBJECTIVES)[]): string[] {
  const page = readFileSync(new URL("../../../docs/checks-and-verdicts.md", import.meta.url), "utf8");
  const [, table = ""] = /\n## Checks\n([\s\S]*?)\n## /.exec(page) ?? [];
  const checks = table.split("\n").map((line) => line.split("|")[1] ?? "");
  return kinds.filter((kind) => !checks.some((cell) => cell.includes(OBJECTIVES[kind].label)));
}

describe("an objective that only this test registered", () => {
  test("is judged under every load that is judged request by request", () => {
    const underLoad = experiments.filter(({ objectives }) => objectives.includes("p95")).map(({ kind }) => kind);
    expect(ofMedian.map(({ scope }) => scope)).toEqual(underLoad);
    expect(new Set(ofMedian.map(({ status }) => status))).toEqual(new Set(["pass"]));
    const [{ measured, proven, requests, objective, reason } = expect.fail("there is no check of it")] = ofMedian;
    expect({ requests, objective }).toEqual({ requests: 220, objective: { kind: MEDIAN, limit: 8_000 } });
    for (const figure of [measured, proven]) expect(Math.floor((figure ?? 0) / 1_000)).toBe(1);
    expect(said(reason)).toMatch(/^Median latency /);
    expect(verdict.status, said(verdict.sentence)).toBe("pass");
  });

  test("is missed where its check was not made", () => {
    const checks = record.checks.filter(({ objective }) => objective.kind !== MEDIAN);
    const { status, sentence } = judge({ ...record, checks });
    expect(status).toBe("inconclusive");
    expect(sentence).toMatchObject([{ code: "verdict.not-checked", args: { objective: MEDIAN } }]);
  });

  test("shows how near it is to a decision, and can end an experiment early", () => {
    const gate = new WindowGate("cpu-overload", windowObjectives({ maxP95Ms: 8_000 }));
    expect(gate.progress().map(({ objective }) => objective.kind)).toEqual(["p95", MEDIAN]);
    const abort = { minAvailability: null, maxP95Ms: 5_000 };
    expect(abortObjectives(abort).map(({ kind }) => kind)).toEqual(["p95", MEDIAN]);
    expect(abortWords(abort, EN)).toMatch(/the P95 was above 5 s, or the median latency was above 5 s$/);
  });

  test("fails with a crash", () => {
    const [check] = ofMedian;
    if (check === undefined) throw new Error("there is no check of it");
    const crashed = crashCheck(check, buildLiveness(), buildLiveness({ status: "exited", exitCode: 137 }));
    expect(crashed.status).toBe("fail");
  });

  test.each([
    ["Markdown", spaced(toMarkdown(drillReport(record, verdict, provenance), 1e9))],
    ["the terminal", toTerminal(drillReport(record, verdict, provenance), { color: false, files: [] })],
    ["HTML", textOf(toHtml(drillReport(record, verdict, provenance)))],
    ["JUnit", toJunit(drillReport(record, verdict, provenance))],
  ])("has its check in %s", (form, text) => {
    // A terminal wraps a long name within its row.
    const nameIn = (check: Check) =>
      new RegExp(checkName(check).replaceAll(" ", form === "the terminal" ? "[^✔]* " : " "));
    for (const check of ofMedian) expect(text).toMatch(nameIn(check));
    if (form !== "JUnit") expect(text).toMatch(/median latency under\W+(?:cpu-overload\W+)?≤ 8 s\W+1\.\d+ s/);
  });

  test("its metric is a column of the phases and of the comparison", () => {
    expect(phaseHeadings(record)).toEqual([
      "phase",
      "requests",
      "availability",
      "P50",
      "P95",
      "median latency",
      "P95 vs steady state",
    ]);
    for (const phase of record.phases) {
      const cells = phaseCells(record, phase);
      expect(cells.at(-2)).toBe(cells.at(3));
    }
    expect(comparedHeadings(record, EN).slice(2)).toEqual(["P50", "P95", "median latency", "availability", "ratio"]);
    expect(toTerminal(drillReport(record, verdict, provenance), { color: false, files: [] })).toMatch(
      /P95 +median latency/,
    );
  });

  test("is in the command that runs the drill again", () => {
    expect(localCommand(slow)).toMatch(/ --max-p95 500ms .*--max-median 500ms/);
  });

  test("has an output, a figure in the page's head, and a column among the legs", () => {
    expect(outputNames()).toContain("median-ms");
    const outputs = new Map<string, string>(Object.entries(outputsOf(record, verdict, null)));
    expect(outputs.get("median-ms")).toBe(String(Number(worstFigure(record, MEDIAN)?.toFixed(1))));
    expect(worstFigure(record, MEDIAN)).toBeLessThan(keyFigures(record).p95Ms ?? 0);
    expect(toHtml(drillReport(record, verdict, provenance))).toContain("<dt>median, worst window</dt>");
    const merged = buildMerged([{ total: 2 }, { index: 1, total: 2, status: "fail" }]);
    const report = mergedReport(merged);
    const terminal = toTerminal(report, { color: false, files: [] });
    for (const text of [toMarkdown(report), terminal, toHtml(report)]) expect(text).toContain("median latency");
    expect(terminal).toMatch(/^ +✔ drill \(0\) +100 % .+ 1\.\d+ s +passed$/m);
  });

  test("is kept in a result, and judged again by another limit", () => {
    const kept = readResult(resultText(toResult(record, verdict, provenance)));
    expect(kept.record.checks).toEqual(checksOf(record));
    const again = judgeAgain(kept, slow);
    const change = { objective: MEDIAN, limit: 500, before: 8_000, experiment: null };
    expect(again.note).toMatchObject([{ code: "judged-again.limits" }]);
    expect(again.note[0]?.args.changes).toContainEqual(change);
    expect(said(again.note)).toContain("`max-median: 500ms` instead of `8s`");
    const underLoad = again.record.checks.filter(({ objective, scope }) => {
      return objective.kind === MEDIAN && scope !== STEADY_STATE;
    });
    // A soak has no check of it unless its limit is clearly broken.
    const expected = [...ofMedian.map(({ scope }) => scope), "memory-leak"];
    expect(underLoad.map(({ scope }) => scope).toSorted()).toEqual(expected.toSorted());
    expect(new Set(underLoad.map(({ status }) => status))).toEqual(new Set(["fail"]));
    expect(again.verdict.status).toBe("fail");
  });

  test("is told with the plan, and its limit may be a drill's own", () => {
    expect(planText(record.plan, { kind: "image" }, experiments)).toContain("median latency ≤ 8 s");
    const alone = { ...experimentOf("kill-restart"), objectives: [MEDIAN] };
    const text = JSON.stringify(planSchema([alone]).properties);
    expect(text).toContain('"max-p95"');
    expect(text).not.toMatch(/"kill-restart"\}.*"max-recovery".*"repeat"/);
  });

  test("gives a plan file its limits", () => {
    expect(LIMIT_NAMES).toEqual(expect.arrayContaining(["max-median", "abort-median"]));
  });

  test("is the only one that the table of checks in the docs lacks", () => {
    expect(undocumented([...SHIPPED_KINDS, MEDIAN])).toEqual([MEDIAN]);
  });
});

test("the committed schema of a result lists the registry's kinds", () => {
  expect(resultSchema.$defs.objectiveKind.enum).toEqual(SHIPPED_KINDS);
});

function experimentOf(kind: string) {
  const found = experiments.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`there is no ${kind}`);
  return found;
}
