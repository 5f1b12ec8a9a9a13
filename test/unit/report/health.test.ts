import { describe, expect, test } from "vitest";
import { judge } from "../../../src/gate/verdict/verdict.ts";
import { ZH_CN } from "../../../src/report/messages/zh-CN.ts";
import { toHtml } from "../../../src/report/render/html.ts";
import { toMarkdown } from "../../../src/report/render/markdown.ts";
import { toTerminal } from "../../../src/report/render/terminal.ts";
import { readResult } from "../../../src/report/result/read-result.ts";
import { resultText } from "../../../src/report/result/result.ts";
import { everyKindDrill } from "../../support/every-kind.ts";
import { healthDrill } from "../../support/health-drill.ts";
import { drillReport, toResult } from "../../support/in-english.ts";
import { buildProvenance } from "../../support/record-builder.ts";

const record = healthDrill((atMs) => (atMs < 100_000 ? "ok" : "bad"));
const verdict = judge(record);

describe("a drill that asks the health check", () => {
  test("has what it said in every report, and its checks with their limits", () => {
    const report = drillReport(record, verdict, buildProvenance());
    const asked = record.health?.length ?? 0;
    const markdown = toMarkdown(report);
    expect(markdown).toMatch(/health check.*`\/health`.*good 100 of [\d,]+ times/);
    expect(markdown).toMatch(/ready before it answers at the start|ready before it answers after start/);
    expect(toTerminal(report, { color: false, files: [] })).toMatch(/unnoticed outage under freeze +≤ 10 s/);
    expect(toHtml(report)).toContain("health under cpu-overload");
    expect(asked).toBeGreaterThan(100);
  });

  test("has it in Chinese too", () => {
    const markdown = toMarkdown(drillReport(record, verdict, buildProvenance(), null, ZH_CN));
    expect(markdown).toMatch(/健康检查.*`\/health`.*次正常/);
    expect(markdown).toContain("过早报告就绪");
  });

  test("keeps it in its result, one line per second, and is judged again from it", () => {
    const text = resultText(toResult(record, verdict, buildProvenance()));
    expect(text).toMatch(/^ +\{"atMs":1000,"tookMs":3,"outcome":"ok","status":null\},$/m);
    const read = readResult(text);
    expect(read.record.health).toEqual(record.health);
    expect(read.record.start).toEqual(record.start);
    expect(judge(read.record)).toEqual(verdict);
  });
});

test("a drill that does not ask it says nothing of it", () => {
  const other = everyKindDrill();
  const report = drillReport(other.record, other.verdict, buildProvenance());
  expect(toMarkdown(report)).not.toMatch(/health check|unnoticed|ready before/);
});
