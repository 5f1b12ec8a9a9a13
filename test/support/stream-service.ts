import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** One step of a scripted answer, written to the socket as it is. */
export type Step =
  | { readonly write: string | Uint8Array }
  | { readonly waitMs: number }
  /** Writes the same again and again, as fast as it is read, until the client closes. */
  | { readonly repeat: string | Uint8Array }
  | { readonly end: "fin" | "reset" | "hang" };

export interface StreamService extends AsyncDisposable {
  readonly url: string;
  /** Sockets that are open. */
  readonly open: ReadonlySet<Socket>;
  /** When each answer's steps were written, by `performance.now()`. */
  readonly writtenAtMs: readonly (readonly number[])[];
}

/** Starts a server of raw bytes: the answer to the n-th request, from 0, and its body are its steps. */
export async function startStreamService(
  stepsOf: (index: number, body: string) => readonly Step[],
): Promise<StreamService> {
  const open = new Set<Socket>();
  const writtenAtMs: number[][] = [];
  let requests = 0;
  const server = createServer((socket) => {
    open.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
    let request = "";
    socket.on("data", (bytes) => {
      request += bytes;
      if (!isComplete(request)) return;
      const body = request.slice(request.indexOf("\r\n\r\n") + 4);
      request = "";
      const times: number[] = [];
      writtenAtMs.push(times);
      void play(socket, stepsOf(requests++, body), times);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/predict`,
    open,
    writtenAtMs,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function isComplete(request: string): boolean {
  const [head = "", body] = request.split("\r\n\r\n");
  return body !== undefined && Buffer.byteLength(body) >= Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
}

async function play(socket: Socket, steps: readonly Step[], times: number[]): Promise<void> {
  for (const step of steps) {
    if ("waitMs" in step) await sleep(step.waitMs);
    else if ("write" in step) {
      times.push(performance.now());
      socket.write(step.write);
    } else if ("repeat" in step) {
      while (!socket.destroyed) {
        if (!socket.write(step.repeat)) await drained(socket);
      }
    } else if (step.end === "fin") socket.end();
    else if (step.end === "reset") socket.resetAndDestroy();
  }
}

/** Resolves when the socket takes more, or is closed. */
async function drained(socket: Socket): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.once("drain", resolve).once("close", resolve);
  await promise;
  socket.off("drain", resolve).off("close", resolve);
}

const TYPES = { sse: "text/event-stream", ndjson: "application/x-ndjson" } as const;

/** The head of an answer in chunks. */
export function head(format: keyof typeof TYPES, headers: Readonly<Record<string, string>> = {}): Step {
  const all = { "content-type": TYPES[format], "transfer-encoding": "chunked", ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return { write: `HTTP/1.1 200 OK\r\n${lines.join("")}\r\n` };
}

/** One chunk of the body. */
export function chunk(body: string | Uint8Array): Step {
  const bytes = Buffer.from(body);
  return { write: Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]) };
}

/** The proper end of the body, and of the connection. */
export const BODY_END: readonly Step[] = [{ write: "0\r\n\r\n" }, { end: "fin" }];

/** Events as services of either format write them. */
export const EVENTS = {
  sse: {
    piece: (text: string) => event({ choices: [{ index: 0, delta: { content: text }, finish_reason: null }] }),
    finish: event({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }),
    usage: (tokens: number) => event({ choices: [], usage: { completion_tokens: tokens } }),
    done: "data: [DONE]\n\n",
    error: event({ error: { message: "the engine is dead", code: 500 } }),
  },
  ndjson: {
    piece: (text: string) => line({ delta: text, done: false }),
    finish: "",
    usage: () => "",
    done: line({ delta: "", done: true, eval_count: 3, sentiment: "positive", success: true }),
    error: line({ error: "the engine is dead" }),
  },
} as const;

function event(document: object): string {
  return `data: ${JSON.stringify(document)}\n\n`;
}

function line(document: object): string {
  return `${JSON.stringify(document)}\n`;
}
