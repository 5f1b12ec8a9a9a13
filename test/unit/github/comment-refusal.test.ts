import { describe, expect, test } from "vitest";
import { refusalOf } from "../../../src/github/comment-refusal.ts";
import { message } from "../../../src/model/message.ts";

/** An error as Octokit wraps what fetch threw. */
function unanswered(code: string): Error {
  const cause = Object.assign(new Error("secret detail"), { code });
  return Object.assign(new Error("fetch failed", { cause: new TypeError("fetch failed", { cause }) }), { status: 500 });
}

function answered(status: number, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error("said"), { status, response: { status, headers } });
}

describe("a request without an answer", () => {
  test.each([
    "SELF_SIGNED_CERT_IN_CHAIN",
    "CERT_HAS_EXPIRED",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "ERR_TLS_CERT_ALTNAME_INVALID",
  ])("is final for a certificate: %s", (code) => {
    expect(refusalOf(unanswered(code), 10, 0)).toEqual({
      status: null,
      said: message("github.refused", { why: "certificate", status: null, detail: code }),
      retryAfterMs: null,
      isRateLimit: false,
    });
  });

  test.each([
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNRESET",
    "ECONNREFUSED",
    "ENETUNREACH",
    "UND_ERR_SOCKET",
    "UND_ERR_CONNECT_TIMEOUT",
  ])("is worth another try for the network: %s", (code) => {
    expect(refusalOf(unanswered(code), 10, 0)).toMatchObject({
      said: { args: { why: "unreachable", detail: code } },
      retryAfterMs: 10,
    });
  });

  test.each(["TimeoutError", "AbortError"])("is worth another try when it took too long: %s", (name) => {
    const thrown = Object.assign(new Error("aborted"), { name });
    expect(refusalOf(thrown, 10, 0)).toMatchObject({ said: { args: { why: "late" } }, retryAfterMs: 10 });
  });

  test.each(["ERR_INVALID_URL", "ERR_OUT_OF_RANGE"])("is final for a mistake of ours: %s", (code) => {
    expect(refusalOf(unanswered(code), 10, 0).retryAfterMs).toBeNull();
  });

  test.each([undefined, null, "text", {}])("is told whatever was thrown: %j", (thrown) => {
    expect(refusalOf(thrown, 10, 0).said.args.why).toBe("unreachable");
  });
});

describe("how long to wait", () => {
  test.each([
    ["what a rate limit asks for", answered(429, { "retry-after": "7" }), 7000],
    ["at least the back-off", answered(429, { "retry-after": "0" }), 10],
    ["a minute when none is named", answered(429), 60_000],
    [
      "until the limit starts afresh",
      answered(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "100" }),
      40_000,
    ],
    ["no longer once that has passed", answered(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" }), 10],
    ["the back-off for a broken server", answered(502), 10],
  ])("is %s", (_what, thrown, waitMs) => {
    expect(refusalOf(thrown, 10, 60_000).retryAfterMs).toBe(waitMs);
  });

  test.each([400, 401, 403, 404, 410, 422, 451])("is for ever after %i", (status) => {
    expect(refusalOf(answered(status), 10, 0)).toMatchObject({ status, retryAfterMs: null });
  });
});
