/** Where a run stands to the repository's default branch. */
export interface DefaultBranchFacts {
  /** The default branch's name; null where the event does not say. */
  readonly name: string | null;
  /** What runs is the default branch itself, started by somebody who may write to it: not a pull request, nor a stranger's comment. */
  readonly isRun: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The events that run on a branch and can't be started without write access. GitHub lets these write to its cache. */
const TRUSTED = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];

/** Reads the ref and the event's payload. Never throws. */
export function readDefaultBranch(env: Environment, payload: () => unknown): DefaultBranchFacts {
  const event = env.GITHUB_EVENT_NAME ?? "";
  const branch = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? "")?.[1] ?? null;
  // The payload of a schedule may say nothing of the repository; it runs on the default branch and nowhere else.
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
