/*
 * Whether every cut stream is named and every whole one is good: a service in a process of its own plays streams that
 * are cut in each of eight ways, in both formats, and as many whole ones, and the client judges them. Prints a table;
 * exits with 1 if one is misjudged.
 *
 *   node test/bench/stream/cuts.ts [--streams 1000] [--way "half a JSON"]
 */
import { parseArgs } from "node:util";
import type { Answer } from "../../../src/load/http/answer.ts";
import { Client } from "../../../src/load/http/client.ts";
import { Labels } from "../../../src/load/labels.ts";
import { WordCount } from "../../../src/load/stream/word-count.ts";
import type { Message } from "../../../src/model/message.ts";
import { presetService, STREAM_FORMATS, type StreamFormat } from "../../../src/model/service/service.ts";
import { said } from "../../support/said.ts";
import { startStreamService } from "../../support/stream-service.ts";
import { inParallel } from "../in-parallel.ts";
import { servedByChild, serveForParent } from "./child-service.ts";
import { SILENCE_LIMIT_MS, scriptOf, WAYS, type Way } from "./ways.ts";

const CLIENTS = 50;
/** Silent streams cost only time. */
const SILENT_CLIENTS = 250;
/** Long enough for a stream that is not silent on a machine that is busy. */
const LIMIT_MS = 30_000;
const SHAPES = {
  sse: presetService("openai-chat", null, "sse"),
  ndjson: presetService("qwen-allinone", null, "ndjson"),
};

/** What a request asks for. */
interface Order {
  readonly format: StreamFormat;
  readonly way: Way;
  readonly number: number;
}

async function serve(): Promise<void> {
  const service = await startStreamService((_, body) => {
    const { format, way, number } = orderIn(body);
    return scriptOf(format, way, number).steps;
  });
  await serveForParent(service.url);
}

/** The order is the text that the client sends, a JSON within the JSON of its request. */
function orderIn(body: string): Order {
  const { input, messages } = JSON.parse(body);
  return JSON.parse(input ?? messages[0].content);
}

/** Why an answer is not what its script says; null if it is. */
function misjudged({ format, way, number }: Order, answer: Answer): string | null {
  const { pieces } = scriptOf(format, way, number);
  const text = pieces.join("");
  const words = new WordCount();
  words.push(text);
  const { outcome, detail, response = "", stream } = answer;
  const wanted = way === "whole" ? "ok" : way === "wrong content type" ? "wrong-answer" : "cut";
  if (outcome !== wanted) return `${outcome} instead of ${wanted}: ${said(detail)}`;
  if (way === "wrong content type") return codeProblem(way, detail);
  if (response !== text) return `the text is ${JSON.stringify(response)} instead of ${JSON.stringify(text)}`;
  if (stream?.words !== words.words) return `${stream?.words} words instead of ${words.words}`;
  if (way === "whole") return null;
  if (detail?.code !== "reply.cut") return `named ${detail?.code}`;
  return codeProblem(way, (detail.args as { readonly why: Message }).why);
}

function codeProblem(way: Way, why: Message | undefined): string | null {
  const codes: readonly string[] = WAYS[way];
  return why !== undefined && codes.includes(why.code) ? null : `named ${why?.code}: ${said(why)}`;
}

async function run(url: string, format: StreamFormat, way: Way, streams: number): Promise<string[]> {
  const requestTimeoutMs = way === "silence" ? SILENCE_LIMIT_MS : LIMIT_MS;
  const client = new Client({ url, requestTimeoutMs, labels: new Labels(), shape: SHAPES[format] });
  const orders = Array.from({ length: streams }, (_, number) => ({ format, way, number }));
  const problems = await inParallel(orders, way === "silence" ? SILENT_CLIENTS : CLIENTS, async (order) => {
    const problem = misjudged(order, await client.send(JSON.stringify(order)));
    return problem === null ? [] : [`${format}, ${way}, number ${order.number}: ${problem}`];
  });
  client.close();
  return problems.flat();
}

async function bench(streams: number, ways: readonly Way[]): Promise<void> {
  await using service = await servedByChild(import.meta.filename);
  console.log(`| ${streams} streams each | judged right, ${STREAM_FORMATS.join(" | judged right, ")} |`);
  console.log(`|---|${"--:|".repeat(STREAM_FORMATS.length)}`);
  const all: string[] = [];
  for (const way of ways) {
    const right: number[] = [];
    for (const format of STREAM_FORMATS) {
      const problems = await run(service.url, format, way, streams);
      right.push(streams - problems.length);
      all.push(...problems);
    }
    console.log(`| ${way} | ${right.join(" | ")} |`);
  }
  for (const problem of all.slice(0, 20)) console.log(problem);
  if (all.length > 0) process.exitCode = 1;
}

const { values } = parseArgs({
  options: {
    serve: { type: "boolean", default: false },
    streams: { type: "string", default: "1000" },
    way: { type: "string", multiple: true, default: Object.keys(WAYS) },
  },
});
if (values.serve) await serve();
else await bench(Number(values.streams), values.way as Way[]);
