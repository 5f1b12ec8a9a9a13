import { DrillError } from "../model/facts/drill-error.ts";
import { type MessageArgs, message, type Sentences } from "../model/message.ts";
import { choose, healing, isSameWriting } from "./comment-choice.ts";
import { type FoundMarker, hashed, isPlausible, type Marker, readMarker, withMarker } from "./comment-marker.ts";
import { IncompleteAnswer, refusalOf, withoutToken } from "./comment-refusal.ts";
import { connectOctokit, SILENT } from "./octokit.ts";
import { Pace, type RetryOptions, withRetries } from "./retry.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "comment.done": { readonly how: "written" | "updated" | "up-to-date" | "newer-stays" };
    /** The reason follows. */
    "comment.failed": NoArgs;
  }
}

export interface CommentRequest extends Marker, Partial<RetryOptions> {
  readonly token: string;
  /** As in `https://api.github.com`. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly prNumber: number;
  readonly body: string;
  /** Wait before checking whether another drill of this run overwrote the comment at the same time. */
  readonly settleMs?: number;
}

export interface PostedComment {
  readonly status: "created" | "updated" | "unchanged" | "skipped" | "failed";
  readonly url: string | null;
  /** For the log. */
  readonly said: Sentences;
}

interface SeenComment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
  readonly login: string;
  readonly isBot: boolean;
}

interface OurComment {
  readonly comment: SeenComment;
  readonly marker: FoundMarker;
}

/** For the work after the comment is written, which the reader does not wait for. */
const TIDYING_MS = 10_000;
const SETTLE_MS = 1_500;
/** How often a drill writes its comment again after another one overwrote it. */
const MAX_WRITES = 3;

/**
 * Writes the drill's one comment on a pull request, or updates the existing one. The comments of a newer run, of other
 * drills of this run and of other users are left alone. Never throws: a comment is not part of the verdict.
 */
export async function postComment(request: CommentRequest): Promise<PostedComment> {
  const pace = request.pace ?? new Pace();
  try {
    const github = await connect(request);
    let posted = await write(request, github, pace);
    for (let writes = 1; posted.status === "updated" && writes < MAX_WRITES; writes += 1) {
      await pace.time.wait(request.settleMs ?? SETTLE_MS, request.signal);
      if (await isStillThere(request, github, pace)) break;
      posted = await write(request, github, pace);
    }
    return posted;
  } catch (thrown) {
    return failed(thrown instanceof DrillError ? thrown.said : [refusalOf(thrown, 0, Date.now()).said], request.token);
  }
}

/**
 * Each try starts from the beginning. A write without an answer may have succeeded, so the comments are read again before
 * the next one, which also shortens the time in which a newer run could be overwritten. A failure after the comment was
 * written does not change the result.
 */
async function write(request: CommentRequest, github: Github, pace: Pace): Promise<PostedComment> {
  const written = await withRetries({ ...request, pace }, (limits) => attempt(request, github, limits));
  const { tidy } = written;
  if (tidy === null) return written.posted;
  try {
    const url = await withRetries(
      { ...request, pace, timeoutMs: Math.min(request.timeoutMs ?? TIDYING_MS, TIDYING_MS) },
      tidy,
    );
    return { ...written.posted, url: url ?? written.posted.url };
  } catch {
    return written.posted;
  }
}

type Limits = () => AbortSignal;

interface Written {
  readonly posted: PostedComment;
  /** Removes the comments that this one replaces; returns its URL if that has changed. Safe to repeat. */
  readonly tidy: ((limits: Limits) => Promise<string | null>) | null;
}

async function attempt(request: CommentRequest, github: Github, limits: Limits): Promise<Written> {
  const text = withMarker(request.body, request);
  const ours = await ownComments(request, github, limits);
  const { newer, slots } = choose(ours, hashed(request));
  if (newer !== null) {
    return { posted: { status: "skipped", url: newer.comment.url, said: done("newer-stays") }, tidy: null };
  }
  for (const { comment } of slots) {
    const posted = await bringUpToDate(comment, text, github, limits);
    if (posted === null) continue;
    const others = slots.filter((each) => each.comment.id !== comment.id);
    const tidy = async (within: Limits) => remove(others, github, within);
    return { posted, tidy: others.length === 0 ? null : tidy };
  }
  const url = await github.create(text, limits);
  const outOfReach = new Set(slots.map(({ comment }) => comment.id));
  return {
    posted: { status: "created", url, said: done("written") },
    tidy: (within) => heal(request, github, outOfReach, within),
  };
}

/** Whether our text is still there, or a newer run replaced it. Two drills that write at the same time only notice afterwards. */
async function isStillThere(request: CommentRequest, github: Github, pace: Pace): Promise<boolean> {
  const own = hashed(request);
  try {
    const ours = await withRetries({ ...request, pace, timeoutMs: TIDYING_MS }, (limits) =>
      ownComments(request, github, limits),
    );
    return choose(ours, own).newer !== null || ours.some(({ marker }) => isSameWriting(marker, own));
  } catch {
    return true;
  }
}

/** Null if the comment is gone or we may not change it. */
async function bringUpToDate(
  comment: SeenComment,
  text: string,
  github: Github,
  limits: Limits,
): Promise<PostedComment | null> {
  const { body, url } = comment;
  if (sameText(body, text)) return { status: "unchanged", url, said: done("up-to-date") };
  const updated = await github.update(comment.id, text, limits);
  return updated === null ? null : { status: "updated", url: updated, said: done("updated") };
}

/** The URL of the comment that stays, or null if there was nothing to heal. */
async function heal(
  request: CommentRequest,
  github: Github,
  outOfReach: ReadonlySet<number>,
  limits: Limits,
): Promise<string | null> {
  const ours = (await ownComments(request, github, limits)).filter(({ comment }) => !outOfReach.has(comment.id));
  const healed = healing(ours, hashed(request));
  const [oldest, ...others] = healed?.slots ?? [];
  if (healed === null || oldest === undefined) return null;
  const kept = await bringUpToDate(oldest.comment, healed.newest.comment.body, github, limits);
  if (kept === null) return null;
  await remove(others, github, limits);
  return kept.url;
}

/** Skips comments that are gone already or that we may not remove. */
async function remove(comments: readonly OurComment[], github: Github, limits: Limits): Promise<null> {
  for (const { comment } of comments) await github.remove(comment.id, limits);
  return null;
}

/** The comments with this drill's key that we wrote ourselves, oldest first. Any user can paste a marker. */
async function ownComments(request: CommentRequest, github: Github, limits: Limits): Promise<OurComment[]> {
  const { keyHash } = hashed(request);
  const marked = (await github.list(limits)).flatMap((comment) => {
    const marker = readMarker(comment.body);
    return marker?.keyHash === keyHash && isPlausible(marker, request) ? [{ comment, marker }] : [];
  });
  if (marked.length === 0) return [];
  const writer = await github.writer(limits);
  return marked.filter(({ comment }) => isBy(writer, comment));
}

/** The owner of a token. */
interface Writer {
  readonly logins: readonly string[];
  /** An app, whose comments are a bot's. */
  readonly isApp: boolean;
}

/** The authors of comments that are written with the runner's own token: on GitHub, Gitea and Forgejo. */
const RUNNERS_OWN: Writer = { logins: ["github-actions", "gitea-actions", "forgejo-actions"], isApp: false };

/** GitHub names a bot with or without `[bot]`, depending on the place; the name of a user can't contain brackets. */
function isBy({ logins, isApp }: Writer, { login, isBot }: SeenComment): boolean {
  if (isApp && !isBot) return false;
  const bare = (name: string) => (isBot ? name.replace(/\[bot\]$/, "") : name);
  return logins.some((each) => bare(each) === bare(login));
}

/**
 * Compares two texts. The same text is only there if an earlier write succeeded and its answer was lost, because another
 * run has other figures and another marker. GitHub may change line endings and trailing spaces.
 */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll("\r\n", "\n").trimEnd();
  return plain(one) === plain(other);
}

function done(how: MessageArgs["comment.done"]["how"]): Sentences {
  return [message("comment.done", { how })];
}

function failed(why: Sentences, token: string): PostedComment {
  return { status: "failed", url: null, said: [message("comment.failed", {}), ...withoutToken(why, token)] };
}

interface Github {
  list(limits: Limits): Promise<SeenComment[]>;
  writer(limits: Limits): Promise<Writer>;
  create(body: string, limits: Limits): Promise<string>;
  /** The comment's URL, or null if it is gone or we may not change it. */
  update(id: number, body: string, limits: Limits): Promise<string | null>;
  remove(id: number, limits: Limits): Promise<void>;
}

async function connect(request: CommentRequest): Promise<Github> {
  const octokit = await connectOctokit(request.token, request.apiUrl);
  const place = { owner: request.owner, repo: request.repo };
  const within = (limits: Limits) => ({ request: { signal: limits(), log: SILENT } });
  let known: Writer | undefined;
  /** An app's token can't read its user over REST, but GraphQL returns its owner. */
  const app = async (limits: Limits): Promise<Writer> => {
    const answer: unknown = await octokit.graphql("query { viewer { login } }", within(limits));
    const login = (answer as { viewer?: { login?: unknown } } | undefined)?.viewer?.login;
    if (typeof login !== "string") throw new IncompleteAnswer();
    return { logins: [login], isApp: true };
  };
  return {
    async list(limits) {
      const all: SeenComment[] = [];
      for (let page = 1; ; page += 1) {
        const paged = { ...place, issue_number: request.prNumber, per_page: 100, page };
        const { data, headers } = await octokit.rest.issues.listComments({ ...paged, ...within(limits) });
        if (!Array.isArray(data)) throw new IncompleteAnswer();
        all.push(...data.map(seen));
        if (!/\brel="next"/.test(headers.link ?? "")) return all;
      }
    },
    async writer(limits) {
      known ??=
        (await unlessRefused(async () => {
          const { data } = await octokit.rest.users.getAuthenticated(within(limits));
          return { logins: [data.login], isApp: false };
        })) ??
        (await unlessRefused(() => app(limits))) ??
        RUNNERS_OWN;
      return known;
    },
    async create(body, limits) {
      const { data } = await octokit.rest.issues.createComment({
        ...place,
        ...within(limits),
        issue_number: request.prNumber,
        body,
      });
      return urlOf(data);
    },
    async update(id, body, limits) {
      return await unlessRefused(async () => {
        const { data } = await octokit.rest.issues.updateComment({ ...place, ...within(limits), comment_id: id, body });
        return urlOf(data);
      });
    },
    async remove(id, limits) {
      await unlessRefused(() => octokit.rest.issues.deleteComment({ ...place, ...within(limits), comment_id: id }));
    },
  };
}

/** Null if the object is gone or the token has no permission. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (thrown) {
    if (isOutOfReach(thrown)) return null;
    throw thrown;
  }
}

function isOutOfReach(thrown: unknown): boolean {
  // GraphQL rejects a request in an answer of status 200.
  if (thrown instanceof Error && thrown.name === "GraphqlResponseError") return true;
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

function urlOf(comment: { html_url?: string }): string {
  if (typeof comment.html_url !== "string") throw new IncompleteAnswer();
  return comment.html_url;
}
