import type { ServerResponse } from "node:http";
import type { Answer } from "./fake-github.ts";
import type { SeenRequest } from "./github-contract.ts";

/** An artifact of a run in the fake's repository. */
export interface FakeArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: number;
  /** The archive, or a function that answers the download. */
  readonly archive: Buffer | ((response: ServerResponse) => void);
  /** The size that GitHub lists; the real size by default. */
  readonly sizeBytes?: number;
  readonly expired?: boolean;
}

/** A pull request of the fake's repository. */
export interface FakePullRequest {
  readonly number: number;
  readonly state?: "open" | "closed";
  readonly headSha: string;
  readonly headBranch: string;
  /** Null if the fork was deleted. */
  readonly headRepository: string | null;
  readonly base?: string;
}

export function listArtifacts(all: readonly FakeArtifact[], runId: number, { query }: SeenRequest): Answer {
  const ofRun = all.filter((each) => each.runId === runId).toReversed();
  return { status: 200, body: { total_count: ofRun.length, artifacts: paged(ofRun, query).map(artifactShape) } };
}

export function listPullRequests(all: readonly FakePullRequest[], { query }: SeenRequest): Answer {
  const { state = "open", head } = query;
  const found = all
    .filter((each) => state === "all" || (each.state ?? "open") === state)
    .filter((each) => head === undefined || head === `${each.headRepository?.split("/")[0]}:${each.headBranch}`);
  return { status: 200, body: paged(found, query).map(pullRequestShape) };
}

function paged<T>(all: readonly T[], query: SeenRequest["query"]): readonly T[] {
  const size = Math.min(Number(query.per_page ?? 30), 100);
  const page = Number(query.page ?? 1);
  return all.slice((page - 1) * size, page * size);
}

function artifactShape({ id, name, runId, archive, sizeBytes, expired = false }: FakeArtifact): object {
  const url = `https://api.github.com/repos/example/service/actions/artifacts/${id}`;
  const at = new Date(0).toISOString();
  return {
    id,
    node_id: `A_${id}`,
    name,
    size_in_bytes: sizeBytes ?? (typeof archive === "function" ? 1000 : archive.length),
    url,
    archive_download_url: `${url}/zip`,
    expired,
    created_at: at,
    expires_at: at,
    updated_at: at,
    workflow_run: { id: runId, repository_id: 1, head_repository_id: 2, head_branch: "fix", head_sha: "0".repeat(40) },
  };
}

function pullRequestShape(pullRequest: FakePullRequest): object {
  const { number, state = "open", headSha, headBranch, headRepository, base = "example/service" } = pullRequest;
  return {
    number,
    state,
    head: { ref: headBranch, sha: headSha, repo: headRepository === null ? null : { full_name: headRepository } },
    base: { ref: "main", sha: "1".repeat(40), repo: { full_name: base } },
  };
}
