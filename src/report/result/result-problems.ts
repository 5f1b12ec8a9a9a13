import { type Message, type MessageArgs, message } from "../../model/message.ts";
import { cleanLine } from "../../model/text/escape.ts";
import type { Departure } from "./result-schema.ts";

/** A value that a field has instead of an expected one. */
interface WrongValue {
  /** As in a program: `plan.limits.maxP95Ms`; empty for the whole file. */
  readonly field: string;
  /** A short line of JSON; empty if `kind` says it. */
  readonly found: string;
  readonly kind: "value" | "list" | "object" | "out-of-range";
  readonly orNull: boolean;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "result.more-problems": { readonly problems: number };
    "result.missing-field": { readonly field: string; readonly name: string };
    "result.extra-field": { readonly field: string; readonly name: string };
    /** @param form what to write: a type or a text of a form; `expected` completes some */
    "result.wrong-value": WrongValue & { readonly form: ResultForm; readonly expected: string };
    "result.wrong-size": {
      readonly field: string;
      readonly of: "items" | "characters" | "fields";
      readonly has: number | null;
      readonly limit: string;
      readonly atLeast: boolean;
    };
  }
}

/** What a field of a result has to be. */
export type ResultForm =
  | "number"
  | "integer"
  | "string"
  | "boolean"
  | "array"
  | "object"
  | "null"
  | "one-of"
  | "minimum"
  | "maximum"
  | "above"
  | "below"
  | "number-up-to"
  | "ratio"
  | "slowdown"
  | "time-up-to"
  | "line"
  | "commit"
  | "matching"
  | "moment"
  | "address"
  | "as-written";

/** A file can repeat one mistake thousands of times. */
const MAX_PROBLEMS = 20;

/** What is wrong with a result's file: the field, its value, and what to write instead. */
export class ResultError extends Error {
  override readonly name = "ResultError";
  /** The last one counts those that were left out. */
  readonly problems: readonly Message[];

  constructor(problems: readonly Message[]) {
    const unique = [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
    const more = unique.length - MAX_PROBLEMS;
    const shown =
      more > 0 ? [...unique.slice(0, MAX_PROBLEMS), message("result.more-problems", { problems: more })] : unique;
    super(shown.map(({ code }) => code).join(", "));
    this.problems = shown;
  }
}

/** Returns which field departs from the schema, and what it has to be: `as-written` if its fields or its size are wrong. */
export function formOf(departure: Departure): {
  readonly field: string;
  readonly form: ResultForm;
  readonly expected: string;
} {
  const { code, args } = problemOf(departure, false);
  const { form, expected } =
    code === "result.wrong-value" ? (args as unknown as MessageArgs["result.wrong-value"]) : AS_WRITTEN;
  return { field: fieldAt(departure.instancePath), form, expected };
}

const AS_WRITTEN = { form: "as-written", expected: "" } as const;

/** Returns a message for each departure from the schema. */
export function problemsOf(departures: readonly Departure[]): Message[] {
  const forks = departures.filter(({ keyword }) => keyword === "oneOf").map(({ instancePath }) => instancePath);
  return departures
    .filter(({ keyword, instancePath, params, data }) => {
      // For a value with several forms, name the forms instead of its departures from each of them.
      if (forks.some((fork) => instancePath.startsWith(`${fork}/`))) return false;
      if (forks.includes(instancePath)) return keyword === (exceeded(departures, instancePath) ?? "oneOf");
      if (keyword === "anyOf") return false;
      return keyword !== "type" || params.type !== "null" || isNothingElse(departures, instancePath, data);
    })
    .map((departure) => problemOf(departure, isOrNull(departures, departure)));
}

/** Returns which bound of its forms a value exceeds; null if it exceeds none. */
function exceeded(departures: readonly Departure[], at: string): string | null {
  const bounds = ["maxLength", "maxItems", "maxProperties"];
  const found = departures.find(({ keyword, instancePath }) => instancePath === at && bounds.includes(keyword));
  return found?.keyword ?? null;
}

/** Returns the path of a value as in a program: `plan.limits.maxP95Ms`, `phases[2].samples[7][4]`; empty for all. */
export function fieldAt(pointer: string): string {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const text = keys.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join("");
  return cleanLine(text.replace(/^\./, ""), 120);
}

/** Returns a value as a short single line of JSON without control characters. */
export function quoted(value: unknown): string {
  return cleanLine(JSON.stringify(value) ?? "", 60);
}

/** Returns that a field has another value than it should. @param expected completes the form, such as a limit */
export function wrongValue(
  field: string,
  data: unknown,
  form: ResultForm,
  expected: string | number = "",
  orNull = false,
): Message {
  const kind = kindOf(data);
  const found = kind === "value" ? quoted(data) : "";
  return message("result.wrong-value", { field, found, kind, orNull, form, expected: String(expected) });
}

function kindOf(value: unknown): WrongValue["kind"] {
  if (Array.isArray(value)) return "list";
  if (typeof value === "object" && value !== null) return "object";
  return typeof value === "number" && !Number.isFinite(value) ? "out-of-range" : "value";
}

function problemOf({ instancePath, keyword, params, data, parentSchema }: Departure, orNull: boolean): Message {
  const field = fieldAt(instancePath);
  const limit = String(params.limit);
  const wrong = (form: ResultForm, expected: string = limit, mayBeNull = false) =>
    wrongValue(field, data, form, expected, mayBeNull);
  const size = (of: "items" | "characters" | "fields", has: number | null, atLeast = false) =>
    message("result.wrong-size", { field, of, has, limit, atLeast });
  switch (keyword) {
    case "required":
      return message("result.missing-field", { field, name: cleanLine(String(params.missingProperty), 60) });
    case "additionalProperties":
      return message("result.extra-field", { field, name: quoted(params.additionalProperty) });
    case "type":
      return wrong(typeIn(params.type), "", orNull);
    case "const":
      return wrong("one-of", JSON.stringify(params.allowedValue));
    case "enum":
      return wrong("one-of", listed(params.allowedValues as readonly unknown[]), orNull);
    case "minimum":
      return wrong("minimum");
    case "maximum":
      return wrong("maximum");
    case "exclusiveMinimum":
      return wrong("above");
    case "exclusiveMaximum":
      return wrong("below");
    case "minItems":
      return size("items", countOf(data), true);
    case "maxItems":
    case "items":
      return size("items", countOf(data));
    case "maxLength":
      return size("characters", String(data).length);
    case "maxProperties":
      return size("fields", null);
    case "pattern":
      return wrong(...patternForm(String(params.pattern)));
    case "format":
      return params.format === "date-time" ? wrong("moment", "") : wrong("address", "");
    case "oneOf":
      return message("result.wrong-value", {
        ...{ field, kind: "value", orNull: false, form: "one-of", expected: forms(parentSchema?.oneOf) },
        found: typeof data === "object" && data !== null ? cleanLine(JSON.stringify(data), 80) : quoted(data),
      });
    default:
      return wrong("as-written", "");
  }
}

const TYPES: readonly ResultForm[] = ["number", "integer", "string", "boolean", "array", "object", "null"];

function typeIn(type: unknown): ResultForm {
  return TYPES.find((each) => each === type) ?? "as-written";
}

function patternForm(pattern: string): [ResultForm, string] {
  if (pattern.startsWith("^[^\\u0000")) return ["line", ""];
  return pattern.includes("0-9a-f") ? ["commit", ""] : ["matching", cleanLine(pattern, 60)];
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}

const countOf = (data: unknown): number => (Array.isArray(data) ? data.length : 0);

/** Lists the forms that the schema allows: `{"kind": "clients", clients}, {"kind": "rate", perSecond}`. */
function forms(branches: unknown): string {
  return Array.isArray(branches) ? branches.map(branchForm).join(", ") : "";
}

function branchForm(branch: {
  enum?: readonly unknown[];
  type?: string;
  $ref?: string;
  properties?: Record<string, { const?: unknown; enum?: readonly unknown[] }>;
}): string {
  if (branch.enum !== undefined) return listed(branch.enum);
  if (branch.properties === undefined) return branch.type ?? branch.$ref?.split("/").at(-1) ?? "";
  const fields = Object.entries(branch.properties).map(([name, value]) => {
    if (value.const !== undefined) return `"${name}": ${JSON.stringify(value.const)}`;
    return value.enum === undefined ? name : `"${name}": ${value.enum.map((each) => JSON.stringify(each)).join(" | ")}`;
  });
  return `{${fields.join(", ")}}`;
}

/** Whether the schema allows only null there. */
function isNothingElse(departures: readonly Departure[], at: string, data: unknown): boolean {
  return (
    !departures.some(
      ({ keyword, instancePath }) => instancePath === at && (keyword === "anyOf" || instancePath.startsWith(`${at}/`)),
    ) && data !== null
  );
}

/** Returns whether null is allowed as well. */
function isOrNull(departures: readonly Departure[], { instancePath, keyword }: Departure): boolean {
  if (keyword === "required" || keyword === "additionalProperties") return false;
  return departures.some((each) => each.instancePath === instancePath && each.keyword === "anyOf");
}
