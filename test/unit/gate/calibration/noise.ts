import type { Noise } from "../../../../src/model/noise.ts";
import { buildPhase } from "../../../support/record-builder.ts";

/** A quiet runner, but for this. */
export function noiseOf(overrides: Partial<Noise>): Noise {
  return { ...buildPhase("", []).noise, ...overrides };
}
