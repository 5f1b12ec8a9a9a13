import { removalOf } from "../../model/facts/outcome.ts";
import type { Sentences } from "../../model/message.ts";
import type { DrillRecord } from "../../model/record.ts";
import { advise } from "./situation.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "advice.not-removed": NoArgs;
    "advice.engine": NoArgs;
    "advice.image": NoArgs;
    "advice.run-by-hand": { readonly containerPort: number; readonly predictPath: string };
    "advice.stopped-answering": NoArgs;
    "advice.fails-again": NoArgs;
    "advice.cancelled": NoArgs;
  }
}

/**
 * Returns what to do about a drill that could not be run: what is known of the error itself, else by how far the drill
 * came.
 */
export function errorAdvice(record: DrillRecord): Sentences {
  const { experiments, errorAdvice: known, machine, image, readyMs, phases, plan } = record;
  if (known) return known;
  if (experiments.some((experiment) => typeof removalOf(experiment)?.status === "object")) {
    return advise("advice.not-removed", {});
  }
  if (machine === null) return advise("advice.engine", {});
  if (image === null) return advise("advice.image", {});
  const { containerPort, predictPath } = plan.target;
  if (readyMs === null) return advise("advice.run-by-hand", { containerPort, predictPath });
  return phases.length === 0 ? advise("advice.stopped-answering", {}) : advise("advice.fails-again", {});
}
