import { constants, deflateRawSync } from "node:zlib";
import type { Limits } from "../../../../model/plan.ts";
import type { DrillRecord, UsageMoment } from "../../../../model/record.ts";
import { shownMetrics } from "../../../facts/phases.ts";
import { drillsOf, isElsewhere, type Trend } from "../../../history/trend.ts";
import type { Language } from "../../../messages/language.ts";
import { say } from "../../../messages/say.ts";
import { writeColumns } from "./columns.ts";
import { distributionsOf } from "./distributions.ts";
import { experimentWindows } from "./experiment-windows.ts";
import type { HistoryColumns, PageData, Span, UsageColumns } from "./page-data.ts";
import { phasesToShow } from "./spans.ts";
import { TextIndex } from "./text-index.ts";
import { trendFigures } from "./trend-figures.ts";

/** What the page's script draws of a cleaned record and its trend, packed. */
export function pageData(record: DrillRecord, trend: Trend | null, language: Language): string {
  const shown = phasesToShow(record, language);
  const texts = new TextIndex(language.words.page.requests.tooManyTexts);
  const samples = shown.flatMap(({ phase }) => phase.samples);
  const columns = writeColumns(samples, texts, (detail) => say(detail, language));
  const spans = shown.map(({ title, side, phase }): Span => {
    const { startedAtMs, endedAtMs } = phase;
    return { name: title, side, startedAtMs, endedAtMs, samples: phase.samples.length };
  });
  const windows = experimentWindows(record, language);
  const data: PageData = {
    words: language.words.page.script,
    endedAtMs: Math.max(0, ...[...spans, ...windows].map(({ endedAtMs }) => endedAtMs)),
    streams: record.plan.service.answer.stream !== undefined,
    reasons: shownMetrics(record).includes("answer-ttft"),
    spans,
    windows,
    distributions: distributionsOf(record, language).map(({ before, after, maxP95Ms }) => ({
      before,
      after,
      maxP95Ms,
    })),
    usage: { candidate: usageColumns(record.usage), baseline: usageColumns(record.baseline?.usage ?? []) },
    history: trend === null ? null : historyColumns(trend, record.plan.limits, language),
    cpus: record.plan.target.cpus,
    memoryBytes: record.plan.target.memoryBytes,
    texts: texts.all(),
    samples: samples.length,
  };
  return packed(data, columns);
}

function usageColumns(usage: readonly UsageMoment[]): UsageColumns {
  return {
    atMs: usage.map(({ atMs }) => atMs),
    cpuShare: usage.map(({ cpuShare }) => cpuShare),
    memoryBytes: usage.map(({ memoryBytes }) => memoryBytes),
    throttledRatio: usage.map(({ throttledRatio }) => throttledRatio),
  };
}

/** What the page's script draws of the runs before this one. */
function historyColumns(trend: Trend, limits: Limits, { format }: Language): HistoryColumns {
  const drills = drillsOf(trend);
  return {
    days: drills.map(({ startedAt }) => format.day(startedAt)),
    own: drills.findIndex(({ runId }) => runId === trend.own.runId),
    failed: drills.map(({ verdict }) => verdict === "fail"),
    elsewhere: drills.map((drill) => isElsewhere(drill, trend.own)),
    figures: trendFigures(trend, limits),
  };
}

/**
 * Packs the page's data as base64, which can't be read as markup: the length of the JSON as four bytes, the JSON, the
 * samples' columns; deflated.
 */
function packed(data: PageData, columns: Uint8Array): string {
  const json = Buffer.from(JSON.stringify(data));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return deflateRawSync(Buffer.concat([length, json, columns]), { level: constants.Z_BEST_COMPRESSION }).toString(
    "base64",
  );
}
