import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { OBJECTIVES } from "../../model/objectives.ts";
import schema from "./result.schema.generated.json" with { type: "json" };
import { formats } from "./schema-formats.ts";

/** How a value departs from the schema; `verbose`, so that each has its value and the schema's own words. */
export type Departure = ErrorObject;

/** An array of a hostile file may hold millions of wrong values: of each this many are looked at. */
const LOOKED_AT = 200;

/**
 * How a value departs from `result.schema.generated.json`; empty when it fits. All that is found in one go, but for the far end of
 * long arrays, of which the first departure alone is told.
 */
export function departuresOf(value: unknown): readonly Departure[] {
  const first = departures(compiled(false), value);
  if (first.length === 0) return [];
  const near = departures(compiled(true), shortened(value));
  return near.length === 0 ? first : near;
}

function departures(validate: ValidateFunction, value: unknown): readonly Departure[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

/** Compiling takes longer than most files do, and whoever merges reads a hundred of them. */
const validators = new Map<boolean, ValidateFunction>();

function compiled(allErrors: boolean): ValidateFunction {
  const validate = validators.get(allErrors) ?? compile(allErrors);
  validators.set(allErrors, validate);
  return validate;
}

function compile(allErrors: boolean): ValidateFunction {
  // Strict about the schema, so that a rule which it does not know is a mistake of ours and not passed over.
  const strictness = { strict: true, strictTuples: false, allowUnionTypes: true };
  const $defs = { ...schema.$defs, objectiveKind: { enum: Object.keys(OBJECTIVES) } };
  return new Ajv2020({ allErrors, verbose: true, formats, ...strictness }).compile({ ...schema, $defs });
}

/** The same value, every array cut. Only used where the schema refuses the whole one already. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, LOOKED_AT).map(shortened);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
}
