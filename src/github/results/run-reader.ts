import { connectOctokit, SILENT } from "../octokit.ts";
import { GaveUp, Pace, type RetryOptions, withRetries } from "../retry.ts";
import type { OpenPullRequest } from "./pull-request.ts";
import type { Subject } from "./subject.ts";
import { UnfitArtifact } from "./unfit.ts";

/** An artifact of a run, as GitHub lists it. */
export interface RunArtifact {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly expired: boolean;
}

/** The requests to GitHub that a merge of results needs. */
export interface RunReader {
  /** All artifacts of the run, including those of earlier attempts. */
  artifacts(): Promise<RunArtifact[]>;
  /** The URL of an artifact's archive, which is valid for a minute and needs no token. */
  archiveUrl(id: number): Promise<string>;
  /** The open pull requests from the branch that was drilled. */
  pullRequests(): Promise<OpenPullRequest[]>;
}

export interface ReaderRequest extends Partial<RetryOptions> {
  readonly token: string;
  readonly apiUrl: string;
  readonly subject: Subject;
}

const PAGE = 100;
/** GitHub limits a job to 500 artifacts. Pages far beyond what a matrix can upload are not listed. */
const MAX_PAGES = 10;

/**
 * Reads a run from GitHub.
 * @returns methods that throw an Error with one sentence once another try is useless
 */
export async function connectRun(request: ReaderRequest): Promise<RunReader> {
  const octokit = await connectOctokit(request.token, request.apiUrl);
  const { repository, runId, other } = request.subject;
  const place = { owner: repository.owner, repo: repository.name };
  const ask = asking(request);
  const within = (limits: () => AbortSignal) => ({ signal: limits(), log: SILENT });
  return {
    artifacts: () =>
      ask("the run's artifacts", async (limits) => {
        const all: RunArtifact[] = [];
        for (let page = 1; page <= MAX_PAGES; page += 1) {
          const paged = { ...place, run_id: runId, per_page: PAGE, page };
          const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({ ...paged, request: within(limits) });
          if (!Array.isArray(data.artifacts)) throw new Error("the answer is incomplete");
          all.push(...data.artifacts.map(artifactIn));
          if (data.artifacts.length < PAGE) break;
        }
        return all;
      }),
    archiveUrl: (id) =>
      ask("an artifact", async (limits) => {
        const { headers } = await octokit.rest.actions.downloadArtifact({
          ...place,
          artifact_id: id,
          archive_format: "zip",
          request: { ...within(limits), redirect: "manual" },
        });
        if (typeof headers.location !== "string") throw new UnfitArtifact("GitHub returned no URL for it.");
        return headers.location;
      }),
    pullRequests: () =>
      ask("the pull requests", async (limits) => {
        if (other === null) return [];
        const head = `${other.headRepository.split("/")[0]}:${other.headBranch}`;
        const query = { ...place, state: "open", head, per_page: PAGE } as const;
        const { data } = await octokit.rest.pulls.list({ ...query, request: within(limits) });
        if (!Array.isArray(data)) throw new Error("the answer is incomplete");
        return data.map((each): OpenPullRequest => pullRequestIn(each));
      }),
  };
}

/** Retries temporary failures. The sentence for any other names the missing permission. */
function asking(request: ReaderRequest) {
  const options = {
    ...request,
    requestTimeoutMs: request.requestTimeoutMs ?? 15_000,
    pace: request.pace ?? new Pace(),
  };
  return async <T>(what: string, work: (limits: () => AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await withRetries(options, work);
    } catch (thrown) {
      if (!(thrown instanceof GaveUp)) throw thrown;
      const { status, retryAfterMs } = thrown.refusal;
      throw new Error(hidden(sentenceOf(what, status, retryAfterMs, thrown.message), request.token), { cause: thrown });
    }
  };
}

function sentenceOf(what: string, status: number | null, retryAfterMs: number | null, sentence: string): string {
  if (status === 410) return "It is gone: it expired or was deleted.";
  const isForbidden = retryAfterMs === null && (status === 403 || status === 404);
  if (!isForbidden) return `GitHub did not return ${what}. ${sentence}`;
  const scope = what === "the pull requests" ? "pull-requests: write" : "actions: read";
  return `The token can't read ${what} (${status}): give the job \`permissions: ${scope}\`.`;
}

function hidden(sentence: string, token: string): string {
  return token === "" ? sentence : sentence.replaceAll(token, "***");
}

function artifactIn(artifact: { id: number; name: string; size_in_bytes: number; expired: boolean }): RunArtifact {
  const { id, name, size_in_bytes: sizeBytes, expired } = artifact;
  return { id, name, sizeBytes, expired };
}

interface Side {
  readonly ref: string;
  readonly sha: string;
  readonly repo: { readonly full_name: string } | null;
}

function pullRequestIn({ number, head, base }: { number: number; head: Side; base: Side }): OpenPullRequest {
  return {
    number,
    headSha: head.sha,
    headBranch: head.ref,
    headRepository: head.repo?.full_name ?? null,
    baseRepository: base.repo?.full_name ?? "",
  };
}
