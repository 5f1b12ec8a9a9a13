/**
 * How exact the times of streamed answers are, and what reading them costs:
 *
 *   npm run bench:stream [-- --clients 50 --seconds 4 --rounds 5 --in-step --vllm FILE]
 *
 * A scripted service says in each answer when its pieces left, by the machine's monotonic clock, which is compared with
 * what a generator measures. Each round asks for whole answers and for streamed ones of the same text at the same rate,
 * one generator after the other; CPU times are medians over the rounds, after one round that is not counted. Service and
 * generators run at the priority of a drill's load.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { nearestRank } from "../../src/model/measurement.ts";
import { raisePriority } from "../../src/runner/priority.ts";
import { cpuShares, cpuTicks } from "../../src/runner/steal.ts";
import type { Measured, Run, StreamGenerator } from "./stream/generator.ts";
import { byteCounter, ourLoad, undiciCounter } from "./stream/ours.ts";
import { hey, vllm } from "./stream/peers.ts";
import { SCRIPT, type ServiceTimes, UNSURE_MS } from "./stream/script.ts";

interface Round extends Run {
  readonly service: ServiceTimes;
}

/** The rounds of a generator. */
interface Result {
  readonly generator: StreamGenerator;
  readonly whole: Round[];
  readonly streamed: Round[];
}

const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "50" },
    seconds: { type: "string", default: "4" },
    "in-step": { type: "boolean", default: false },
    rounds: { type: "string", default: "5" },
    vllm: { type: "string", default: "" },
  },
});
const [clients, seconds, rounds] = [Number(values.clients), Number(values.seconds), Number(values.rounds)];

async function ask(generator: StreamGenerator, streams: boolean): Promise<Round> {
  const program = join(import.meta.dirname, "stream/service.ts");
  const child = spawn(process.execPath, [program, values["in-step"] ? "in-step" : ""], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout);
  const [port] = (await once(lines, "line")) as [string];
  const url = `http://127.0.0.1:${port}/v1/chat/completions`;
  try {
    const run = await generator.run({ url, streams, clients, seconds });
    const last = once(lines, "line") as Promise<[string]>;
    child.kill("SIGTERM");
    return { ...run, service: JSON.parse((await last)[0]) };
  } finally {
    child.kill("SIGKILL");
  }
}

/** What was measured minus what the service did, absolute. */
function errorsOf({ sentAtMs, ttftMs, maxStallMs, text }: Measured): { readonly ttft: number; readonly stall: number } {
  const times = text.trim().split(" ").map(Number);
  const gaps = times.slice(1).map((atMs, index) => atMs - (times[index] ?? Number.NaN));
  if (times.length !== SCRIPT.pieces) throw new Error(`an answer has ${times.length} pieces`);
  return {
    ttft: Math.abs(ttftMs - ((times[0] ?? Number.NaN) - sentAtMs)),
    stall: Math.abs(maxStallMs - Math.max(...gaps)),
  };
}

function sureAnswers({ answers, service }: Round): Measured[] {
  const unsure = new Set(service.unsure);
  return answers.filter(({ text }) => !text.split(" ").some((moment) => unsure.has(moment)));
}

function ranks(all: readonly number[]): string {
  if (all.length === 0) return "-";
  return [0.5, 0.99, 1].map((share) => (nearestRank(all, share) ?? Number.NaN).toFixed(2)).join(" / ");
}

function median(all: readonly number[]): number {
  return nearestRank(all, 0.5) ?? Number.NaN;
}

function cpuMs(all: readonly Round[]): number {
  return median(all.map((round) => round.cpuMs / round.requests));
}

function printResult({ generator, whole, streamed }: Result): void {
  const errors = streamed.flatMap((round) => sureAnswers(round).map(errorsOf));
  const [ofWhole, ofStreamed] = [cpuMs(whole), cpuMs(streamed)];
  const shown = (value: number) => (Number.isNaN(value) ? "-" : value.toFixed(2));
  const requests = streamed.reduce((sum, round) => sum + round.requests, 0);
  const cells = [
    generator.name.padEnd(20),
    String(requests).padStart(8),
    String(errors.length).padStart(9),
    ranks(errors.map(({ ttft }) => ttft)).padStart(22),
    ranks(errors.map(({ stall }) => stall)).padStart(22),
    shown(ofWhole).padStart(8),
    shown(ofStreamed).padStart(10),
    shown(ofStreamed / ofWhole).padStart(7),
  ];
  console.log(cells.join(""));
  const firstByteMs = streamed.flatMap((round) => round.firstByteMs);
  if (firstByteMs.length === 0) return;
  const [p50, p99] = [0.5, 0.99].map((share) => (nearestRank(firstByteMs, share) ?? Number.NaN).toFixed(1));
  const ofService = streamed.map(({ service }) => service);
  const [trueP50, trueP99] = [ofService.map((each) => each.firstP50Ms), ofService.map((each) => each.firstP99Ms)];
  console.log(
    `  knows only first bytes: P50 ${p50} ms, P99 ${p99} ms; the service wrote them after ` +
      `${median(trueP50).toFixed(1)} ms and ${Math.max(...trueP99).toFixed(1)} ms`,
  );
}

const before = cpuTicks();
const priority = await raisePriority(() => {});
const start = priority === "real-time" ? ["chrt", "-r", "1"] : [];
const { pieces, firstMs, spreadMs, pieceMs, stallMs } = SCRIPT;
const first = values["in-step"] ? `${firstMs} ms` : `${firstMs} to ${firstMs + spreadMs} ms`;
console.log(`${clients} streams at a time, each of ${pieces} pieces of text: the first after ${first}, then one`);
console.log(
  `every ${pieceMs} ms, with a stall of ${stallMs} ms. ${rounds} rounds of ${seconds} s. Priority: ${priority}.`,
);
console.log(`Machine: ${cpus().length} cores, load average ${loadavg()[0]?.toFixed(2)}.`);

const results: Result[] = [];
for (const generator of [ourLoad, byteCounter, undiciCounter, hey(start), vllm(start, values.vllm)]) {
  const missing = await generator.prepare();
  if (missing === null) results.push({ generator, whole: [], streamed: [] });
  else console.log(`${generator.name}: ${missing}`);
}
for (let round = 0; round <= rounds; round += 1)
  for (const { generator, whole, streamed } of results)
    for (const streams of [false, true]) {
      const measured = await ask(generator, streams);
      // The first one compiles the code.
      if (round > 0) (streams ? streamed : whole).push(measured);
    }

console.log("\nErrors as P50 / P99 / max in ms; CPU ms per request: whole answer, streamed answer, ratio.");
console.log(
  `${"".padEnd(20)}${"streams".padStart(8)}${"compared".padStart(9)}${"error of TTFT".padStart(22)}${"error of stall".padStart(22)}` +
    `${"whole".padStart(8)}${"streamed".padStart(10)}${"ratio".padStart(7)}`,
);
for (const result of results) printResult(result);

const [ours, ...others] = results;
const ofOurs = others
  .filter(({ generator }) => generator === byteCounter || generator === undiciCounter)
  .map(({ generator, streamed }) => `${generator.name}: ${(cpuMs(streamed) / cpuMs(ours?.whole ?? [])).toFixed(2)}x`);
console.log(`\nCPU time of a streamed answer by that of our whole one: ${ofOurs.join(", ")}.`);
const services = results.flatMap(({ streamed }) => streamed.map(({ service }) => service));
const [p99, max] = [services.map(({ writeP99Ms }) => writeP99Ms), services.map(({ maxWriteMs }) => maxWriteMs)];
console.log(
  `The service took ${median(p99).toFixed(2)} ms (P99) to write a piece, at most ${Math.max(...max).toFixed(2)} ms. ` +
    `Answers with one above ${UNSURE_MS} ms are not compared.`,
);
const stolen = (cpuShares(before, cpuTicks())?.steal ?? Number.NaN) * 100;
console.log(`Steal ${stolen.toFixed(1)} %, load average ${loadavg()[0]?.toFixed(2)} at the end.`);
