import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";

/**
 * GitHub's own description of the few routes in use (github/rest-api-description, MIT). All requests of the tests and all
 * answers of the fake are validated against it.
 */

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: object;
}

interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, Content | { readonly $ref: string }>>;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const URL_OF_DESCRIPTION = new URL("github-openapi.json", import.meta.url);
const description = JSON.parse(readFileSync(URL_OF_DESCRIPTION, "utf8")) as Description;
const exact = checker(false);
/** For parameters in URLs, where every value is text. */
const lenient = checker(true);

function checker(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ strict: false, coerceTypes, allErrors: true });
  // The package is CommonJS, whose default export Node wraps once more.
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  return ajv.addSchema({ $id: "github", ...description });
}

/** A received request. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Its HTTP version. */
  readonly protocol: string;
  readonly body: unknown;
}

/** The route of a request, with the parameters of its path. */
export interface Route {
  readonly name: string;
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the route of a request; null for an unknown one. */
export function routeOf(method: string, path: string): Route | null {
  for (const [template, operations] of Object.entries(description.paths)) {
    const operation = operations[method.toLowerCase()];
    const pattern = new RegExp(`^${template.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
    const groups = pattern.exec(path);
    if (operation === undefined || groups === null) continue;
    const parameters = Object.entries(groups.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    return { name: `${method} ${template}`, operation, parameters: Object.fromEntries(parameters) };
  }
  return null;
}

/** Returns the problems of a request by GitHub's description; empty if it is valid. */
export function requestProblems(request: SeenRequest, { operation, parameters }: Route): string[] {
  const known = (operation.parameters ?? []).map((each) => resolve<Parameter>(each));
  const given: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    path: parameters,
    query: request.query,
    header: request.headers,
  };
  const experiments = known.flatMap((parameter) => {
    const value = given[parameter.in]?.[parameter.name];
    if (value === undefined) return parameter.required === true ? [`${parameter.name} is missing`] : [];
    return mistakes(lenient, parameter.schema, value, parameter.name);
  });
  const queries = known.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const strangers = Object.keys(request.query).filter((name) => !queries.includes(name));
  const body = operation.requestBody?.content["application/json"]?.schema;
  return [
    ...experiments,
    ...strangers.map((name) => `${name} is not one of its parameters`),
    ...(body === undefined ? [] : mistakes(exact, body, request.body, "body")),
    ...(body === undefined && request.body !== undefined ? ["it takes no body"] : []),
    ...headerProblems(request),
  ];
}

/** Returns the problems of the fake's answer. Errors that a route does not list have GitHub's usual form. */
export function answerProblems({ name, operation }: Route, status: number, body: unknown): string[] {
  const listed = operation.responses[String(status)];
  const content = listed === undefined ? undefined : resolve<Content>(listed).content?.["application/json"];
  if (content === undefined && status < 400) {
    if (listed === undefined) return [`${name} never answers ${status}`];
    return body === undefined ? [] : [`${name} answers ${status} without a body`];
  }
  return mistakes(exact, content?.schema ?? BASIC_ERROR, body, `answer ${status}`);
}

function headerProblems({ headers, body }: SeenRequest): string[] {
  return [
    ...(/^(?:token|bearer) \S+$/i.test(String(headers.authorization)) ? [] : ["no authorization"]),
    ...(headers["user-agent"] === undefined ? ["GitHub refuses requests without a user-agent"] : []),
    ...(/application\/(?:vnd\.github|json)/.test(String(headers.accept))
      ? []
      : [`accept is ${String(headers.accept)}`]),
    ...(body === undefined || /^application\/json/.test(String(headers["content-type"]))
      ? []
      : ["the body is not sent as JSON"]),
  ];
}

const BASIC_ERROR = { $ref: "#/components/schemas/basic-error" };
/** To compile a schema takes far longer than to validate by it. */
const compiled = new Map<Ajv, WeakMap<object, ValidateFunction>>();

function validatorOf(ajv: Ajv, schema: object): ValidateFunction {
  const known = compiled.get(ajv) ?? new WeakMap<object, ValidateFunction>();
  compiled.set(ajv, known);
  const validate =
    known.get(schema) ?? ajv.compile({ type: "object", required: ["value"], properties: { value: absolute(schema) } });
  known.set(schema, validate);
  return validate;
}

function mistakes(ajv: Ajv, schema: object, value: unknown, what: string): string[] {
  const validate = validatorOf(ajv, schema);
  if (validate({ value })) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${what}${instancePath.replace("/value", "")} ${message}`,
  );
}

/** Makes references within a part refer to the whole description. */
function absolute<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/')) as T;
}

function resolve<T>(value: T | { readonly $ref: string }): T {
  if (typeof value !== "object" || value === null || !("$ref" in value)) return value as T;
  const [, , kind = "", name = ""] = value.$ref.split("/");
  return description.components[kind]?.[name] as T;
}
