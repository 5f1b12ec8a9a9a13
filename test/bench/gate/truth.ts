import { median } from "simple-statistics";
import { nearestRank } from "../../../src/model/measurement.ts";
import { type Load, requests } from "./load.ts";
import { MODELS, type ModelName } from "./models.ts";
import { Runner } from "./runner.ts";
import { promptFactors, Service } from "./service.ts";

/*
 * What is true of a model in the long run, looked up by simulation: a service's time in a model is not its base time,
 * and a service 20 % slower where it waits for others takes more than 20 % more work.
 */

const LONG = 20_000;
const SEED = 4_711;
const known = new Map<string, unknown>();

/** What was found for a key before, or is found now. A key is always of the same type. */
export function once<T>(key: string, find: () => T): T {
  const value = (known.get(key) as T | undefined) ?? find();
  known.set(key, value);
  return value;
}

/** The work of a request so that a request takes this long on average. */
export function workFor(name: ModelName, meanMs: number): number {
  return once(`work ${name} ${meanMs}`, () => {
    let workMs = meanMs;
    for (let round = 0; round < 4; round++) {
      const taken = requests(name, workMs, { kind: "closed" }, SEED).take(LONG);
      const latencies = [...taken].map(({ latencyMs }) => latencyMs);
      workMs *= (meanMs * latencies.length) / latencies.reduce((sum, ms) => sum + ms, 0);
    }
    return workMs;
  });
}

/** How much more work a candidate does whose pairs have this ratio in the median. */
export function workRatio(name: ModelName, workMs: number, ratio: number): number {
  if (ratio === 1) return 1;
  return once(`ratio ${name} ${workMs} ${ratio}`, () => {
    const usual = medianLnRatio(name, workMs, 1);
    let more = ratio;
    for (let round = 0; round < 3; round++) {
      more *= ratio / Math.exp(medianLnRatio(name, workMs, more) - usual);
    }
    return more;
  });
}

function medianLnRatio(name: ModelName, workMs: number, ratio: number): number {
  const model = MODELS[name];
  const runner = new Runner(model, SEED);
  const candidate = new Service(runner, model, workMs * ratio, "candidate", SEED);
  const baseline = new Service(runner, model, workMs, "baseline", SEED);
  const prompt = promptFactors(SEED);
  let atMs = 0;
  const values = Array.from({ length: LONG }, () => {
    const factor = prompt();
    const first = candidate.ask(atMs, factor);
    const second = baseline.ask(first.endedAtMs, factor);
    atMs = second.endedAtMs;
    return Math.log(first.latencyMs / second.latencyMs);
  });
  return median(values);
}

export function trueP95Ms(name: ModelName, workMs: number, load: Load): number {
  return once(`p95 ${name} ${workMs} ${load.kind}`, () => {
    const latencies = [...requests(name, workMs, load, SEED).take(10 * LONG)].map(({ latencyMs }) => latencyMs);
    return nearestRank(latencies, 0.95) ?? Number.NaN;
  });
}

/** The share of requests that are above a limit. */
export function shareAbove(name: ModelName, workMs: number, load: Load, limitMs: number): number {
  return once(`share ${name} ${workMs} ${load.kind} ${limitMs}`, () => {
    const taken = [...requests(name, workMs, load, SEED).take(10 * LONG)];
    return taken.filter(({ latencyMs }) => latencyMs > limitMs).length / taken.length;
  });
}
