import { isJsonPointer } from "../core/json-pointer.ts";
import { templateProblem } from "../core/request-template.ts";
import { type AnswerShape, PRESETS, presetService, type ServicePlan } from "../core/service.ts";
import { ValueProblem } from "../core/value-problem.ts";
import { nearestName } from "./nearest.ts";
import type { Reading } from "./read-values.ts";
import { shown } from "./shown.ts";
import type { Values } from "./table.ts";

/** What a request and a good answer look like: the preset, and in its place whatever was said. */
export function serviceOf(values: Values): { readonly service: ServicePlan; readonly predictPath: string } {
  const { service: name, model, request, answer } = values;
  const preset = presetService(name, model);
  return {
    service: {
      ...preset,
      request: request ?? preset.request,
      answer: answer ?? preset.answer,
      headers: values["request-headers"],
    },
    predictPath: values["predict-path"] ?? PRESETS[name].path,
  };
}

/** What was said of a service that nothing would come of. */
export function serviceContradictions({ values, naming, raw }: Pick<Reading, "values" | "naming" | "raw">): string[] {
  const { service, model, request } = values;
  if (!model) return [];
  const subject = `${naming.first("model")} ${shown(raw.model)}`;
  const then = naming.then;
  if (service === "qwen-allinone" && !request)
    return [
      `${subject} does nothing for qwen-allinone: set ${then("service")} to openai-chat, or leave ${then("model")} out`,
    ];
  if (request)
    return [
      `${subject} does nothing beside a ${then("request")} of your own: write it there, and leave ${then("model")} out`,
    ];
  return [];
}

const LONGEST_MODEL = 200;

/** The name of a model; null when none was given. */
export function parseModel(raw: string): string | null {
  if (raw === "") return null;
  if (!/^[!-~]+$/.test(raw) || /[{}]/.test(raw) || raw.length > LONGEST_MODEL)
    throw new ValueProblem('is no name of a model: write one without blanks, such as "qwen2.5:0.5b"');
  return raw;
}

/** The body of a request as JSON with `{{input}}` in it; null when none was given. */
export function parseRequest(raw: string): string | null {
  if (raw === "") return null;
  const problem = templateProblem(raw);
  if (problem !== null) throw new ValueProblem(problem);
  return raw;
}

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
