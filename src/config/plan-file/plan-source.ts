import { ValueProblem, valueProblem } from "../../model/text/value-problem.ts";
import { inputSubject, sentenceFor } from "../problem.ts";
import type { ExperimentKind } from "../values/experiment-kind.ts";
import { type PlanFile, readPlanFile } from "./plan-file.ts";
import { readPlanText } from "./plan-path.ts";

/**
 * Reads the plan file of the `plan` input; null without one. A file that can't be read counts as empty, and the problem
 * is reported.
 * @param subject how messages name the input
 * @param workspace see `readPlanText`; undefined if the runner did not set it
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
    if (workspace === undefined) throw valueProblem("plan.path", { why: "no-workspace" });
    return readPlanFile(path, readPlanText(path, workspace), registry);
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    return {
      path,
      inputs: new Map(),
      experiments: null,
      problems: [sentenceFor(inputSubject(subject), path, error, false)],
      whole: false,
    };
  }
}
