import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { HISTORY_ID, HISTORY_VERSION, type PastDrill, withDrill } from "../../model/history.ts";
import { cleanLine } from "../../model/text/escape.ts";
import { formOf, type ResultForm } from "../result/result-problems.ts";
import { formats } from "../result/schema-formats.ts";
import schema from "./history.schema.generated.json" with { type: "json" };

/** What a field has to be, empty for the whole file; `expected` completes some forms. */
export interface HistoryProblem {
  readonly field: string;
  readonly form: ResultForm;
  readonly expected: string;
}

/** A history as it is kept, after `history.schema.generated.json`. */
export function historyText(drills: readonly PastDrill[]): string {
  const lines = drills.map((drill) => `\n    ${JSON.stringify(drill)}`);
  const head = { $schema: HISTORY_ID, schemaVersion: HISTORY_VERSION };
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "drills": [${lines.join(",")}\n  ]\n}\n`;
}

/**
 * The drills of a history, each run once, in their order. The text is not trusted: one that does not
 * fit is ignored as a whole, and `problem` is its first one; null if it is not JSON.
 */
export function readHistory(text: string): readonly PastDrill[] | { readonly problem: HistoryProblem | null } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: null };
  }
  const validate = validator();
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    return { problem: first === undefined ? null : formOf(first) };
  }
  return (value as { drills: readonly PastDrill[] }).drills.map(cleaned).reduce(withDrill, []);
}

function cleaned(drill: PastDrill): PastDrill {
  return { ...drill, cpuModel: drill.cpuModel === null ? null : cleanLine(drill.cpuModel, 100) };
}

let compiled: ValidateFunction | null = null;

function validator(): ValidateFunction {
  compiled ??= new Ajv2020({ verbose: true, formats, strict: true, allowUnionTypes: true }).compile(schema);
  return compiled;
}
