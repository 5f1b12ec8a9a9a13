import { appendFile, stat } from "node:fs/promises";
import { error, setOutput, warning } from "@actions/core";
import { artifactUrl, type UploadedArtifact } from "../github/artifact.ts";
import type { PostedComment } from "../github/comment.ts";
import { DrillError, saidBy } from "../model/facts/drill-error.ts";
import { message, type Sentences } from "../model/message.ts";
import { logLine } from "../model/text/escape.ts";
import type { FullReport, Report } from "../report/document/blocks.ts";
import { pathsOf, type ReportFiles, writeFiles } from "../report/files.ts";
import type { Language } from "../report/messages/language.ts";
import { say } from "../report/messages/say.ts";
import { type Outputs, outputsOf } from "../report/outputs.ts";
import type { SpokenProgress } from "../report/progress/spoken-progress.ts";
import { type Annotation, annotationsOf } from "../report/render/annotations.ts";
import { toMarkdown } from "../report/render/markdown.ts";
import { drillTexts, type ReportTexts } from "../report/render/report-texts.ts";
import { type TerminalForm, toTerminal } from "../report/render/terminal.ts";
import type { CleanDrill } from "../report/secrets/clean-drill.ts";
import { abortable } from "./drill/abortable.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    /** The reason follows. */
    "publishing.failed": { readonly what: Part };
    "publishing.summary-full": NoArgs;
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
  readonly problems: readonly Sentences[];
}

/** What is published of a report at once. */
export interface Publishable {
  /** The contents of the files; null for no files. */
  readonly texts: (() => ReportTexts) | null;
  readonly outputs: (files: ReportFiles | null) => Partial<Outputs>;
  readonly annotations: () => readonly Annotation[];
}

/**
 * Publishes files, outputs and annotations. A failure of one does not stop the others, and missing targets (no
 * `GITHUB_OUTPUT` in a terminal) are skipped. Never throws.
 * @param directory where the files go
 */
export async function publish({ texts, outputs, annotations }: Publishable, directory: string): Promise<Published> {
  const problems: Sentences[] = [];
  const attempt = collecting(problems);
  const files = await attempt("files", () => (texts === null ? null : writeFiles(directory, texts())));
  await attempt("outputs", () => setOutputs(outputs(files)));
  await attempt("annotations", () => annotate(annotations()));
  return { files, problems };
}

/** What is published of a drill at once. @param keepsFiles whether those of an earlier drill stay */
export function publishableDrill(drill: CleanDrill, report: Report, keepsFiles: boolean): Publishable {
  return {
    texts: keepsFiles ? null : () => drillTexts(drill, report),
    outputs: (files) => outputsOf(drill.record, drill.verdict, files),
    annotations: () => annotationsOf(drill, report.language),
  };
}

export interface Announcement extends Published {
  readonly report: Report;
  readonly uploading: Promise<PublishedArtifact>;
  /** Posts the comment; returns what the log says of it. */
  readonly comment: (body: string) => Promise<readonly Sentences[]>;
  /** What else has to end, with what the log says of it. */
  readonly others?: readonly Promise<readonly Sentences[]>[];
  readonly progress: SpokenProgress;
  readonly form: Omit<TerminalForm, "files">;
  readonly signal: AbortSignal | undefined;
}

/** Links a report with its upload, then adds it to the summary, posts the comment and prints everything. Never throws. */
export async function announce(announcement: Announcement): Promise<void> {
  const { uploading, comment, others = [], progress, form, signal, files, problems } = announcement;
  const report = await linkedReport(announcement.report, uploading, signal);
  for (const problem of [...problems, ...(await publishSummary(report))]) progress.line(problem);
  const uploaded = uploading.then(({ lines }) => lines);
  // A cancelled job only gets a few seconds, so these run in parallel.
  for (const lines of await Promise.all([uploaded, comment(toMarkdown(report)), ...others])) {
    for (const line of lines) progress.line(line);
  }
  progress.printer.end();
  console.log(toTerminal(report, { ...form, files: files === null ? [] : pathsOf(files) }));
}

/** Adds the report to the job summary. Never throws; returns one message for each failure. */
export async function publishSummary(report: Report): Promise<readonly Sentences[]> {
  const problems: Sentences[] = [];
  await collecting(problems)("summary", () => appendSummary((limitBytes) => toMarkdown(report, limitBytes)));
  return problems;
}

/**
 * Sets the output with the comment's URL, and warns if the comment could not be posted. Never throws; returns one
 * message for each failure.
 */
export function publishComment(comment: PostedComment, language: Language): readonly Sentences[] {
  if (comment.status === "failed") warn("noComment", comment.said, language);
  try {
    setOutputs({ "comment-url": comment.url ?? "" });
    return [];
  } catch (thrown) {
    return [problemOf("comment-url", thrown)];
  }
}

export interface PublishedArtifact {
  /** For the log. */
  readonly lines: readonly Sentences[];
  /** What a comment links; null: as before the upload. */
  readonly fullReport: FullReport | null;
}

/** Sets the output with the artifact's URL, and warns if the upload failed. Never throws. */
export function publishArtifact(
  { status, id, said }: UploadedArtifact,
  runUrl: string | null,
  language: Language,
): PublishedArtifact {
  if (status === "failed") warn("noArtifact", said, language);
  const url = artifactUrl(runUrl, id);
  const failed: FullReport | null = status === "failed" && runUrl !== null ? { url: runUrl, upload: "failed" } : null;
  const fullReport: FullReport | null = url === null ? failed : { url, upload: "done" };
  try {
    setOutputs({ "artifact-url": url ?? "" });
    return { lines: url === null ? [said] : [said, [message("artifact.address", { url })]], fullReport };
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
function warn(what: "noComment" | "noArtifact", said: Sentences, language: Language): void {
  const { note, [what]: title } = language.words.document;
  if (inWorkflow()) warning(logLine(say(said, language)), { title: note(title) });
}

function problemOf(what: Part, thrown: unknown): Sentences {
  return [message("publishing.failed", { what }), ...saidBy(thrown)];
}

/** Runs one part of publishing. An error becomes a message in `problems` instead of stopping the rest. */
function collecting(problems: Sentences[]) {
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
function setOutputs(values: Partial<Outputs>): void {
  // Without the file the toolkit falls back to a log command that runners no longer support.
  if ((process.env.GITHUB_OUTPUT ?? "") === "") return;
  for (const [name, value] of Object.entries(values)) setOutput(name, value);
}

/** Adds annotations to the run; none in a terminal. */
function annotate(annotations: readonly Annotation[]): void {
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
    throw new DrillError(message("publishing.summary-full", {}));
  await appendFile(file, body);
}

function inWorkflow(): boolean {
  return process.env.GITHUB_ACTIONS === "true";
}
