import { message, type Sentences } from "../../model/message.ts";
import { ValueProblem } from "../../model/text/value-problem.ts";
import { requireFile } from "../plan-file/plan-path.ts";
import { sentenceFor, subject } from "../problem.ts";
import type { Reading } from "../values/read-values.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** What the compose file says itself. */
    "input.in-compose-file": { readonly file: string };
    "input.compose-service-unused": { readonly file: string; readonly service: string };
  }
}

/** Inputs for a container that the drill creates by itself. */
const NOT_WITH_COMPOSE = ["volumes", "volumes-outside", "options", "network", "cpuset-cpus"] as const;

/**
 * Compose files that can't be read, a service without a file, and inputs for what only the file can say.
 * @param workspace see `requireFile`; undefined if the runner did not set it
 */
export function findComposeProblems(
  { values, raw, given, naming }: Reading,
  workspace: string | null | undefined,
): Sentences[] {
  const { "compose-file": files = [], "compose-service": service = null } = values;
  const { first, then } = naming;
  if (files.length === 0) {
    if (service === null) return [];
    const names = { file: then("compose-file"), service: then("compose-service") };
    const about = subject(first("compose-service"), raw["compose-service"]);
    return [[about, message("input.compose-service-unused", names)]];
  }
  const doubled = NOT_WITH_COMPOSE.filter((name) => given.has(name) && (raw[name] ?? "").trim() !== "").map((name) => [
    subject(first(name), raw[name]),
    message("input.in-compose-file", { file: then("compose-file") }),
  ]);
  const unreadable = files.flatMap((file) => {
    try {
      requireFile(file, workspace);
      return [];
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error;
      return [sentenceFor(first("compose-file"), file, error, false)];
    }
  });
  return [...doubled, ...unreadable];
}
