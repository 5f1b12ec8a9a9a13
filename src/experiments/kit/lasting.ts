import { parseDurationMs } from "../../model/text/units.ts";
import { valueProblem } from "../../model/text/value-problem.ts";

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
