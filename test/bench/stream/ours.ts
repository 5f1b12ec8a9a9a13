import { connect } from "node:net";
import { Client as Undici } from "undici";
import { Client } from "../../../src/load/http/client.ts";
import { DirectSocket } from "../../../src/load/http/direct-socket.ts";
import { Labels } from "../../../src/load/labels.ts";
import { startLoad } from "../../../src/load/load.ts";
import type { Service } from "../../../src/load/take-sample.ts";
import { promptCycle } from "../../../src/load/texts/prompt-cycle.ts";
import { PROMPTS } from "../../../src/load/texts/prompts.ts";
import { presetService } from "../../../src/model/service/service.ts";
import { startClock } from "../../../src/model/text/clock.ts";
import type { Measured, Run, StreamGenerator } from "./generator.ts";
import { nowMs } from "./script.ts";

const REQUEST_TIMEOUT_MS = 30_000;

/** The drill's own load, in this very process. */
export const ourLoad: StreamGenerator = {
  name: "this drill's load",
  prepare: async () => null,
  run: async (order) => {
    const answers: Measured[] = [];
    const client = new Client({
      url: order.url,
      requestTimeoutMs: REQUEST_TIMEOUT_MS,
      labels: new Labels(),
      shape: presetService("openai-chat", null, order.streams ? "sse" : null),
    });
    const service: Service = {
      send: async (text, signal) => {
        const sentAtMs = nowMs();
        const { outcome, stream, response = "" } = await client.send(text, signal);
        if (outcome !== "ok") throw new Error(`a request ended as ${outcome}`);
        const [ttftMs, maxStallMs] = [stream?.firstTextMs ?? Number.NaN, stream?.maxStallMs ?? Number.NaN];
        if (stream !== undefined) answers.push({ sentAtMs, ttftMs, maxStallMs, text: response });
        return { outcome, ...(stream !== undefined && { stream }) };
      },
    };
    let requests = 0;
    const running = startLoad({
      client: service,
      load: { kind: "clients", clients: order.clients },
      prompts: promptCycle(PROMPTS, 1),
      clock: startClock(),
      requestTimeoutMs: REQUEST_TIMEOUT_MS,
      onSample: () => {
        requests += 1;
      },
    });
    const cpu = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, order.seconds * 1_000));
    await running.stop();
    const cpuMs = cpuMsSince(cpu);
    client.close();
    return { requests, cpuMs, answers, firstByteMs: [] };
  },
};

/**
 * What the kernel and Node's event loop take alone: connections whose bytes are only counted, without HTTP, JSON or
 * clock, through the cheapest way that Node has to read them.
 */
export const byteCounter = counting("bytes only counted", (address, body, count) => {
  const buffer = Buffer.alloc(64 * 1024);
  const callback = (length: number) => {
    count(length);
    return true;
  };
  const head = `POST ${address.pathname} HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\n\r\n`;
  return () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ ...to(address), onread: { buffer, callback } });
      socket.on("end", resolve).on("error", reject);
      socket.write(`${head}${body}`);
    });
});

/** What HTTP takes besides: undici as the drill uses it, one client for each of those that ask. */
export const undiciCounter = counting("undici, only counted", (address, body, count) => {
  const undici = new Undici(address.origin, {
    connect: (_, connected) => {
      const socket = new DirectSocket().connect(to(address));
      socket.once("connect", () => connected(null, socket)).once("error", (error) => connected(error, null));
    },
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const order = {
    method: "POST",
    path: address.pathname,
    headers: { "content-type": "application/json" },
    body,
  } as const;
  return () =>
    new Promise<void>((resolve, reject) => {
      undici.dispatch(
        { ...order, reset: true },
        {
          onRequestStart: () => {},
          onResponseStart: () => {},
          onResponseData: (_, bytes) => count(bytes.length),
          onResponseEnd: () => resolve(),
          onResponseError: (_, error) => reject(error),
        },
      );
    });
});

const to = ({ port }: URL) => ({ host: "127.0.0.1", port: Number(port), noDelay: true });

/**
 * A generator that knows no times.
 * @param client makes a client: a function that asks once, and resolves with the end of the answer
 */
function counting(
  name: string,
  client: (address: URL, body: string, count: (bytes: number) => void) => () => Promise<void>,
): StreamGenerator {
  return {
    name,
    prepare: async () => null,
    run: async ({ url, streams, clients, seconds }): Promise<Run> => {
      const body = JSON.stringify({ messages: [{ role: "user", content: "hello" }], stream: streams });
      let requests = 0;
      let bytes = 0;
      const cpu = process.cpuUsage();
      const untilMs = nowMs() + seconds * 1_000;
      const asking = async () => {
        const ask = client(new URL(url), body, (length) => {
          bytes += length;
        });
        for (; nowMs() < untilMs; requests += 1) await ask();
      };
      await Promise.all(Array.from({ length: clients }, asking));
      if (bytes < requests * 100) throw new Error(`only ${bytes} bytes came`);
      return { requests, cpuMs: cpuMsSince(cpu), answers: [], firstByteMs: [] };
    },
  };
}

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
