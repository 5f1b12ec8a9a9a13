import { randomNumbers } from "../../../src/stats/random.ts";

import { normalNumbers } from "../../support/normal.ts";

/** Seeded draws of the shapes that the simulation needs. */
export interface Draws {
  readonly uniform: () => number;
  readonly normal: () => number;
  /** Exponential with this mean. */
  readonly exponential: (mean: number) => number;
}

/** Streams of one drill: the same seed and name give the same draws, whatever else is drawn. */
export function draws(seed: number, name: string): Draws {
  let hash = Math.imul(seed + 1, 0x9e3779b1);
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  const uniform = randomNumbers(hash);
  return { uniform, normal: normalNumbers(uniform), exponential: (mean) => -mean * Math.log(1 - uniform()) };
}
