import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { pullRequestNamed } from "../../../../src/config/action/event.ts";
import { readGitHub } from "../../../../src/config/action/github.ts";
import { message } from "../../../../src/model/message.ts";

const directory = mkdtempSync(join(tmpdir(), "github-facts-"));
afterAll(() => rmSync(directory, { recursive: true }));

const HEAD = "a".repeat(40);
const MERGE = "b".repeat(40);

function facts(event: string, payload: unknown, env: Readonly<Record<string, string>> = {}) {
  const file = join(directory, "event.json");
  writeFileSync(file, typeof payload === "string" ? payload : JSON.stringify(payload));
  return readGitHub({ GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: file, GITHUB_SHA: MERGE, ...env }, "action");
}

const pullRequest = (head: unknown, base: unknown = { repo: { full_name: "octo/service" } }) => ({
  pull_request: { number: 7, head, base },
});
const ownHead = { sha: HEAD, repo: { full_name: "Octo/Service" } };

describe("the pull request", () => {
  test.each([["pull_request"], ["pull_request_target"], ["pull_request_review"]])("%s", (event) => {
    expect(facts(event, pullRequest(ownHead))).toMatchObject({
      pullRequest: { number: 7 },
      headSha: HEAD,
      isForkPullRequest: false,
    });
  });

  test.each([
    [{ sha: HEAD, repo: { full_name: "stranger/service" } }, true],
    [{ sha: HEAD, repo: null }, true],
    [ownHead, false],
  ])("from %j", (head, isFork) => {
    expect(facts("pull_request", pullRequest(head)).isForkPullRequest).toBe(isFork);
  });

  test("a comment on one names it, but neither its head nor where it comes from", () => {
    const payload = { issue: { number: 9, pull_request: { url: "https://api.github.com/x" } } };
    expect(facts("issue_comment", payload)).toMatchObject({
      pullRequest: { number: 9 },
      headSha: null,
      isForkPullRequest: null,
    });
  });

  test.each([
    ["push", {}, "event"],
    ["workflow_run", { workflow_run: { pull_requests: [{ number: 3 }] } }, "event"],
    ["issue_comment", { issue: { number: 9 } }, "comment"],
    ["pull_request", { pull_request: { number: "7" } }, "number"],
    ["pull_request", { pull_request: { number: -1 } }, "number"],
    ["pull_request", [], "number"],
    ["pull_request", "null", "number"],
    ["pull_request", "{", "payload"],
    ["push\n::error::x", {}, "event"],
  ] as const)("%s %j has none: %s", (event, payload, why) => {
    const reason = message("comment.no-pull-request", { why, event: event.replaceAll(/[^\w-]/g, "") });
    expect(facts(event, payload)).toMatchObject({
      pullRequest: { number: null, reason },
      headSha: MERGE,
      isForkPullRequest: null,
    });
  });

  const QUEUED = `gh-readonly-queue/main/pr-12-${HEAD}`;

  test.each([
    ["merge_group", {}, `refs/heads/${QUEUED}`, 12],
    ["merge_group", { merge_group: { head_ref: `refs/heads/${QUEUED}` } }, "", 12],
    ["merge_group", {}, `refs/heads/gh-readonly-queue/release/1.x/pr-7-${HEAD}`, 7],
    ["workflow_dispatch", { inputs: { "pull-request": "34" } }, "refs/heads/main", 34],
    ["workflow_dispatch", { inputs: { "pull-request": 34 } }, "refs/heads/main", 34],
    ["workflow_dispatch", {}, "refs/pull/5/merge", 5],
    ["pull_request", "{", "refs/pull/7/merge", 7],
    ["push", {}, "refs/pull/8/head", 8],
  ])("%s %j of %s is %i", (event, payload, GITHUB_REF, number) => {
    expect(facts(event, payload, { GITHUB_REF })).toMatchObject({ pullRequest: { number }, headSha: MERGE });
  });

  test.each([
    ["merge_group", {}, "refs/heads/gh-readonly-queue/main/pr-x"],
    ["merge_group", {}, `refs/heads/feature/pr-12-${HEAD}`],
    ["workflow_dispatch", { inputs: null }, "refs/heads/main"],
    ["workflow_dispatch", { inputs: { "pull-request": "12; id" } }, "refs/heads/main"],
    ["push", {}, "refs/heads/refs/pull/8/head"],
    ["push", {}, "refs/tags/pull/8/head"],
  ])("%s %j of %s has none", (event, payload, GITHUB_REF) => {
    expect(facts(event, payload, { GITHUB_REF }).pullRequest).toEqual({
      number: null,
      reason: message("comment.no-pull-request", { why: "event", event }),
    });
  });

  test("is what the workflow says where the event names none, and never of another run", () => {
    const named = pullRequestNamed(facts("schedule", {}), 12);
    expect(named.pullRequest).toEqual({ number: 12 });
    expect(pullRequestNamed(facts("pull_request", pullRequest(ownHead)), 12).pullRequest).toEqual({ number: 7 });
    expect(pullRequestNamed(facts("workflow_run", {}), 12).pullRequest.number).toBeNull();
  });

  test("a payload file that does not exist is no crash", () => {
    const env = { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: join(directory, "missing.json") };
    expect(readGitHub(env, "action").pullRequest).toEqual({
      number: null,
      reason: message("comment.no-pull-request", { why: "payload", event: "pull_request" }),
    });
  });

  test("a head that is no commit is left out", () => {
    expect(facts("pull_request", pullRequest({ sha: "main; rm -rf /" })).headSha).toBeNull();
  });
});

describe("the default branch", () => {
  const repository = { repository: { default_branch: "main" } };
  test.each([
    ["push", repository, "refs/heads/main", { name: "main", isRun: true }],
    ["workflow_dispatch", repository, "refs/heads/main", { name: "main", isRun: true }],
    // Its payload may be without the repository.
    ["schedule", { schedule: "0 4 * * *" }, "refs/heads/trunk", { name: "trunk", isRun: true }],
    ["push", repository, "refs/heads/feature/main", { name: "main", isRun: false }],
    ["push", repository, "refs/tags/main", { name: "main", isRun: false }],
    ["push", {}, "refs/heads/main", { name: null, isRun: false }],
    ["push", { repository: { default_branch: "a\nb" } }, "refs/heads/a", { name: null, isRun: false }],
    ["push", "no JSON", "refs/heads/main", { name: null, isRun: false }],
    ["pull_request", { ...pullRequest(ownHead), ...repository }, "refs/pull/7/merge", { name: "main", isRun: false }],
    // These run on the default branch, and strangers can start them.
    [
      "pull_request_target",
      { ...pullRequest(ownHead), ...repository },
      "refs/heads/main",
      { name: "main", isRun: false },
    ],
    ["issue_comment", { issue: { number: 9 }, ...repository }, "refs/heads/main", { name: "main", isRun: false }],
    ["workflow_run", repository, "refs/heads/main", { name: "main", isRun: false }],
  ])("%s, %j, %s", (event, payload, GITHUB_REF, expected) => {
    expect(facts(event, payload, { GITHUB_REF }).defaultBranch).toEqual(expected);
  });
});

describe("the run", () => {
  test("its facts and its address", () => {
    const env = {
      GITHUB_REPOSITORY: "octo/service",
      GITHUB_RUN_ID: "123",
      GITHUB_RUN_ATTEMPT: "2",
      GITHUB_JOB: "gate",
      GITHUB_SERVER_URL: "https://git.example/",
      GITHUB_API_URL: "https://git.example/api/v3",
      RUNNER_TEMP: "/tmp/runner",
    };
    expect(facts("push", {}, env)).toMatchObject({
      surface: "action",
      repository: { owner: "octo", name: "service" },
      event: "push",
      runId: 123,
      runAttempt: 2,
      runUrl: "https://git.example/octo/service/actions/runs/123",
      job: "gate",
      serverUrl: "https://git.example",
      apiUrl: "https://git.example/api/v3",
      tempDirectory: "/tmp/runner",
    });
  });

  test("outside GitHub everything is null", () => {
    expect(readGitHub({}, "terminal")).toEqual({
      surface: "terminal",
      repository: null,
      event: null,
      runId: null,
      runAttempt: null,
      runUrl: null,
      job: null,
      action: null,
      docs: null,
      serverUrl: "https://github.com",
      apiUrl: "https://api.github.com",
      tempDirectory: tmpdir(),
      defaultBranch: { name: null, isRun: false },
      workflowRun: null,
      notes: [],
      pullRequest: { number: null, reason: message("comment.no-pull-request", { why: "no-run", event: "" }) },
      headSha: null,
      isForkPullRequest: null,
    });
  });

  test("the action's own repository and reference are known when it was used from one", () => {
    const env = { GITHUB_ACTION_REPOSITORY: "owner/qwen-fault-drill", GITHUB_ACTION_REF: "v1" };
    expect(readGitHub(env, "action").action).toEqual({ repository: "owner/qwen-fault-drill", ref: "v1" });
    // A local `uses: ./` leaves both empty.
    expect(readGitHub({ GITHUB_ACTION_REPOSITORY: "", GITHUB_ACTION_REF: "" }, "action").action).toBeNull();
  });

  test("malformed ones are left out", () => {
    const env = {
      GITHUB_REPOSITORY: "a/b/c",
      GITHUB_RUN_ID: "1e9",
      GITHUB_SERVER_URL: "javascript:alert(1)",
      GITHUB_SHA: "x",
    };
    expect(readGitHub(env, "action")).toMatchObject({
      repository: null,
      runId: null,
      runUrl: null,
      serverUrl: "https://github.com",
      headSha: null,
    });
  });
});
