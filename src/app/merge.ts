/** Wiring of mode report: artifacts of the legs -> one verdict -> reports -> exit code. */

import type { ReportInputs } from "../config/index.ts";
import { exitCodeOf } from "../gate/verdict/exit-code.ts";
import { uploadArtifact } from "../github/artifact.ts";
import { pullRequestOf } from "../github/results/pull-request.ts";
import { connectRun, type RunReader } from "../github/results/run-reader.ts";
import { reportedRun, type Subject } from "../github/results/subject.ts";
import { Pace } from "../github/retry.ts";
import { saidBy } from "../model/facts/drill-error.ts";
import { type Message, message } from "../model/message.ts";
import type { ReportFiles } from "../report/files.ts";
import { type Merged, mergeLegs, mergeOfNothing } from "../report/matrix/merged.ts";
import { mergedReport } from "../report/matrix/merged-report.ts";
import type { SpokenProgress } from "../report/progress/spoken-progress.ts";
import { type CommentOptions, comment, type Occasion, type Whose } from "./commenting.ts";
import { gather } from "./matrix/gather.ts";
import { publishableMerge } from "./matrix/publishable-merge.ts";
import { announce, type PublishedArtifact, publish, publishArtifact } from "./publish.ts";
import { PACKAGE_DOCS, VERSION } from "./version.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "progress.results-found": { readonly results: number };
    /** Invalid input must not trigger a write. */
    "comment.artifact-refused": NoArgs;
    /** The reason follows. */
    "comment.pull-request-unknown": NoArgs;
    "merge.no-token": NoArgs;
  }
}

export interface MergeOrder extends Omit<ReportInputs, "language"> {
  /** Its language is that of the report. */
  readonly progress: SpokenProgress;
  /** Where the report's files go. */
  readonly directory: string;
  /** Fires when the run is cancelled. */
  readonly signal?: AbortSignal;
  /** The rate limiter for GitHub's API. */
  readonly pace?: Pace;
}

/** Merges the results of a run's drills and reports them; returns the exit code. */
export async function merge(given: MergeOrder): Promise<number> {
  const order = { ...given, pace: given.pace ?? new Pace() };
  const { progress, directory, publication, github } = order;
  const { language } = progress;
  progress.stage(message("progress.stage", { stage: "results" }));
  const subject = reportedRun(github);
  const reader = "code" in subject ? null : await readerOf(order, subject);
  const merged = await mergedOf(order, subject, reader);
  progress.line(message("progress.results-found", { results: merged.legs.length }));
  progress.stage(message("progress.stage", { stage: "report" }));
  for (const note of github.notes) progress.line(note);
  const isRed = order.failsWhenInconclusive || merged.legs.some(({ red }) => red);
  const exitCode = exitCodeOf(merged.verdict, isRed ? "fail" : "warn");
  const report = mergedReport(merged, exitCode !== 0, language);
  const published = await publish(publishableMerge(merged, report), directory);
  const uploading = upload(order, published.files);
  await announce({
    ...published,
    report,
    uploading,
    comment: async (body) => {
      const occasion = await occasionOf(order, subject, reader, merged);
      return await comment(publication, github, occasion, whose(order), body, language, optionsOf(order));
    },
    progress,
    form: { color: false },
    signal: order.signal,
  });
  return exitCode;
}

async function readerOf(order: MergeOrder, subject: Subject): Promise<RunReader | null> {
  const { publication, github } = order;
  if (publication.token === null) return null;
  return await connectRun({
    token: publication.token.reveal(),
    apiUrl: github.apiUrl,
    subject,
    ...optionsOf(order),
  });
}

function optionsOf({ signal, pace }: MergeOrder): CommentOptions {
  return { signal, ...(pace === undefined ? {} : { pace }) };
}

/** A repeated merge replaces the comment of the first. */
function whose({ publication, github }: MergeOrder): Whose {
  const subject = JSON.stringify(["report", publication.artifact]);
  return { subject, image: "", writer: JSON.stringify([subject, github.runId]) };
}

async function mergedOf(order: MergeOrder, subject: Subject | Message, reader: RunReader | null): Promise<Merged> {
  const { problems, publication, legs: count, needs } = order;
  if ("code" in subject) return mergeOfNothing([[subject]], null, VERSION);
  if (problems.length > 0) return mergeOfNothing(problems, subject, VERSION);
  if (reader === null) return mergeOfNothing([[message("merge.no-token", {})]], subject, VERSION);
  const beginning = publication.artifact ?? "";
  try {
    const docs = order.github.docs ?? PACKAGE_DOCS;
    const gathered = await gather(reader, { subject, beginning, action: order.github.action, docs });
    return mergeLegs(gathered, { beginning, count, needs }, subject, VERSION);
  } catch (error) {
    return mergeOfNothing([saidBy(error)], subject, VERSION);
  }
}

/** The merged report's artifact is named by the prefix of the legs' artifacts, so the names can't collide. */
async function upload(
  { publication, github, progress }: MergeOrder,
  files: ReportFiles | null,
): Promise<PublishedArtifact> {
  if (publication.artifact === null) return { lines: [[message("artifact.none", { why: "off" })]], fullReport: null };
  const uploaded = await uploadArtifact({
    name: publication.artifact,
    files: Object.values(files ?? {}),
    serverUrl: github.serverUrl,
  });
  return publishArtifact(uploaded, github.runUrl, progress.language);
}

/**
 * The pull request and the run that the comment is about. For another run, GitHub is asked right before the comment is
 * posted. If an artifact of an untrusted run was refused, no comment is posted: invalid input must not trigger a write.
 */
async function occasionOf(
  { github, publication }: MergeOrder,
  subject: Subject | Message,
  reader: RunReader | null,
  merged: Merged,
): Promise<Occasion> {
  const { pullRequest, headSha, runId, runAttempt } = github;
  if ("code" in subject || subject.other === null) return { pullRequest, headSha, runId, runAttempt };
  const about = { headSha: subject.headSha, runId: subject.runId, runAttempt: subject.runAttempt };
  if (reader === null || !publication.comment) return { ...about, pullRequest };
  if (merged.refused.length > 0) {
    return {
      ...about,
      pullRequest: { number: null, reason: [message("comment.artifact-refused", {})] },
    };
  }
  try {
    return { ...about, pullRequest: pullRequestOf(subject, await reader.pullRequests()) };
  } catch (error) {
    const unknown = message("comment.pull-request-unknown", {});
    return { ...about, pullRequest: { number: null, reason: [unknown, ...saidBy(error)] } };
  }
}
