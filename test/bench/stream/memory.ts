/*
 * How much memory hostile streams take: for each, a service in a process of its own writes it as fast as it is read to
 * 50 clients of another process. Printed are how the requests ended, and the most memory that the clients' process had
 * above that of one that reads plain streams.
 *
 *   node test/bench/stream/memory.ts [--clients 50] [--seconds 10] [--only gzip --only brotli]
 */
import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import { Client } from "../../../src/load/http/client.ts";
import { Labels } from "../../../src/load/labels.ts";
import { presetService } from "../../../src/model/service/service.ts";
import { said } from "../../support/said.ts";
import { startStreamService } from "../../support/stream-service.ts";
import { servedByChild, serveForParent } from "./child-service.ts";
import { HOSTILE } from "./hostile.ts";

const SHAPES = {
  sse: presetService("openai-chat", null, "sse"),
  ndjson: presetService("qwen-allinone", null, "ndjson"),
};

interface Reading {
  /** How they ended, the most frequent first. */
  readonly ends: readonly (readonly [end: string, requests: number])[];
  readonly maxRssBytes: number;
  /** The longest time that the process did nothing else. */
  readonly maxLagMs: number;
}

async function serve(name: string): Promise<void> {
  const steps = (await HOSTILE[name]?.steps()) ?? [];
  const service = await startStreamService(() => steps);
  await serveForParent(service.url);
}

async function ask(name: string, url: string, clients: number, seconds: number): Promise<Reading> {
  const shape = SHAPES[HOSTILE[name]?.format ?? "sse"];
  const client = new Client({ url, requestTimeoutMs: 5_000, labels: new Labels(), shape });
  const untilMs = performance.now() + seconds * 1_000;
  const ends = new Map<string, number>();
  let [maxLagMs, tickedAtMs] = [0, performance.now()];
  const ticker = setInterval(() => {
    maxLagMs = Math.max(maxLagMs, performance.now() - tickedAtMs);
    tickedAtMs = performance.now();
  }, 5);
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < untilMs) {
        const { outcome, detail } = await client.send("hello");
        const end = outcome === "cut" ? said(detail).replace(/^.*?: /, "cut: ") : `${outcome} ${said(detail)}`;
        ends.set(end, (ends.get(end) ?? 0) + 1);
      }
    }),
  );
  clearInterval(ticker);
  client.close();
  const byNumber = [...ends].toSorted((a, b) => b[1] - a[1]);
  return { ends: byNumber, maxRssBytes: process.resourceUsage().maxRSS * 1024, maxLagMs };
}

async function measure(name: string, clients: number, seconds: number): Promise<Reading> {
  await using service = await servedByChild(import.meta.filename, ["--name", name]);
  const args = ["--ask", service.url, "--name", name, "--clients", String(clients), "--seconds", String(seconds)];
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, ...args]);
  return JSON.parse(stdout);
}

async function bench(names: readonly string[], clients: number, seconds: number): Promise<void> {
  const [plain = "", ...others] = Object.keys(HOSTILE);
  const base = await measure(plain, clients, seconds);
  const mib = (bytes: number) => (bytes / 1024 ** 2).toFixed(0);
  console.log(`${clients} clients for ${seconds} s; plain streams: ${mib(base.maxRssBytes)} MiB\n`);
  console.log("| stream | MiB above plain | longest pause, ms | how the requests ended |\n|---|--:|--:|---|");
  for (const name of [plain, ...others.filter((each) => names.length === 0 || names.includes(each))]) {
    const { ends, maxRssBytes, maxLagMs } = name === plain ? base : await measure(name, clients, seconds);
    const above = mib(maxRssBytes - base.maxRssBytes);
    const endings = ends.map(([end, requests]) => `${requests} ${end}`).join("; ");
    console.log(`| ${name} | ${above} | ${maxLagMs.toFixed(0)} | ${endings} |`);
  }
}

const { values } = parseArgs({
  options: {
    serve: { type: "boolean", default: false },
    ask: { type: "string" },
    name: { type: "string", default: "" },
    only: { type: "string", multiple: true, default: [] },
    clients: { type: "string", default: "50" },
    seconds: { type: "string", default: "10" },
  },
});
const [clients, seconds] = [Number(values.clients), Number(values.seconds)];
if (values.serve) await serve(values.name);
else if (values.ask === undefined) await bench(values.only, clients, seconds);
else console.log(JSON.stringify(await ask(values.name, values.ask, clients, seconds)));
