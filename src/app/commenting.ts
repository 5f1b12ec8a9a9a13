import type { GitHubFacts, Publication } from "../config/index.ts";
import { postComment } from "../github/comment.ts";
import type { Marker } from "../github/comment-marker.ts";
import type { Pace } from "../github/patience.ts";
import { publishComment } from "./publish.ts";

/** What a comment tells of: a run on a commit of a pull request. */
export interface Occasion extends Pick<GitHubFacts, "pullRequest" | "headSha" | "runId" | "runAttempt"> {}

/** Tells a comment apart from those of other drills with the same key. */
export type Whose = Pick<Marker, "subject" | "image" | "writer">;

export interface CommentOptions {
  /** Fires when the run is cancelled. */
  readonly signal?: AbortSignal | undefined;
  readonly pace?: Pace;
}

/** Writes the comment where there is to be one, and tells the workflow of it. A comment that can't be written never changes the verdict. */
export async function comment(
  publication: Publication,
  { apiUrl, repository }: Pick<GitHubFacts, "apiUrl" | "repository">,
  { pullRequest, headSha, runId, runAttempt }: Occasion,
  whose: Whose,
  body: string,
  options: CommentOptions = {},
): Promise<string> {
  if (!publication.comment) return "No comment was asked for.";
  if (pullRequest.number === null) return `No comment: ${pullRequest.reason}.`;
  if (repository === null) return "No comment: the runner does not name the repository (GITHUB_REPOSITORY).";
  if (publication.token === null) return "No comment: there is no `github-token`.";
  if (runId === null)
    return "No comment: the runner does not say which run this is (GITHUB_RUN_ID), so it could write over a newer one's.";
  const posted = await postComment({
    token: publication.token.reveal(),
    apiUrl,
    owner: repository.owner,
    repo: repository.name,
    prNumber: pullRequest.number,
    key: publication.commentKey,
    headSha: headSha ?? "",
    runId,
    runAttempt: runAttempt ?? 1,
    body,
    ...whose,
    ...options,
  });
  return [posted.message, ...publishComment(posted)].join("\n");
}
