import type { Sample } from "../../../src/model/sample.ts";
import { type Model, PROMPT_SPREAD } from "./models.ts";
import { type Draws, draws } from "./random.ts";
import type { Runner } from "./runner.ts";

/** An image under drill. */
export interface Asked {
  /** One request that is meant to leave at a time. */
  ask(atMs: number, prompt: number): Sample;
}

/** An image under drill on a simulated runner. */
export class Service implements Asked {
  readonly #runner: Runner;
  readonly #model: Model;
  readonly #workMs: number;
  readonly #draws: Draws;

  /** @param workMs its usual time for a usual prompt, when nothing disturbs it */
  constructor(runner: Runner, model: Model, workMs: number, name: string, seed: number) {
    this.#runner = runner;
    this.#model = model;
    this.#workMs = workMs;
    this.#draws = draws(seed, name);
  }

  ask(atMs: number, prompt: number): Sample {
    return sampleOf(atMs, this.#runner.doneAt(atMs, this.#workMs * prompt * ownFactor(this.#model, this.#draws)));
  }
}

/** The work of a streamed answer, when nothing disturbs it, milliseconds. */
export interface StreamedWork {
  /** Until the first piece of text. */
  readonly firstMs: number;
  /** From there to the end. */
  readonly textMs: number;
}

/** Tokens after the first one. */
const TOKENS = 20;
/** The longest time between two pieces over the mean one, and the spread of its log. */
const STALL = { times: 2.5, spread: 0.25 };
/** What a failed request counts for. */
const TIMEOUT_MS = 10_000;

/** An image that streams: the time to its first piece of text and that of the rest vary each by itself. */
export class StreamedService implements Asked {
  readonly #runner: Runner;
  readonly #model: Model;
  readonly #work: StreamedWork;
  readonly #failing: number;
  readonly #draws: Draws;

  /** @param failing the share of its requests that fail at once */
  constructor(runner: Runner, model: Model, work: StreamedWork, name: string, seed: number, failing = 0) {
    this.#runner = runner;
    this.#model = model;
    this.#work = work;
    this.#failing = failing;
    this.#draws = draws(seed, name);
  }

  ask(atMs: number, prompt: number): Sample {
    const done = (fromMs: number, workMs: number) =>
      this.#runner.doneAt(fromMs, workMs * prompt * ownFactor(this.#model, this.#draws));
    if (this.#draws.uniform() < this.#failing) {
      return { ...sampleOf(atMs, atMs + 1), latencyMs: TIMEOUT_MS, outcome: "http-error" };
    }
    const firstAtMs = done(atMs, this.#work.firstMs);
    const endedAtMs = done(firstAtMs, this.#work.textMs);
    const tpotMs = (endedAtMs - firstAtMs) / TOKENS;
    const maxStallMs = STALL.times * tpotMs * Math.exp(STALL.spread * this.#draws.normal());
    const ttftMs = firstAtMs - atMs;
    const times = { ttftMs, answerTtftMs: ttftMs, tpotMs, maxStallMs, stallFromMs: firstAtMs };
    const stream = { ...times, words: TOKENS + 1, reasoned: false };
    return { ...sampleOf(atMs, endedAtMs), stream };
  }
}

/** What is a request's own in the time that it takes. */
function ownFactor({ spread, slowMode }: Model, { uniform, normal }: Draws): number {
  const slow = slowMode !== undefined && uniform() < slowMode.share ? slowMode.times : 1;
  return slow * Math.exp(spread * normal());
}

export function sampleOf(atMs: number, endedAtMs: number): Sample {
  const latencyMs = endedAtMs - atMs;
  return { promptId: "", intendedAtMs: atMs, sentAtMs: atMs, endedAtMs, latencyMs, outcome: "ok" };
}

/** How much longer or shorter than usual each prompt takes, in the order in which they are asked. */
export function promptFactors(seed: number): () => number {
  const { normal } = draws(seed, "prompts");
  return () => Math.exp(PROMPT_SPREAD * normal());
}
