import { INPUT_MARK } from "./request-template.ts";

/** What a good answer is: its status, and where its parts are, each as a JSON pointer (RFC 6901). */
export interface AnswerShape {
  /** A status of success such as `200`, or `2xx` for any of them. */
  readonly status: string;
  readonly text: string;
  /** The label, one of a few words; null for a service that gives none. */
  readonly label: string | null;
  /** What has to be true; null where there is no such thing. */
  readonly success: string | null;
}

/** The presets, the default first. */
export const SERVICE_NAMES = ["qwen-allinone", "openai-chat"] as const;

export type ServiceName = (typeof SERVICE_NAMES)[number];

/** How the service is asked and how it answers. */
export interface ServicePlan {
  /** The preset that stands for whatever was not said. */
  readonly preset: ServiceName;
  /** The model that is asked for; null leaves it to the service. */
  readonly model: string | null;
  /** The body of a request, `{{input}}` in the place of the text. */
  readonly request: string;
  readonly answer: AnswerShape;
  /** Headers of every request beside our own. Their values can be secrets. */
  readonly headers: Readonly<Record<string, string>>;
}

interface Preset {
  readonly path: string;
  readonly request: (model: string | null) => string;
  readonly answer: AnswerShape;
}

/** Enough for a sentence, and not the longest part of a drill on one CPU. */
const MAX_TOKENS = 32;

export const PRESETS: Readonly<Record<ServiceName, Preset>> = {
  "qwen-allinone": {
    path: "/predict",
    request: () => JSON.stringify({ input: INPUT_MARK }),
    answer: { status: "200", text: "/response", label: "/sentiment", success: "/success" },
  },
  "openai-chat": {
    path: "/v1/chat/completions",
    // A server of one model needs no name, and refuses a wrong one.
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

/** Whether an answer of this HTTP status can be a good one. */
export function isGoodStatus(status: number, { status: good }: Pick<AnswerShape, "status">): boolean {
  return good === "2xx" ? status >= 200 && status < 300 : String(status) === good;
}

/** A service as its preset has it. */
export function presetService(preset: ServiceName, model: string | null = null): ServicePlan {
  const { request, answer } = PRESETS[preset];
  return { preset, model, request: request(model), answer, headers: {} };
}
