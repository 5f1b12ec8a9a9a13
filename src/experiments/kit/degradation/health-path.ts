import { valueProblem } from "../../../model/text/value-problem.ts";
import type { Parameter } from "../experiment.ts";

/** From this share of its memory limit on, a service should shed new requests. */
export const MEMORY_SHORT = 0.9;

/** Where a service reports disabled features: a parameter of every experiment that should trigger the degraded mode. */
export const HEALTH_PATH: Parameter<string> = {
  default: "/health",
  form: /^\/(?![/\\])[!-"$-~]*$/,
  meaning: "Path whose GET answer lists disabled features in the field degraded; the header x-degraded works too.",
  parse: parseHealthPath,
};

function parseHealthPath(raw: string): string {
  // Two slashes, or a backslash, would name another host.
  if (/^\/(?![/\\])[!-"$-~]*$/.test(raw)) return raw;
  throw valueProblem("value.not-path", { example: "/health" });
}
