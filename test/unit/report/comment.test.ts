import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommentRequest, type PostedComment, postComment } from "../../../src/report/comment.ts";
import { withMarker } from "../../../src/report/comment-marker.ts";
import { FakeGithub, type FakeTrouble } from "../../support/fake-github.ts";

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
  return {
    token: APP,
    apiUrl: github.url,
    owner: github.owner,
    repo: github.repo,
    prNumber: 1,
    key: "drill",
    headSha: "3f2c1e9a5b7d4c6e8f0a1b2c3d4e5f6071829304",
    runId: 500,
    runAttempt: 1,
    body: BODY,
    firstWaitMs: 10,
    ...overrides,
  };
}

function writes(): string[] {
  return github.requests.filter(({ method }) => method !== "GET").map(({ method }) => method);
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
    expect(posted.message).toMatch(/newer run/);
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
    ["404", { status: 404, message: "Not Found" }, /no such pull request.*404/],
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
      /limits.*429.*3600 s, which is too late/,
    ],
    [
      "a used-up rate limit",
      {
        status: 403,
        message: "API rate limit exceeded for installation.",
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4102444800" },
      },
      /limits how often it may be asked \(403\).*too late/,
    ],
  ];

  test.each(cases)("is told in one message and not tried again: %s", async (_name, answer, sentence) => {
    trouble(answer, { method: "POST", times: 9 });
    const posted = await postComment(request());
    expect(posted).toMatchObject({ status: "failed", url: null });
    expect(posted.message).toMatch(sentence);
    expect(writes()).toEqual(["POST"]);
  });

  test("is told for a token that may only read, as in a fork", async () => {
    github.tokens.set(APP, { login: BOT, type: "Bot", access: "read" });
    expect(await postComment(request())).toMatchObject({ status: "failed", message: expect.stringMatching(/fork/) });
  });

  test("is told for a token that sees nothing, a wrong token and no such pull request", async () => {
    github.tokens.set("blind", { login: BOT, type: "Bot", access: "none" });
    const posted = [request({ token: "blind" }), request({ token: "wrong" }), request({ prNumber: 7 })].map(
      postComment,
    );
    expect((await Promise.all(posted)).map(({ message }) => message)).toEqual([
      expect.stringMatching(/404/),
      expect.stringMatching(/401/),
      expect.stringMatching(/404/),
    ]);
  });

  test("is told when the conversation is locked", async () => {
    github.locked = true;
    expect(await postComment(request())).toMatchObject({ status: "failed", message: expect.stringMatching(/locked/) });
  });

  test("is told for a body that GitHub finds too long", async () => {
    const posted = await postComment(request({ body: "x".repeat(70_000) }));
    expect(posted).toMatchObject({
      status: "failed",
      message: expect.stringMatching(/422: Validation Failed.*too long/),
    });
  });

  test("ends after a few tries when GitHub is down", async () => {
    trouble({ status: 502, message: "Server Error" }, { times: 99 });
    const posted = await postComment(request());
    expect(posted.message).toMatch(/502: it is in trouble itself/);
    expect(github.requests).toHaveLength(5);
  });

  test("ends when GitHub hangs", async () => {
    trouble("hang", { times: 99 });
    const posted = await postComment(request({ requestTimeoutMs: 200 }));
    expect(posted).toMatchObject({ status: "failed", message: expect.stringMatching(/did not answer in time/) });
  });

  test("ends when nothing listens", async () => {
    const nobody = await FakeGithub.start();
    const apiUrl = nobody.url;
    await nobody[Symbol.asyncDispose]();
    const posted = await postComment(request({ apiUrl }));
    expect(posted).toMatchObject({
      status: "failed",
      message: expect.stringMatching(/could not be reached \(ECONNREFUSED\)/),
    });
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
  expect(posted[0]?.message).toContain("bad ***");
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

  test("are taken away by a run that has nothing else to write", async () => {
    const oldest = github.addComment(BOT, "Bot", withMarker(BODY, request()));
    ours(499, "late");
    expect(await postComment(request())).toMatchObject({ status: "unchanged" });
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
