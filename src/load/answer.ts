import { STATUS_CODES } from "node:http";
import type { Outcome } from "../core/sample.ts";
import { oneLine } from "../core/untrusted.ts";
import type { Labels } from "./labels.ts";

/** How one request ended. */
export interface Answer {
  readonly outcome: Outcome;
  /** The HTTP status, where a complete answer came. */
  readonly status?: number;
  /** It was turned away, 429 or 503, with a time to come back at. */
  readonly shed?: true;
  /** The label of an `ok` answer in the service's own spelling, made harmless. */
  readonly sentiment?: string;
  /** The whole text of the response, where there is one, right or wrong. Hostile. */
  readonly response?: string;
  /** Why it is not `ok`, in one harmless line. */
  readonly detail?: string;
}

/** A complete HTTP answer. `cut` when the body was longer than the client reads. */
export interface RawAnswer {
  readonly status: number;
  readonly body: string;
  readonly cut: boolean;
  /** Whether it says when to come back. */
  readonly retryAfter?: boolean;
}

const MAX_DETAIL = 300;

/**
 * Judges a complete answer. `ok` is a 200 with a JSON object that has `success: true`, a `sentiment` from the
 * service's own labels and a non-empty `response`; the detail of any other names everything that is wrong with it.
 */
export function judgeAnswer({ status, body, cut, retryAfter = false }: RawAnswer, labels: Labels): Answer {
  const shed = retryAfter && (status === 429 || status === 503);
  if (status !== 200) {
    return { outcome: "http-error", status, ...(shed && { shed }), detail: httpError(status, body) };
  }
  if (cut) return wrong(["the body is longer than 1 MiB"]);
  const envelope = parseObject(body);
  if (envelope === null) return wrong([`the body is not a JSON object: ${excerpt(body)}`]);

  const { success, sentiment, response } = envelope;
  const problems: string[] = [];
  if (success !== true)
    problems.push(`\`success\` ${success === undefined ? "is missing" : `is ${shown(success)}, not true`}`);
  const labelProblem = typeof sentiment === "string" ? labels.problem(sentiment) : notText(sentiment);
  if (labelProblem !== null) problems.push(`\`sentiment\` ${labelProblem}`);
  if (typeof response !== "string") problems.push(`\`response\` ${notText(response)}`);
  else if (oneLine(response, 200) === "") problems.push("`response` is empty");
  const said = typeof response === "string" ? { response } : {};
  if (problems.length > 0) return { ...wrong(problems), ...said };
  return { outcome: "ok", status, sentiment: oneLine(String(sentiment), 32), ...said };
}

function wrong(problems: readonly string[]): Answer {
  return { outcome: "wrong-answer", status: 200, detail: oneLine(problems.join("; "), MAX_DETAIL) };
}

function httpError(status: number, body: string): string {
  const { error, message = error, detail = message } = parseObject(body) ?? {};
  // The whole body often carries a time stamp, and then no two failures would read the same.
  const said = oneLine(typeof detail === "string" ? detail : body, 120);
  const redirect = status >= 300 && status < 400 ? ", redirects are not followed" : "";
  return oneLine(`${status} ${STATUS_CODES[status] ?? ""}${redirect}${said === "" ? "" : `: ${said}`}`, MAX_DETAIL);
}

function parseObject(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function notText(value: unknown): string {
  return value === undefined ? "is missing" : `is ${shown(value)}, not text`;
}

function shown(value: unknown): string {
  return oneLine(JSON.stringify(value) ?? "undefined", 40);
}

function excerpt(body: string): string {
  return body.trim() === "" ? "it is empty" : JSON.stringify(oneLine(body, 80));
}
