import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommentRequest, type PostedComment, postComment } from "../../../src/github/comment.ts";
import { withMarker } from "../../../src/github/comment-marker.ts";
import { Pace } from "../../../src/github/retry.ts";
import { commentRequest } from "../../support/comment-request.ts";
import { FakeGithub, type FakeTrouble } from "../../support/fake-github.ts";
import { FastTime } from "../../support/fast-time.ts";
import { said } from "../../support/said.ts";

const APP = "ghs_sixteenCharacterSecret";
const PERSON = "ghp_personalSecretToken";
const BOT = "github-actions[bot]";
const BODY = "### ✅ Fault drill passed\nEverything held.";

let github: FakeGithub;

beforeEach(async () => {
  github = await FakeGithub.start();
  github.tokens.set(APP, { login: BOT, type: "Bot", access: "write" });
  github.tokens.set(PERSON, { login: "octocat", type: "User", access: "write" });
});

afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

function request(overrides: Partial<CommentRequest> = {}): CommentRequest {
  return commentRequest(github, { token: APP, body: BODY, ...overrides });
}

function writes(): string[] {
  return github.requests
    .filter(({ method, path }) => method !== "GET" && path !== "/graphql")
    .map(({ method }) => method);
}

function trouble(answer: FakeTrouble["answer"], overrides: Partial<FakeTrouble> = {}): void {
  github.troubles.push({ times: 1, answer, ...overrides });
}

describe("one comment", () => {
  test("is written where there is none", async () => {
    const posted = await postComment(request());
    expect(posted).toMatchObject({ status: "created", url: expect.stringContaining("#issuecomment-1000") });
    expect(github.comments()).toHaveLength(1);
    expect(github.comments()[0]?.body).toContain("Everything held.");
  });

  test("is brought up to date by a newer run and by a newer attempt", async () => {
    await postComment(request());
    expect(await postComment(request({ runId: 501, body: "second" }))).toMatchObject({ status: "updated" });
    expect(await postComment(request({ runId: 501, runAttempt: 2, body: "third" }))).toMatchObject({
      status: "updated",
    });
    expect(github.comments()).toHaveLength(1);
    expect(github.comments()[0]?.body).toMatch(/^third\n/);
  });

  test("is left alone when nothing changed", async () => {
    await postComment(request());
    expect(await postComment(request())).toMatchObject({ status: "unchanged" });
    expect(writes()).toEqual(["POST"]);
  });

  test.each([
    ["run", { runId: 499 }],
    ["attempt", { runId: 500, runAttempt: 1 }],
  ])("of a newer run is not overwritten by an older %s", async (_what, older) => {
    await postComment(request({ runAttempt: 2, body: "newer" }));
    const posted = await postComment(request({ ...older, body: "older" }));
    expect(posted.status).toBe("skipped");
    expect(said(posted.said)).toMatch(/newer run/);
    expect(github.comments()[0]?.body).toMatch(/^newer/);
  });

  test("is kept for each key, whatever the key holds", async () => {
    const keys = ["drill", "drill 2", "--><img src=x>", "x".repeat(5000), "钥匙"];
    for (const key of keys) await postComment(request({ key }));
    for (const key of keys)
      expect(await postComment(request({ key, runId: 501 }))).toMatchObject({ status: "updated" });
    expect(github.comments()).toHaveLength(keys.length);
    expect(github.comments().every(({ body }) => !body.includes("<img"))).toBe(true);
  });

  test.each([0, 1, 99, 100, 101, 250])("is found behind %i earlier comments", async (earlier) => {
    for (let index = 0; index < earlier; index += 1) github.addComment("hubot", "User", `comment ${index}`);
    expect(await postComment(request())).toMatchObject({ status: "created" });
    expect(await postComment(request({ runId: 501 }))).toMatchObject({ status: "updated" });
    expect(github.comments()).toHaveLength(earlier + 1);
  });
});

describe("somebody else's comment", () => {
  const pasted = () => withMarker("gotcha", request({ runId: 999_999 }));

  test("that pastes our marker is never touched with an app's token", async () => {
    const spoof = github.addComment("mallory", "User", pasted());
    expect(await postComment(request())).toMatchObject({ status: "created" });
    expect(spoof.body).toBe(pasted());
  });

  test("that pastes our marker is never touched with a person's token, be it a bot's or a person's", async () => {
    const spoofs = [github.addComment("mallory", "User", pasted()), github.addComment("other[bot]", "Bot", pasted())];
    expect(await postComment(request({ token: PERSON }))).toMatchObject({ status: "created" });
    expect(await postComment(request({ token: PERSON, runId: 501 }))).toMatchObject({ status: "updated" });
    expect(spoofs.map(({ body }) => body)).toEqual([pasted(), pasted()]);
  });

  test("that quotes our whole comment as a bot is not taken for ours", async () => {
    const quote = `> ${pasted().replaceAll("\n", "\n> ")}`;
    const quoting = github.addComment("mirror[bot]", "Bot", quote);
    const answering = github.addComment("mirror[bot]", "Bot", `${pasted()}\n\nSent by mail`);
    expect(await postComment(request())).toMatchObject({ status: "created" });
    expect([quoting.body, answering.body]).toEqual([quote, `${pasted()}\n\nSent by mail`]);
  });
});

describe("whose a comment is comes before what it says", () => {
  const newer = (overrides: Partial<CommentRequest> = {}) =>
    withMarker("gotcha", request({ runId: 501, ...overrides }));

  test.each([
    ["another bot", "renovate[bot]", "Bot"],
    ["a person with a name like ours", "github-actions", "User"],
    ["a person", "mallory", "User"],
  ] as const)("a newer run's marker by %s neither silences ours nor is touched", async (_who, login, type) => {
    const spoof = github.addComment(login, type, newer());
    expect(await postComment(request())).toMatchObject({ status: "created" });
    expect(await postComment(request({ runId: 501, writer: "next" }))).toMatchObject({ status: "updated" });
    expect(spoof.body).toBe(newer());
    expect(github.comments()).toHaveLength(2);
  });

  test("with the token of an app of one's own, the runner's comments are another's", async () => {
    github.tokens.set("ghs_ownApp", { login: "drills[bot]", type: "Bot", access: "write" });
    github.addComment(BOT, "Bot", newer());
    expect(await postComment(request({ token: "ghs_ownApp" }))).toMatchObject({ status: "created" });
    expect(await postComment(request({ token: "ghs_ownApp", runId: 501 }))).toMatchObject({ status: "updated" });
  });

  test("where nobody says whose the token is, it is taken for the runner's own", async () => {
    github.graphql = false;
    github.addComment("renovate[bot]", "Bot", newer());
    expect(await postComment(request())).toMatchObject({ status: "created" });
    expect(await postComment(request({ runId: 501 }))).toMatchObject({ status: "updated" });
    expect(github.comments()).toHaveLength(2);
  });

  test.each([{ runId: 999_999_999_999_999 }, { runId: 2_000_000_501 }, { runAttempt: 999_999_999 }])(
    "a number out of all reason is believed from nobody: %j",
    async (run) => {
      const pasted = github.addComment(BOT, "Bot", withMarker("gotcha", request(run)));
      expect(await postComment(request())).toMatchObject({ status: "created" });
      expect(pasted.body).toMatch(/^gotcha/);
    },
  );
});

describe("several drills of a run with one key", () => {
  const one = (overrides: Partial<CommentRequest> = {}) => request({ writer: "one", body: "❌ failed", ...overrides });
  const two = (overrides: Partial<CommentRequest> = {}) => request({ writer: "two", body: "✅ passed", ...overrides });
  const texts = () => github.comments().map(({ body }) => body.split("\n")[0]);

  test("each have a comment of their own, even when nothing but the execution tells them apart", async () => {
    expect(await postComment(one())).toMatchObject({ status: "created" });
    expect(await postComment(two())).toMatchObject({ status: "created" });
    expect(await postComment(one())).toMatchObject({ status: "unchanged" });
    expect(texts()).toEqual(["❌ failed", "✅ passed"]);
  });

  test("keep their two comments over the next runs, in whatever order they end", async () => {
    await postComment(one());
    await postComment(two());
    for (const runId of [501, 502, 503]) {
      const pair = [one({ runId, writer: `one ${runId}` }), two({ runId, writer: `two ${runId}` })];
      for (const each of runId % 2 === 0 ? pair : pair.toReversed()) {
        expect(await postComment(each)).toMatchObject({ status: "updated" });
      }
      expect(texts().toSorted()).toEqual(["✅ passed", "❌ failed"]);
    }
  });

  test("find their own again by what they drill, and by the image", async () => {
    const a = { subject: "qwen", image: "qwen:int4" };
    const b = { subject: "qwen", image: "qwen:fp16" };
    const c = { subject: "llama", image: "llama:1" };
    for (const each of [a, b, c]) await postComment(one({ ...each, writer: each.image, body: each.image }));
    for (const each of [c, b, a]) await postComment(one({ ...each, runId: 501, writer: each.image, body: each.image }));
    expect(texts()).toEqual(["qwen:int4", "qwen:fp16", "llama:1"]);
  });

  test("that is run again takes the place of its own, never of the other's fail", async () => {
    const [a, b] = [{ subject: "qwen" }, { subject: "llama" }];
    await postComment(one(a));
    expect(await postComment(two({ ...b, runAttempt: 2, writer: "two again" }))).toMatchObject({ status: "created" });
    expect(texts()).toEqual(["❌ failed", "✅ passed"]);
    await postComment(one({ ...a, runAttempt: 2, writer: "one again", body: "✅ mended" }));
    expect(texts()).toEqual(["✅ mended", "✅ passed"]);
  });

  test("that is run again and is like two of before writes over neither", async () => {
    await postComment(one());
    await postComment(two());
    expect(await postComment(two({ runAttempt: 2, writer: "again" }))).toMatchObject({ status: "created" });
    expect(texts()).toEqual(["❌ failed", "✅ passed", "✅ passed"]);
  });

  test("a run again after wrong inputs takes the place of what said so", async () => {
    await postComment(one({ subject: null, body: "⛔ could not be run" }));
    await postComment(two({ runAttempt: 2 }));
    expect(texts()).toEqual(["✅ passed"]);
  });

  test("that write over the last run's comment at the same moment end with one each", async () => {
    await postComment(one({ runId: 499 }));
    let others: Promise<unknown> | null = null;
    // The other reads the list, and writes right after ours.
    github.beforeWork = ({ method }) => {
      if (method !== "PATCH" || others !== null) return;
      others = postComment(two());
    };
    await postComment(one({ settleMs: 300 }));
    await others;
    expect(texts().toSorted()).toEqual(["✅ passed", "❌ failed"]);
  });

  test("are one again once the workflow has only one: what a whole run has not brought up to date is removed", async () => {
    await postComment(one());
    await postComment(two());
    await postComment(one({ runId: 501, writer: "one 501" }));
    expect(texts()).toHaveLength(2);
    await postComment(one({ runId: 502, writer: "one 502", body: "the only one" }));
    expect(texts()).toEqual(["the only one"]);
  });

  test("an older version's comment is taken over", async () => {
    const old = withMarker("old", request({ runId: 499 })).replace(/ drill=\S+ by=\S+/, "");
    github.addComment(BOT, "Bot", old);
    expect(await postComment(one())).toMatchObject({ status: "updated" });
    expect(texts()).toEqual(["❌ failed"]);
  });
});

describe("a rate limit", () => {
  const limited = (headers: Record<string, string> = {}) => ({
    status: 403,
    message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
    headers,
  });
  let time: FastTime;

  beforeEach(() => {
    time = new FastTime();
    github.now = () => time.now();
  });

  test.each([
    ["named in seconds", limited({ "retry-after": "60" })],
    ["that names no time", limited()],
    ["told as a 429", { ...limited(), status: 429 }],
    ["until the limit starts afresh", "reset"],
  ] as const)("is outlasted, and nothing is sent within it: %s", async (_name, answer) => {
    const reset = String(Math.ceil(time.now() / 1000) + 60);
    const used = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    trouble(answer === "reset" ? { status: 403, message: "API rate limit exceeded", headers: used } : answer, {
      method: "POST",
    });
    expect(await postComment(request({ pace: new Pace(time) }))).toMatchObject({ status: "created" });
    expect(time.waits).toHaveLength(1);
    expect(time.waits[0]).toBeGreaterThan(58_000);
    expect(time.waits[0]).toBeLessThan(62_000);
  });

  test("is outlasted twice, and no third time", async () => {
    trouble(limited(), { method: "POST", times: 2 });
    expect(await postComment(request({ pace: new Pace(time) }))).toMatchObject({ status: "created" });
    trouble(limited(), { method: "PATCH", times: 3 });
    const posted = await postComment(request({ runId: 501, pace: new Pace(time) }));
    expect(posted.status).toBe("failed");
    expect(said(posted.said)).toMatch(/in 60 s, which is too late/);
    expect(writes()).toEqual(["POST", "POST", "POST", "PATCH", "PATCH", "PATCH"]);
  });

  test("leaves a cancelled run no time", async () => {
    trouble(limited(), { method: "POST", times: 9 });
    const signal = AbortSignal.abort();
    const posted = await postComment(request({ pace: new Pace(time), signal }));
    expect(posted.status).toBe("failed");
    expect(said(posted.said)).toMatch(/60 s, but the run was cancelled/);
    expect(time.waits).toEqual([]);
  });

  test("is no longer waited for once the run is cancelled", async () => {
    trouble(limited(), { method: "POST", times: 9 });
    const cancel = new AbortController();
    time.beforeWait = () => cancel.abort();
    const posted = await postComment(request({ pace: new Pace(time), signal: cancel.signal }));
    expect(posted.status).toBe("failed");
    expect(said(posted.said)).toMatch(/the run was cancelled/);
    expect(writes()).toEqual(["POST"]);
  });

  test("that another request was told holds for the comment as well", async () => {
    const pace = new Pace(time);
    pace.hold(30_000);
    await postComment(request({ pace }));
    expect(time.waits[0]).toBeGreaterThan(29_000);
  });
});

describe("a comment that is there is not called missing", () => {
  test.each([
    ["502", { status: 502, message: "Server Error" }],
    ["403", { status: 403, message: "You have exceeded a secondary rate limit.", headers: { "retry-after": "90" } }],
  ])("when the look after it fails: %s", async (_name, answer) => {
    github.beforeWork = ({ method }) => {
      if (method === "POST") github.troubles.push({ method: "GET", times: 99, answer });
    };
    const posted = await postComment(request({ pace: new Pace(new FastTime()) }));
    expect(posted).toMatchObject({ status: "created", url: expect.stringContaining("#issuecomment-1000") });
  });

  test("when what it replaces can't be removed", async () => {
    const ours = (runId: number) => github.addComment(BOT, "Bot", withMarker("old", request({ runId })));
    ours(490);
    ours(491);
    trouble({ status: 502, message: "Server Error" }, { method: "DELETE", times: 99 });
    expect(await postComment(request())).toMatchObject({ status: "updated" });
  });
});

describe("a comment that vanished or is not ours to change", () => {
  test.each([404, 403])("is written anew when the update answers %i", async (status) => {
    await postComment(request());
    trouble(
      { status, message: status === 404 ? "Not Found" : "Must have admin rights to Repository." },
      { method: "PATCH" },
    );
    expect(await postComment(request({ runId: 501 }))).toMatchObject({ status: "created" });
    expect(writes()).toEqual(["POST", "PATCH", "POST"]);
  });
});

describe("trouble that passes", () => {
  const passing: [string, FakeTrouble["answer"]][] = [
    ["502", { status: 502, message: "Server Error" }],
    ["503", { status: 503, message: "Service unavailable" }],
    ["429", { status: 429, message: "Too Many Requests", headers: { "retry-after": "1" } }],
    [
      "a secondary rate limit",
      { status: 403, message: "You have exceeded a secondary rate limit.", headers: { "retry-after": "1" } },
    ],
    ["a reset connection", "reset"],
    ["an answer that breaks off", "break-off"],
  ];

  test.each(passing)("is waited out while reading: %s", async (_name, answer) => {
    trouble(answer, { method: "GET" });
    expect(await postComment(request())).toMatchObject({ status: "created" });
    expect(github.comments()).toHaveLength(1);
  });

  test.each(passing)("is waited out while writing: %s", async (_name, answer) => {
    trouble(answer, { method: "POST" });
    expect(await postComment(request())).toMatchObject({ status: "created" });
    expect(github.comments()).toHaveLength(1);
  });

  test.each(passing)("never leads to a second comment when only the answer was lost: %s", async (_name, answer) => {
    trouble(answer, { method: "POST", afterTheWork: true });
    const posted = await postComment(request());
    expect(posted).toMatchObject({ status: "unchanged", url: expect.stringContaining("#issuecomment-1000") });
    expect(github.comments()).toHaveLength(1);
  });

  test("of two kinds in a row is waited out", async () => {
    trouble("reset", { times: 2 });
    trouble({ status: 502, message: "Server Error" });
    expect(await postComment(request())).toMatchObject({ status: "created" });
  });

  test("is waited out while asking whose the token is", async () => {
    await postComment(request({ token: PERSON }));
    github.requests.length = 0;
    trouble({ status: 502, message: "Server Error" }, { path: "/user" });
    expect(await postComment(request({ token: PERSON, runId: 501 }))).toMatchObject({ status: "updated" });
    expect(github.requests.filter(({ path }) => path === "/user")).toHaveLength(2);
  });
});

describe("trouble that stays", () => {
  const cases: [string, FakeTrouble["answer"], RegExp][] = [
    [
      "a forbidden integration",
      { status: 403, message: "Resource not accessible by integration" },
      /pull-requests: write.*fork.*workflow_run/,
    ],
    [
      "a fine-grained token",
      { status: 403, message: "Resource not accessible by personal access token" },
      /pull-requests: write/,
    ],
    [
      "another 403",
      { status: 403, message: "Repository was archived so is read-only." },
      /archived.*pull-requests: write/,
    ],
    ["401", { status: 401, message: "Bad credentials" }, /token \(401\).*github-token/],
    ["404", { status: 404, message: "Not Found" }, /does not exist, or the token can't see it \(404\)/],
    ["410", { status: 410, message: "This issue was deleted" }, /deleted or comments are disabled.*410/],
    ["422", { status: 422, message: "Validation Failed" }, /invalid \(422: Validation Failed/],
    [
      "a locked conversation",
      { status: 403, message: "Unable to create comment because issue is locked." },
      /is locked/,
    ],
    ["451", { status: 451, message: "Repository access blocked" }, /451: Repository access blocked/],
    [
      "429 for an hour",
      { status: 429, message: "slow down", headers: { "retry-after": "3600" } },
      /rate limit is exceeded \(429\).*3600 s, which is too late/,
    ],
    [
      "a used-up rate limit",
      {
        status: 403,
        message: "API rate limit exceeded for installation.",
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4102444800" },
      },
      /rate limit is exceeded \(403\).*too late/,
    ],
  ];

  test.each(cases)("is told in one message and not tried again: %s", async (_name, answer, sentence) => {
    trouble(answer, { method: "POST", times: 9 });
    const posted = await postComment(request());
    expect(posted).toMatchObject({ status: "failed", url: null });
    expect(said(posted.said)).toMatch(sentence);
    expect(writes()).toEqual(["POST"]);
  });

  test("is told for a token that may only read, as in a fork", async () => {
    github.tokens.set(APP, { login: BOT, type: "Bot", access: "read" });
    const posted = await postComment(request());
    expect(posted.status).toBe("failed");
    expect(said(posted.said)).toMatch(/fork/);
  });

  test("is told for a token that sees nothing, a wrong token and no such pull request", async () => {
    github.tokens.set("blind", { login: BOT, type: "Bot", access: "none" });
    const posted = [request({ token: "blind" }), request({ token: "wrong" }), request({ prNumber: 7 })].map(
      postComment,
    );
    expect((await Promise.all(posted)).map((each) => said(each.said))).toEqual([
      expect.stringMatching(/404/),
      expect.stringMatching(/401/),
      expect.stringMatching(/404/),
    ]);
  });

  test("is told when the conversation is locked", async () => {
    github.locked = true;
    const posted = await postComment(request());
    expect(posted.status).toBe("failed");
    expect(said(posted.said)).toMatch(/locked/);
  });

  test("is told for a body that GitHub finds too long", async () => {
    const posted = await postComment(request({ body: "x".repeat(70_000) }));
    expect(posted.status).toBe("failed");
    expect(said(posted.said)).toMatch(/422: Validation Failed.*too long/);
  });

  test("ends after a few tries when GitHub is down", async () => {
    trouble({ status: 502, message: "Server Error" }, { times: 99 });
    const posted = await postComment(request());
    expect(said(posted.said)).toMatch(/502, an error on its side/);
    expect(github.requests).toHaveLength(5);
  });

  test("ends when GitHub hangs", async () => {
    trouble("hang", { times: 99 });
    const posted = await postComment(request({ requestTimeoutMs: 200 }));
    expect(posted.status).toBe("failed");
    expect(said(posted.said)).toMatch(/did not answer in time/);
  });

  test("ends when nothing listens", async () => {
    const nobody = await FakeGithub.start();
    const apiUrl = nobody.url;
    await nobody[Symbol.asyncDispose]();
    const posted = await postComment(request({ apiUrl }));
    expect(posted.status).toBe("failed");
    expect(said(posted.said)).toMatch(/could not be reached \(ECONNREFUSED\)/);
  });

  test("is told for an address that is none and for no token", async () => {
    const posted = await Promise.all([
      postComment(request({ apiUrl: "not an address" })),
      postComment(request({ token: "" })),
    ]);
    expect(posted.map(({ status }) => status)).toEqual(["failed", "failed"]);
  });
});

test("the token is in no message, even when GitHub repeats it", async () => {
  const posted: PostedComment[] = [];
  for (const answer of [
    { status: 422, message: `bad ${APP}` },
    { status: 403, message: `no ${APP}` },
  ]) {
    trouble(answer, { method: "POST" });
    posted.push(await postComment(request()));
  }
  expect(JSON.stringify(posted)).not.toContain(APP);
  expect(said(posted[0]?.said)).toContain("bad ***");
});

describe("duplicates that a race has left", () => {
  const ours = (run: number, text: string) => github.addComment(BOT, "Bot", withMarker(text, request({ runId: run })));

  test("are taken away by the next run, which writes to the oldest", async () => {
    const [oldest] = [ours(490, "first"), ours(491, "second"), ours(489, "third")];
    const other = github.addComment(BOT, "Bot", withMarker("another key", request({ key: "other" })));
    expect(await postComment(request())).toMatchObject({ status: "updated" });
    expect(github.comments().map(({ id }) => id)).toEqual([oldest?.id, other.id]);
    expect(oldest?.body).toMatch(/^### ✅ Fault drill passed/);
  });

  test("that may be another drill's stay for one run more", async () => {
    const oldest = github.addComment(BOT, "Bot", withMarker(BODY, request()));
    ours(499, "late");
    expect(await postComment(request())).toMatchObject({ status: "unchanged" });
    expect(await postComment(request({ runId: 501 }))).toMatchObject({ status: "updated" });
    expect(github.comments()).toEqual([oldest]);
  });

  test("stay when a newer run's is among them, which will see to it itself", async () => {
    ours(490, "older");
    ours(999, "newer");
    expect(await postComment(request())).toMatchObject({ status: "skipped" });
    expect(writes()).toEqual([]);
  });

  test.each([
    ["older", 499, BODY],
    ["newer", 501, "theirs"],
  ])(
    "of two runs that wrote at once: the oldest stays, with the text of the newer (theirs is %s)",
    async (_, run, text) => {
      // The other's comment appears after ours looked for one, and before ours is there.
      github.beforeWork = ({ method }) => {
        if (method === "POST" && github.comments().length === 0) ours(run, "theirs");
      };
      const posted = await postComment(request());
      expect(posted.status).toBe("created");
      expect(github.comments()).toHaveLength(1);
      expect(github.comments()[0]?.body.startsWith(text)).toBe(true);
      expect(posted.url).toContain(`#issuecomment-${github.comments()[0]?.id}`);
    },
  );

  test("of ten runs at once come down to one, of the newest run", async () => {
    const runs = Array.from({ length: 10 }, (_, index) => 500 + index);
    await Promise.all(runs.map((runId) => postComment(request({ runId, body: `run ${runId}` }))));
    await postComment(request({ runId: 509, body: "run 509" }));
    expect(github.comments()).toHaveLength(1);
    expect(github.comments()[0]?.body).toMatch(/^run 509\n/);
  });

  test("that can't be removed are left, and the comment is written all the same", async () => {
    ours(490, "first");
    ours(491, "second");
    trouble({ status: 403, message: "Must have admin rights to Repository." }, { method: "DELETE" });
    expect(await postComment(request())).toMatchObject({ status: "updated" });
    expect(github.comments()).toHaveLength(2);
  });
});
