import type { AnswerShape, ServicePlan } from "../definitions/plan-data.ts";
import { INPUT_MARK } from "./request-template.ts";

export type { AnswerShape, ServicePlan };

/** The presets, the default first. */
export const SERVICE_NAMES = ["qwen-allinone", "openai-chat"] as const;

export type ServiceName = (typeof SERVICE_NAMES)[number];

interface Preset {
  readonly path: string;
  readonly request: (model: string | null) => string;
  readonly answer: AnswerShape;
}

/** Enough for a sentence, without taking up most of a drill on one CPU. */
const MAX_TOKENS = 32;

export const PRESETS: Readonly<Record<ServiceName, Preset>> = {
  "qwen-allinone": {
    path: "/predict",
    request: () => JSON.stringify({ input: INPUT_MARK }),
    answer: { status: "200", text: "/response", label: "/sentiment", success: "/success" },
  },
  "openai-chat": {
    path: "/v1/chat/completions",
    // A server with one model needs no name, and refuses a wrong one.
    request: (model) =>
      JSON.stringify({
        ...(model === null ? {} : { model }),
        messages: [{ role: "user", content: INPUT_MARK }],
        max_tokens: MAX_TOKENS,
        temperature: 0,
        stream: false,
      }),
    answer: { status: "200", text: "/choices/0/message/content", label: null, success: null },
  },
};

/** Returns whether an answer with this HTTP status can be a good one. */
export function isGoodStatus(status: number, { status: good }: Pick<AnswerShape, "status">): boolean {
  return good === "2xx" ? status >= 200 && status < 300 : String(status) === good;
}

/** An answer's parts as the lines of the input `answer`. */
export function answerLines({ status, text, label, success }: AnswerShape): string[] {
  return [
    ...(status === "200" ? [] : [`status: ${status}`]),
    `text: ${text}`,
    ...(label === null ? [] : [`label: ${label}`]),
    ...(success === null ? [] : [`success: ${success}`]),
  ];
}

/** A service as its preset has it. */
export function presetService(preset: ServiceName, model: string | null = null): ServicePlan {
  const { request, answer } = PRESETS[preset];
  return { preset, model, request: request(model), answer, headers: {} };
}
