/** Wiring only: record -> verdict -> reports -> exit code. The same for a workflow and a terminal. */

import { type Inputs, localCommand } from "../config/index.ts";
import { exitCodeOf } from "../gate/verdict/exit-code.ts";
import { judge } from "../gate/verdict/verdict.ts";
import { uploadArtifact } from "../github/artifact.ts";
import { subjectOf } from "../model/facts/drill-identity.ts";
import { artifactOf, type Leg } from "../model/facts/leg.ts";
import { message } from "../model/message.ts";
import type { Plan } from "../model/plan.ts";
import type { DrillRecord } from "../model/record.ts";
import type { Source } from "../model/text/local-command.ts";
import { hasReport, type ReportFiles } from "../report/files.ts";
import type { SpokenProgress } from "../report/progress/spoken-progress.ts";
import type { Provenance } from "../report/result/provenance-definition.ts";
import { cleanDrill } from "../report/secrets/clean-drill.ts";
import { drillReport } from "../report/sections/drill.ts";
import { comment, type Whose } from "./commenting.ts";
import { recall } from "./history-keeping.ts";
import { announce, type PublishedArtifact, publish, publishArtifact, publishableDrill } from "./publish.ts";
import { PACKAGE_DOCS, VERSION } from "./version.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "publishing.kept": { readonly directory: string };
  }
}

/** What a report needs to know about the run. */
export interface RunContext extends Omit<Inputs, "plan" | "planFile" | "engine" | "notes" | "language"> {
  /** Its language is that of the report. */
  readonly progress: SpokenProgress;
  /** Where the report's files go. */
  readonly directory: string;
  readonly color: boolean;
  /** Columns of the terminal; those of a workflow's log by default. */
  readonly width?: number;
  /** Null for invalid inputs: then there is no drill to repeat. */
  readonly source: Source | null;
  /** Fires when the run is cancelled. */
  readonly signal: AbortSignal;
}

/** Judges a record and reports it; returns the exit code. */
export async function conclude(record: DrillRecord, runContext: RunContext): Promise<number> {
  const verdict = judge(record);
  const { progress, directory, color, width } = runContext;
  const { language } = progress;
  const provenance = provenanceOf(record.plan, runContext);
  progress.stage(message("progress.stage", { stage: "report" }));
  for (const note of runContext.github.notes) progress.line(note);
  const history = await recall(record, verdict, runContext);
  const kept = !hasStarted(record) && (await hasReport(directory));
  if (kept) progress.line(message("publishing.kept", { directory }));
  const { publication, github, signal } = runContext;
  const drill = cleanDrill(record, verdict, provenance, history.trend);
  const report = drillReport(drill, language);
  const published = await publish(publishableDrill(drill, report, kept), directory);
  const uploading = upload(runContext, published.files);
  const keeping = history.keep();
  await announce({
    ...published,
    report,
    uploading,
    comment: (body) => comment(publication, github, github, whose(record, runContext), body, language, { signal }),
    others: [keeping],
    progress,
    form: { color, ...(width !== undefined && { width }) },
    signal,
  });
  return exitCodeOf(verdict, record.plan.onInconclusive);
}

/** Whether a drill came to its service. Without that its report would only replace one that says more. */
function hasStarted({ image, baseline, readyMs, cancelled }: DrillRecord): boolean {
  const hasImages = image !== null && (baseline === null || baseline.image !== null);
  return hasImages && (readyMs !== null || cancelled === null);
}

/** With invalid inputs the drill's subject is unknown. */
function whose({ plan, session }: DrillRecord, { source, publication }: RunContext): Whose {
  const subject = source === null ? null : subjectOf(plan, publication.leg);
  return { subject, image: plan.target.image, writer: session };
}

/** Uploads the files as an artifact, named by job and leg. A failure never changes the verdict. */
async function upload(
  { publication, github, progress }: RunContext,
  files: ReportFiles | null,
): Promise<PublishedArtifact> {
  const leg = legOf({ publication, github });
  const none = (why: "off" | "no-step") => ({ lines: [[message("artifact.none", { why })]], fullReport: null });
  if (publication.artifact === null) return none("off");
  if (leg === null) return none("no-step");
  const name = artifactOf(publication.artifact, leg);
  const uploaded = await uploadArtifact({ name, files: Object.values(files ?? {}), serverUrl: github.serverUrl });
  return publishArtifact(uploaded, github.runUrl, progress.language);
}

function provenanceOf(plan: Plan, { publication, github, source }: RunContext): Provenance {
  const { action, docs, runUrl, runAttempt, headSha } = github;
  const leg = legOf({ publication, github });
  return {
    version: VERSION,
    action,
    docs: docs ?? PACKAGE_DOCS,
    runUrl,
    runAttempt,
    headSha,
    localCommand: source && localCommand(plan, source),
    leg,
  };
}

/** A step without leg information counts as the only leg of its job. */
function legOf({ publication, github }: Pick<RunContext, "publication" | "github">): Leg | null {
  const place = publication.leg ?? { index: 0, total: 1, values: "" };
  return github.job === null ? null : { job: github.job, ...place };
}
