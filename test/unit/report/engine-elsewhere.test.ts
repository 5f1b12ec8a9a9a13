import { expect, test } from "vitest";
import { judge } from "../../../src/gate/verdict/verdict.ts";
import { toTerminal } from "../../../src/report/render/terminal.ts";
import { readResult } from "../../../src/report/result/read-result.ts";
import { drillReport, drillTexts } from "../../support/in-english.ts";
import { buildProvenance, buildRecord } from "../../support/record-builder.ts";

/** A drill whose engine was on the machine that asked, or on another. */
function told(engineMachine: { cores: number; architecture: string } | null) {
  const record = buildRecord();
  if (record.machine === null) throw new Error("the drill of this test was on a machine");
  const drill = { ...record, machine: { ...record.machine, engineMachine } };
  const { result, summary, report } = drillTexts(drill, judge(drill), buildProvenance());
  const terminal = toTerminal(drillReport(drill, judge(drill), buildProvenance()), { color: false, files: [] });
  return { result, texts: [summary, report, terminal.replaceAll(/\n\s*/g, " ")] };
}

test("an engine on another machine is told of, and that nobody knows how busy that was", () => {
  const { result, texts } = told({ cores: 16, architecture: "aarch64" });
  for (const text of texts) {
    const words = text.replaceAll(/<[^>]*>|\\/g, "");
    expect(words).toContain("on another machine, of 16 cores (aarch64)");
    expect(words).toMatch(/what is said of noise is of the runner, which sent the requests/);
  }
  const unknown = "how busy the machine of the engine was is not known";
  expect(texts.map((text) => text.includes(unknown))).toEqual([true, true, true]);
  expect(readResult(result).record.machine?.engineMachine).toEqual({ cores: 16, architecture: "aarch64" });
});

test("one on the machine that asked is not", () => {
  const { result, texts } = told(null);
  for (const text of texts) expect(text).not.toContain("on another machine, of");
  expect(readResult(result).record.machine?.engineMachine).toBeNull();
});
