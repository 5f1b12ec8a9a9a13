import { type Message, type MessageArgs, message } from "../../model/message.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** Why there is no pull request to comment on. */
    "comment.no-pull-request": {
      readonly why: "no-run" | "payload" | "number" | "comment" | "event";
      readonly event: string;
    };
  }
}
/** The pull request of the event that started the workflow. */
export interface EventFacts {
  readonly pullRequest: { readonly number: number } | { readonly number: null; readonly reason: Message };
  /** The commit that was pushed. For a pull request this is its head, not the merge commit in GITHUB_SHA. */
  readonly headSha: string | null;
  /** The pull request comes from another repository, so the token can't write; null if the event does not tell. */
  readonly isForkPullRequest: boolean | null;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads the payload, which is untrusted: outside contributors control parts of it. Never throws. */
export function readEvent(
  event: string | null,
  githubSha: string | null,
  ref: string | null,
  payload: () => unknown,
): EventFacts {
  const pushed = sha(githubSha);
  const none = (why: MessageArgs["comment.no-pull-request"]["why"]): EventFacts => ({
    pullRequest: { number: null, reason: message("comment.no-pull-request", { why, event: nameOf(event) }) },
    headSha: pushed,
    isForkPullRequest: null,
  });
  if (event === null) return none("no-run");
  const named = (number: number | null) => (number === null ? null : { ...none("event"), pullRequest: { number } });
  const byRef = named(pullRequestInRef(ref));
  let root: Json;
  try {
    root = object(payload());
  } catch {
    return byRef ?? none("payload");
  }
  if (event.startsWith("pull_request")) return fromPullRequest(object(root.pull_request)) ?? byRef ?? none("number");
  if (event === "issue_comment") return fromComment(object(root.issue)) ?? none("comment");
  const others: EventFacts | null =
    event === "merge_group"
      ? named(pullRequestInRef(object(root.merge_group).head_ref))
      : event === "workflow_dispatch"
        ? named(numberIn(object(root.inputs)["pull-request"]))
        : null;
  return byRef ?? others ?? none("event");
}

/**
 * The pull request in a Git reference: `refs/pull/N/merge`, or the branch of a merge queue. GitHub names the branch of a
 * merge group after its last pull request.
 */
export function pullRequestInRef(ref: unknown): number | null {
  if (typeof ref !== "string") return null;
  const [, own, queued] =
    /^(?:refs\/pull\/(\d+)\/(?:merge|head)|(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]{40,64})$/.exec(
      ref,
    ) ?? [];
  return numberIn(own ?? queued);
}

/** Uses the workflow's `pull-request` input if the event has none. For `workflow_run` only GitHub's own data counts. */
export function pullRequestNamed<T extends EventFacts & { readonly event: string | null }>(
  facts: T,
  number: number | null,
): T {
  const isNeeded = number !== null && facts.pullRequest.number === null && facts.event !== "workflow_run";
  return isNeeded ? { ...facts, pullRequest: { number } } : facts;
}

function numberIn(text: unknown): number | null {
  const digits = typeof text === "number" ? String(text) : text;
  return typeof digits === "string" && /^[1-9]\d{0,9}$/.test(digits) ? Number(digits) : null;
}

const nameOf = (event: string | null): string => (event ?? "").replaceAll(/[^\w-]/g, "");

function fromPullRequest(pullRequest: Json): EventFacts | null {
  const number = numberOf(pullRequest);
  if (number === null) return null;
  const head = object(pullRequest.head);
  const headName = object(head.repo).full_name;
  const baseName = object(object(pullRequest.base).repo).full_name;
  return {
    pullRequest: { number },
    headSha: sha(head.sha),
    isForkPullRequest: isFork(headName, baseName),
  };
}

/** If the fork was deleted, its repository is null in the payload. */
function isFork(headName: unknown, baseName: unknown): boolean | null {
  if (typeof baseName !== "string") return null;
  return typeof headName !== "string" || headName.toLowerCase() !== baseName.toLowerCase();
}

/** The payload of a comment has neither the head commit nor the head repository. */
function fromComment(issue: Json): EventFacts | null {
  const number = numberOf(issue);
  if (number === null || Object.keys(object(issue.pull_request)).length === 0) return null;
  return { pullRequest: { number }, headSha: null, isForkPullRequest: null };
}

function object(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function numberOf(value: Json): number | null {
  return Number.isSafeInteger(value.number) && Number(value.number) > 0 ? Number(value.number) : null;
}

function sha(value: unknown): string | null {
  return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : null;
}
