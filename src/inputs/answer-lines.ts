import { isJsonPointer } from "../core/service/json-pointer.ts";
import type { AnswerShape } from "../core/service/service.ts";
import { ValueProblem } from "../core/value-problem.ts";
import { nearestName } from "./nearest.ts";
import { shown } from "./shown.ts";

const PARTS = ["text", "label", "success"] as const;
const ANSWER_EXAMPLE = "text: /choices/0/message/content";

/**
 * Lines of a part of the answer and where it stands: `text: /response`. A part that is not named, or is `none`, is not
 * there; there is always a text. Null when nothing was given.
 */
export function parseAnswer(raw: string): AnswerShape | null {
  if (raw === "") return null;
  const found: Partial<Record<(typeof PARTS)[number], string | null>> = {};
  for (const line of raw.split(/\r?\n/).filter((each) => each.trim() !== "")) {
    const [, name = "", value = ""] = /^\s*([^:]*?)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    const part = PARTS.find((each) => each === name);
    if (part === undefined) throw new ValueProblem(notAPart(name));
    if (part in found) throw new ValueProblem(`names the ${part} twice: keep one of them`);
    found[part] = part !== "text" && value === "none" ? null : pointerOf(part, value);
  }
  const { text, label = null, success = null } = found;
  if (!text) throw new ValueProblem(`does not say where the text is: write "${ANSWER_EXAMPLE}"`);
  return { text, label, success };
}

function notAPart(name: string): string {
  if (name === "") return `has a line without a part and its place: write lines such as "${ANSWER_EXAMPLE}"`;
  const nearest = nearestName(name, PARTS);
  const instead = nearest === null ? `its parts are ${PARTS.join(", ")}` : `did you mean ${nearest}?`;
  return `has no part ${shown(name)}: ${instead}`;
}

function pointerOf(part: string, value: string): string {
  if (isJsonPointer(value)) return value;
  // As most languages write it: choices[0].message.content
  const keys = value.replace(/^\$\.?/, "").replaceAll(/\[(\d+)\]/g, ".$1");
  const guess = /^[\w.-]+$/.test(keys) ? `/${keys.split(".").join("/")}` : "";
  const example = isJsonPointer(guess) ? guess : "/choices/0/message/content";
  throw new ValueProblem(
    `has a ${part} that is no JSON pointer, ${shown(value)}: write ${shown(`${part}: ${example}`)}`,
  );
}
