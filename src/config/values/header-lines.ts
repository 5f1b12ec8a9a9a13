import { valueProblem } from "../../model/text/value-problem.ts";
import { type FileForm, SCALAR_SCHEMA, TEXT_SCHEMA } from "../plan-file/file-form.ts";
import { firstOf } from "./shown.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The first bad lines by their numbers, and how many more there are. */
    "value.headers": {
      readonly problems: readonly HeaderProblem[];
      readonly more: number;
      readonly maxHeaders: number;
      readonly maxName: number;
      readonly maxValue: number;
    };
  }
}

type HeaderFault = "long-name" | "name" | "own" | "again" | "no-value" | "long-value" | "character" | "too-many";

interface HeaderProblem {
  readonly why: HeaderFault;
  readonly part: "line" | "number";
  readonly number: number;
  /** Empty if it is not valid. */
  readonly name: string;
}

/** Headers that the drill sets itself, or that would change how the request is sent. */
const OURS = new Set([
  "accept",
  "accept-encoding",
  "connection",
  "content-length",
  "content-type",
  "expect",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

const LONGEST_VALUE = 8_000;
const MAX_HEADERS = 100;
const LONGEST_NAME = 200;

/** A valid name. @see RFC 9110, 5.6.2 */
const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;

export const HEADERS_IN_FILE: FileForm = {
  schema: { anyOf: [TEXT_SCHEMA, { type: "object", additionalProperties: SCALAR_SCHEMA }] },
  mapping: { isName: (key) => HEADER_NAME.test(key), joint: ": ", instead: () => "value" },
};

/**
 * Lines of headers as in HTTP: `Authorization: Bearer …`. The names come out in lower case.
 * @param part what messages call a line; for repeated flags, the number of the flag
 * @throws ValueProblem that lists every bad line by number and quotes no value: any could be a secret
 */
export function parseHeaderLines(raw: string, part: "line" | "number"): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  const problems: HeaderProblem[] = [];
  for (const [index, line] of raw.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    const problem = problemOf(name, value, headers);
    if (problem === null) headers.set(name, value);
    else problems.push({ why: problem, part, number: index + 1, name: HEADER_NAME.test(name) ? name : "" });
  }
  if (headers.size > MAX_HEADERS) problems.push({ why: "too-many", part, number: 0, name: "" });
  const limits = { maxHeaders: MAX_HEADERS, maxName: LONGEST_NAME, maxValue: LONGEST_VALUE };
  if (problems.length > 0) throw valueProblem("value.headers", { ...firstOf(problems), ...limits });
  return Object.fromEntries(headers);
}

function problemOf(name: string, value: string, headers: ReadonlyMap<string, string>): HeaderFault | null {
  if (name.length > LONGEST_NAME) return "long-name";
  if (!HEADER_NAME.test(name)) return "name";
  if (OURS.has(name)) return "own";
  if (headers.has(name)) return "again";
  if (value === "") return "no-value";
  if (value.length > LONGEST_VALUE) return "long-value";
  return /^[\t -~]+$/.test(value) ? null : "character";
}
