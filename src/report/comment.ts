import { setTimeout as sleep } from "node:timers/promises";
import { hashKey, isNewer, type Marker, readMarker, withMarker } from "./comment-marker.ts";
import { type Refusal, refusalOf } from "./comment-refusal.ts";

export interface CommentRequest extends Marker {
  readonly token: string;
  /** As in `https://api.github.com`. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly prNumber: number;
  readonly body: string;
  /** A request without an answer for so long is given up. */
  readonly requestTimeoutMs?: number;
  /** Before the second try; doubled before each further one. */
  readonly firstWaitMs?: number;
  /** All of it, waiting and trying again included. */
  readonly timeoutMs?: number;
}

export interface PostedComment {
  readonly status: "created" | "updated" | "unchanged" | "skipped" | "failed";
  readonly url: string | null;
  /** One sentence for the log. */
  readonly message: string;
}

interface SeenComment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
  readonly login: string;
  readonly isBot: boolean;
}

const MOST_TRIES = 5;

/**
 * Writes the drill's one comment on a pull request, or brings the one that is there up to date. A newer run's comment
 * and everybody else's comments are left alone. Never throws: a comment is no part of the verdict.
 */
export async function postComment(request: CommentRequest): Promise<PostedComment> {
  try {
    return await insist(request);
  } catch (thrown) {
    return failed(refusalOf(thrown, 0, Date.now()).sentence, request.token);
  }
}

/**
 * Tries again from the start each time. A write that got no answer may have been done, so the comments are read afresh
 * before the next one; that also keeps the time short in which a newer run could be overwritten.
 */
async function insist(request: CommentRequest): Promise<PostedComment> {
  const endsAt = performance.now() + (request.timeoutMs ?? 60_000);
  const github = await connect(request, endsAt);
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt(request, github);
    } catch (thrown) {
      const refusal = refusalOf(thrown, (request.firstWaitMs ?? 1000) * 2 ** tries, Date.now());
      const last = lastWord(refusal, tries, endsAt - performance.now());
      if (last !== null) return failed(last, request.token);
      await sleep(refusal.retryAfterMs ?? 0);
    }
  }
}

function lastWord({ sentence, retryAfterMs }: Refusal, tries: number, leftMs: number): string | null {
  if (retryAfterMs === null) return sentence;
  if (tries + 1 >= MOST_TRIES) return `${sentence} It was tried ${MOST_TRIES} times.`;
  if (retryAfterMs < leftMs) return null;
  return `${sentence} The next try would be in ${Math.ceil(retryAfterMs / 1000)} s, which is too late for this run.`;
}

async function attempt(request: CommentRequest, github: Github): Promise<PostedComment> {
  const text = withMarker(request.body, request);
  const ours = await ownComments(request, github);
  const newer = ours.find(({ marker }) => isNewer(marker, request));
  if (newer !== undefined) {
    return {
      status: "skipped",
      url: newer.comment.url,
      message: "A newer run has already commented, so its comment stays.",
    };
  }
  const last = ours.at(-1)?.comment;
  if (last !== undefined) {
    if (sameText(last.body, text)) return { status: "unchanged", url: last.url, message: "The comment is up to date." };
    const url = await github.update(last.id, text);
    if (url !== null) return { status: "updated", url, message: "The comment was updated." };
  }
  return { status: "created", url: await github.create(text), message: "The comment was written." };
}

/** Those with this drill's marker that we wrote ourselves, oldest first. Anybody can paste a marker. */
async function ownComments(request: CommentRequest, github: Github) {
  const keyHash = hashKey(request.key);
  const marked = (await github.list()).flatMap((comment) => {
    const marker = readMarker(comment.body);
    return marker?.keyHash === keyHash ? [{ comment, marker }] : [];
  });
  if (marked.length === 0) return [];
  const login = await github.login();
  return marked.filter(({ comment }) => (login === null ? comment.isBot : comment.login === login));
}

/**
 * Only a write whose answer got lost leaves the same text behind: another run has other figures and another marker.
 * GitHub may give line ends and the last blanks back otherwise than they were sent.
 */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll("\r\n", "\n").trimEnd();
  return plain(one) === plain(other);
}

function failed(sentence: string, token: string): PostedComment {
  const safe = token === "" ? sentence : sentence.replaceAll(token, "***");
  return { status: "failed", url: null, message: `The comment could not be written. ${safe}` };
}

interface Github {
  list(): Promise<SeenComment[]>;
  /** Whom the token belongs to; null for an app's token, which may not ask. */
  login(): Promise<string | null>;
  create(body: string): Promise<string>;
  /** The comment's address, or null when it is gone or not ours to change. */
  update(id: number, body: string): Promise<string | null>;
}

async function connect(request: CommentRequest, endsAt: number): Promise<Github> {
  // Loaded here because its import reads the event file and may throw.
  const { getOctokit } = await import("@actions/github");
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const octokit = getOctokit(request.token, { baseUrl: request.apiUrl.replace(/\/+$/, ""), log: silent });
  const place = { owner: request.owner, repo: request.repo };
  const limits = () => {
    const leftMs = Math.max(1, endsAt - performance.now());
    const signal = AbortSignal.timeout(Math.ceil(Math.min(request.requestTimeoutMs ?? 10_000, leftMs)));
    return { request: { signal, log: silent } };
  };
  let known: string | null | undefined;
  return {
    async list() {
      const all: SeenComment[] = [];
      for (let page = 1; ; page += 1) {
        const paged = { ...place, issue_number: request.prNumber, per_page: 100, page };
        const { data, headers } = await octokit.rest.issues.listComments({ ...paged, ...limits() });
        // An answer that broke off half-way comes back as an empty text.
        if (!Array.isArray(data)) throw new Error("the answer broke off");
        all.push(...data.map(seen));
        if (!/\brel="next"/.test(headers.link ?? "")) return all;
      }
    },
    async login() {
      if (known !== undefined) return known;
      try {
        const { data } = await octokit.rest.users.getAuthenticated(limits());
        known = data.login;
      } catch (thrown) {
        const { status, retryAfterMs } = refusalOf(thrown, 0, Date.now());
        if (retryAfterMs !== null || (status !== 403 && status !== 404)) throw thrown;
        known = null;
      }
      return known;
    },
    async create(body) {
      const { data } = await octokit.rest.issues.createComment({
        ...place,
        ...limits(),
        issue_number: request.prNumber,
        body,
      });
      return address(data);
    },
    async update(id, body) {
      try {
        const { data } = await octokit.rest.issues.updateComment({ ...place, ...limits(), comment_id: id, body });
        return address(data);
      } catch (thrown) {
        const { status, retryAfterMs } = refusalOf(thrown, 0, Date.now());
        if (retryAfterMs === null && (status === 403 || status === 404)) return null;
        throw thrown;
      }
    },
  };
}

function seen(comment: {
  id: number;
  body?: string;
  html_url: string;
  user: { login: string; type: string } | null;
}): SeenComment {
  return {
    id: comment.id,
    body: comment.body ?? "",
    url: comment.html_url,
    login: comment.user?.login ?? "",
    isBot: comment.user?.type === "Bot",
  };
}

function address(comment: { html_url?: string }): string {
  if (typeof comment.html_url !== "string") throw new Error("the answer broke off");
  return comment.html_url;
}

function ignore(): void {}
