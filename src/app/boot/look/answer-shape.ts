import { valueAt } from "../../../model/service/json-pointer.ts";
import type { AnswerShape } from "../../../model/service/service.ts";

/** Names of the field with a service's text, the clearest first. */
const TEXT_NAMES = [
  ...["response", "reply", "answer", "generated_text", "completion", "output_text", "output", "text"],
  ...["content", "result", "prediction", "summary", "translation"],
];
/** Names of a field with one of a few words. */
const LABEL_NAMES = ["sentiment", "label", "class", "category", "emotion", "intent", "prediction"];
/** Names of texts that every answer has, whatever was asked. */
const NO_TEXT =
  /^(?:status|state|id|\w+_id|model|object|created|version|error|detail|type|role|finish_reason|\w*time\w*|date|device|lang|language|input|prompt|question|query|name|code|usage|system_fingerprint)$/;

const MAX_LABEL = 32;
const MAX_DEPTH = 6;
const MAX_VALUES = 300;
/** A pointer that can be written into a plan without quoting anything. */
const PLAIN_POINTER = /^(?:\/[\w.-]{1,40}){1,6}$/;

/** Where an answer has its text. */
export interface FoundShape {
  readonly shape: AnswerShape;
  /** Whether its name says so; otherwise it is the answer's only text. */
  readonly isClear: boolean;
}

interface Leaf {
  readonly pointer: string;
  readonly name: string;
  readonly text: string;
}

/**
 * Where a JSON answer has its text, its label and its success flag; null if nothing in it can be a text.
 * @param sent the text of the request: an answer that repeats it has another one
 */
export function shapeOf(body: string, sent: string, status: AnswerShape["status"]): FoundShape | null {
  const document = parseJson(body);
  if (typeof document !== "object" || document === null || saysError(document)) return null;
  const leaves = textsIn(document).filter(({ text }) => text.trim() !== "" && text.trim() !== sent.trim());
  const label = bestOf(
    leaves.filter(({ text }) => text.length <= MAX_LABEL),
    LABEL_NAMES,
  );
  const others = leaves.filter(({ pointer }) => pointer !== label?.pointer);
  const named = bestOf(others, TEXT_NAMES) ?? label;
  const [only, ...more] = others.filter(({ name }) => !NO_TEXT.test(name));
  const text = named ?? (more.length === 0 ? (only ?? null) : null);
  if (text === null) return null;
  const success = ["success", "ok"].find((name) => valueAt(document, `/${name}`) === true);
  const shape: AnswerShape = {
    status,
    text: text.pointer,
    label: label?.pointer ?? null,
    success: success === undefined || Array.isArray(document) ? null : `/${success}`,
  };
  return { shape, isClear: named !== null };
}

/** An error that came with a good status. */
function saysError(document: object): boolean {
  const error = valueAt(document, "/error");
  const failed = ["/success", "/ok"].some((flag) => valueAt(document, flag) === false);
  const isError = /^(?:error|fail)/i.test(String(valueAt(document, "/status")));
  return failed || isError || (error !== undefined && error !== null && error !== false && error !== "");
}

/** The texts of a document, breadth first; of a list only its first element. */
function textsIn(document: object): Leaf[] {
  const leaves: Leaf[] = [];
  const queue: { value: unknown; pointer: string; name: string; depth: number }[] = [
    { value: document, pointer: "", name: "", depth: 0 },
  ];
  for (let index = 0; index < queue.length && index < MAX_VALUES; index += 1) {
    const { value, pointer, name, depth } = queue[index] ?? { value: null, pointer: "", name: "", depth: 0 };
    if (typeof value === "string" && PLAIN_POINTER.test(pointer)) leaves.push({ pointer, name, text: value });
    if (typeof value !== "object" || value === null || depth === MAX_DEPTH) continue;
    const parts = Array.isArray(value) ? [["0", value[0]] as const] : Object.entries(value).slice(0, MAX_VALUES);
    for (const [key, part] of parts) {
      const own = Array.isArray(value) ? name : key.toLowerCase();
      queue.push({ value: part, pointer: `${pointer}/${key}`, name: own, depth: depth + 1 });
    }
  }
  return leaves;
}

/** The leaf with the clearest name, also if it is a plural; null without any. */
function bestOf(leaves: readonly Leaf[], names: readonly string[]): Leaf | null {
  const rank = ({ name }: Leaf) =>
    names.findIndex((each) => name === each || name === `${each}s` || name === `${each}es`);
  const [best] = leaves.filter((leaf) => rank(leaf) >= 0).toSorted((a, b) => rank(a) - rank(b));
  return best ?? null;
}

/** Undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
