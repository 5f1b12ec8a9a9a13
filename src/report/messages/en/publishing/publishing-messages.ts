import type { MessageArgs } from "../../../../model/message.ts";
import { formatCount } from "../../../../model/text/format.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { formText } from "./result-problems.ts";

const PARTS: Readonly<Record<MessageArgs["publishing.failed"]["what"], string>> = {
  files: "The report's files",
  outputs: "The outputs",
  annotations: "The annotations",
  summary: "The job summary",
  "comment-url": "The output comment-url",
  "artifact-url": "The output artifact-url",
};
const NO_RUN = "this is not a GitHub Actions workflow run";
const NO_SERVICE = { "no-run": NO_RUN, server: "only github.com and ghe.com have a service for it" };
const NO_ARTIFACT: Readonly<Record<MessageArgs["artifact.none"]["why"], string>> = {
  ...NO_SERVICE,
  off: "`artifact-name` is empty",
  "no-step": "this is not a workflow step",
};
const NO_HISTORY: Readonly<Record<MessageArgs["history.none"]["why"], string>> = {
  ...NO_SERVICE,
  off: "`history` is off",
  "run-id": "the runner does not set GITHUB_RUN_ID",
  branch: "the event does not contain the default branch",
  error: "a drill that could not be run has no figures",
  "image-id": "an image given only by its id can't be tracked",
};
const NO_COMMENT: Readonly<Record<MessageArgs["comment.none"]["why"], string>> = {
  off: "`comment` is off",
  repository: "the runner does not set GITHUB_REPOSITORY",
  token: "`github-token` is empty",
  "run-id": "the runner does not set GITHUB_RUN_ID, so it could overwrite the comment of a newer run",
};
const DONE: Readonly<Record<MessageArgs["comment.done"]["how"], string>> = {
  written: "The comment was written.",
  updated: "The comment was updated.",
  "up-to-date": "The comment is up to date.",
  "newer-stays": "A newer run has already commented, so its comment stays.",
};
const WITHOUT: Readonly<Record<MessageArgs["runner.variable-missing"]["variable"], (job: string) => string>> = {
  GITHUB_JOB: (job) => `the job is named ${job}`,
  GITHUB_REPOSITORY: () => "the report has no comment and no link to the run",
  GITHUB_RUN_ID: () => "the report has no comment, no history and no link to the run",
  GITHUB_SHA: () => "the report does not show the commit",
  GITHUB_OUTPUT: () => "the step has no outputs",
  GITHUB_STEP_SUMMARY: () => "the job has no summary",
};
/** What happens if a runner does not resolve the expression in the default of an input. */
const UNRESOLVED = new Map([
  ["history", "no history is kept"],
  ["leg", "this drill counts as the only leg of its job"],
  ["comment-key", "the comment is keyed by the job"],
  ["github-token", "no token is available"],
]);

/** What is said of the report's publication: comment, artifact, history, outputs. */
export const PUBLISHING = {
  "publishing.failed": ({ what }) => `${PARTS[what]} could not be written.`,
  "publishing.summary-full": () => "Earlier steps have used up its size limit.",
  "report.not-written": ({ file }) => `The report could not be written to ${code(file)}.`,
  "publishing.kept": ({ directory }) => `This drill did not start, so the last report in ${directory} was kept.`,
  "artifact.none": ({ why }) => `No artifact: ${NO_ARTIFACT[why]}.`,
  "artifact.uploaded": ({ name }) => `The report was uploaded as the artifact ${name}.`,
  "artifact.failed": () => "The artifact could not be uploaded.",
  "artifact.address": ({ url }) => url,

  "history.none": ({ why }) => `No history: ${NO_HISTORY[why]}.`,
  "history.added": ({ drills }) =>
    `The drill was added to the history of the default branch (${formatCount(drills)} in total).`,
  "history.not-added": ({ drills }) =>
    `The drill was not added to the history (${formatCount(drills)} in total), because this run is not on the default branch.`,
  "history.invalid": ({ problem }) =>
    `The history file is invalid and was ignored: ${problem === null ? "it is not JSON" : departure(problem)}. A new history starts.`,
  "history.unreadable": () => "The history could not be read.",
  "history.not-written": () => "The drill could not be added to the history.",

  "comment.done": ({ how }) => DONE[how],
  "comment.failed": () => "The comment could not be written.",
  "comment.none": ({ why }) => `No comment: ${NO_COMMENT[why]}.`,
  "comment.no-pull-request": (args) => `No comment: ${withoutPullRequest(args)}.`,
  "comment.no-pull-request-of-run": (args) => `No comment: ${runWithoutPullRequest(args)}.`,
  "comment.artifact-refused": () => "No comment: an artifact of the reported run was refused.",
  "comment.pull-request-unknown": () => "No comment, because its pull request is not known.",

  "runner.variable-missing": ({ variable, job }) => `The runner does not set ${variable}: ${WITHOUT[variable](job)}.`,
  "runner.default-unresolved": ({ input, value }) =>
    `The runner does not resolve the default of ${input}${value === null ? "" : ` (${value})`}: ${UNRESOLVED.get(input) ?? "it is ignored"}.`,
} satisfies Partial<Sayings>;

function withoutPullRequest({ why, event }: MessageArgs["comment.no-pull-request"]): string {
  switch (why) {
    case "no-run":
      return NO_RUN;
    case "payload":
      return "the event's payload could not be read";
    case "number":
      return `the payload of ${event} has no pull request number`;
    case "comment":
      return "the comment is not on a pull request";
    case "event":
      return `the event ${event} has no pull request`;
  }
}

function runWithoutPullRequest({ why, event, number }: MessageArgs["comment.no-pull-request-of-run"]): string {
  switch (why) {
    case "own-run":
      return "the run is this one";
    case "merge-group":
      return "the merge group's branch does not name a pull request";
    case "event":
      return `the run was started by ${event}, not by a pull request`;
    case "none-open":
      return "no pull request is open from the branch that was drilled";
    case "moved-on":
      return `pull request ${number} has moved on to another commit, whose own run will comment`;
    case "several":
      return "several pull requests have this commit as their head";
  }
}

function departure({ field, form, expected }: NonNullable<MessageArgs["history.invalid"]["problem"]>): string {
  const place = field === "" ? "the file" : code(field);
  if (form === "as-written") return `${place} does not have the form of a history`;
  return `${place} must be ${formText(form, expected)}`;
}
