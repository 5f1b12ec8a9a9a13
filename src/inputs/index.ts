/** The only reader of inputs, of GITHUB_* and of the command line. */
export { readActionInputs, readPublication } from "./action-env.ts";
export type { Inputs, Publication } from "./build.ts";
export { pullRequestInRef } from "./event.ts";
export type { GitHubFacts } from "./github.ts";
export { InputError } from "./problem.ts";
export { renderInputsTable } from "./readme-table.ts";
export { isReportMode, type ReportInputs, readReportInputs } from "./report-mode.ts";
export { Secret } from "./secret.ts";
export { type ReferenceSize, readTerminal, type TerminalRequest } from "./terminal.ts";
export type { WorkflowRunFacts } from "./workflow-run.ts";
