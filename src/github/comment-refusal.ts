import { type Message, message, type Sentences } from "../model/message.ts";
import { cleanLine } from "../model/text/escape.ts";
import { messageOf } from "../model/text/message-of.ts";

/** Why GitHub did not do what was asked. */
export type RefusalReason =
  | "rate-limit"
  | "server-error"
  | "locked"
  | "token"
  | "read-only"
  | "forbidden"
  | "not-found"
  | "gone"
  | "invalid"
  | "other"
  | "certificate"
  | "not-sent"
  | "late"
  | "incomplete"
  | "unreachable";

declare module "../model/message.ts" {
  interface MessageArgs {
    "github.refused": {
      readonly why: RefusalReason;
      readonly status: number | null;
      /** What GitHub says, or the code of a connection's error. Hostile text. */
      readonly detail: string;
    };
  }
}

/** A truncated answer, which arrives as an empty text. */
export class IncompleteAnswer extends Error {
  override readonly name = "IncompleteAnswer";
}

/** Why a request to GitHub failed, and whether another try may help. */
export interface Refusal {
  readonly said: Message;
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
  const detail = cleanLine(failure.message, 300);
  const refusal = (why: RefusalReason, retryAfterMs: number | null): Refusal => ({
    status,
    said: message("github.refused", { why, status, detail }),
    retryAfterMs,
    isRateLimit: why === "rate-limit",
  });
  if (isRateLimit(failure)) {
    return refusal("rate-limit", Math.max(requestedWaitMs(failure, nowMs) ?? UNNAMED_WAIT_MS, backOffMs));
  }
  return status >= 500 ? refusal("server-error", backOffMs) : refusal(reasonFor(status, failure.message), null);
}

function reasonFor(status: number, text: string): RefusalReason {
  if (/issue is locked|conversation is locked/i.test(text)) return "locked";
  if (status === 403) return /not accessible by/i.test(text) ? "read-only" : "forbidden";
  return BY_STATUS[status] ?? "other";
}

const BY_STATUS: Readonly<Record<number, RefusalReason>> = {
  401: "token",
  404: "not-found",
  410: "gone",
  422: "invalid",
};

/** A bad certificate is permanent. Every other connection failure may be temporary. */
function unanswered(failure: Failure, backOffMs: number): Refusal {
  const { codes } = failure;
  const code = codes.find((each) => /^[A-Z][A-Z0-9_]+$/.test(each)) ?? "";
  const detail = cleanLine(code === "" ? failure.message : code, 200);
  const refusal = (why: RefusalReason, retryAfterMs: number | null): Refusal => ({
    status: null,
    said: message("github.refused", { why, status: null, detail }),
    retryAfterMs,
    isRateLimit: false,
  });
  if (/CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO_/.test(code)) return refusal("certificate", null);
  if (code.startsWith("ERR_")) return refusal("not-sent", null);
  if (codes.includes("IncompleteAnswer")) return refusal("incomplete", backOffMs);
  if (codes.includes("TimeoutError") || codes.includes("AbortError")) return refusal("late", backOffMs);
  return refusal("unreachable", backOffMs);
}

/** Returns what was said without the token, which a refusal could quote. */
export function withoutToken(said: Sentences, token: string): Sentences {
  if (token === "") return said;
  return JSON.parse(JSON.stringify(said).replaceAll(JSON.stringify(token).slice(1, -1), "***")) as Sentences;
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
  // Octokit reports a status of 500 if there was no answer; only a response is an answer.
  const response =
    thrown instanceof Error && "response" in thrown ? (thrown.response as AnswerLike | undefined) : undefined;
  return { status: response?.status ?? null, headers: response?.headers ?? {}, message: messageOf(thrown), codes };
}

interface AnswerLike {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}
