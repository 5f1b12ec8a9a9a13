import { appendFile, stat } from "node:fs/promises";
import { error, setOutput, warning } from "@actions/core";
import type { Verdict } from "../gate/verdict/verdict.ts";
import { artifactUrl, type UploadedArtifact } from "../github/artifact.ts";
import type { PostedComment } from "../github/comment.ts";
import { type Message, message } from "../model/message.ts";
import type { DrillRecord } from "../model/record.ts";
import { logLine } from "../model/text/escape.ts";
import { messageOf } from "../model/text/message-of.ts";
import type { FullReport, Report } from "../report/document/blocks.ts";
import { type ReportFiles, writeFiles } from "../report/files.ts";
import type { Trend } from "../report/history/trend.ts";
import type { Language } from "../report/messages/language.ts";
import { say } from "../report/messages/say.ts";
import { type Outputs, outputsOf } from "../report/outputs.ts";
import { type Annotation, annotationsOf } from "../report/render/annotations.ts";
import { toMarkdown } from "../report/render/markdown.ts";
import { drillTexts } from "../report/render/report-texts.ts";
import type { Provenance } from "../report/result/provenance-definition.ts";
import { abortable } from "./drill/abortable.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "publishing.failed": { readonly what: Part; readonly cause: string };
    "artifact.address": { readonly url: string };
  }
}

/** A runner drops a larger summary completely. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;

/** What is published: a part of the report, or an output. */
type Part = "files" | "outputs" | "annotations" | "summary" | "comment-url" | "artifact-url";

export interface Published {
  /** Null if they were not written. */
  readonly files: ReportFiles | null;
  /** One for each failure to publish; the verdict is not affected. */
  readonly problems: readonly Message[];
}

/**
 * Publishes a drill: files, outputs and annotations. A failure of one does not stop the others, and missing targets (no
 * `GITHUB_OUTPUT` in a terminal) are skipped. Never throws.
 * @param directory where the files go; null for no files
 */
export async function publish(
  record: DrillRecord,
  verdict: Verdict,
  provenance: Provenance,
  directory: string | null,
  trend: Trend | null,
  language: Language,
): Promise<Published> {
  const problems: Message[] = [];
  const attempt = collecting(problems);
  const files = await attempt("files", () =>
    directory === null ? null : writeFiles(directory, drillTexts(record, verdict, provenance, trend, language)),
  );
  await attempt("outputs", () => setOutputs(outputsOf(record, verdict, files)));
  await attempt("annotations", () => annotate(annotationsOf(record, verdict, provenance, language)));
  return { files, problems };
}

/** Adds the report to the job summary. Never throws; returns one message for each failure. */
export async function publishSummary(report: Report): Promise<readonly Message[]> {
  const problems: Message[] = [];
  await collecting(problems)("summary", () => appendSummary((limitBytes) => toMarkdown(report, limitBytes)));
  return problems;
}

/**
 * Sets the output with the comment's URL, and warns if the comment could not be posted. Never throws; returns one
 * message for each failure.
 */
export function publishComment(comment: PostedComment, language: Language): readonly Message[] {
  if (comment.status === "failed") warn("noComment", comment.message, language);
  try {
    setOutputs({ "comment-url": comment.url ?? "" });
    return [];
  } catch (thrown) {
    return [problemOf("comment-url", thrown)];
  }
}

export interface PublishedArtifact {
  /** For the log. */
  readonly lines: readonly Message[];
  /** What a comment links; null: as before the upload. */
  readonly fullReport: FullReport | null;
}

/** Sets the output with the artifact's URL, and warns if the upload failed. Never throws. */
export function publishArtifact(
  { status, id, message: said }: UploadedArtifact,
  runUrl: string | null,
  language: Language,
): PublishedArtifact {
  if (status === "failed") warn("noArtifact", said, language);
  const url = artifactUrl(runUrl, id);
  const failed: FullReport | null = status === "failed" && runUrl !== null ? { url: runUrl, upload: "failed" } : null;
  const fullReport: FullReport | null = url === null ? failed : { url, upload: "done" };
  try {
    setOutputs({ "artifact-url": url ?? "" });
    return { lines: url === null ? [said] : [said, message("artifact.address", { url })], fullReport };
  } catch (thrown) {
    return { lines: [said, problemOf("artifact-url", thrown)], fullReport };
  }
}

const LINK_WAIT_MS = 20_000;

/**
 * Waits until a report's upload is known, so that the comment can link it: only for some time, and not once the run is
 * cancelled, because the comment matters more than its link. Never throws.
 */
export async function linkedReport(
  report: Report,
  uploading: Promise<PublishedArtifact>,
  signal: AbortSignal | undefined,
  waitMs: number = LINK_WAIT_MS,
): Promise<Report> {
  const signals = [AbortSignal.timeout(waitMs), ...(signal === undefined ? [] : [signal])];
  try {
    const { fullReport } = await abortable(uploading, AbortSignal.any(signals));
    return { ...report, fullReport: fullReport ?? report.fullReport };
  } catch {
    return report;
  }
}

/** Warns in the run that a part of the report is missing. */
function warn(what: "noComment" | "noArtifact", said: Message, language: Language): void {
  const { note, [what]: title } = language.words.document;
  if (inWorkflow()) warning(logLine(say(said, language)), { title: note(title) });
}

function problemOf(what: Part, thrown: unknown): Message {
  return message("publishing.failed", { what, cause: logLine(messageOf(thrown)) });
}

/** Runs one part of publishing. An error becomes a message in `problems` instead of stopping the rest. */
export function collecting(problems: Message[]) {
  return async <T>(what: Part, work: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (thrown) {
      problems.push(problemOf(what, thrown));
      return null;
    }
  };
}

/** Sets outputs of the step; none in a terminal. */
export function setOutputs(values: Partial<Outputs>): void {
  // Without the file the toolkit falls back to a log command that runners no longer support.
  if ((process.env.GITHUB_OUTPUT ?? "") === "") return;
  for (const [name, value] of Object.entries(values)) setOutput(name, value);
}

/** Adds annotations to the run; none in a terminal. */
export function annotate(annotations: readonly Annotation[]): void {
  if (!inWorkflow()) return;
  for (const { level, title, message } of annotations) {
    (level === "error" ? error : warning)(message, { title });
  }
}

/**
 * Adds a report to the job's summary.
 * @param render returns the report in at most `limitBytes`
 */
async function appendSummary(render: (limitBytes: number) => string): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY ?? "";
  if (file === "") return;
  const { size } = await stat(file);
  const body = `${render(SUMMARY_LIMIT_BYTES - size - 2)}\n`;
  if (size + Buffer.byteLength(body) > SUMMARY_LIMIT_BYTES)
    throw new Error("earlier steps have used up its size limit");
  await appendFile(file, body);
}

function inWorkflow(): boolean {
  return process.env.GITHUB_ACTIONS === "true";
}
