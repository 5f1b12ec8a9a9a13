import { isJsonPointer } from "../../model/service/json-pointer.ts";
import type { AnswerShape } from "../../model/service/service.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import { type FileForm, TEXT_SCHEMA } from "../plan-file/file-form.ts";
import { didYouMean } from "./nearest.ts";
import { shown } from "./shown.ts";

const PARTS = ["status", "text", "label", "success"] as const;
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
        },
        minProperties: 1,
        additionalProperties: false,
      },
    ],
  },
  mapping: {
    isName: (key) => /^[\w-]+$/.test(key),
    joint: ": ",
    instead: (key) => (key === "status" ? "write 2xx" : "write a JSON pointer, or none"),
  },
};

/** The parts of a good answer that were given. */
export type AnswerParts = Partial<AnswerShape>;

/**
 * Lines of a part of the answer and its position: `text: /response`; `status: 2xx` for a status other than 200. Null if
 * nothing was given. `answerOf` fills in missing parts.
 */
export function parseAnswer(raw: string): AnswerParts | null {
  if (raw === "") return null;
  const found: { -readonly [Part in keyof AnswerShape]?: AnswerShape[Part] } = {};
  for (const line of raw.split(/\r?\n/).filter((each) => each.trim() !== "")) {
    const [, name = "", value = ""] = /^\s*([^:]*?)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    const part = PARTS.find((each) => each === name);
    if (part === undefined) throw new ValueProblem(notAPart(name));
    if (part in found) throw new ValueProblem(`sets ${part} twice: keep one of them`);
    if (part === "status") found.status = statusOf(value);
    else if (part === "text") found.text = pointerOf(part, value);
    else found[part] = value === "none" ? null : pointerOf(part, value);
  }
  return found;
}

/**
 * The shape of a good answer. If `text` is given, the lines describe the whole answer, and missing parts don't exist.
 * Otherwise the lines only override parts of the preset.
 */
export function answerOf(preset: AnswerShape, given: AnswerParts | null): AnswerShape {
  if (given?.text === undefined) return { ...preset, ...given };
  return { status: "200", label: null, success: null, ...given, text: given.text };
}

function statusOf(value: string): string {
  if (/^2(?:\d\d|xx)$/i.test(value)) return value.toLowerCase();
  throw new ValueProblem(
    `has ${shown(value)} as status, which is not a success status: write "status: 2xx", or one such as 201`,
  );
}

function notAPart(name: string): string {
  if (name === "") return `has a line without a part and its position: write lines such as "${ANSWER_EXAMPLE}"`;
  return `has an unknown part ${shown(name)}: ${didYouMean(name, PARTS) ?? `valid parts are ${PARTS.join(", ")}`}`;
}

function pointerOf(part: string, value: string): string {
  if (isJsonPointer(value)) return value;
  // Converts the notation of most languages: choices[0].message.content
  const keys = value.replace(/^\$\.?/, "").replaceAll(/\[(\d+)\]/g, ".$1");
  const guess = /^[\w.-]+$/.test(keys) ? `/${keys.split(".").join("/")}` : "";
  const example = isJsonPointer(guess) ? guess : "/choices/0/message/content";
  throw new ValueProblem(
    `has ${shown(value)} as ${part}, which is not a JSON pointer: write ${shown(`${part}: ${example}`)}`,
  );
}
