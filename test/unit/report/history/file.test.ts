import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { MAX_PAST_DRILLS, type PastDrill } from "../../../../src/model/history.ts";
import { historyText, readHistory } from "../../../../src/report/history/file.ts";
import schema from "../../../../src/report/history/history.schema.generated.json" with { type: "json" };
import { pastDrill } from "../../../../src/report/history/past-drill.ts";
import { outputsOf } from "../../../../src/report/outputs.ts";
import type { ResultForm } from "../../../../src/report/result/result-problems.ts";
import { buildPastDrill } from "../../../support/history.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { hostileDrill } from "../../../support/hostile-drill.ts";
import { sampleDrills } from "../../../support/sample-drills.ts";

const RUN = { runId: 17012345678, runAttempt: 2, headSha: "3f2c1e9a5b7d4c6e8f0a1b2c3d4e5f6071829304" };

describe("what is kept of a drill", () => {
  test.each(sampleDrills())("$name: its figures are the outputs', and its file can be read", ({ record, verdict }) => {
    const kept = pastDrill(record, verdict, RUN);
    if (verdict.status === "error" || verdict.status === "cancelled") return expect(kept).toBeNull();
    if (kept === null) return expect.fail("nothing was kept");
    const outputs = outputsOf(record, verdict, null);
    const text = (value: number | null) => (value === null ? "" : String(value));
    expect([kept.availability, kept.p95Ms, kept.recoveryMs, kept.slowdown].map(text)).toEqual([
      outputs.availability,
      outputs["p95-ms"],
      outputs["recovery-ms"],
      outputs.slowdown,
    ]);
    const isStreamed = record.plan.service.answer.stream !== undefined;
    expect("ttftMs" in kept).toBe(isStreamed);
    expect([kept.ttftMs ?? null, kept.tpotMs ?? null].map(text)).toEqual([outputs["ttft-ms"], outputs["tpot-ms"]]);
    expect(kept).toMatchObject({ ...RUN, verdict: verdict.status, cpuModel: record.machine?.cpuModel ?? null });
    expect(readHistory(historyText([kept]))).toEqual([kept]);
  });

  test("a fail that was cut short has figures that stand for nothing", () => {
    const fail = sampleDrills().find(({ verdict }) => verdict.status === "fail") ?? expect.fail("no drill");
    expect(pastDrill({ ...fail.record, cancelled: "SIGINT" }, fail.verdict, RUN)).toBeNull();
  });

  test.each(HOSTILE)("is harmless, whatever the machine calls itself: %s", (_name, text) => {
    const { record, verdict } = hostileDrill(text);
    const kept = pastDrill(record, verdict, RUN);
    const [read] = readHistory(historyText(kept === null ? [] : [kept])) as readonly PastDrill[];
    expect(read?.cpuModel ?? "").not.toMatch(/[\p{Cc}\u202a-\u202e\ufeff]/u);
  });
});

test("a full history is a few dozen kilobytes, a line for each drill", () => {
  const drills = Array.from({ length: MAX_PAST_DRILLS }, (_, index) => buildPastDrill(index + 1));
  const text = historyText(drills);
  expect(text.length).toBeLessThan(64 * 1024);
  expect(text.split("\n").filter((line) => line.includes('"runId"'))).toHaveLength(MAX_PAST_DRILLS);
  expect(readHistory(text)).toEqual(drills);
  expect(readHistory(historyText([]))).toEqual([]);
});

test("any other reader of the schema agrees", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  ajvFormats.default(ajv);
  expect(ajv.validate(schema, JSON.parse(historyText([buildPastDrill(1), buildPastDrill(2)])))).toBe(true);
});

const file = (change: (drill: Record<string, unknown>) => unknown) =>
  JSON.stringify({ ...JSON.parse(historyText([])), drills: [change({ ...buildPastDrill(1) })] });
const withValue = (name: string, value: unknown) => file((drill) => ({ ...drill, [name]: value }));

/** Somebody else's file, and what is said of it; null for what is no JSON. */
const RUBBISH: readonly [string, string, readonly [field: string, form: ResultForm] | null][] = [
  ["nothing", "", null],
  ["no JSON", "{", null],
  ["a list", "[]", ["", "object"]],
  ["null", "null", ["", "object"]],
  [
    "another version",
    JSON.stringify({ ...JSON.parse(historyText([])), schemaVersion: 2 }),
    ["schemaVersion", "one-of"],
  ],
  ["a result", JSON.stringify({ $schema: "urn:qwen-fault-drill:result:5", schemaVersion: 5 }), ["", "as-written"]],
  [
    "too many drills",
    historyText(Array.from({ length: 101 }, (_, n) => buildPastDrill(n + 1))),
    ["drills", "as-written"],
  ],
  ["a field of its own", withValue("note", "x"), ["drills[0]", "as-written"]],
  ["a prototype", historyText([]).replace('"drills"', '"__proto__": {"x": 1}, "drills"'), ["", "as-written"]],
  ["a drill that is none", file(() => null), ["drills[0]", "object"]],
  ["a run that is none", withValue("runId", 0), ["drills[0].runId", "minimum"]],
  ["half a run", withValue("runId", 1.5), ["drills[0].runId", "integer"]],
  [
    "an endless figure",
    historyText([]).replace(
      "[\n",
      `[${JSON.stringify(buildPastDrill(1)).replace('"slowdown":2.8', '"slowdown":1e999')}\n`,
    ),
    ["drills[0].slowdown", "number"],
  ],
  ["a negative time", withValue("p95Ms", -1), ["drills[0].p95Ms", "minimum"]],
  ["more than all", withValue("availability", 1.1), ["drills[0].availability", "maximum"]],
  ["a figure in words", withValue("recoveryMs", "6 s"), ["drills[0].recoveryMs", "number"]],
  ["an error", withValue("verdict", "error"), ["drills[0].verdict", "one-of"]],
  ["a commit that is none", withValue("headSha", "<script>"), ["drills[0].headSha", "commit"]],
  ["a day that is none", withValue("startedAt", "2026-13-45T00:00:00Z"), ["drills[0].startedAt", "moment"]],
  ["a word for a day", withValue("startedAt", "today"), ["drills[0].startedAt", "matching"]],
  ["a machine without an end", withValue("cpuModel", "x".repeat(101)), ["drills[0].cpuModel", "as-written"]],
];

test.each(RUBBISH)("of a file that does not fit nothing is taken: %s", (_name, text, problem) => {
  const read = readHistory(text);
  const [field, form] = problem ?? [];
  expect(read).toEqual({ problem: problem && { field, form, expected: expect.any(String) } });
});

test("what it names itself is told as one harmless line", () => {
  const read = readHistory(withValue("a\n::error::b\u202e", 1));
  expect(JSON.stringify(read)).not.toMatch(/\\n|\u202e/);
});

test("runs that stand in it twice, or out of order, are put right", () => {
  const drills = [3, 1, 3, 2].map((id, index) => buildPastDrill(id, { runAttempt: index + 1 }));
  const read = readHistory(historyText(drills)) as readonly PastDrill[];
  expect(read.map(({ runId, runAttempt }) => [runId, runAttempt])).toEqual([
    [1, 2],
    [2, 4],
    [3, 3],
  ]);
});
