import { parseDurationMs } from "../../model/text/units.ts";
import { valueProblem } from "../../model/text/value-problem.ts";
import type { Parameter } from "./experiment.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "value.too-short": { readonly minMs: number };
  }
}

/**
 * Parses how long a disturbance lasts, milliseconds.
 * @param minMs a shorter one would show nothing
 * @throws ValueProblem
 */
export function parseLastingMs(raw: string, minMs: number): number {
  const ms = parseDurationMs(raw);
  if (ms < minMs) throw valueProblem("value.too-short", { minMs });
  return ms;
}

/** A parameter that is one of some words. */
export function oneOfParameter<W extends string>(words: readonly W[], usual: W, meaning: string): Parameter<W> {
  return {
    default: usual,
    meaning,
    form: words,
    parse: (raw) => {
      const found = words.find((each) => each === raw.toLowerCase());
      if (found === undefined) throw valueProblem("value.not-one-of", { words, nearest: [] });
      return found;
    },
  };
}
