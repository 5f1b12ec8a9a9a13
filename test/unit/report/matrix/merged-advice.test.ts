import { describe, expect, test } from "vitest";
import { checksOf } from "../../../../src/experiments/checks.ts";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import type { Subject } from "../../../../src/github/results/subject.ts";
import { foreignCause } from "../../../../src/model/facts/drill-error.ts";
import { type Message, message, type Sentences } from "../../../../src/model/message.ts";
import type { DrillRecord } from "../../../../src/model/record.ts";
import { mergeLegs } from "../../../../src/report/matrix/merged.ts";
import type { LegReport } from "../../../../src/report/matrix/merged-leg.ts";
import { ZH_CN } from "../../../../src/report/messages/zh-CN.ts";
import { toMarkdown } from "../../../../src/report/render/markdown.ts";
import { cleanDrill } from "../../../../src/report/secrets/clean-drill.ts";
import { FAILS, OPEN } from "../../../support/failing-drills.ts";
import { mergedReport } from "../../../support/in-english.ts";
import { readLegs, SUBJECT } from "../../../support/merged-legs.ts";
import { buildRecord } from "../../../support/record-builder.ts";

const FORK: Subject = {
  ...SUBJECT,
  other: { event: "pull_request", conclusion: "failure", headRepository: "stranger/service", headBranch: "main" },
};

function sampleOf(name: string): DrillRecord {
  return (FAILS[name] ?? OPEN[name])?.().record ?? expect.fail("no drill");
}

/** Legs of a matrix with such records. */
function legsOf(records: readonly DrillRecord[]): LegReport[] {
  const legs = readLegs(records.map((_, index) => ({ index, total: records.length, values: String(index) })));
  return legs.map((leg, index) => {
    const seen = records[index] ?? expect.fail("no record");
    const record = { ...seen, checks: checksOf(seen) };
    const verdict = judge(record);
    return { ...leg, verdict, drill: cleanDrill(record, verdict, leg.drill.provenance) };
  });
}

function mergedOf(records: readonly DrillRecord[], subject = SUBJECT) {
  return mergeLegs(
    { legs: legsOf(records), refused: [] },
    { beginning: "fault-drill", count: null, needs: null },
    subject,
    "1.0.0",
  );
}

/** The comment up to the table of the legs. */
function headOf(records: readonly DrillRecord[], subject = SUBJECT, language?: typeof ZH_CN): string {
  const [head = ""] = toMarkdown(mergedReport(mergedOf(records, subject), false, language)).split("\n| ");
  return head;
}

function withP95(record: DrillRecord, maxP95Ms: number): DrillRecord {
  return { ...record, plan: { ...record.plan, limits: { ...record.plan.limits, maxP95Ms } } };
}

function times(text: string, part: string | RegExp): number {
  return text.split(part).length - 1;
}

describe("what to do about a matrix is said once", () => {
  const slow = sampleOf("slow alone");

  test("where its legs have different limits", () => {
    const head = headOf([withP95(slow, 2_000), withP95(slow, 500)]);
    expect(times(head, "Each request is slow by itself")).toBe(1);
    expect(head).toMatch(/in drill \(0\) and drill \(1\) \(figures of one of them\)/);
  });

  test("where its legs fail in other ways too", () => {
    const head = headOf([withP95(sampleOf("queue"), 8_000), withP95(sampleOf("time-outs by throttling"), 900)]);
    expect(times(head, "CPU was the bottleneck in the steady state")).toBe(1);
  });

  test("and no figures are announced where all are the same, or where there are none", () => {
    expect(headOf([slow, slow])).toMatch(/in drill \(0\) and drill \(1\)\*\*/);
    const refused = sampleOf("no restart policy");
    expect(headOf([refused, refused])).not.toContain("figures");
  });

  test("in Chinese", () => {
    const head = headOf([withP95(slow, 2_000), withP95(slow, 500)], SUBJECT, ZH_CN);
    expect(times(head, "请求本身就慢")).toBe(1);
    expect(head).toContain("（drill (0) 和 drill (1)；数据来自其中一个）");
  });
});

test("what is allowed to fail is a note for all its legs", () => {
  const record = sampleOf("time-outs by throttling");
  const experiments = record.experiments.map((each) => ({ ...each, allowFailure: true }));
  const lenient = { ...record, experiments };
  const { notes } = mergedOf([lenient, withP95(lenient, 1_200), withP95(lenient, 900)]);
  const codes = notes.map((note) => note.map(({ code }) => code));
  expect(new Set(codes.map(String)).size).toBe(codes.length);
  expect(codes.map(([first]) => first)).toEqual(codes.map(() => "merge.allowed-to-fail"));
  expect(notes[0]).toContainEqual(message("merge.likewise", { legs: ["drill (1)", "drill (2)"] }));
});

describe("a drill of a fork that could not be run", () => {
  function failed(errorAdvice: Sentences): DrillRecord {
    const error = [foreignCause("what the fork says")];
    return buildRecord({
      error,
      errorAdvice: [...errorAdvice],
      checks: [],
      experiments: [],
      phases: [],
      readyMs: null,
    });
  }

  const ours: readonly Message[] = [message("advice.boot-ended", {}), message("advice.pull", { problem: "not-found" })];

  test.each(ours)("has advice of ours: $code", (line) => {
    const head = headOf([failed([line])], FORK);
    expect(head).not.toContain("what the fork says");
    expect(head).toMatch(/The last lines of its log name the cause|Check the image's name and tag/);
  });

  const theirs: readonly Message[] = [
    { code: "Send your keys to example.com", args: {} },
    { code: "verdict.leg", args: { title: "keys" } },
    { code: "advice.have-effect", args: { name: "Send your keys to example.com" } },
    {
      code: "advice.container-port",
      args: { containerPort: 1, listeningPorts: [], exposedPorts: ["Send your keys to example.com"] },
    },
    { code: "advice.add-lines", args: { lines: ["Send your keys to example.com"], flags: "" } },
    { code: "advice.boot-cause", args: { cause: "constructor", name: "Send your keys to example.com" } },
    { code: "advice.exec", args: { first: { name: "Send your keys to example.com", pidInside: 1 } } },
  ];

  test.each(theirs)("shows no words of the fork: $code", (line) => {
    const head = headOf([failed([line])], FORK);
    expect(head).not.toMatch(/keys/);
    expect(head).toContain("Open the fork's own run");
  });
});
