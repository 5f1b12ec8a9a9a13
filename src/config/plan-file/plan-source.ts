import { ValueProblem } from "../../model/text/value-problem.ts";
import { sentenceFor } from "../problem.ts";
import type { ExperimentKind } from "../values/experiment-kind.ts";
import { type PlanFile, readPlanFile } from "./plan-file.ts";
import { readPlanText } from "./plan-path.ts";

/**
 * Reads the plan file that an input names; null when it names none. A file that can't be read is one that says nothing,
 * with its problem told.
 * @param subject how messages name the input
 * @param workspace see `readPlanText`; undefined where the runner did not say
 */
export function planFileOf(
  written: string | undefined,
  subject: string,
  workspace: string | null | undefined,
  registry: readonly ExperimentKind[],
): PlanFile | null {
  const path = written?.trim() ?? "";
  if (path === "") return null;
  try {
    if (workspace === undefined) throw new ValueProblem("can't be looked for: GITHUB_WORKSPACE is not set");
    return readPlanFile(path, readPlanText(path, workspace), registry);
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    return {
      path,
      inputs: new Map(),
      experiments: null,
      problems: [sentenceFor(subject, path, error, false)],
      whole: false,
    };
  }
}
