import type { CommentRequest } from "../../src/github/comment.ts";
import type { FakeGithub } from "./fake-github.ts";

/** Returns a request to comment on the fake GitHub's pull request, with short pauses. */
export function commentRequest(
  { url: apiUrl, owner, repo }: FakeGithub,
  request: Pick<CommentRequest, "token" | "body"> & Partial<CommentRequest>,
): CommentRequest {
  return {
    apiUrl,
    owner,
    repo,
    prNumber: 1,
    key: "drill",
    headSha: "3f2c1e9a5b7d4c6e8f0a1b2c3d4e5f6071829304",
    runId: 500,
    runAttempt: 1,
    subject: "qwen with 1 CPU",
    image: "qwen:1",
    writer: "a drill",
    firstWaitMs: 10,
    settleMs: 0,
    ...request,
  };
}
