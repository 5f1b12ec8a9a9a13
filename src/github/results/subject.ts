import type { GitHubFacts } from "../../config/index.ts";

/** The run whose drills are reported on. All of it is GitHub's word, nothing the run's own. */
export interface Subject {
  readonly repository: { readonly owner: string; readonly name: string };
  readonly runId: number;
  readonly runAttempt: number;
  readonly runUrl: string;
  /** The commit that was drilled; null where the event does not say. */
  readonly headSha: string | null;
  /** What started another run than this one, where its commit is, and how it ended; null when it is this run. */
  readonly other: {
    readonly event: string;
    readonly conclusion: string;
    readonly headRepository: string;
    readonly headBranch: string;
  } | null;
}

/** The run that this step reports on: on `workflow_run` the one that the event tells of, else its own. A sentence when there is none. */
export function reportedRun(github: GitHubFacts): Subject | string {
  const { repository, workflowRun, event } = github;
  if (repository === null) return "This is no run of GitHub Actions, so there are no results to merge.";
  if (event === "workflow_run") {
    if (workflowRun === null) return "The payload of workflow_run does not tell which run it is about.";
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
  if (runId === null || runUrl === null) return "The runner does not say which run this is.";
  return { repository, runId, runAttempt: runAttempt ?? 1, runUrl, headSha, other: null };
}

/** Whether the run's commit is in a fork: then the figures are the fork's own word. */
export function isFromFork({ other, repository }: Subject): boolean {
  return other !== null && !isSameName(other.headRepository, `${repository.owner}/${repository.name}`);
}

/** GitHub's names of repositories know no case. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
