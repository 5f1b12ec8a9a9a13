import { cleanLine } from "../model/text/escape.ts";
import { messageOf } from "../model/text/message-of.ts";

/** Why a request to GitHub failed, and whether another try may help. */
export interface Refusal {
  readonly sentence: string;
  /** Milliseconds to wait before the next try; null if another try is useless. */
  readonly retryAfterMs: number | null;
  readonly status: number | null;
  /** GitHub asks for this wait: an earlier request would extend it. */
  readonly isRateLimit: boolean;
}

/** If a secondary rate limit names no time, GitHub's documentation asks for at least a minute. */
const UNNAMED_WAIT_MS = 60_000;

/** A failed request: the status and headers of its answer, or its error. */
interface Failure {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
  /** The codes and names of the whole cause chain. */
  readonly codes: readonly string[];
}

/**
 * Describes a failed request.
 * @param thrown what the request threw
 * @param backOffMs minimum wait before the next try
 * @param nowMs the wall clock, for a rate limit that is given as a point in time
 */
export function refusalOf(thrown: unknown, backOffMs: number, nowMs: number): Refusal {
  const failure = readFailure(thrown);
  if (failure.status === null) return unanswered(failure, backOffMs);
  const { status } = failure;
  if (isRateLimit(failure)) {
    const waitMs = Math.max(requestedWaitMs(failure, nowMs) ?? UNNAMED_WAIT_MS, backOffMs);
    const sentence = `GitHub's rate limit is exceeded (${status}).`;
    return { status, sentence, retryAfterMs: waitMs, isRateLimit: true };
  }
  const refusal = (sentence: string, retryAfterMs: number | null) => ({
    status,
    sentence,
    retryAfterMs,
    isRateLimit: false,
  });
  if (status >= 500) return refusal(`GitHub answered ${status}, an error on its side.`, backOffMs);
  return refusal(refused(status, failure.message), null);
}

function refused(status: number, message: string): string {
  const detail = cleanLine(message, 300);
  if (/issue is locked|conversation is locked/i.test(message))
    return "The conversation of the pull request is locked, so only people with write access can comment.";
  if (status === 401)
    return "GitHub does not accept the token (401): it is wrong, expired or revoked. Leave `github-token` at its default, or renew it.";
  if (status === 403 && /not accessible by/i.test(message)) {
    return (
      "The token can't comment (403): give the job `permissions: pull-requests: write`. " +
      "For a pull request from a fork the token is always read-only: comment from a second workflow, on `workflow_run`."
    );
  }
  if (status === 403)
    return `GitHub rejected the comment (403: ${detail}). The job needs \`permissions: pull-requests: write\`.`;
  if (status === 404) {
    return "The pull request does not exist, or the token can't see it (404): check `permissions: pull-requests: write`.";
  }
  if (status === 410)
    return "The pull request's conversation was deleted or comments are disabled in this repository (410).";
  if (status === 422) return `GitHub rejected the comment as invalid (422: ${detail}).`;
  return `GitHub answered ${status}: ${detail}.`;
}

/** A bad certificate is permanent. Every other connection failure may be temporary. */
function unanswered({ message, codes }: Failure, backOffMs: number): Refusal {
  const code = codes.find((each) => /^[A-Z][A-Z0-9_]+$/.test(each)) ?? "";
  const detail = cleanLine(code === "" ? message : code, 200);
  const none = { status: null, isRateLimit: false };
  if (/CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO_/.test(code)) {
    return {
      ...none,
      sentence: `GitHub's certificate is not trusted on this machine (${detail}). Set NODE_EXTRA_CA_CERTS to the certificate of a private authority.`,
      retryAfterMs: null,
    };
  }
  if (code.startsWith("ERR_"))
    return { ...none, sentence: `The request to GitHub could not be sent (${detail}).`, retryAfterMs: null };
  if (codes.includes("TimeoutError") || codes.includes("AbortError")) {
    return { ...none, sentence: "GitHub did not answer in time.", retryAfterMs: backOffMs };
  }
  return { ...none, sentence: `GitHub could not be reached (${detail}).`, retryAfterMs: backOffMs };
}

function isRateLimit({ status, headers, message }: Failure): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message)
  );
}

/** Either a number of seconds, or the time (seconds since 1970) at which the limit is reset. */
function requestedWaitMs({ headers }: Failure, nowMs: number): number | null {
  const seconds = Number(headers["retry-after"] ?? Number.NaN);
  if (Number.isFinite(seconds)) return seconds * 1000;
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
  return headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset) ? Math.max(0, reset * 1000 - nowMs) : null;
}

function readFailure(thrown: unknown): Failure {
  const codes: string[] = [];
  let cause: unknown = thrown;
  for (let depth = 0; cause instanceof Error && depth < 8; depth += 1) {
    if ("code" in cause && typeof cause.code === "string") codes.push(cause.code);
    codes.push(cause.name);
    cause = cause.cause;
  }
  const message = messageOf(thrown);
  // Octokit reports a status of 500 if there was no answer; only a response is an answer.
  const response =
    thrown instanceof Error && "response" in thrown ? (thrown.response as AnswerLike | undefined) : undefined;
  return { status: response?.status ?? null, headers: response?.headers ?? {}, message, codes };
}

interface AnswerLike {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}
