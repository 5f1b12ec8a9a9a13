import type { Verdict } from "../../gate/verdict/verdict.ts";
import type { VerdictStatus } from "../../model/check.ts";
import type { Leg } from "../../model/facts/leg.ts";
import type { Outputs } from "../outputs.ts";
import { mergedOutputs } from "./figures.ts";
import type { Merged } from "./merged.ts";
import type { LegReport } from "./merged-leg.ts";

/** Raised whenever a reader of the file would have to change. */
export const MERGED_VERSION = 1;
export const MERGED_ID = `urn:qwen-fault-drill:merged:${MERGED_VERSION}`;

/** A leg's or all legs' worst figures; null where there is none. */
interface MergedFigures {
  /** 0 to 1. */
  readonly availability: number | null;
  readonly p95Ms: number | null;
  readonly recoveryMs: number | null;
  readonly slowdown: number | null;
  readonly slowdownVsBaseline: number | null;
}

/** The drills of a whole run as a JSON value; `merged.schema.json` describes it. The samples stay in the legs' own results. */
export interface MergedResult {
  readonly $schema: string;
  readonly schemaVersion: number;
  readonly version: string;
  readonly run: {
    readonly id: number;
    readonly attempt: number;
    readonly url: string;
    readonly headSha: string | null;
  } | null;
  readonly verdict: Verdict;
  readonly figures: MergedFigures;
  readonly legs: readonly (Leg & {
    readonly title: string;
    readonly artifact: { readonly id: number; readonly name: string };
    readonly image: string;
    readonly status: VerdictStatus;
    readonly sentence: string;
    readonly figures: MergedFigures;
    readonly durationMs: number;
  })[];
  readonly missing: Merged["missing"];
  readonly refused: Merged["refused"];
  readonly notes: readonly string[];
}

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
  return {
    availability: figure("availability"),
    p95Ms: figure("p95-ms"),
    recoveryMs: figure("recovery-ms"),
    slowdown: figure("slowdown"),
    slowdownVsBaseline: figure("slowdown-vs-baseline"),
  };
}
