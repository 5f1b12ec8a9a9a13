import type { Outputs } from "../outputs.ts";
import { mergedOutputs } from "./figures.ts";
import type { Merged } from "./merged.ts";
import type { MergedFigures, MergedResult } from "./merged-definition.ts";
import type { LegReport } from "./merged-leg.ts";

/** Raised whenever a reader of the file would have to change. */
export const MERGED_VERSION = 2;
export const MERGED_ID = `urn:qwen-fault-drill:merged:${MERGED_VERSION}` as const;

/** The drills of a whole run as a JSON value; `merged.schema.generated.json` describes it. */
export type { MergedResult };

/** A merged report as a JSON value. */
export function toMergedResult(merged: Merged): MergedResult {
  const { version, subject, verdict, legs, missing, refused, notes } = merged;
  return {
    $schema: MERGED_ID,
    schemaVersion: MERGED_VERSION,
    version,
    run:
      subject === null
        ? null
        : { id: subject.runId, attempt: subject.runAttempt, url: subject.runUrl, headSha: subject.headSha },
    verdict,
    figures: figures(mergedOutputs(merged, null)),
    legs: legs.map(legIn),
    missing,
    refused,
    notes,
  };
}

function legIn({ leg, title, artifact, image, verdict, outputs, durationMs }: LegReport): MergedResult["legs"][number] {
  const { status, sentence } = verdict;
  return { ...leg, title, artifact, image, status, sentence, figures: figures(outputs), durationMs };
}

function figures(outputs: Outputs): MergedFigures {
  const figure = (name: keyof Outputs) => (outputs[name] === "" ? null : Number(outputs[name]));
  const flag = (name: keyof Outputs) => (outputs[name] === "" ? null : outputs[name] === "true");
  return {
    availability: figure("availability"),
    p95Ms: figure("p95-ms"),
    p95IsLowerBound: flag("p95-is-lower-bound"),
    ttftMs: figure("ttft-ms"),
    ttftIsLowerBound: flag("ttft-is-lower-bound"),
    tpotMs: figure("tpot-ms"),
    tpotIsLowerBound: flag("tpot-is-lower-bound"),
    recoveryMs: figure("recovery-ms"),
    slowdown: figure("slowdown"),
    slowdownIsLowerBound: flag("slowdown-is-lower-bound"),
    slowdownVsBaseline: figure("slowdown-vs-baseline"),
    ttftVsBaseline: figure("ttft-vs-baseline"),
    tpotVsBaseline: figure("tpot-vs-baseline"),
  };
}
