import type { AnswerShape, ServicePlan, StreamShape } from "../definitions/plan-data.ts";
import { INPUT_MARK } from "./request-template.ts";

export type { AnswerShape, ServicePlan, StreamShape };

/** The presets, the default first. */
export const SERVICE_NAMES = ["qwen-allinone", "openai-chat"] as const;

export type ServiceName = (typeof SERVICE_NAMES)[number];

/** Formats of a streamed answer, the default first: server-sent events, and one JSON document per line. */
export const STREAM_FORMATS = ["sse", "ndjson"] as const;

export type StreamFormat = (typeof STREAM_FORMATS)[number];

interface Preset {
  readonly path: string;
  /** @param streams whether it asks for a streamed answer */
  readonly request: (model: string | null, streams: boolean) => string;
  readonly answer: AnswerShape;
  /** What is different in an answer as server-sent events; `stream` is what differs from `STREAMS`. */
  readonly streamed: { readonly text: string; readonly stream: Partial<StreamShape> };
}

/** How streams of a format usually end and where they report their tokens. */
const STREAMS: Readonly<Record<StreamFormat, StreamShape>> = {
  sse: { format: "sse", end: null, done: true, tokens: "/usage/completion_tokens", reasoning: [] },
  ndjson: { format: "ndjson", end: "/done", done: false, tokens: "/eval_count", reasoning: [] },
};

/** Enough for a sentence, without taking up most of a drill on one CPU. */
const MAX_TOKENS = 32;

export const PRESETS: Readonly<Record<ServiceName, Preset>> = {
  "qwen-allinone": {
    path: "/predict",
    request: (_, streams) => JSON.stringify({ input: INPUT_MARK, ...(streams && { stream: true }) }),
    answer: { status: "200", text: "/response", label: "/sentiment", success: "/success" },
    streamed: { text: "/delta", stream: { end: "/done" } },
  },
  "openai-chat": {
    path: "/v1/chat/completions",
    // A server with one model needs no name, and refuses a wrong one.
    request: (model, streams) =>
      JSON.stringify({
        ...(model === null ? {} : { model }),
        messages: [{ role: "user", content: INPUT_MARK }],
        max_tokens: MAX_TOKENS,
        temperature: 0,
        ...(streams ? { stream: true, stream_options: { include_usage: true } } : { stream: false }),
      }),
    answer: { status: "200", text: "/choices/0/message/content", label: null, success: null },
    streamed: {
      text: "/choices/0/delta/content",
      // Both names are in use: see vLLM, llama.cpp and DeepSeek's API for the first, newer vLLM and Ollama for the second.
      stream: {
        end: "/choices/0/finish_reason",
        reasoning: ["/choices/0/delta/reasoning_content", "/choices/0/delta/reasoning"],
      },
    },
  },
};

/** Returns whether an answer with this HTTP status can be a good one. */
export function isGoodStatus(status: number, { status: good }: Pick<AnswerShape, "status">): boolean {
  return good === "2xx" ? status >= 200 && status < 300 : String(status) === good;
}

/** An answer's parts as the lines of the input `answer`. */
export function answerLines({ status, text, label, success, stream }: AnswerShape): string[] {
  return [
    ...(status === "200" ? [] : [`status: ${status}`]),
    `text: ${text}`,
    ...(label === null ? [] : [`label: ${label}`]),
    ...(success === null ? [] : [`success: ${success}`]),
    ...(stream === undefined ? [] : streamLines(stream)),
  ];
}

/** The parts that streams of the format don't usually have. */
function streamLines({ format, end, done, tokens, reasoning }: StreamShape): string[] {
  const usual = STREAMS[format];
  return [
    ...(end === usual.end && done === usual.done ? [] : [`end: ${endText({ end, done })}`]),
    ...(tokens === usual.tokens ? [] : [`tokens: ${tokens ?? "none"}`]),
    ...(reasoning.length === 0 ? [] : [`reasoning: ${reasoning.join(" ")}`]),
  ];
}

/** The mark at the end of a stream of server-sent events. */
export const DONE_MARK = "[DONE]";

function endText({ end, done }: Pick<StreamShape, "end" | "done">): string {
  return [...(end === null ? [] : [end]), ...(done ? [DONE_MARK] : [])].join(" ");
}

/**
 * A service as its preset has it.
 * @param format of a streamed answer; null for a whole one
 */
export function presetService(
  preset: ServiceName,
  model: string | null = null,
  format: StreamFormat | null = null,
): ServicePlan {
  const { request, answer } = PRESETS[preset];
  const shape = format === null ? answer : { ...answer, ...streamedBy(preset, format) };
  return { preset, model, request: request(model, format !== null), answer: shape, headers: {} };
}

/** A service as its preset has it, with the same model and the same kind of stream. */
export function usualService({ preset, model, answer }: Pick<ServicePlan, "preset" | "model" | "answer">): ServicePlan {
  return presetService(preset, model, answer.stream?.format ?? null);
}

/** The parts of a preset's answer that are different where it is streamed. */
function streamedBy(preset: ServiceName, format: StreamFormat): Pick<AnswerShape, "text" | "stream"> {
  const { text, stream } = PRESETS[preset].streamed;
  return { text, stream: { ...STREAMS[format], ...(format === "sse" && stream) } };
}

/** How an answer of a format is streamed, if nothing else is known of the service. */
export function usualStream(format: StreamFormat): StreamShape {
  return STREAMS[format];
}
