import type { MessageArgs } from "../../../../model/message.ts";
import { formatCount } from "../../../../model/text/format.ts";
import { listed } from "../../../../model/text/listed.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";
import { plural } from "../words.ts";

const NO_RUN: Readonly<Record<MessageArgs["merge.no-run"]["why"], string>> = {
  repository: "This is not a GitHub Actions workflow run, so there are no results to merge.",
  payload: "The payload of workflow_run does not contain the run that it is about.",
  "run-id": "The runner does not set the id of this run, so there are no results to merge.",
};

/** A run's results: what is missing, what was refused, and what the run itself reports. */
export const MERGES = {
  "merge.no-results": () =>
    "No result was found: drills must run in jobs before this one, use the same `artifact-name`, and upload their reports.",
  "merge.legs-missing": ({ job, total, indexes, missing }) => {
    const more = missing - indexes.length;
    const named = listed([...indexes.map(formatCount), ...(more > 0 ? [`${formatCount(more)} more`] : [])]);
    const of = `${named} of the job ${code(job)} (${plural(total, "leg")}) left no result`;
    return missing === 1
      ? `Leg ${of}: it was cancelled, or ended before its report was uploaded.`
      : `Legs ${of}: they were cancelled, or ended before their reports were uploaded.`;
  },
  "merge.job-not-run": ({ job, result }) => `The job ${code(job)} was ${result}.`,
  "merge.job-without-result": ({ job, result }) =>
    `The job ${code(job)} ended (${result}) and left no result: see its log, and remove jobs without drills from the \`needs\` of this one.`,
  "merge.job-failed-unexplained": ({ job, result }) =>
    `The job ${code(job)} ended with ${result}, although none of its drills did: see its log.`,
  "merge.jobs-without-results": ({ jobs, results }) =>
    `The jobs ${listed(jobs.map(code))} ended, but left only ${plural(results, "result")} in total.`,
  "merge.jobs-failed-unexplained": ({ jobs, failures }) =>
    `The jobs ${listed(jobs.map(code))} ended with failure, although ${failures === 0 ? "none" : `only ${formatCount(failures)}`} of their drills did: see their logs.`,
  "merge.too-few-results": ({ expected, found }) =>
    `${plural(expected, "result")} ${expected === 1 ? "was" : "were"} expected, but ${found === 0 ? "none" : `only ${formatCount(found)}`} ${found === 1 ? "was" : "were"} found.`,
  "merge.too-many-results": ({ expected, found }) =>
    `${plural(expected, "result")} ${expected === 1 ? "was" : "were"} expected, but ${formatCount(found)} were found: set \`legs\` to their number.`,

  "merge.not-possible": () => "The results could not be merged.",
  "merge.no-token": () => "The results can't be read because `github-token` is empty.",
  "merge.no-run": ({ why }) => NO_RUN[why],
  "merge.artifact-refused": ({ artifact }) => `The artifact ${code(artifact.slice(0, 100))} was refused.`,
  "merge.run-cancelled": () => "The run was cancelled before it ended.",
  "merge.run-not-successful": ({ conclusion }) =>
    `Every leg passed, but the run ended with ${conclusion}: see the run.`,
  "merge.legs-not-counted": () => "Nothing shows that these are all of its drills. Set `legs` to their number.",
  "merge.fork-figures": () =>
    "The commit is in a fork: these figures are what the fork's own run reports, and only the check of that run counts.",
  "merge.allowed-to-fail": () => "Allowed to fail:",
  "merge.likewise": ({ legs }) => {
    const more = legs.length - MAX_LEGS;
    const named = legs.slice(0, more > 0 ? MAX_LEGS : legs.length).map(code);
    return `The same in ${listed([...named, ...(more > 0 ? [plural(more, "other leg")] : [])])}.`;
  },
} satisfies Partial<Sayings>;

/** More names than this hide what is said about them. */
const MAX_LEGS = 3;
