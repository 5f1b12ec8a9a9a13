import type { GitHubFacts, Publication } from "./inputs/index.ts";
import { postComment } from "./report/comment.ts";
import { publishComment } from "./report/publish.ts";

/** What a comment tells of: a run on a commit of a pull request. */
export interface Occasion extends Pick<GitHubFacts, "pullRequest" | "headSha" | "runId" | "runAttempt"> {}

/** Writes the comment where there is to be one, and tells the workflow of it. A comment that can't be written never changes the verdict. */
export async function comment(
  publication: Publication,
  { apiUrl, repository }: Pick<GitHubFacts, "apiUrl" | "repository">,
  { pullRequest, headSha, runId, runAttempt }: Occasion,
  body: string,
): Promise<string> {
  if (!publication.comment) return "No comment was asked for.";
  if (pullRequest.number === null) return `No comment: ${pullRequest.reason}.`;
  if (repository === null || publication.token === null) return "No comment: there is no token, or no repository.";
  const posted = await postComment({
    token: publication.token.reveal(),
    apiUrl,
    owner: repository.owner,
    repo: repository.name,
    prNumber: pullRequest.number,
    key: publication.commentKey,
    headSha: headSha ?? "",
    runId: runId ?? 0,
    runAttempt: runAttempt ?? 1,
    body,
  });
  return [posted.message, ...publishComment(posted)].join("\n");
}
