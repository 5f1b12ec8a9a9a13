/** The run that a `workflow_run` event is about: its drills are reported. The data is GitHub's, not the run's own. */
export interface WorkflowRunFacts {
  readonly id: number;
  readonly attempt: number;
  /** The event that started that run, such as `pull_request`. */
  readonly event: string;
  /** `success`, `failure`, `cancelled`…; empty while it is running. */
  readonly conclusion: string;
  /** The commit that was pushed; for a pull request its head. */
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name` of the repository with the commit; for a fork, the fork's. */
  readonly headRepository: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads the payload of `workflow_run`; null for other events or an incomplete payload. Never throws. */
export function readWorkflowRun(event: string | null, payload: () => unknown): WorkflowRunFacts | null {
  if (event !== "workflow_run") return null;
  try {
    const run = object(object(payload()).workflow_run);
    const facts = {
      id: positive(run.id),
      attempt: positive(run.run_attempt),
      event: word(run.event),
      conclusion: run.conclusion === null ? "" : word(run.conclusion),
      headSha: matching(run.head_sha, /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
      headBranch: matching(run.head_branch, /^[^\p{Cc}]{1,300}$/u),
      headRepository: matching(object(run.head_repository).full_name, /^[\w.-]+\/[\w.-]+$/),
    };
    return facts;
  } catch {
    return null;
  }
}

function object(value: unknown): Json {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  throw new TypeError("not an object");
}

function positive(value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw new TypeError("not a positive integer");
}

function word(value: unknown): string {
  return matching(value, /^[a-z_]{1,50}$/);
}

function matching(value: unknown, pattern: RegExp): string {
  if (typeof value === "string" && pattern.test(value)) return value;
  throw new TypeError("unexpected text");
}
