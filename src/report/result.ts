import type { Plan } from "../core/plan.ts";
import type { DrillRecord, Phase } from "../core/record.ts";
import type { Verdict } from "../core/verdict.ts";
import type { Provenance } from "./provenance.ts";
import { SAMPLE_COLUMNS, type SampleRow, toRow } from "./samples.ts";
import { type Story, tell } from "./story.ts";

/** Raised whenever a reader of the file would have to change. */
export const SCHEMA_VERSION = 1;
export const SCHEMA_ID = `urn:qwen-fault-drill:result:${SCHEMA_VERSION}`;

export interface ResultPlan extends Omit<Plan, "target"> {
  /** The target without the values of its environment, which can be secrets. */
  readonly target: Omit<Plan["target"], "env"> & { readonly envKeys: readonly string[] };
}

export type ResultPhase = Omit<Phase, "samples"> & { readonly samples: readonly SampleRow[] };

/** A whole drill as a JSON value; `result.schema.json` describes it. Enough to judge the drill again. */
export interface Result extends Omit<DrillRecord, "plan" | "phases"> {
  readonly $schema: string;
  readonly schemaVersion: number;
  readonly provenance: Provenance;
  readonly verdict: Verdict;
  readonly plan: ResultPlan;
  readonly sampleColumns: typeof SAMPLE_COLUMNS;
  readonly phases: ResultPhase[];
}

/** A drill as a JSON value, its text harmless and without a secret. */
export function toResult(record: DrillRecord, verdict: Verdict, provenance: Provenance): Result {
  return resultOf(tell(record, verdict, provenance));
}

function resultOf({ record, verdict, provenance }: Story): Result {
  const { plan, phases, ...rest } = record;
  const { env, ...target } = plan.target;
  return {
    $schema: SCHEMA_ID,
    schemaVersion: SCHEMA_VERSION,
    provenance,
    verdict,
    ...rest,
    plan: { ...plan, target: { ...target, envKeys: Object.keys(env) } },
    sampleColumns: SAMPLE_COLUMNS,
    phases: phases.map(({ samples, ...phase }) => ({ ...phase, samples: samples.map(toRow) })),
  };
}

/** The file's text: indented, but one line for each sample, so that it can be read, searched and compared. */
export function resultText(result: Result): string {
  // Cleaned text holds no control characters, so nothing in the result can look like a place holder.
  const hole = (phase: number) => `\u0001samples ${phase}`;
  const outline = { ...result, phases: result.phases.map((phase, index) => ({ ...phase, samples: hole(index) })) };
  let text = JSON.stringify(outline, null, 2);
  for (const [index, phase] of result.phases.entries()) {
    const rows = phase.samples.map((row) => `\n        ${JSON.stringify(row)}`).join(",");
    text = text.replace(JSON.stringify(hole(index)), () => (rows === "" ? "[]" : `[${rows}\n      ]`));
  }
  return `${text}\n`;
}
