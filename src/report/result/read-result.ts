import type { Verdict } from "../../gate/verdict/verdict.ts";
import type { ExperimentPlan, Plan } from "../../model/plan.ts";
import type { BaselineRecord, DrillRecord, Phase } from "../../model/record.ts";
import { messageOf } from "../../model/text/message-of.ts";
import type { Provenance } from "./provenance-definition.ts";
import type { Result, ResultBaseline, ResultPhase, ResultPlan } from "./result.ts";
import { problemsOf, quoted, ResultError } from "./result-problems.ts";
import { departuresOf } from "./result-schema.ts";
import { immeasurableIn, nonsenseIn } from "./result-sense.ts";
import { fromRow } from "./samples.ts";
import { SCHEMA_ID, SCHEMA_VERSION } from "./schema-id.ts";

/** A result is 8 deep; a program that goes down into it must come to an end. */
const DEEPEST = 40;
/** A result has a list or an object for every sixty characters; many small ones would fill the memory. */
const CHARACTERS_EACH = 16;
const SOME_LISTS = 10_000;

/** What a result's file holds. */
export interface ReadResult {
  /** The values of the target's environment are not in the file: each is `***`. */
  readonly record: DrillRecord;
  readonly verdict: Verdict;
  readonly provenance: Provenance;
}

/**
 * Turns the text of a `result.json` back into the drill that it tells of: the inverse of `resultText(toResult(...))`,
 * which gives the same text again. The text may be anybody's.
 * @throws ResultError with every problem at once
 */
export function readResult(text: string): ReadResult {
  const nested = nestingProblem(text);
  if (nested !== null) throw new ResultError([nested]);
  const value = parse(text);
  const stranger = notOurs(value);
  if (stranger !== null) throw new ResultError([stranger]);
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
    const why = messageOf(error);
    throw new ResultError([`is not JSON (${quoted(why).slice(1, -1)}): name the result.json that a drill wrote`]);
  }
}

/** A file of another kind or version would only give a long list of departures. */
function notOurs(value: unknown): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, "schemaVersion")) {
    return 'is no result of a drill, for it has no "schemaVersion": name the result.json that a drill wrote';
  }
  const { schemaVersion, $schema } = value as { schemaVersion: unknown; $schema?: unknown };
  if (schemaVersion !== SCHEMA_VERSION) {
    return (
      `is of schema version ${quoted(schemaVersion)}, and this program reads version ${SCHEMA_VERSION}: ` +
      "judge it with the version of the drill that wrote it"
    );
  }
  if ($schema === SCHEMA_ID) return null;
  return `has the "$schema" ${quoted($schema)} in place of "${SCHEMA_ID}": name the result.json that a drill wrote`;
}

function recordOf(result: Result): DrillRecord {
  const { $schema: _, schemaVersion: __, provenance: ___, verdict: ____, sampleColumns: _____, ...seen } = result;
  return {
    ...seen,
    plan: planOf(result.plan),
    phases: result.phases.map(phaseOf),
    baseline: result.baseline === null ? null : baselineOf(result.baseline),
    // A record can be added to.
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
    target: { ...target, env: Object.fromEntries(envKeys.map((key) => [key, "***"])) },
    experiments: plan.experiments.map(masked),
  };
}

/** What a drill hides it has hidden already: whatever else is there must not be looked for as if it were a secret. */
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

/** Looked for in the text, before a program goes down into it or holds what it would come to. */
function nestingProblem(text: string): string | null {
  const most = SOME_LISTS + text.length / CHARACTERS_EACH;
  let [depth, lists] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = endOfString(text, at);
    else if (character === BRACKET || character === BRACE) {
      depth += 1;
      lists += 1;
      if (depth > DEEPEST) return `has lists in lists, more than ${DEEPEST} deep, which no drill writes`;
      if (lists > most) return "has more lists and objects than any drill writes into so little text";
    } else if (character === BRACKET + 2 || character === BRACE + 2) depth -= 1;
  }
  return null;
}

const [QUOTE, BRACKET, BRACE, BACKSLASH] = [0x22, 0x5b, 0x7b, 0x5c];

/** Where the string ends that begins at a quote; the end of the text where it does not. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === BACKSLASH && before > from + 1) before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return text.length;
}
