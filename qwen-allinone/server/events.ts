// An answer that is sent word by word, as server-sent events.

import type { ServerResponse } from "node:http";

/** Begins with its first event, so until then the request can be rejected with a status. */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #headers: () => Readonly<Record<string, string>>;

  /** @param headers those that every answer has, as of the first event */
  constructor(response: ServerResponse, headers: () => Readonly<Record<string, string>>) {
    this.#response = response;
    this.#headers = headers;
  }

  get begun(): boolean {
    return this.#response.headersSent;
  }

  send(data: unknown): void {
    if (this.#response.destroyed) return;
    if (!this.begun) {
      const type = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" };
      this.#response.writeHead(200, { ...type, ...this.#headers() });
    }
    this.#response.write(`data: ${JSON.stringify(data)}\n\n`);
  }

  /** Ends it as OpenAI's streams end. Without this event, a stream was cut. */
  done(): void {
    this.#response.end("data: [DONE]\n\n");
  }

  /** Ends it with an answer that says what went wrong. */
  fail(body: string): void {
    this.#response.end(`data: ${body}\n\n`);
  }
}
