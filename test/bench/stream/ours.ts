import { connect } from "node:net";
import { Client } from "../../../src/load/http/client.ts";
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
export const byteCounter: StreamGenerator = {
  name: "bytes only counted",
  prepare: async () => null,
  run: async ({ url, streams, clients, seconds }): Promise<Run> => {
    const { port, pathname } = new URL(url);
    const body = JSON.stringify({ messages: [{ role: "user", content: "hello" }], stream: streams });
    const request = `POST ${pathname} HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const buffer = Buffer.alloc(64 * 1024);
    let requests = 0;
    let bytes = 0;
    const ask = () =>
      new Promise<void>((resolve, reject) => {
        const callback = (length: number) => {
          bytes += length;
          return true;
        };
        const socket = connect({ host: "127.0.0.1", port: Number(port), noDelay: true, onread: { buffer, callback } });
        socket.on("end", resolve).on("error", reject);
        socket.write(request);
      });
    const cpu = process.cpuUsage();
    const untilMs = nowMs() + seconds * 1_000;
    const client = async () => {
      for (; nowMs() < untilMs; requests += 1) await ask();
    };
    await Promise.all(Array.from({ length: clients }, client));
    if (bytes < requests * 100) throw new Error(`only ${bytes} bytes came`);
    return { requests, cpuMs: cpuMsSince(cpu), answers: [], firstByteMs: [] };
  },
};

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
