import type { Verdict } from "../../gate/verdict/verdict.ts";
import { NO_SETTINGS } from "../../model/default-plan.ts";
import { type Message, message } from "../../model/message.ts";
import type { ExperimentPlan, Plan } from "../../model/plan.ts";
import type { BaselineRecord, DrillRecord, Phase } from "../../model/record.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { messageOf } from "../../model/text/message-of.ts";
import type { Provenance } from "./provenance-definition.ts";
import type { Result, ResultBaseline, ResultPhase, ResultPlan } from "./result.ts";
import { problemsOf, quoted, ResultError } from "./result-problems.ts";
import { departuresOf } from "./result-schema.ts";
import { immeasurableIn, nonsenseIn } from "./result-sense.ts";
import { fromRow } from "./samples.ts";
import { SCHEMA_ID, SCHEMA_VERSION } from "./schema-id.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** @param reason of the parser, about a hostile text */
    "result.not-json": { readonly reason: string };
    "result.not-a-result": NoArgs;
    "result.other-version": { readonly found: string; readonly read: number };
    "result.other-schema": { readonly found: string; readonly expected: string };
    "result.too-deep": { readonly max: number };
    "result.too-many-lists": NoArgs;
  }
}

/** A result is 8 levels deep. The limit protects recursive code. */
const MAX_DEPTH = 40;
/** A result has one list or object per sixty characters. The limit protects the memory from many small ones. */
const MIN_CHARACTERS_PER_LIST = 16;
const ALWAYS_ALLOWED_LISTS = 10_000;

/** The contents of a result's file. */
export interface ReadResult {
  /** The file has no values of the target's environment: each is `***`. */
  readonly record: DrillRecord;
  readonly verdict: Verdict;
  readonly provenance: Provenance;
}

/**
 * Reads the drill back from the text of a `result.json`: the inverse of `resultText(toResult(...))`, which then writes the
 * same text again. The text is untrusted.
 * @throws ResultError with all problems at once
 */
export function readResult(text: string): ReadResult {
  const nested = nestingProblem(text);
  if (nested !== null) throw new ResultError([nested]);
  const value = parse(text);
  const mismatch = kindProblem(value);
  if (mismatch !== null) throw new ResultError([mismatch]);
  const departures = departuresOf(value);
  if (departures.length > 0) throw new ResultError(problemsOf(departures));
  const result = value as Result;
  const record = recordOf(result);
  const nonsense = nonsenseIn(record);
  if (nonsense.length === 0) nonsense.push(...immeasurableIn(result));
  if (nonsense.length > 0) throw new ResultError(nonsense);
  return { record, verdict: result.verdict, provenance: result.provenance };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ResultError([message("result.not-json", { reason: cleanLine(messageOf(error), 60) })]);
  }
}

/** Checked first, because another kind or version of file would only give a long list of departures. */
function kindProblem(value: unknown): Message | null {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, "schemaVersion")) {
    return message("result.not-a-result", {});
  }
  const { schemaVersion, $schema } = value as { schemaVersion: unknown; $schema?: unknown };
  if (schemaVersion !== SCHEMA_VERSION) {
    return message("result.other-version", { found: quoted(schemaVersion), read: SCHEMA_VERSION });
  }
  if ($schema === SCHEMA_ID) return null;
  return message("result.other-schema", { found: quoted($schema), expected: SCHEMA_ID });
}

function recordOf(result: Result): DrillRecord {
  const { $schema: _, schemaVersion: __, provenance: ___, verdict: ____, sampleColumns: _____, ...seen } = result;
  return {
    ...seen,
    plan: planOf(result.plan),
    phases: result.phases.map(phaseOf),
    baseline: result.baseline === null ? null : baselineOf(result.baseline),
    // A record has mutable lists.
    experiments: [...seen.experiments],
    sentiments: [...seen.sentiments],
    checks: [...seen.checks],
    warnings: [...seen.warnings],
  };
}

function planOf(plan: ResultPlan): Plan {
  const { envKeys, ...target } = plan.target;
  return {
    ...plan,
    target: { ...target, env: Object.fromEntries(envKeys.map((key) => [key, "***"])), settings: NO_SETTINGS },
    experiments: plan.experiments.map(masked),
  };
}

/** Confidential parameters were hidden by the drill. Any other value there must not be treated as a secret. */
function masked(experiment: ExperimentPlan): ExperimentPlan {
  const { parameters, confidential = [] } = experiment;
  const hidden = new Set(confidential);
  const values = Object.entries(parameters).map(([name, value]) => [
    name,
    hidden.has(name) && value !== "" ? "***" : value,
  ]);
  return { ...experiment, parameters: Object.fromEntries(values) };
}

function phaseOf({ samples, ...phase }: ResultPhase): Phase {
  return { ...phase, samples: samples.map(fromRow) };
}

function baselineOf(baseline: ResultBaseline): BaselineRecord {
  const comparisons = baseline.comparisons.map((comparison) => ({
    ...comparison,
    candidate: phaseOf(comparison.candidate),
    baseline: phaseOf(comparison.baseline),
  }));
  return { ...baseline, comparisons, experiments: [...baseline.experiments] };
}

/** Checks the text, because parsing an extreme file could exhaust the stack or the memory. */
function nestingProblem(text: string): Message | null {
  const maxLists = ALWAYS_ALLOWED_LISTS + text.length / MIN_CHARACTERS_PER_LIST;
  let [depth, lists] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = endOfString(text, at);
    else if (character === BRACKET || character === BRACE) {
      depth += 1;
      lists += 1;
      if (depth > MAX_DEPTH) return message("result.too-deep", { max: MAX_DEPTH });
      if (lists > maxLists) return message("result.too-many-lists", {});
    } else if (character === BRACKET + 2 || character === BRACE + 2) depth -= 1;
  }
  return null;
}

const [QUOTE, BRACKET, BRACE, BACKSLASH] = [0x22, 0x5b, 0x7b, 0x5c];

/** Returns where the string that begins at `from` ends, or the end of the text if it is not closed. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === BACKSLASH && before > from + 1) before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return text.length;
}
