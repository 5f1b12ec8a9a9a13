/** Wiring only: inputs -> plan -> drill -> verdict -> reports -> exit code. The same for a workflow and a terminal. */
import { exitCodeOf } from "./core/exit-code.ts";
import { localCommand, type Source } from "./core/local-command.ts";
import type { Plan } from "./core/plan.ts";
import type { DrillRecord } from "./core/record.ts";
import { judge } from "./core/verdict.ts";
import { connectEngine } from "./docker/dockerode.ts";
import { runDrill } from "./drill/drill.ts";
import type { Inputs } from "./inputs/index.ts";
import { postComment } from "./report/comment.ts";
import { pathsOf } from "./report/files.ts";
import { toMarkdown } from "./report/markdown.ts";
import { hiding, type ProgressPrinter } from "./report/progress.ts";
import type { Provenance } from "./report/provenance.ts";
import { publish, publishComment } from "./report/publish.ts";
import { toTerminal } from "./report/terminal.ts";
import { VERSION } from "./version.ts";

/** What a report needs to know of how the drill was asked for. */
export interface Surroundings extends Omit<Inputs, "plan" | "planFile"> {
  readonly progress: ProgressPrinter;
  /** Where the report's files go. */
  readonly directory: string;
  readonly colour: boolean;
  /** Null when the inputs were wrong: then there is no drill to run again. */
  readonly source: Source | null;
}

export interface Order extends Surroundings {
  readonly plan: Plan;
  readonly session: string;
  readonly signal: AbortSignal;
}

/** Drills, judges and reports; returns the exit code. */
export async function run(order: Order): Promise<number> {
  const { plan, session, signal } = order;
  const progress = hiding(order.progress, plan);
  const record = await runDrill({ plan, session, engine: connectEngine(), progress, signal });
  return await conclude(record, order);
}

/** Judges a record and reports it; returns the exit code. */
export async function conclude(record: DrillRecord, surroundings: Surroundings): Promise<number> {
  const verdict = judge(record);
  const { progress, directory, colour } = surroundings;
  const provenance = provenanceOf(record.plan, surroundings);
  progress.stage("Report");
  const { files, problems } = await publish(record, verdict, provenance, directory);
  for (const problem of problems) progress.line(problem);
  progress.line(await comment(surroundings, toMarkdown(record, verdict, provenance)));
  progress.end();
  const paths = files ? pathsOf(files) : [];
  console.log(toTerminal(record, verdict, provenance, { colour, files: paths }));
  return exitCodeOf(verdict, record.plan.onInconclusive);
}

/** A comment that can't be written never changes the verdict. */
async function comment({ publication, github }: Surroundings, body: string): Promise<string> {
  const { pullRequest, repository } = github;
  if (!publication.comment) return "No comment was asked for.";
  if (pullRequest.number === null) return `No comment: ${pullRequest.reason}.`;
  if (repository === null || publication.token === null) return "No comment: there is no token, or no repository.";
  const posted = await postComment({
    token: publication.token.reveal(),
    apiUrl: github.apiUrl,
    owner: repository.owner,
    repo: repository.name,
    prNumber: pullRequest.number,
    key: publication.commentKey,
    headSha: github.headSha ?? "",
    runId: github.runId ?? 0,
    runAttempt: github.runAttempt ?? 1,
    body,
  });
  return [posted.message, ...publishComment(posted)].join("\n");
}

function provenanceOf(plan: Plan, { github, source }: Surroundings): Provenance {
  const { action, runUrl, headSha } = github;
  return { version: VERSION, action, runUrl, headSha, localCommand: source && localCommand(plan, source) };
}
