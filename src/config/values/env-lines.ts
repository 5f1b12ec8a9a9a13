import { ValueProblem } from "../../model/text/value-problem.ts";
import { type FileForm, SCALAR_SCHEMA, TEXT_SCHEMA } from "../plan-file/file-form.ts";

/** Keeps the service on the CPU, so that results don't depend on a GPU that a runner happens to have. */
const BASE: Readonly<Record<string, string>> = { CUDA_VISIBLE_DEVICES: "-1" };

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
    instead: (key) => `write ${key}: "" for an empty value`,
  },
};

/**
 * KEY=VALUE lines added to the default environment. A value is everything after the first `=`, quotes included;
 * blank lines and lines that begin with `#` are skipped.
 * @param part what messages call a line; for repeated flags, the number of the flag
 * @throws ValueProblem that lists every bad line by number and quotes none: any could be part of a secret
 */
export function parseEnvLines(raw: string, part: "line" | "number"): Readonly<Record<string, string>> {
  const env = new Map<string, string>();
  const lineOf = new Map<string, number>();
  const problems: string[] = [];
  for (const [index, line] of raw.split(/\r?\n/).entries()) {
    const number = index + 1;
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const equals = line.indexOf("=");
    const key = line.slice(0, Math.max(equals, 0)).trimStart();
    const first = lineOf.get(key);
    if (equals < 0) problems.push(`${part} ${number} has no "=": write KEY=VALUE`);
    else if (!VARIABLE_NAME.test(key)) {
      problems.push(`${part} ${number} has an invalid name before its "=": write KEY=VALUE, without spaces around KEY`);
    } else if (line.includes("\0")) problems.push(`${part} ${number} has a NUL character: remove it`);
    else if (first !== undefined)
      problems.push(`${part} ${number} sets ${key} again (first in ${part} ${first}): keep one of them`);
    else {
      lineOf.set(key, number);
      env.set(key, line.slice(equals + 1));
    }
  }
  if (env.size >= MAX_VARIABLES) problems.push(`has more than ${MAX_VARIABLES - 1} variables: remove some`);
  if (problems.length > 0) throw new ValueProblem(problems.join("; "));
  return { ...BASE, ...Object.fromEntries(env) };
}
