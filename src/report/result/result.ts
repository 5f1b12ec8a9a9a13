import type { Comparison, Phase } from "../../model/record.ts";
import type { CleanDrill } from "../secrets/clean-drill.ts";
import type { Result, ResultBaseline, ResultComparison, ResultPhase, ResultPlan } from "./result-definition.ts";
import { SAMPLE_COLUMNS, toRow } from "./samples.ts";
import { SCHEMA_ID, SCHEMA_VERSION } from "./schema-id.ts";

export type { Result, ResultBaseline, ResultPhase, ResultPlan };

/**
 * Returns a drill as a JSON value. It depends on nothing else, so a drill that was read from
 * a result gives the same result again.
 */
export function toResult({ record, verdict, provenance }: CleanDrill): Result {
  const { plan, baseline } = record;
  const { env, settings: _settings, portFromImage: _, ...target } = plan.target;
  return {
    $schema: SCHEMA_ID,
    schemaVersion: SCHEMA_VERSION,
    provenance,
    verdict,
    session: record.session,
    startedAt: record.startedAt,
    durationMs: record.durationMs,
    machine: record.machine,
    image: record.image,
    readyMs: record.readyMs,
    bootUsage: record.bootUsage,
    ...(record.start === undefined ? {} : { start: record.start }),
    threadUse: record.threadUse,
    plan: { ...plan, target: { ...target, envKeys: Object.keys(env) } },
    sampleColumns: SAMPLE_COLUMNS,
    phases: record.phases.map(withRows),
    baseline: baseline === null ? null : { ...baseline, comparisons: baseline.comparisons.map(comparisonOf) },
    experiments: record.experiments,
    usage: record.usage,
    ...(record.health === undefined ? {} : { health: record.health }),
    sentiments: record.sentiments,
    checks: record.checks,
    warnings: record.warnings,
    error: record.error,
    ...(record.errorAdvice === undefined ? {} : { errorAdvice: record.errorAdvice }),
    cancelled: record.cancelled,
  };
}

function withRows({ samples, ...phase }: Phase): ResultPhase {
  return { ...phase, samples: samples.map(toRow) };
}

function comparisonOf(comparison: Comparison): ResultComparison {
  return {
    ...comparison,
    candidate: withRows(comparison.candidate),
    baseline: withRows(comparison.baseline),
  };
}

/** Lists with thousands of entries. */
const ROWS: readonly string[] = ["samples", "usage", "health"];

/** Returns the file's text, indented, with one line per sample and usage reading: easy to read, search and diff. */
export function resultText(result: Result): string {
  const lists: (readonly unknown[])[] = [];
  // Cleaned text has no control characters, so it can't contain a placeholder.
  const hole = (key: string, value: unknown) =>
    ROWS.includes(key) && Array.isArray(value) ? `\u0001${lists.push(value) - 1}` : value;
  const outline = JSON.stringify(result, hole, 2);
  const text = outline.replace(/^( *)"(\w+)": "\\u0001(\d+)"/gm, (_, indent: string, name: string, index: string) => {
    const rows = (lists[Number(index)] ?? []).map((row) => `\n${indent}  ${JSON.stringify(row)}`);
    return `${indent}"${name}": [${rows.join(",")}${rows.length === 0 ? "" : `\n${indent}`}]`;
  });
  return `${text}\n`;
}
