import { STATUS_CODES } from "node:http";
import { turnsAway } from "../core/gate/shed.ts";
import type { Outcome } from "../core/sample.ts";
import { pointerName, valueAt } from "../core/service/json-pointer.ts";
import type { AnswerShape } from "../core/service/service.ts";
import { oneLine } from "../core/untrusted.ts";
import type { Labels } from "./labels.ts";

/** How one request ended. */
export interface Answer {
  readonly outcome: Outcome;
  /** The HTTP status, where a complete answer came. */
  readonly status?: number;
  /** It was turned away, 429 or 503, with a time to come back at. */
  readonly shed?: true;
  /** The label of an `ok` answer in the service's own spelling, made harmless; absent where the service gives none. */
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
 * Judges a complete answer. `ok` is a 200 with a JSON object that has a non-empty text where the shape says so, and, where
 * it has them, `true` for its success and a label from the service's own; the detail of any other names everything that is
 * wrong with it.
 */
export function judgeAnswer(
  { status, body, cut, retryAfter = false }: RawAnswer,
  shape: AnswerShape,
  labels: Labels,
): Answer {
  const shed = turnsAway({ status, retryAfter });
  if (status !== 200) {
    return { outcome: "http-error", status, ...(shed && { shed }), detail: httpError(status, body) };
  }
  if (cut) return wrong(["the body is longer than 1 MiB"]);
  const isList = /^\/\d/.test(shape.text);
  const document = parse(body);
  if (typeof document !== "object" || document === null || Array.isArray(document) !== isList)
    return wrong([`the body is not a JSON ${isList ? "list" : "object"}: ${excerpt(body)}`]);

  const [text, label] = [shape.text, shape.label ?? ""].map((pointer) => valueAt(document, pointer));
  const problems = [
    ...successProblems(document, shape),
    ...(shape.label === null ? [] : labelProblems(shape.label, label, labels)),
    ...textProblems(shape.text, text),
  ];
  const said = typeof text === "string" ? { response: text } : {};
  if (problems.length > 0) return { ...wrong(problems), ...said };
  const labelled = shape.label === null ? {} : { sentiment: oneLine(String(label), 32) };
  return { outcome: "ok", status, ...labelled, ...said };
}

function successProblems(document: object, { success }: AnswerShape): string[] {
  const value = success === null ? true : valueAt(document, success);
  if (success === null || value === true) return [];
  return [`\`${pointerName(success)}\` ${value === undefined ? "is missing" : `is ${shown(value)}, not true`}`];
}

function labelProblems(pointer: string, label: unknown, labels: Labels): string[] {
  const problem = typeof label === "string" ? labels.problem(label) : notText(label);
  return problem === null ? [] : [`\`${pointerName(pointer)}\` ${problem}`];
}

function textProblems(pointer: string, text: unknown): string[] {
  const name = `\`${pointerName(pointer)}\``;
  if (typeof text !== "string") return [`${name} ${notText(text)}`];
  return oneLine(text, 200) === "" ? [`${name} is empty`] : [];
}

function wrong(problems: readonly string[]): Answer {
  return { outcome: "wrong-answer", status: 200, detail: oneLine(problems.join("; "), MAX_DETAIL) };
}

function httpError(status: number, body: string): string {
  // The whole body often carries a time stamp, and then no two failures would read the same.
  const said = oneLine(messageIn(parse(body)) ?? body, 120);
  const redirect = status >= 300 && status < 400 ? ", redirects are not followed" : "";
  return oneLine(`${status} ${STATUS_CODES[status] ?? ""}${redirect}${said === "" ? "" : `: ${said}`}`, MAX_DETAIL);
}

/** What an error says for itself, in the forms that services give it; null where it has none of them. */
function messageIn(document: unknown): string | null {
  const known = ["/detail", "/message", "/error/message", "/error"].map((pointer) => valueAt(document, pointer));
  return known.find((each) => typeof each === "string") ?? null;
}

/** Undefined where it is no JSON. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function notText(value: unknown): string {
  return value === undefined ? "is missing" : `is ${shown(value)}, not text`;
}

function shown(value: unknown): string {
  try {
    return oneLine(JSON.stringify(value) ?? "undefined", 40);
  } catch {
    // What is nested deeper than the stack can be read, but not written.
    return "nested without end";
  }
}

function excerpt(body: string): string {
  return body.trim() === "" ? "it is empty" : JSON.stringify(oneLine(body, 80));
}
