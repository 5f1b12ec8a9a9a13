import type { DrillRecord, UsageMoment } from "../../../../model/record.ts";
import type { Trend } from "../../../history/trend.ts";
import { writeColumns } from "./columns.ts";
import { distributionsOf } from "./distributions.ts";
import { experimentWindows } from "./experiment-windows.ts";
import { historyColumns } from "./history-columns.ts";
import type { PageData, Span, UsageColumns } from "./page-data.ts";
import { packed } from "./payload.ts";
import { phasesToShow } from "./spans.ts";
import { TextIndex } from "./text-index.ts";

/** What the page's script draws of a told record and its trend, packed. */
export function pageData(record: DrillRecord, trend: Trend | null): string {
  const shown = phasesToShow(record);
  const texts = new TextIndex();
  const samples = shown.flatMap(({ phase }) => phase.samples);
  const columns = writeColumns(samples, texts);
  const spans = shown.map(({ title, side, phase }): Span => {
    const { startedAtMs, endedAtMs } = phase;
    return { name: title, side, startedAtMs, endedAtMs, samples: phase.samples.length };
  });
  const windows = experimentWindows(record);
  const data: PageData = {
    endedAtMs: Math.max(0, ...[...spans, ...windows].map(({ endedAtMs }) => endedAtMs)),
    spans,
    windows,
    distributions: distributionsOf(record).map(({ before, after, maxP95Ms }) => ({ before, after, maxP95Ms })),
    usage: { candidate: usageColumns(record.usage), baseline: usageColumns(record.baseline?.usage ?? []) },
    history: trend === null ? null : historyColumns(trend, record.plan),
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
