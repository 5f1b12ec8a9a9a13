/** How a run relates to the repository's default branch. */
export interface DefaultBranchFacts {
  /** The default branch's name; null if the event does not contain it. */
  readonly name: string | null;
  /** The run is on the default branch and was started by a user with write access: not by a pull request or a comment. */
  readonly isRun: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Events that run on a branch and need write access to start. GitHub allows them to write to the cache. */
const TRUSTED = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];

/** Reads the ref and the event's payload. Never throws. */
export function readDefaultBranch(env: Environment, payload: () => unknown): DefaultBranchFacts {
  const event = env.GITHUB_EVENT_NAME ?? "";
  const branch = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? "")?.[1] ?? null;
  // The payload of a schedule may lack the repository, but a schedule only runs on the default branch.
  const name = defaultIn(payload) ?? (event === "schedule" ? branch : null);
  return { name, isRun: name !== null && branch === name && TRUSTED.includes(event) };
}

function defaultIn(payload: () => unknown): string | null {
  try {
    const { repository } = payload() as { repository?: { default_branch?: unknown } };
    const name = repository?.default_branch;
    return typeof name === "string" && /^[^\p{Cc}\s]{1,250}$/u.test(name) ? name : null;
  } catch {
    return null;
  }
}
