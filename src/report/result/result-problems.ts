import { cleanLine } from "../../model/text/escape.ts";
import type { Departure } from "./result-schema.ts";

/** A file can repeat one mistake thousands of times. */
const MAX_PROBLEMS = 20;

/** What is wrong with a result's file, one sentence each: the field, its value, and what to write instead. */
export class ResultError extends Error {
  override readonly name = "ResultError";
  /** Safe to print in a log. The last one counts those that were left out. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const unique = [...new Set(problems)];
    const more = unique.length - MAX_PROBLEMS;
    const shown = more > 0 ? [...unique.slice(0, MAX_PROBLEMS), `${more} more problems`] : unique;
    super(shown.join("\n"));
    this.problems = shown;
  }
}

/** Returns a sentence for each departure from the schema. */
export function problemsOf(departures: readonly Departure[]): string[] {
  const forks = departures.filter(({ keyword }) => keyword === "oneOf").map(({ instancePath }) => instancePath);
  return departures
    .filter(({ keyword, instancePath, params, data }) => {
      // For a value with several forms, name the forms instead of its departures from each of them.
      if (forks.some((fork) => instancePath.startsWith(`${fork}/`))) return false;
      if (forks.includes(instancePath)) return keyword === (exceeded(departures, instancePath) ?? "oneOf");
      if (keyword === "anyOf") return false;
      return keyword !== "type" || params.type !== "null" || isNothingElse(departures, instancePath, data);
    })
    .map((departure) => `${fieldAt(departure.instancePath)} ${wrongWith(departure, orNull(departures, departure))}`);
}

/** Returns which bound of its forms a value exceeds; null if it exceeds none. */
function exceeded(departures: readonly Departure[], at: string): string | null {
  const bounds = ["maxLength", "maxItems", "maxProperties"];
  const found = departures.find(({ keyword, instancePath }) => instancePath === at && bounds.includes(keyword));
  return found?.keyword ?? null;
}

/** Returns the path of a value as in a program: `plan.limits.maxP95Ms`, `phases[2].samples[7][4]`. */
export function fieldAt(pointer: string): string {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const text = keys.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join("");
  return cleanLine(text.replace(/^\./, ""), 120) || "the file";
}

/** Returns a value as a short single line without control characters. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "number" && !Number.isFinite(value)) return "a number out of range";
  return cleanLine(JSON.stringify(value) ?? "nothing", 60);
}

function wrongWith({ keyword, params, data, parentSchema }: Departure, or: string): string {
  const limit = String(params.limit);
  switch (keyword) {
    case "required":
      return `has no ${params.missingProperty}: add it`;
    case "additionalProperties":
      return `has a field ${quoted(params.additionalProperty)} that a result does not have: remove it`;
    case "type":
      return `is ${quoted(data)}: write ${TYPES[String(params.type)] ?? params.type}${or}`;
    case "const":
      return `is ${quoted(data)}: write ${JSON.stringify(params.allowedValue)}`;
    case "enum":
      return `is ${quoted(data)}: write ${listed(params.allowedValues as readonly unknown[])}${or}`;
    case "minimum":
      return `is ${quoted(data)}: write ${limit} or more`;
    case "maximum":
      return `is ${quoted(data)}: write ${limit} or less`;
    case "exclusiveMinimum":
      return `is ${quoted(data)}: write more than ${limit}`;
    case "exclusiveMaximum":
      return `is ${quoted(data)}: write less than ${limit}`;
    case "minItems":
      return `has ${countOf(data)} items: write at least ${limit}`;
    case "maxItems":
    case "items":
      return `has ${countOf(data)} items: write at most ${limit}`;
    case "maxLength":
      return `is ${String(data).length} characters long: write at most ${limit}`;
    case "maxProperties":
      return `has too many fields: write at most ${limit}`;
    case "pattern":
      return `is ${quoted(data)}: write ${patternWords(String(params.pattern))}`;
    case "format":
      return `is ${quoted(data)}: write ${FORMATS[String(params.format)] ?? params.format}`;
    case "oneOf":
      return `is ${described(data)}: write one of ${forms(parentSchema?.oneOf)}`;
    default:
      return `is ${quoted(data)}, which a drill never writes: use the file as the drill wrote it`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  number: "a number",
  integer: "a whole number",
  string: "a string",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  null: "null",
};

const FORMATS: Readonly<Record<string, string>> = {
  "date-time": 'a time such as "2026-07-30T13:57:36.000Z"',
  uri: 'an address such as "https://example.com/"',
};

function patternWords(pattern: string): string {
  if (pattern.startsWith("^[^\\u0000")) return "it without line breaks and control characters";
  if (pattern.includes("0-9a-f")) return "a commit in hexadecimal digits";
  return `a string that matches ${cleanLine(pattern, 60)}`;
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}

function described(data: unknown): string {
  return typeof data === "object" && data !== null ? cleanLine(JSON.stringify(data), 80) : quoted(data);
}

const countOf = (data: unknown): number => (Array.isArray(data) ? data.length : 0);

/** Lists the forms that the schema allows: `{"kind": "clients", clients}, {"kind": "rate", perSecond}`. */
function forms(branches: unknown): string {
  if (!Array.isArray(branches)) return "its forms";
  return branches.map(formOf).join(", ");
}

function formOf(branch: {
  enum?: readonly unknown[];
  type?: string;
  $ref?: string;
  properties?: Record<string, { const?: unknown; enum?: readonly unknown[] }>;
}): string {
  if (branch.enum !== undefined) return listed(branch.enum);
  if (branch.properties === undefined) return TYPES[branch.type ?? ""] ?? branch.$ref?.split("/").at(-1) ?? "its forms";
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

/** Returns " or null" if null is allowed as well. */
function orNull(departures: readonly Departure[], { instancePath, keyword }: Departure): string {
  if (keyword === "required" || keyword === "additionalProperties") return "";
  return departures.some((each) => each.instancePath === instancePath && each.keyword === "anyOf") ? " or null" : "";
}
