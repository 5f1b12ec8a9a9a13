import { describe, expect, test } from "vitest";
import { steadyFailures } from "../../../../src/gate/verdict/steady-failures.ts";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import { message } from "../../../../src/model/message.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { presetService } from "../../../../src/model/service/service.ts";
import { toMarkdown } from "../../../../src/report/render/markdown.ts";
import { toTerminal } from "../../../../src/report/render/terminal.ts";
import { drillReport } from "../../../support/in-english.ts";
import { buildPhase, buildProvenance, buildRecord } from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";
import { sampleOf } from "../../model/samples.ts";

const SHAPE = presetService("qwen-allinone").answer;

/** A steady state of so many requests, of which some fail in a way. */
function steady(requests: number, failed: number, how: (index: number) => Partial<Sample>) {
  const samples = Array.from({ length: requests }, (_, index): Sample => {
    const sample = sampleOf({ atMs: 500 * index, latencyMs: 100 });
    return index < failed ? { ...sample, outcome: "wrong-answer", ...how(index) } : sample;
  });
  return buildPhase("steady-state", samples);
}

const scored = (index: number) => ({
  detail: message("reply.wrong", {
    text: null,
    problems: [{ field: "sentiment", is: "one-more", value: `"positive (${50 + index}%)"`, max: 12 }],
  }),
});

describe("what fails a share of the steady state", () => {
  test("is told with its most frequent reason, alike but for its numbers, and the line to write", () => {
    const phase = steady(100, 35, (index) =>
      index < 3 ? { outcome: "refused", detail: message("reply.cut-off", {}) } : scored(index),
    );
    const { byOutcome } = phase.measurement;
    expect(byOutcome).toMatchObject({ "wrong-answer": 32, refused: 3 });
    expect(steadyFailures([phase], SHAPE)).toEqual([
      message("steady-state.requests-failed", { failed: 35, requests: 100, byOutcome, detail: scored(3).detail }),
      message("steady-state.label-unclear", {}),
    ]);
  });

  test.each([
    [
      "success",
      message("reply.wrong", { text: null, problems: [{ field: "success", is: "not-true", value: "false" }] }),
      ["steady-state.success-unclear"],
    ],
    [
      "an error",
      message("reply.status", { status: 500, meaning: "Internal Server Error", text: "no model", location: null }),
      [],
    ],
  ])("and no line where none helps, or another: %s", (_, detail, lines) => {
    const [told, ...rest] = steadyFailures([steady(100, 35, () => ({ detail }))], SHAPE);
    expect(told).toMatchObject({ code: "steady-state.requests-failed", args: { detail } });
    expect(codesOf(rest)).toEqual(lines);
  });

  test("is nothing for a single failure, or one in a hundred", () => {
    expect(steadyFailures([steady(20, 1, scored)], SHAPE)).toEqual([]);
    expect(steadyFailures([steady(1_000, 10, scored)], SHAPE)).toEqual([]);
    expect(steadyFailures([], SHAPE)).toEqual([]);
  });

  test("stands in the first lines of every report, behind the verdict's own reason", () => {
    const record = buildRecord({ phases: [steady(100, 35, scored)] });
    const verdict = judge(record);
    expect(codesOf(verdict.reasons[1])).toEqual(["steady-state.requests-failed", "steady-state.label-unclear"]);
    const terminal = toTerminal(drillReport(record, verdict, buildProvenance()), { color: false, files: [] });
    expect(terminal.slice(0, terminal.indexOf("Checks"))).toMatch(/label:\s+none/);
    const markdown = toMarkdown(drillReport(record, verdict, buildProvenance()));
    expect(markdown.slice(0, markdown.indexOf("|"))).toContain("label: none");
  });
});
