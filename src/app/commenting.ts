import type { GitHubFacts, Publication } from "../config/index.ts";
import { postComment } from "../github/comment.ts";
import type { Marker } from "../github/comment-marker.ts";
import type { Pace } from "../github/retry.ts";
import { type Message, type MessageArgs, message, type Sentences } from "../model/message.ts";
import type { Language } from "../report/messages/language.ts";
import { publishComment } from "./publish.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "comment.none": { readonly why: "off" | "repository" | "token" | "run-id" };
  }
}

/** What a comment is about: a run on a commit of a pull request. */
export interface Occasion extends Pick<GitHubFacts, "headSha" | "runId" | "runAttempt"> {
  readonly pullRequest: { readonly number: number } | { readonly number: null; readonly reason: Message | Sentences };
}

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
  language: Language,
  options: CommentOptions = {},
): Promise<readonly Sentences[]> {
  const none = (why: MessageArgs["comment.none"]["why"]) => [[message("comment.none", { why })]];
  if (!publication.comment) return none("off");
  if (pullRequest.number === null) return [[pullRequest.reason].flat()];
  if (repository === null) return none("repository");
  if (publication.token === null) return none("token");
  if (runId === null) return none("run-id");
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
  return [posted.said, ...publishComment(posted, language)];
}
