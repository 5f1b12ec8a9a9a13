import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { postComment } from "../../../src/github/comment.ts";
import { Certificates } from "../../support/certificates.ts";
import { commentRequest } from "../../support/comment-request.ts";
import { ConnectProxy } from "../../support/connect-proxy.ts";
import { FakeGithub, type FakeTrouble } from "../../support/fake-github.ts";

const TOKEN = "ghs_sixteenCharacterSecret";
/** A name that only the proxy resolves: addresses of this machine never go through one. */
const FAR = "github.test";

const trusted = getCACertificates("default");
let certificates: Certificates;
let github: FakeGithub;

beforeAll(() => {
  certificates = new Certificates(["127.0.0.1", FAR]);
  setDefaultCACertificates([...trusted, certificates.server.ca.toString("utf8")]);
});

afterAll(() => {
  setDefaultCACertificates(trusted);
  certificates[Symbol.dispose]();
});

beforeEach(async () => {
  github = await FakeGithub.start(certificates.server);
  github.tokens.set(TOKEN, { login: "github-actions[bot]", type: "Bot", access: "write" });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
  expect(github.requests.filter(({ protocol }) => protocol !== "1.1")).toEqual([]);
});

const post = (body: string, { requestTimeoutMs = 15_000, apiUrl = github.url } = {}) =>
  postComment(commentRequest(github, { token: TOKEN, body, requestTimeoutMs, apiUrl }));

describe("a GitHub that knows HTTP/2 as well is asked over HTTP/1.1", () => {
  test("for a comment, which is then brought up to date", async () => {
    expect(await post("The first.")).toMatchObject({ status: "created" });
    expect(await post(`The second, ${"a longer one. ".repeat(4000)}`)).toMatchObject({ status: "updated" });
    expect(github.comments().map(({ body }) => body.includes("The second"))).toEqual([true]);
  });

  const troubles: [string, FakeTrouble["answer"]][] = [
    ["502", { status: 502, message: "Server Error" }],
    ["a reset connection", "reset"],
    ["an answer that breaks off", "break-off"],
    ["no answer", "hang"],
  ];

  test.each(troubles)(
    "and what befalls a question, and the answer to a write, is waited out: %s",
    async (_, answer) => {
      github.troubles.push(
        { method: "GET", times: 1, answer },
        { method: "POST", times: 1, answer, afterTheWork: true },
      );
      expect(await post("It is there once.", { requestTimeoutMs: 500 })).toMatchObject({ status: "unchanged" });
      expect(github.comments()).toHaveLength(1);
    },
  );
});

describe("through the runner's proxy", () => {
  let proxy: ConnectProxy;

  beforeEach(async () => {
    proxy = await ConnectProxy.start(github.port);
    vi.stubEnv("https_proxy", proxy.url);
    vi.stubEnv("no_proxy", "example.org");
  });

  afterEach(async () => {
    await proxy[Symbol.asyncDispose]();
  });

  test("a comment is written, and GitHub is not shown the proxy's password", async () => {
    const apiUrl = `https://${FAR}`;
    expect(await post("From behind a proxy.", { apiUrl })).toMatchObject({ status: "created" });
    expect(new Set(proxy.asked)).toEqual(new Set([`${FAR}:443 ${ConnectProxy.CREDENTIALS}`]));
    expect(github.requests.filter(({ headers }) => "proxy-authorization" in headers)).toEqual([]);
  });

  test("an address that needs none is asked without it", async () => {
    vi.stubEnv("no_proxy", FAR);
    const posted = await post("It arrives nowhere.", { apiUrl: `https://${FAR}`, requestTimeoutMs: 200 });
    expect(posted.status).toBe("failed");
    expect(proxy.asked).toEqual([]);
  });
});
