import type { MemoryReading } from "../../../../src/model/record.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { randomNumbers } from "../../../../src/stats/random.ts";
import { normalNumbers } from "../../../support/normal.ts";
import { sampleOf } from "../../model/samples.ts";

const MIB = 1024 ** 2;

export interface SoakedService {
  readonly requests: number;
  readonly latencyMs: number;
  /** Memory that stays behind for each request, bytes. */
  readonly leak: number;
  readonly seed: number;
}

/** A service under load that warms up and collects its garbage now and then; its memory is read once a second. */
export function soakOf({ requests, latencyMs, leak, seed }: SoakedService) {
  const uniform = randomNumbers(seed);
  const normal = normalNumbers(uniform);
  const samples: Sample[] = [];
  const memory: MemoryReading[] = [];
  let [atMs, garbage, nextReadingMs] = [0, 0, 1_000];
  for (let index = 0; index < requests; index += 1) {
    const tookMs = latencyMs * Math.exp(0.1 * normal());
    samples.push(sampleOf({ atMs, latencyMs: tookMs }));
    atMs += tookMs;
    garbage = uniform() < 0.15 ? 2 * MIB * uniform() : garbage + 3 * MIB * uniform();
    for (; nextReadingMs <= atMs; nextReadingMs += 1_000) {
      const warmUp = 80 * MIB * (1 - Math.exp(-index / 20));
      const bytes = 500 * MIB + warmUp + garbage + leak * index + MIB * normal();
      memory.push({ atMs: nextReadingMs, bytes });
    }
  }
  return { phase: { samples, startedAtMs: 0, endedAtMs: atMs }, memory };
}
