import { type GitHubFacts, pullRequestInRef } from "../../config/index.ts";
import { type MessageArgs, message } from "../../model/message.ts";
import { isSameName, type Subject } from "./subject.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** Why the run that is reported has no pull request to comment on. */
    "comment.no-pull-request-of-run": {
      readonly why: "own-run" | "merge-group" | "event" | "none-open" | "moved-on" | "several";
      readonly event: string;
      /** Of the pull request that has moved on. */
      readonly number: number | null;
    };
  }
}

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
  const none = (why: MessageArgs["comment.no-pull-request-of-run"]["why"], number: number | null = null) => ({
    number: null,
    reason: message("comment.no-pull-request-of-run", { why, event: other?.event ?? "", number }),
  });
  if (other === null) return none("own-run");
  if (other.event === "merge_group" && isSameName(other.headRepository, `${repository.owner}/${repository.name}`)) {
    const number = pullRequestInRef(other.headBranch);
    return number === null ? none("merge-group") : { number };
  }
  if (!other.event.startsWith("pull_request")) return none("event");
  const ours = open.filter(
    ({ headRepository, headBranch, baseRepository }) =>
      headRepository !== null &&
      headBranch === other.headBranch &&
      isSameName(headRepository, other.headRepository) &&
      isSameName(baseRepository, `${repository.owner}/${repository.name}`),
  );
  const [first] = ours;
  if (first === undefined) return none("none-open");
  const [found, ...others] = ours.filter((each) => each.headSha === headSha);
  if (found === undefined) {
    return none("moved-on", first.number);
  }
  if (others.length > 0) return none("several");
  return { number: found.number };
}
