import type { GitHubFacts, Publication } from "../config/index.ts";
import { postComment } from "../github/comment.ts";
import type { Marker } from "../github/comment-marker.ts";
import type { Pace } from "../github/retry.ts";
import { publishComment } from "./publish.ts";

/** What a comment is about: a run on a commit of a pull request. */
export interface Occasion extends Pick<GitHubFacts, "pullRequest" | "headSha" | "runId" | "runAttempt"> {}

/** Distinguishes a comment from those of other drills with the same key. */
export type Whose = Pick<Marker, "subject" | "image" | "writer">;

export interface CommentOptions {
  /** Fires when the run is cancelled. */
  readonly signal?: AbortSignal | undefined;
  readonly pace?: Pace;
}

/** Posts the comment if enabled, and sets its output. A failure never changes the verdict. */
export async function comment(
  publication: Publication,
  { apiUrl, repository }: Pick<GitHubFacts, "apiUrl" | "repository">,
  { pullRequest, headSha, runId, runAttempt }: Occasion,
  whose: Whose,
  body: string,
  options: CommentOptions = {},
): Promise<string> {
  if (!publication.comment) return "No comment: `comment` is off.";
  if (pullRequest.number === null) return `No comment: ${pullRequest.reason}.`;
  if (repository === null) return "No comment: the runner does not set GITHUB_REPOSITORY.";
  if (publication.token === null) return "No comment: `github-token` is empty.";
  if (runId === null)
    return "No comment: the runner does not set GITHUB_RUN_ID, so it could overwrite the comment of a newer run.";
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
