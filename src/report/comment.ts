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
 * Writes the drill's one comment on a pull request, or brings the one that is there up to date. Of several, which a race
 * has left, the oldest stays. A newer run's comment and everybody else's comments are left alone. Never throws: a comment is no part of the verdict.
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
  for (const { comment } of ours) {
    const written = await bringUpToDate(comment, text, github);
    if (written === null) continue;
    await remove(ours, comment.id, github);
    return written;
  }
  const url = await github.create(text);
  const outOfReach = new Set(ours.map(({ comment }) => comment.id));
  return {
    status: "created",
    url: (await heal(request, github, outOfReach)) ?? url,
    message: "The comment was written.",
  };
}

/** Null when the comment is gone or not ours to change. */
async function bringUpToDate(comment: SeenComment, text: string, github: Github): Promise<PostedComment | null> {
  const { body, url } = comment;
  if (sameText(body, text)) return { status: "unchanged", url, message: "The comment is up to date." };
  const updated = await github.update(comment.id, text);
  return updated === null ? null : { status: "updated", url: updated, message: "The comment was updated." };
}

/**
 * Two runs that both saw no comment have written one each. Whoever sees that leaves the oldest, with the text of the
 * newest run; so all who see it come to the same end. Answers the address of the one that stays, or null where there
 * was nothing to heal.
 */
async function heal(request: CommentRequest, github: Github, outOfReach: ReadonlySet<number>): Promise<string | null> {
  const ours = (await ownComments(request, github)).filter(({ comment }) => !outOfReach.has(comment.id));
  const [oldest, ...others] = ours;
  if (oldest === undefined || others.length === 0) return null;
  const newest = others.reduce((best, each) => (isNewer(best.marker, each.marker) ? best : each), oldest);
  const kept = await bringUpToDate(oldest.comment, newest.comment.body, github);
  if (kept === null) return null;
  await remove(ours, oldest.comment.id, github);
  return kept.url;
}

/** Takes all of ours away but one. What is gone already, or not ours to remove, is passed over. */
async function remove(ours: readonly { comment: SeenComment }[], kept: number, github: Github): Promise<void> {
  for (const { comment } of ours) if (comment.id !== kept) await github.remove(comment.id);
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
  remove(id: number): Promise<void>;
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
        if (isOutOfReach(thrown)) return null;
        throw thrown;
      }
    },
    async remove(id) {
      try {
        await octokit.rest.issues.deleteComment({ ...place, ...limits(), comment_id: id });
      } catch (thrown) {
        if (!isOutOfReach(thrown)) throw thrown;
      }
    },
  };
}

/** A comment that is gone, or that the token may not change. */
function isOutOfReach(thrown: unknown): boolean {
  const { status, retryAfterMs } = refusalOf(thrown, 0, Date.now());
  return retryAfterMs === null && (status === 403 || status === 404);
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
