import type { Outcome, Sample } from "../../../../src/model/sample.ts";
import { randomNumbers } from "../../../../src/stats/random.ts";
import { normalNumbers } from "../../../support/normal.ts";
import { sampleOf } from "../../model/samples.ts";

export interface PairedServices {
  readonly pairs: number;
  readonly latencyMs: number;
  /** The candidate takes this many times as long. */
  readonly ratio?: number;
  /** Standard deviation of the log of a latency. */
  readonly spread?: number;
  readonly seed?: number;
  /** How the request of a pair ends; `ok` for most. */
  readonly candidate?: (pair: number) => Outcome;
  readonly baseline?: (pair: number) => Outcome;
}

export interface Pairs {
  readonly candidate: Sample[];
  readonly baseline: Sample[];
}

/** Two services asked the same in the order A B B A, one request in flight, 1 s of pause after a failure. */
export function pairsOf(services: PairedServices): Pairs {
  const { pairs, latencyMs, ratio = 1, spread = 0.1, seed = 1 } = services;
  const random = randomNumbers(seed);
  const normal = normalNumbers(random);
  const made: Pairs = { candidate: [], baseline: [] };
  let atMs = 0;
  const ask = (side: "candidate" | "baseline", pair: number) => {
    const outcome = services[side]?.(pair) ?? "ok";
    const answered = latencyMs * (side === "candidate" ? ratio : 1) * Math.exp(spread * normal());
    const sample = sampleOf({ atMs, latencyMs: outcome === "timeout" ? 10_000 : answered, outcome });
    atMs = sample.endedAtMs + (outcome === "ok" ? 0 : 1_000);
    made[side].push(sample);
  };
  for (let pair = 0; pair < pairs; pair++) {
    const candidateFirst = pair % 2 === 0;
    ask(candidateFirst ? "candidate" : "baseline", pair);
    ask(candidateFirst ? "baseline" : "candidate", pair);
  }
  return made;
}
