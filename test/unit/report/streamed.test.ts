import { describe, expect, test } from "vitest";
import { measure } from "../../../src/model/measurement.ts";
import { METRICS, type MetricName } from "../../../src/model/metrics.ts";
import type { Sample, StreamFigures } from "../../../src/model/sample.ts";
import { metricText, streamNotes } from "../../../src/report/facts/phases.ts";
import { EN } from "../../../src/report/messages/en.ts";
import { ZH_CN } from "../../../src/report/messages/zh-CN.ts";
import { toHtml } from "../../../src/report/render/html.ts";
import { toMarkdown } from "../../../src/report/render/markdown.ts";
import { toTerminal } from "../../../src/report/render/terminal.ts";
import { drillReport, phaseCells, phaseHeadings } from "../../support/in-english.ts";
import { textOf } from "../../support/page-parts.ts";
import { buildProvenance, buildRecord, buildVerdict } from "../../support/record-builder.ts";
import { streamedRecord } from "../../support/sample-drills.ts";
import { sampleOf } from "../model/samples.ts";

const USUAL: StreamFigures = {
  ttftMs: 100,
  answerTtftMs: 100,
  tpotMs: 20,
  maxStallMs: 50,
  stallFromMs: 200,
  words: 9,
  reasoned: false,
};

function streamed(stream: Partial<StreamFigures> = {}, more: Partial<Sample> = {}): Sample {
  return { ...sampleOf({ atMs: 0, latencyMs: 1_000 }), stream: { ...USUAL, ...stream }, ...more };
}

const CUT = streamed({ tpotMs: null, maxStallMs: 40, words: 4 }, { outcome: "cut", latencyMs: 10_000 });
const AT_ONCE = streamed({ tpotMs: null, maxStallMs: null });

describe("the figures of a window of streamed answers", () => {
  const times = (count: number, sample: Sample) => Array.from({ length: count }, () => sample);
  const figures = (samples: readonly Sample[]) =>
    (["ttft", "tpot", "stall"] as const satisfies MetricName[]).map((name) => metricText(name, measure(samples), EN));

  test.each([
    ["whole ones", times(20, streamed()), ["0.1 s", "0.02 s", "0.05 s"]],
    [
      "whole ones, some of which came at once",
      [...times(10, AT_ONCE), ...times(10, streamed())],
      ["0.1 s", "0.02 s", "0.05 s"],
    ],
    ["ones that came at once", times(20, AT_ONCE), ["0.1 s", "–", "–"]],
    ["few cut ones", [CUT, ...times(30, streamed())], ["0.1 s", "0.02 s", "0.05 s"]],
    ["many cut ones", [...times(3, CUT), ...times(30, streamed())], ["≥ 10 s", "≥ 0.02 s", "≥ 0.05 s"]],
    [
      "one cut one among those with a figure",
      [CUT, ...times(30, AT_ONCE), streamed()],
      ["0.1 s", "≥ 0.02 s", "≥ 0.05 s"],
    ],
    ["cut ones", times(3, CUT), ["≥ 10 s", "–", "–"]],
    ["ones that are not streamed", [sampleOf({ atMs: 0, latencyMs: 9 })], ["–", "–", "–"]],
  ])("%s", (_, samples, texts) => {
    const inSeconds = figures(samples).map((text) =>
      text.replace(/([\d.]+) ms/, (_ms, ms) => `${Number(ms) / 1_000} s`),
    );
    expect(inSeconds.map((text) => text.replace("10.0 s", "10 s"))).toEqual(texts);
  });

  test("the time to the answer itself is at least that of the others where too many never came to it", () => {
    const answerIn = (count: number, none: number) => {
      const samples = [
        ...times(count, streamed({ answerTtftMs: 400 })),
        ...times(none, streamed({ answerTtftMs: null })),
      ];
      return metricText("answer-ttft", measure(samples), EN);
    };
    expect([answerIn(30, 0), answerIn(30, 1), answerIn(30, 3), answerIn(0, 9)]).toEqual([
      "400 ms",
      "400 ms",
      "≥ 400 ms",
      "–",
    ]);
    const withoutReasoning = { ...streamedRecord(), phases: [] };
    expect(phaseHeadings(withoutReasoning)).not.toContain("P95 answer TTFT");
    const limits = { ...withoutReasoning.plan.limits, maxAnswerTtftMs: 2_000 };
    expect(phaseHeadings({ ...withoutReasoning, plan: { ...withoutReasoning.plan, limits } })).toContain(
      "P95 answer TTFT",
    );
  });

  test("a phase without streamed answers has none", () => {
    expect(measure([sampleOf({ atMs: 0, latencyMs: 9 })])).not.toHaveProperty("stream");
  });
});

describe("a report of a service that streams", () => {
  const record = streamedRecord();
  const report = (language = EN) => drillReport(record, buildVerdict(), buildProvenance(), undefined, language);

  test("has the times of its text in each phase, and one that does not stream has none", () => {
    const added = ["P95 TTFT", "P95 answer TTFT", "P95 TPOT", "P95 stall"];
    expect(phaseHeadings(record).slice(-5, -1)).toEqual(added);
    for (const phase of record.phases.filter(({ samples }) => samples.length > 0)) {
      const cells = phaseCells(record, phase).slice(-5, -1);
      expect(cells).toEqual(added.map(() => expect.stringMatching(/\d m?s$/)));
    }
    expect(phaseHeadings(buildRecord())).not.toContain("P95 TTFT");
  });

  test.each([
    ["Markdown", (language: typeof EN) => toMarkdown(report(language), 1e9)],
    ["the terminal", (language: typeof EN) => toTerminal(report(language), { color: false, files: [] })],
    ["the page", (language: typeof EN) => textOf(toHtml(report(language)))],
  ])("shows them in %s, in both languages", (_, render) => {
    const [english, chinese] = [render(EN), render(ZH_CN)].map((text) => text.replaceAll(/\s+/g, " "));
    for (const name of ["ttft", "answer-ttft", "tpot", "stall"] as const) {
      expect(METRICS[name].ofStreams).toBe(true);
      expect(english).toContain(EN.words.metric(name));
      expect(chinese).toContain(ZH_CN.words.metric(name));
    }
    expect(english).toMatch(/ended after 7 words, before the answer did/);
    expect(english).toMatch(/began with reasoning, which counts as text/);
    expect(english).toMatch(/3 ended within the reasoning, so they have no TTFT of the answer/);
    expect(chinese).toMatch(/7 ?个词后中断/);
  });

  test("says which answers have no figure", () => {
    const { cut, answers, reasoned, onlyReasoning, withoutTpot, withoutStall } = streamNotes(record);
    const phases = record.phases.filter(({ samples }) => samples.length > 0).length;
    const inAll = (is: (sample: Sample) => boolean) =>
      record.phases.flatMap(({ samples }) => samples.filter(is)).length;
    expect(cut).toEqual({ count: inAll(({ outcome }) => outcome === "cut"), minWords: 7, maxWords: 7 });
    expect(answers).toBe(inAll(({ outcome }) => outcome === "ok"));
    expect(reasoned).toBe(inAll(({ stream }) => stream?.reasoned === true));
    expect([onlyReasoning, withoutTpot, withoutStall]).toEqual([phases, phases, phases]);
  });
});
