import type { GitHubFacts } from "../../config/index.ts";
import { type Message, message } from "../../model/message.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "merge.no-run": { readonly why: "repository" | "payload" | "run-id" };
  }
}

/** The run whose drills are reported. The data is GitHub's, not the run's own. */
export interface Subject {
  readonly repository: { readonly owner: string; readonly name: string };
  readonly runId: number;
  readonly runAttempt: number;
  readonly runUrl: string;
  /** The commit that was drilled; null if the event does not say. */
  readonly headSha: string | null;
  /** For another run than this one: what started it, where its commit is and how it ended. Null for this run. */
  readonly other: {
    readonly event: string;
    readonly conclusion: string;
    readonly headRepository: string;
    readonly headBranch: string;
  } | null;
}

/** The run that this step reports: on `workflow_run` the event's, else its own. Why not if there is none. */
export function reportedRun(github: GitHubFacts): Subject | Message {
  const { repository, workflowRun, event } = github;
  if (repository === null) return message("merge.no-run", { why: "repository" });
  if (event === "workflow_run") {
    if (workflowRun === null) return message("merge.no-run", { why: "payload" });
    const { id, attempt, headSha, headRepository, headBranch, conclusion } = workflowRun;
    return {
      repository,
      runId: id,
      runAttempt: attempt,
      runUrl: `${github.serverUrl}/${repository.owner}/${repository.name}/actions/runs/${id}`,
      headSha,
      other: { event: workflowRun.event, conclusion, headRepository, headBranch },
    };
  }
  const { runId, runAttempt, runUrl, headSha } = github;
  if (runId === null || runUrl === null) return message("merge.no-run", { why: "run-id" });
  return { repository, runId, runAttempt: runAttempt ?? 1, runUrl, headSha, other: null };
}

/** Whether the run's commit is in a fork, which then reports its own figures. */
export function isFromFork({ other, repository }: Subject): boolean {
  return other !== null && !isSameName(other.headRepository, `${repository.owner}/${repository.name}`);
}

/** Names of repositories on GitHub are case-insensitive. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
