import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { OBJECTIVES } from "../../model/objectives.ts";
import schema from "./result.schema.generated.json" with { type: "json" };
import { formats } from "./schema-formats.ts";

/** A departure from the schema. `verbose` adds the value and its part of the schema. */
export type Departure = ErrorObject;

/** A hostile file may have arrays with millions of wrong values; only this many of each are validated. */
const MAX_ITEMS = 200;

/**
 * Returns all departures from `result.schema.generated.json`; empty for a valid value. Beyond the first values of long
 * arrays it only returns the first departure.
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

/** Cached: compiling takes longer than validating most files, and a merge reads a hundred of them. */
const validators = new Map<boolean, ValidateFunction>();

function compiled(allErrors: boolean): ValidateFunction {
  const validate = validators.get(allErrors) ?? compile(allErrors);
  validators.set(allErrors, validate);
  return validate;
}

function compile(allErrors: boolean): ValidateFunction {
  // Strict, so that an unknown keyword in our schema is an error instead of being ignored.
  const strictness = { strict: true, strictTuples: false, allowUnionTypes: true };
  const $defs = { ...schema.$defs, objectiveKind: { enum: Object.keys(OBJECTIVES) } };
  return new Ajv2020({ allErrors, verbose: true, formats, ...strictness }).compile({ ...schema, $defs });
}

/** Returns the value with every array cut. Only used for invalid values. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map(shortened);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
}
