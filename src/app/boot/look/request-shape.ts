import { requiredFields } from "../../../model/service/error-message.ts";
import { valueAt } from "../../../model/service/json-pointer.ts";
import { INPUT_MARK } from "../../../model/service/request-template.ts";

/** Names of the field that takes a service's text, the most usual first. */
const INPUT_NAMES = [
  ...["input", "text", "prompt", "inputs", "message", "query", "question", "content", "sentence", "instruction"],
  ...["user_input", "user_message", "input_text", "data", "q", "instances"],
];
const MAX_GUESSES = 4;
const MAX_OPERATIONS = 4;
const MAX_PATHS = 300;
const MAX_FIELDS = 50;
const PLAIN_NAME = /^[A-Za-z_][\w-]{0,40}$/;
const PLAIN_PATH = /^(?:\/[\w.~-]{1,60}){1,8}\/?$/;
/** Routes that answer texts, first; the others are asked last or not at all. */
const ANSWERS =
  /predict|generate|complet|chat|classif|infer|sentiment|analy|invoc|ask|answer|query|respond|talk|message/i;
/** Routes that may change something. */
const CHANGES =
  /delete|remove|reset|shutdown|stop|kill|restart|reload|load|unload|train|tune|upload|pull|push|create|update|save|config|admin|login|auth|user|token|file|slot|cache|sleep|wake|abort|cancel|feedback/i;

/** A body that a service may accept, as a template. */
function bodyWith(name: string, more: Readonly<Record<string, unknown>> = {}, isList = false): string {
  return JSON.stringify({ [name]: isList ? [INPUT_MARK] : INPUT_MARK, ...more });
}

/** The fields that a refusal of a request names as missing; hostile names are left out. */
function missingFields(body: string): string[] {
  const listed = requiredFields(body);
  const named = Array.from(
    body
      .slice(0, 2_000)
      .matchAll(
        /(?:missing|required|expected|need\w*|provide|requires?)[^"'`\n]{0,40}["'`\\]{1,2}([A-Za-z_]\w{0,40})["'`\\]|["'`\\]{1,2}([A-Za-z_]\w{0,40})["'`\\]{1,2}[^"'`\n]{0,20}(?:missing|required)/gi,
      ),
    ([, after, before]) => after ?? before ?? "",
  );
  const names = listed.length > 0 ? listed : named;
  return [...new Set(names)].filter((name) => PLAIN_NAME.test(name)).slice(0, 5);
}

/** Bodies for a route that refused a request: with the field that it names, else with usual ones. */
export function otherRequests(body: string): string[] {
  const fields = missingFields(body);
  if (fields.length > 1) return [];
  const [field] = fields;
  if (field !== undefined) return [bodyWith(field), bodyWith(field, {}, true)];
  return INPUT_NAMES.slice(1, 1 + MAX_GUESSES).map((name) => bodyWith(name));
}

/** An operation of a service's own description. */
export interface Operation {
  readonly path: string;
  /** The body as a template. */
  readonly request: string;
}

/** The routes of an OpenAPI document that take a text by POST, those whose path says that they answer first. */
export function operationsOf(document: unknown): Operation[] {
  const paths = valueAt(document, "/paths");
  if (typeof paths !== "object" || paths === null) return [];
  const found = Object.entries(paths)
    .slice(0, MAX_PATHS)
    .flatMap(([path, item]) => {
      if (!PLAIN_PATH.test(path) || CHANGES.test(path)) return [];
      const schema = resolved(document, valueAt(item, "/post/requestBody/content/application~1json/schema"));
      const request = requestOf(document, schema);
      return request === null ? [] : [{ path, request }];
    });
  return found.toSorted((a, b) => Number(ANSWERS.test(b.path)) - Number(ANSWERS.test(a.path))).slice(0, MAX_OPERATIONS);
}

/** A body by its schema: the field that takes the text, and what else is required; null if that can't be known. */
function requestOf(document: unknown, schema: unknown): string | null {
  const properties = valueAt(schema, "/properties");
  if (typeof properties !== "object" || properties === null) return null;
  const fields = Object.entries(properties).slice(0, MAX_FIELDS);
  const required = valueAt(schema, "/required");
  const isRequired = (name: string) => Array.isArray(required) && required.includes(name);
  const texts = fields.flatMap(([name, property]) => {
    const kind = textKind(document, property);
    return kind === null || !PLAIN_NAME.test(name) ? [] : [{ name, isList: kind === "list" }];
  });
  const rank = ({ name }: { name: string }) => {
    const index = INPUT_NAMES.indexOf(name.toLowerCase());
    return (index < 0 ? INPUT_NAMES.length : index) - (isRequired(name) ? INPUT_NAMES.length + 1 : 0);
  };
  const [input] = texts.toSorted((a, b) => rank(a) - rank(b));
  if (input === undefined) return null;
  // Another name is the input only if it is the one text that is required.
  const isUsual = INPUT_NAMES.includes(input.name.toLowerCase());
  if (!isUsual && !(isRequired(input.name) && texts.filter(({ name }) => isRequired(name)).length === 1)) return null;
  const more: Record<string, unknown> = {};
  for (const [name, property] of fields) {
    if (name === input.name || !isRequired(name)) continue;
    const value = sampleOf(resolved(document, property));
    if (value === undefined || !PLAIN_NAME.test(name)) return null;
    more[name] = value;
  }
  return bodyWith(input.name, more, input.isList);
}

function textKind(document: unknown, property: unknown): "text" | "list" | null {
  const own = resolved(document, property);
  const options = valueAt(own, "/anyOf");
  const types = [own, ...(Array.isArray(options) ? options : [])];
  if (types.some((each) => valueAt(each, "/type") === "string" && valueAt(each, "/enum") === undefined)) return "text";
  const isList = (each: unknown) => valueAt(each, "/type") === "array" && valueAt(each, "/items/type") === "string";
  return types.some(isList) ? "list" : null;
}

/** A value that a schema accepts: its own default or example, or the smallest of its type. Undefined if not known. */
function sampleOf(schema: unknown): unknown {
  const given = [
    valueAt(schema, "/default"),
    valueAt(schema, "/example"),
    valueAt(schema, "/examples/0"),
    valueAt(schema, "/enum/0"),
  ].find((value) => typeof value === "number" || typeof value === "boolean" || isPlainText(value));
  if (given !== undefined) return given;
  const type = valueAt(schema, "/type");
  if (type === "boolean") return false;
  const minimum = valueAt(schema, "/minimum");
  return type === "integer" || type === "number" ? (typeof minimum === "number" ? minimum : 1) : undefined;
}

function isPlainText(value: unknown): boolean {
  return typeof value === "string" && /^[\w./:-]{1,60}$/.test(value);
}

/** A schema, or what its reference within the document points to. */
function resolved(document: unknown, schema: unknown): unknown {
  const reference = valueAt(schema, "/$ref");
  if (typeof reference !== "string" || !/^#(?:\/[\w.~-]{1,100}){1,6}$/.test(reference)) return schema;
  return valueAt(document, reference.slice(1));
}
