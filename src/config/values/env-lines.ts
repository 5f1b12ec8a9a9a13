import { valueProblem } from "../../model/text/value-problem.ts";
import { type FileForm, SCALAR_SCHEMA, TEXT_SCHEMA } from "../plan-file/file-form.ts";
import { firstOf } from "./shown.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The first bad lines by their numbers, and how many more there are; `max` is the number of variables that are allowed. */
    "value.env": { readonly problems: readonly EnvProblem[]; readonly more: number; readonly max: number };
  }
}

interface EnvProblem {
  readonly why: "no-equals" | "name" | "nul" | "again" | "too-many";
  readonly part: "line" | "number";
  readonly number: number;
  /** The variable that is set again, and by which line first. */
  readonly key: string;
  readonly first: number;
}

/** Keeps the service on the CPU, so that results don't depend on a GPU that a runner happens to have. */
export const BASE_ENV: Readonly<Record<string, string>> = { CUDA_VISIBLE_DEVICES: "-1" };

const MAX_VARIABLES = 1_000;
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

export const ENV_IN_FILE: FileForm = {
  schema: {
    anyOf: [
      TEXT_SCHEMA,
      { type: "object", additionalProperties: SCALAR_SCHEMA, propertyNames: { pattern: VARIABLE_NAME.source } },
    ],
  },
  mapping: {
    isName: (key) => VARIABLE_NAME.test(key),
    joint: "=",
    instead: () => "quotes",
  },
};

/** The variables of KEY=VALUE lines, added to the default environment: see `parseVariables`. */
export function parseEnvLines(raw: string, part: "line" | "number"): Readonly<Record<string, string>> {
  return { ...BASE_ENV, ...parseVariables(raw, part) };
}

/**
 * The variables of KEY=VALUE lines. A value is everything after the first `=`, quotes included;
 * blank lines and lines that begin with `#` are skipped.
 * @param part what messages call a line; for repeated flags, the number of the flag
 * @throws ValueProblem that lists every bad line by number and quotes none: any could be part of a secret
 */
export function parseVariables(raw: string, part: "line" | "number"): Readonly<Record<string, string>> {
  const env = new Map<string, string>();
  const lineOf = new Map<string, number>();
  const problems: EnvProblem[] = [];
  const problem = (why: EnvProblem["why"], number = 0, key = "", first = 0) =>
    problems.push({ why, part, number, key, first });
  for (const [index, line] of raw.split(/\r?\n/).entries()) {
    const number = index + 1;
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const equals = line.indexOf("=");
    const key = line.slice(0, Math.max(equals, 0)).trimStart();
    const first = lineOf.get(key);
    if (equals < 0) problem("no-equals", number);
    else if (!VARIABLE_NAME.test(key)) problem("name", number);
    else if (line.includes("\0")) problem("nul", number);
    else if (first !== undefined) problem("again", number, key, first);
    else {
      lineOf.set(key, number);
      env.set(key, line.slice(equals + 1));
    }
  }
  if (env.size >= MAX_VARIABLES) problem("too-many");
  if (problems.length > 0) throw valueProblem("value.env", { ...firstOf(problems), max: MAX_VARIABLES - 1 });
  return Object.fromEntries(env);
}
