import { isJsonPointer } from "../../model/service/json-pointer.ts";
import { type AnswerShape, DONE_MARK, type StreamShape, usualStream } from "../../model/service/service.ts";
import { type ValueProblem, valueProblem } from "../../model/text/value-problem.ts";
import { type FileForm, TEXT_SCHEMA } from "../plan-file/file-form.ts";
import { nearestNames } from "./nearest.ts";
import { shown, unquoted } from "./shown.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** Its parts in JSON instead of lines. */
    "answer.json": { readonly example: string };
    "answer.twice": { readonly part: string };
    "answer.status": { readonly value: string };
    /** A line with an unknown part; null for one without a part. */
    "answer.part": {
      readonly name: string | null;
      readonly nearest: readonly string[];
      readonly parts: readonly string[];
      readonly example: string;
    };
    "answer.pointer": { readonly value: string; readonly part: string; readonly write: string };
  }
}

const PARTS = ["status", "text", "label", "success", "end", "tokens", "reasoning"] as const;
type Part = (typeof PARTS)[number];
/** The parts that only a streamed answer has. */
export const STREAM_PARTS = ["end", "tokens", "reasoning"] as const satisfies readonly Part[];
const ANSWER_EXAMPLE = "text: /choices/0/message/content";

const POINTER = { type: "string", pattern: "^(?:/(?:[^/~]|~[01])*)+$" };
const POINTER_OR_NONE = { anyOf: [POINTER, { const: "none" }] };

export const ANSWER_IN_FILE: FileForm = {
  schema: {
    anyOf: [
      TEXT_SCHEMA,
      {
        type: "object",
        properties: {
          status: { anyOf: [{ type: "string", pattern: "^2(?:\\d\\d|[Xx][Xx])$" }, { type: "integer" }] },
          text: POINTER,
          label: POINTER_OR_NONE,
          success: POINTER_OR_NONE,
          end: { type: "string", pattern: "^(?:(?:/(?:[^/~\\s]|~[01])*)+(?: \\[DONE\\])?|\\[DONE\\])$" },
          tokens: POINTER_OR_NONE,
          reasoning: { type: "string", pattern: "^/" },
        },
        minProperties: 1,
        additionalProperties: false,
      },
    ],
  },
  mapping: {
    isName: (key) => /^[\w-]+$/.test(key),
    joint: ": ",
    instead: (key) => (key === "status" ? "status" : "pointer"),
  },
};

/** The parts of a good answer that were given. */
export interface AnswerParts extends Partial<Omit<AnswerShape, "stream">> {
  readonly stream?: Partial<StreamShape>;
}

/**
 * Lines of a part of the answer and its position: `text: /response`; `status: 2xx` for a status other than 200. Null if
 * nothing was given. `answerOf` fills in missing parts.
 */
export function parseAnswer(raw: string): AnswerParts | null {
  if (raw === "") return null;
  if (/^\s*[{[]/.test(raw)) throw valueProblem("answer.json", { example: unquoted(exampleFrom(raw)) });
  const found: { -readonly [Name in keyof AnswerParts]: AnswerParts[Name] } = {};
  const parts = new Set<Part>();
  for (const line of raw.split(/\r?\n/).filter((each) => each.trim() !== "")) {
    const [, name = "", value = ""] = /^\s*([^:]*?)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    const part = PARTS.find((each) => each === name);
    if (part === undefined) throw notAPart(name);
    if (parts.has(part)) throw valueProblem("answer.twice", { part });
    parts.add(part);
    if (part === "status") found.status = statusOf(value);
    else if (part === "text") found.text = pointerOf(part, value);
    else if (part === "end") found.stream = { ...found.stream, ...endOf(value) };
    else if (part === "reasoning") found.stream = { ...found.stream, reasoning: pointersOf(part, value) };
    else if (part === "tokens") found.stream = { ...found.stream, tokens: optionalPointer(part, value) };
    else found[part] = optionalPointer(part, value);
  }
  return found;
}

/**
 * The shape of a good answer. If `text` is given, the lines describe the whole answer, and missing parts don't exist.
 * Otherwise the lines only override parts of the preset.
 */
export function answerOf(preset: AnswerShape, given: AnswerParts | null): AnswerShape {
  const { stream: parts, ...whole } = given ?? {};
  const { stream: usual, ...rest } = preset;
  if (whole.text === undefined) return { ...rest, ...whole, ...(usual && { stream: { ...usual, ...parts } }) };
  const stream = usual && { stream: { ...usualStream(usual.format), ...parts } };
  return { status: "200", label: null, success: null, ...whole, text: whole.text, ...stream };
}

/** How a stream ends: a pointer to a value, the event `[DONE]`, or both. */
function endOf(value: string): Pick<StreamShape, "end" | "done"> {
  const [pointer = "", ...marks] = value.split(/\s+/);
  if (value === DONE_MARK) return { end: null, done: true };
  if (marks.length > 1 || (marks.length === 1 && marks[0] !== DONE_MARK))
    throw valueProblem("answer.pointer", {
      value: shown(value),
      part: "end",
      write: shown(`end: ${pointerOf("end", pointer)} ${DONE_MARK}`),
    });
  return { end: pointerOf("end", pointer), done: marks.length > 0 };
}

function pointersOf(part: Part, value: string): string[] {
  return value === "none"
    ? []
    : value
        .split(/\s+/)
        .slice(0, MAX_POINTERS)
        .map((each) => pointerOf(part, each));
}

const MAX_POINTERS = 4;

function optionalPointer(part: Part, value: string): string | null {
  return value === "none" ? null : pointerOf(part, value);
}

/** The line that says the same as JSON; an example if none does. */
function exampleFrom(json: string): string {
  try {
    const { text } = JSON.parse(json);
    return typeof text === "string" && isJsonPointer(text) ? `text: ${text}` : ANSWER_EXAMPLE;
  } catch {
    return ANSWER_EXAMPLE;
  }
}

function statusOf(value: string): string {
  if (/^2(?:\d\d|xx)$/i.test(value)) return value.toLowerCase();
  throw valueProblem("answer.status", { value: shown(value) });
}

function notAPart(name: string): ValueProblem {
  return valueProblem("answer.part", {
    name: name === "" ? null : shown(name),
    nearest: name === "" ? [] : nearestNames(name, PARTS),
    parts: PARTS,
    example: ANSWER_EXAMPLE,
  });
}

function pointerOf(part: string, value: string): string {
  if (isJsonPointer(value)) return value;
  // Converts the notation of most languages: choices[0].message.content
  const keys = value.replace(/^\$\.?/, "").replaceAll(/\[(\d+)\]/g, ".$1");
  const guess = /^[\w.-]+$/.test(keys) ? `/${keys.split(".").join("/")}` : "";
  const example = isJsonPointer(guess) ? guess : "/choices/0/message/content";
  throw valueProblem("answer.pointer", { value: shown(value), part, write: shown(`${part}: ${example}`) });
}
