import { STATUS_CODES } from "node:http";
import { turnsAway } from "../../model/facts/shed.ts";
import { type Message, message } from "../../model/message.ts";
import type { Outcome } from "../../model/sample.ts";
import { errorMessage, messageIn, requiredFields } from "../../model/service/error-message.ts";
import { pointerName, valueAt } from "../../model/service/json-pointer.ts";
import { type AnswerShape, isGoodStatus } from "../../model/service/service.ts";
import { oneLine } from "../../model/text/untrusted.ts";
import type { LabelProblem, Labels } from "../labels.ts";
import type { StreamReading } from "../stream/stream-times.ts";

/** What is wrong with a field of an answer; `value` is its value as JSON, null if it is nested without end. */
export type FieldProblem = { readonly field: string } & (
  | { readonly is: "missing" }
  | { readonly is: "not-text" | "not-true"; readonly value: string | null }
  | LabelProblem
);

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** What the service says in the body, empty if nothing, and where it redirects to. */
    "reply.status": {
      readonly status: number;
      readonly meaning: string;
      readonly text: string;
      readonly location: string | null;
    };
    /** The start of the body as JSON; null if it is empty. */
    "reply.not-json": { readonly list: boolean; readonly start: string | null };
    "reply.ended": { readonly outcome: Outcome };
    /** The message of an error that came with a good status, as JSON, and what is wrong with the fields. */
    "reply.wrong": { readonly text: string | null; readonly problems: readonly FieldProblem[] };
    "answer.good-status": NoArgs;
    "answer.route": NoArgs;
    "answer.key": NoArgs;
    "answer.host": NoArgs;
    /** Fields of the body that the request did not have, as paths with dots. */
    "answer.required-fields": { readonly fields: readonly string[] };
    "answer.redirects-to-https": NoArgs;
    "answer.redirects": { readonly path: string };
  }
}

/** How one request ended. */
export interface Answer {
  readonly outcome: Outcome;
  /** The HTTP status of a complete answer. */
  readonly status?: number;
  /** Shed: 429 or 503 with Retry-After. */
  readonly shed?: true;
  /** The label of an `ok` answer in the service's own spelling, cleaned; absent if the service has no labels. */
  readonly sentiment?: string;
  /** The whole text of the response, right or wrong. Hostile. */
  readonly response?: string;
  /** Why it is not `ok`. */
  readonly detail?: Message;
  /** What to change so that it could be `ok`; absent if not known. */
  readonly advice?: Message;
  /** No connection was made. */
  readonly unconnected?: true;
  /** The times of a streamed answer, also of one that was cut. */
  readonly stream?: StreamReading;
}

/** Returns how a request ended, in more than a word if more is known. */
export function endOf({ outcome, detail }: { readonly outcome: Outcome; readonly detail?: Message | null }): Message {
  return detail ?? message("reply.ended", { outcome });
}

/** A complete HTTP answer. */
export interface RawAnswer {
  readonly status: number;
  readonly body: string;
  /** Why the body is not whole; null when it is. */
  readonly unread: Message | null;
  /** Whether it has a Retry-After header. */
  readonly retryAfter?: boolean;
  /** Where it redirects to. */
  readonly location?: string | undefined;
}

/**
 * Judges a complete answer. `ok` is one of a good status with a JSON object that has a non-empty text where the shape says
 * so, and, where it has them, `true` for its success and a label from the service's own; the detail of any other has
 * everything that is wrong with it.
 */
export function judgeAnswer(
  { status, body, unread, retryAfter = false, location }: RawAnswer,
  shape: AnswerShape,
  labels: Labels,
): Answer {
  const shed = turnsAway({ status, retryAfter });
  if (!isGoodStatus(status, shape)) {
    const said = errorMessage(body);
    const fields = status === 422 || status === 400 ? requiredFields(body) : [];
    const advice = fields.length > 0 ? message("answer.required-fields", { fields }) : adviceOn(status, said, location);
    const detail = statusOf(status, said, location);
    return { outcome: "http-error", status, ...(shed && { shed }), detail, ...(advice !== null && { advice }) };
  }
  const wrong = (detail: Message): Answer => ({ outcome: "wrong-answer", status, detail });
  if (unread !== null) return wrong(unread);
  const isList = /^\/\d/.test(shape.text);
  const document = parse(body);
  if (typeof document !== "object" || document === null || Array.isArray(document) !== isList)
    return wrong(message("reply.not-json", { list: isList, start: startOf(body) }));

  const [text, label] = [shape.text, shape.label ?? ""].map((pointer) => valueAt(document, pointer));
  const problems = [
    ...(shape.success === null ? [] : successProblems(shape.success, valueAt(document, shape.success))),
    ...(shape.label === null ? [] : labelProblems(shape.label, label, labels)),
    ...textProblems(shape.text, text),
  ];
  const said = typeof text === "string" ? { response: text } : {};
  if (problems.length > 0) return { ...wrong(message("reply.wrong", { text: ownWords(document), problems })), ...said };
  const labeled = shape.label === null ? {} : { sentiment: oneLine(String(label), 32) };
  return { outcome: "ok", status, ...labeled, ...said };
}

/** @param value what an answer has at the pointer of its success */
export function successProblems(pointer: string, value: unknown): FieldProblem[] {
  if (value === true) return [];
  const field = pointerName(pointer);
  return [value === undefined ? { field, is: "missing" } : { field, is: "not-true", value: valueText(value) }];
}

/** @param label what an answer has at the pointer of its label */
export function labelProblems(pointer: string, label: unknown, labels: Labels): FieldProblem[] {
  if (typeof label !== "string") return [notText(pointer, label)];
  const problem = labels.problem(label);
  return problem === null ? [] : [{ field: pointerName(pointer), ...problem }];
}

function textProblems(pointer: string, text: unknown): FieldProblem[] {
  if (typeof text !== "string") return [notText(pointer, text)];
  return oneLine(text, 200) === "" ? [{ field: pointerName(pointer), is: "empty" }] : [];
}

/** The message of an error that came with a good status. */
function ownWords(document: object): string | null {
  const said = messageIn(document);
  return said === null ? null : JSON.stringify(oneLine(said, 120));
}

function statusOf(status: number, said: string, location: string | undefined): Message {
  // The whole body often carries a time stamp, and then no two failures would read the same.
  const meaning = STATUS_CODES[status] ?? "";
  // A page whose title is the status says nothing more.
  const text = said === meaning ? "" : oneLine(said, 120);
  const to = location === undefined || !isRedirect(status) ? null : oneLine(location, 120);
  return message("reply.status", { status, meaning, text, location: to });
}

/** What to change, in the inputs or in the service, so that an answer of this status could be a good one. */
function adviceOn(status: number, said: string, location: string | undefined): Message | null {
  if (isRedirect(status)) return adviceOnRedirect(location);
  if (status > 200 && status < 300 && said !== "") return message("answer.good-status", {});
  if (status === 404 || status === 405) return message("answer.route", {});
  if (status === 401) return message("answer.key", {});
  if (status === 421 || (status >= 400 && status < 500 && /\bhost(?:s|name)?\b/i.test(said)))
    return message("answer.host", {});
  return null;
}

/** Repeats no more than a path of plain characters: the location is hostile text. */
function adviceOnRedirect(location: string | undefined): Message | null {
  const url = location === undefined ? null : URL.parse(location, "http://service");
  if (url === null) return null;
  if (url.protocol === "https:") return message("answer.redirects-to-https", {});
  const path = url.pathname;
  return /^\/[\w./~-]{0,100}$/.test(path) && !path.startsWith("//") ? message("answer.redirects", { path }) : null;
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** Undefined if it is not JSON. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function notText(pointer: string, value: unknown): FieldProblem {
  const field = pointerName(pointer);
  return value === undefined ? { field, is: "missing" } : { field, is: "not-text", value: valueText(value) };
}

/** A value of an answer as JSON; null if it is nested without end. */
function valueText(value: unknown): string | null {
  try {
    return oneLine(JSON.stringify(value) ?? "undefined", 40);
  } catch {
    // JSON nested deeper than the stack can be parsed, but not written.
    return null;
  }
}

function startOf(body: string): string | null {
  return body.trim() === "" ? null : JSON.stringify(oneLine(body, 80));
}
