import { messageOf } from "../core/message-of.ts";
import type { Plan } from "../core/plan.ts";
import type { BaselineRecord, DrillRecord, Phase } from "../core/record.ts";
import type { Verdict } from "../core/verdict.ts";
import type { Provenance } from "./provenance.ts";
import type { Result, ResultBaseline, ResultPhase, ResultPlan } from "./result.ts";
import { SCHEMA_ID, SCHEMA_VERSION } from "./result.ts";
import { problemsOf, quoted, ResultError } from "./result-problems.ts";
import { departuresOf } from "./result-schema.ts";
import { immeasurableIn, nonsenseIn } from "./result-sense.ts";
import { fromRow } from "./samples.ts";

/** A result is 8 deep; a program that goes down into it must come to an end. */
const DEEPEST = 40;

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
  const value = parse(text);
  const stranger = notOurs(value);
  if (stranger !== null) throw new ResultError([stranger]);
  if (isTooDeep(value)) throw new ResultError([`has lists in lists, more than ${DEEPEST} deep, which no drill writes`]);
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
  };
}

function planOf(plan: ResultPlan): Plan {
  const { envKeys, ...target } = plan.target;
  return { ...plan, target: { ...target, env: Object.fromEntries(envKeys.map((key) => [key, "***"])) } };
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
  return { ...baseline, comparisons };
}

/** Level by level, since going down into it is what a pit is made for. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}
