import type { Sample } from "../../../src/model/sample.ts";
import { type Model, PROMPT_SPREAD } from "./models.ts";
import { draws } from "./random.ts";
import type { Runner } from "./runner.ts";

/** An image under drill on a simulated runner. */
export class Service {
  readonly #runner: Runner;
  readonly #model: Model;
  readonly #workMs: number;
  readonly #draws: ReturnType<typeof draws>;

  /** @param workMs its usual time for a usual prompt, when nothing disturbs it */
  constructor(runner: Runner, model: Model, workMs: number, name: string, seed: number) {
    this.#runner = runner;
    this.#model = model;
    this.#workMs = workMs;
    this.#draws = draws(seed, name);
  }

  /** One request that is meant to leave at a time. */
  ask(atMs: number, prompt: number): Sample {
    const { spread, slowMode } = this.#model;
    const slow = slowMode !== undefined && this.#draws.uniform() < slowMode.share ? slowMode.times : 1;
    const endedAtMs = this.#runner.doneAt(atMs, this.#workMs * slow * prompt * Math.exp(spread * this.#draws.normal()));
    return sampleOf(atMs, endedAtMs);
  }
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
