import { ValueProblem } from "../../model/text/value-problem.ts";
import { type FileForm, SCALAR_SCHEMA, TEXT_SCHEMA } from "../plan-file/file-form.ts";

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
  mapping: { isName: (key) => HEADER_NAME.test(key), joint: ": ", instead: () => "write one" },
};

/**
 * Lines of headers as in HTTP: `Authorization: Bearer …`. The names come out in lower case.
 * @param part what messages call a line; for repeated flags, the number of the flag
 * @throws ValueProblem that lists every bad line by number and quotes no value: any could be a secret
 */
export function parseHeaderLines(raw: string, part: "line" | "number"): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  const problems: string[] = [];
  for (const [index, line] of raw.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    const problem = problemOf(name, value, headers);
    if (problem === null) headers.set(name, value);
    else problems.push(`${part} ${index + 1} ${problem}`);
  }
  if (headers.size > MAX_HEADERS) problems.push(`has more than ${MAX_HEADERS} headers: remove some`);
  if (problems.length > 0) throw new ValueProblem(problems.join("; "));
  return Object.fromEntries(headers);
}

function problemOf(name: string, value: string, headers: ReadonlyMap<string, string>): string | null {
  if (name.length > LONGEST_NAME) return `has a name of more than ${LONGEST_NAME} characters: write a shorter one`;
  if (!HEADER_NAME.test(name)) return 'has no valid header name before a colon: write "Authorization: Bearer …"';
  if (OURS.has(name)) return `sets ${name}, which the drill sets itself: remove it`;
  if (headers.has(name)) return `sets ${name} again: keep one of them`;
  if (value === "") return `has no value for ${name}: write one, or remove it`;
  if (value.length > LONGEST_VALUE)
    return `has a value of more than ${LONGEST_VALUE} characters for ${name}, which servers reject: write a shorter one`;
  return /^[\t -~]+$/.test(value) ? null : `has a character in ${name} that headers can't contain: use ASCII`;
}
