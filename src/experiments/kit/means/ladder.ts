import { ValueProblem } from "../../../model/text/value-problem.ts";
import type { Parameter } from "../experiment.ts";

/** From this share of its limit on, memory is short, and a service should turn new requests away. */
export const MEMORY_SHORT = 0.9;

/** Where a service tells what it does without: a parameter of every fault that should make it do without something. */
export const HEALTH_PATH: Parameter<string> = {
  default: "/health",
  form: /^\/(?![/\\])[!-"$-~]*$/,
  meaning:
    "Path whose answer to GET says in degraded what the service does without; the header x-degraded may say it too.",
  parse: parseHealthPath,
};

function parseHealthPath(raw: string): string {
  // Two slashes, or a backslash, would name another host.
  if (/^\/(?![/\\])[!-"$-~]*$/.test(raw)) return raw;
  throw new ValueProblem(
    `is not a path: write one such as "/health", without blanks, "#" or a second "/" at its start`,
  );
}
