import { type GitHubFacts, pullRequestInRef } from "../../config/index.ts";
import { isSameName, type Subject } from "./subject.ts";

/** An open pull request, as GitHub lists it. */
export interface OpenPullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly headBranch: string;
  /** Null if the fork was deleted. */
  readonly headRepository: string | null;
  readonly baseRepository: string;
}

/**
 * The pull request that the run of a `workflow_run` event belongs to: an open one of this repository whose head is exactly
 * that commit of that repository. The event's own list is empty for forks, and an artifact is not trusted.
 */
export function pullRequestOf(
  { repository, headSha, other }: Subject,
  open: readonly OpenPullRequest[],
): GitHubFacts["pullRequest"] {
  const none = (reason: string) => ({ number: null, reason });
  if (other === null) return none("the run is this one");
  if (other.event === "merge_group" && isSameName(other.headRepository, `${repository.owner}/${repository.name}`)) {
    const number = pullRequestInRef(other.headBranch);
    return number === null ? none("the merge group's branch does not name a pull request") : { number };
  }
  if (!other.event.startsWith("pull_request"))
    return none(`the run was started by ${other.event}, not by a pull request`);
  const ours = open.filter(
    ({ headRepository, headBranch, baseRepository }) =>
      headRepository !== null &&
      headBranch === other.headBranch &&
      isSameName(headRepository, other.headRepository) &&
      isSameName(baseRepository, `${repository.owner}/${repository.name}`),
  );
  const [first] = ours;
  if (first === undefined) return none("no pull request is open from the branch that was drilled");
  const [found, ...others] = ours.filter((each) => each.headSha === headSha);
  if (found === undefined) {
    return none(`pull request ${first.number} has moved on to another commit, whose own run will comment`);
  }
  if (others.length > 0) return none("several pull requests have this commit as their head");
  return { number: found.number };
}
