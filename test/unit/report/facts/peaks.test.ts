import { expect, test } from "vitest";
import { budgetChecks } from "../../../../src/gate/checks/budget-check.ts";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import type { Budget } from "../../../../src/model/plan.ts";
import type { DrillRecord } from "../../../../src/model/record.ts";
import { toMarkdown } from "../../../../src/report/render/markdown.ts";
import { toTerminal } from "../../../../src/report/render/terminal.ts";
import { drillReport, peakRows } from "../../../support/in-english.ts";
import {
  buildPlan,
  buildProvenance,
  buildRecord,
  buildUsage,
  changed,
  KILL_FAULT,
} from "../../../support/record-builder.ts";
import { spaced } from "../../../support/rendered.ts";

const MIB = 1024 ** 2;

function drill(budget: Partial<Budget>, overrides: Partial<DrillRecord> = {}): DrillRecord {
  const plan = buildPlan({ budget: { maxMemoryBytes: null, maxCpus: null, ...budget } });
  const record = buildRecord({ plan, ...overrides });
  return { ...record, checks: [...record.checks, ...budgetChecks(record)] };
}

const markdown = (record: DrillRecord) => spaced(toMarkdown(drillReport(record, judge(record), buildProvenance())));
const terminal = (record: DrillRecord) =>
  toTerminal(drillReport(record, judge(record), buildProvenance()), { color: false, files: [] });

test("the peaks of each resource stand with the part of the drill in which they were", () => {
  const usage = buildUsage({ memoryBytes: 900 * MIB, networkPerSecond: 2 * MIB });
  const record = drill({ maxMemoryBytes: 1024 * MIB }, { experiments: [changed(KILL_FAULT, { usage })] });
  expect(peakRows(record)).toEqual([
    ["CPU", "0.99 CPUs", "", "steady state"],
    ["memory", "900 MiB", "≤ 1 GiB", "kill-restart"],
    ["disk, written", "3 MiB/s", "", "start and warm-up"],
    ["disk, read", "none counted", "", ""],
    ["network", "2 MiB/s", "", "kill-restart"],
  ]);
});

test("the comment and the terminal tell them without a budget too", () => {
  expect(markdown(drill({}))).toContain("<details><summary>Peak use: 0.99 CPUs, 830 MiB</summary>");
  expect(markdown(drill({}))).toContain("| memory | 830 MiB |  | start and warm-up |");
  expect(terminal(drill({}))).toMatch(
    /^Peak use\n {2}resource +maximum +budget +where\n {2}CPU +0\.99 CPUs +steady state$/m,
  );
});

test("a broken budget is open, and a check like any other", () => {
  const text = markdown(drill({ maxMemoryBytes: 800 * MIB, maxCpus: 0.995 }));
  expect(text).toContain("<details open><summary>Peak use");
  expect(text).toContain("| ❌ peak memory over the whole drill | ≤ 800 MiB | 830 MiB | 3 parts |\n");
  expect(text).toContain("| ✅ peak CPU over the whole drill | ≤ 0.995 CPUs | 0.99 CPUs | 2 parts |\n");
});

test("counters that the engine did not give are no figures", () => {
  const blind = drill(
    {},
    { bootUsage: null, phases: buildRecord().phases.map((phase) => ({ ...phase, usage: null })) },
  );
  expect(peakRows(blind).map(([, most, , where]) => [most, where])).toEqual(Array(5).fill(["–", "no counters"]));
});

test("a drill that measured nothing has no peaks", () => {
  expect(peakRows(drill({}, { phases: [] }))).toEqual([]);
});
