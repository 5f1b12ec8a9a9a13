/** The only module that reads inputs, GITHUB_* variables and the command line. */
export { readActionInputs, readPublication } from "./action/action-env.ts";
export { pullRequestInRef } from "./action/event.ts";
export type { GitHubFacts } from "./action/github.ts";
export { renderInputsTable } from "./action/readme-table.ts";
export type { WorkflowRunFacts } from "./action/workflow-run.ts";
export type { Inputs, Publication } from "./build.ts";
export { localCommand } from "./local-command.ts";
export { InputError } from "./problem.ts";
export { isReportMode, type ReportInputs, readReportInputs } from "./report-mode.ts";
export { engineSockets, isInJobContainer } from "./start/places.ts";
export { localeTag, spokenTag } from "./terminal/locale.ts";
export { type ReferenceSize, readTerminal, type TerminalRequest } from "./terminal/terminal.ts";
export { Secret } from "./values/secret.ts";
