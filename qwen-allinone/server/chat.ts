// POST /v1/chat/completions: the part of OpenAI's API that a chat with text needs. The sentiment job has no part in it.

import type { EventStream } from "./events.ts";
import type { Turn } from "./history.ts";
import { parseObject, Refusal } from "./input.ts";
import type { Reply } from "./service.ts";

/** A chat request's content. */
export interface Chat {
  readonly text: string;
  /** What was said before, oldest first. */
  readonly turns: readonly Turn[];
  readonly maxTokens: number | null;
  readonly model: string;
  readonly stream: boolean;
  readonly withUsage: boolean;
}

const DEFAULT_MODEL = "qwen-allinone";
const MAX_MODEL_CHARACTERS = 256;

/**
 * The chat in a body `{"messages": [{"role": "user", "content": text}]}`. System messages are skipped, because the model
 * has a system prompt of its own; so are fields that are not known.
 * @throws Refusal 400 when it is not such a body, or its last message is not the user's
 */
export function parseChat(body: Uint8Array): Chat {
  const { messages, model, stream, stream_options, max_tokens, max_completion_tokens } = parseObject(
    body,
    '{"messages": [{"role": "user", "content": "text"}]}',
  );
  const said = parseMessages(messages);
  const last = said.at(-1);
  if (last?.role !== "user") throw new Refusal(400, 'The last of "messages" must be one of the user.');
  if (last.content.trim() === "") throw new Refusal(400, "The last message is empty.");
  return {
    text: last.content,
    turns: turnsOf(said.slice(0, -1)),
    maxTokens: parseMaxTokens(max_completion_tokens ?? max_tokens),
    model: typeof model === "string" && model !== "" ? model.slice(0, MAX_MODEL_CHARACTERS) : DEFAULT_MODEL,
    stream: stream === true,
    withUsage: (stream_options as { include_usage?: unknown } | null | undefined)?.include_usage === true,
  };
}

/** The shape of OpenAI's answers to one chat. */
export class ChatAnswer {
  readonly #chat: Chat;
  readonly #events: EventStream;
  readonly #head: { readonly id: string; readonly created: number; readonly model: string };

  constructor(chat: Chat, events: EventStream, id: string, now: Date) {
    this.#chat = chat;
    this.#events = events;
    this.#head = { id: `chatcmpl-${id}`, created: Math.floor(now.getTime() / 1_000), model: chat.model };
  }

  /** Sends a piece of text. As with OpenAI, the first chunk has the role and no text. */
  piece(content: string): void {
    if (!this.#events.begun) this.#chunk({ role: "assistant", content: "" }, null);
    this.#chunk({ content }, null);
  }

  /** Ends the stream. */
  end(reply: Reply): void {
    if (!this.#events.begun) this.#chunk({ role: "assistant", content: "" }, null);
    this.#chunk({}, reply.finish);
    if (this.#chat.withUsage) this.#send({ choices: [], usage: usageOf(reply) });
    this.#events.done();
  }

  /** The whole answer. */
  whole(reply: Reply): string {
    const message = { role: "assistant", content: reply.text };
    const choices = [{ index: 0, message, logprobs: null, finish_reason: reply.finish }];
    return JSON.stringify({ ...this.#head, object: "chat.completion", choices, usage: usageOf(reply) });
  }

  #chunk(delta: Readonly<Record<string, string>>, finish: Reply["finish"] | null): void {
    const choices = [{ index: 0, delta, logprobs: null, finish_reason: finish }];
    this.#send({ choices, ...(this.#chat.withUsage && { usage: null }) });
  }

  #send(fields: object): void {
    this.#events.send({ ...this.#head, object: "chat.completion.chunk", ...fields });
  }
}

/** The body of a rejection, as OpenAI has it. */
export function chatFailure(message: string, status: number): string {
  const type = status < 500 ? "invalid_request_error" : "server_error";
  return JSON.stringify({ error: { message, type, param: null, code: null } });
}

/** The tokens of a reply, as OpenAI's API has them: in both ways to stream, the length that a time per token needs. */
export function usageOf({ promptTokens, tokens }: Reply) {
  return { prompt_tokens: promptTokens, completion_tokens: tokens, total_tokens: promptTokens + tokens };
}

interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

function parseMessages(messages: unknown): Message[] {
  if (!Array.isArray(messages)) throw new Refusal(400, '"messages" must be an array.');
  return messages.map((message: unknown) => {
    const { role, content } = (message ?? {}) as Record<string, unknown>;
    if (role !== "system" && role !== "user" && role !== "assistant") {
      throw new Refusal(400, 'The "role" of a message must be "system", "user" or "assistant".');
    }
    return { role, content: parseContent(content) };
  });
}

/** A text, or parts that are all text. */
function parseContent(content: unknown): string {
  const parts = Array.isArray(content) ? content.map((part) => (part?.type === "text" ? part.text : null)) : [content];
  if (!parts.every((part) => typeof part === "string")) {
    throw new Refusal(400, 'The "content" of a message must be a text, or parts of type "text".');
  }
  return parts.join("").toWellFormed();
}

function parseMaxTokens(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (Number.isInteger(value) && (value as number) > 0) return value as number;
  throw new Refusal(400, '"max_tokens" must be a whole number above 0.');
}

/** An answer belongs to the text before it. */
function turnsOf(messages: readonly Message[]): Turn[] {
  const turns: Turn[] = [];
  for (const { role, content } of messages) {
    const last = turns.at(-1);
    if (role === "user") turns.push({ text: content, response: "" });
    else if (role === "assistant" && last !== undefined) turns[turns.length - 1] = { ...last, response: content };
  }
  return turns;
}
