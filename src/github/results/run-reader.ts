import { DrillError } from "../../model/facts/drill-error.ts";
import { message, type Sentences } from "../../model/message.ts";
import { IncompleteAnswer, withoutToken } from "../comment-refusal.ts";
import { connectOctokit, SILENT } from "../octokit.ts";
import { GaveUp, Pace, type RetryOptions, withRetries } from "../retry.ts";
import type { OpenPullRequest } from "./pull-request.ts";
import type { Subject } from "./subject.ts";
import { unfit } from "./unfit.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The reason follows. */
    "github.not-returned": { readonly what: Read };
    "github.no-permission": { readonly what: Read; readonly status: number | null };
  }
}

/** What is read from GitHub. */
type Read = "artifacts" | "artifact" | "pull-requests";

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
 * @returns methods that throw a DrillError once another try is useless
 */
export async function connectRun(request: ReaderRequest): Promise<RunReader> {
  const octokit = await connectOctokit(request.token, request.apiUrl);
  const { repository, runId, other } = request.subject;
  const place = { owner: repository.owner, repo: repository.name };
  const ask = asking(request);
  const within = (limits: () => AbortSignal) => ({ signal: limits(), log: SILENT });
  return {
    artifacts: () =>
      ask("artifacts", async (limits) => {
        const all: RunArtifact[] = [];
        for (let page = 1; page <= MAX_PAGES; page += 1) {
          const paged = { ...place, run_id: runId, per_page: PAGE, page };
          const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({ ...paged, request: within(limits) });
          if (!Array.isArray(data.artifacts)) throw new IncompleteAnswer();
          all.push(...data.artifacts.map(artifactIn));
          if (data.artifacts.length < PAGE) break;
        }
        return all;
      }),
    archiveUrl: (id) =>
      ask("artifact", async (limits) => {
        const { headers } = await octokit.rest.actions.downloadArtifact({
          ...place,
          artifact_id: id,
          archive_format: "zip",
          request: { ...within(limits), redirect: "manual" },
        });
        if (typeof headers.location !== "string") throw unfit("artifact.no-url", {});
        return headers.location;
      }),
    pullRequests: () =>
      ask("pull-requests", async (limits) => {
        if (other === null) return [];
        const head = `${other.headRepository.split("/")[0]}:${other.headBranch}`;
        const query = { ...place, state: "open", head, per_page: PAGE } as const;
        const { data } = await octokit.rest.pulls.list({ ...query, request: within(limits) });
        if (!Array.isArray(data)) throw new IncompleteAnswer();
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
  return async <T>(what: Read, work: (limits: () => AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await withRetries(options, work);
    } catch (thrown) {
      if (!(thrown instanceof GaveUp)) throw thrown;
      const { status, retryAfterMs } = thrown.refusal;
      throw new DrillError(withoutToken(reasonFor(what, status, retryAfterMs, thrown.said), request.token), {
        cause: thrown,
      });
    }
  };
}

function reasonFor(what: Read, status: number | null, retryAfterMs: number | null, why: Sentences): Sentences {
  if (status === 410) return [message("artifact.gone", {})];
  const isForbidden = retryAfterMs === null && (status === 403 || status === 404);
  return isForbidden
    ? [message("github.no-permission", { what, status })]
    : [message("github.not-returned", { what }), ...why];
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
