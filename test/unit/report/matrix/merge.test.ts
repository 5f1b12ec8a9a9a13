import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Pace } from "../../../../src/github/retry.ts";
import { type Message, message } from "../../../../src/model/message.ts";
import schema from "../../../../src/report/matrix/merged.schema.generated.json" with { type: "json" };
import { BODY_LIMIT_BYTES } from "../../../../src/report/render/markdown.ts";
import { FakeGithub } from "../../../support/fake-github.ts";
import { FastTime } from "../../../support/fast-time.ts";
import { say } from "../../../support/in-english.ts";
import { HEAD_SHA, RUN_ID } from "../../../support/leg-result.ts";
import {
  BRANCH,
  FORK,
  leave,
  type MergedStep,
  mergeStep,
  prepare,
  TOKEN,
  writesOf,
} from "../../../support/merge-step.ts";
import { prose, render } from "../../../support/rendered.ts";

let github: FakeGithub;

beforeEach(async () => {
  github = await FakeGithub.start();
  prepare(github);
});

afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

function missing(total: number, indexes: readonly number[]): Message {
  return message("merge.legs-missing", { job: "drill", total, indexes, missing: indexes.length });
}

const own = (inputs: Record<string, string> = {}) => mergeStep({ github, on: "pull_request", inputs });
const foreign = (run: Record<string, unknown> = {}, inputs: Record<string, string> = {}) =>
  mergeStep({ github, on: "workflow_run", run, inputs });
const needs = (result: string, job = "drill") => JSON.stringify({ [job]: { result, outputs: {} } });
const body = () => github.comments()[0]?.body ?? "";
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { uri: true } }).compile(schema);

function expectWhole({ result }: MergedStep): void {
  expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true);
}

describe("the legs of a matrix", () => {
  test("that all passed are one pass, one comment and one table", async () => {
    for (let index = 0; index < 3; index += 1) leave(github, { index, total: 3, values: `qwen:${index}, oom-kill` });
    const step = await own({ needs: needs("success") });
    expectWhole(step);
    expect(step.result.verdict).toMatchObject({
      status: "pass",
      sentence: [message("verdict.all-legs-passed", { legs: 3 })],
    });
    expect(step.exitCode).toBe(0);
    expect(github.comments()).toHaveLength(1);
    expect(body()).toMatch(
      /^### ✅ Fault drill passed · 3 legs: 3 passed · `qwen-allinone:3f2c1e9`\nEvery limit was kept in all 3 legs\./,
    );
    expect(body()).toContain(
      "| ✅\u00a0[drill (qwen:1, oom-kill)](https://github.com/example/service/actions/runs/500/artifacts/701) | 100\u00a0% | 1.57\u00a0s |",
    );
    expect(body().match(/<details><summary>✅ drill \(qwen:/g)).toHaveLength(3);
  });

  test.each([
    [["pass", "inconclusive"], "inconclusive", 0],
    [["pass", "inconclusive", "error"], "error", 1],
    [["pass", "fail", "error", "inconclusive"], "fail", 1],
  ] as const)("are as bad as the worst: %j", async (statuses, worst, exitCode) => {
    for (const [index, status] of statuses.entries()) leave(github, { index, total: statuses.length, status });
    const step = await own();
    expectWhole(step);
    expect(step.result.verdict.status).toBe(worst);
    expect(step.exitCode).toBe(exitCode);
    expect(step.result.verdict.reasons).toHaveLength(statuses.length - 1);
    const title = `drill (${(statuses as readonly string[]).indexOf(worst)})`;
    expect(step.result.verdict.sentence.slice(0, 2)).toEqual([
      message("verdict.legs", { status: worst, count: 1, legs: statuses.length }),
      message("verdict.leg", { title }),
    ]);
  });

  test("that can't tell fail the step where it was told so", async () => {
    leave(github, { status: "inconclusive" });
    expect((await own({ "on-inconclusive": "fail" })).exitCode).toBe(1);
  });

  test("count as they were run last: a leg that was run again takes the place of its first attempt", async () => {
    leave(github, { index: 0, total: 2, status: "fail" });
    leave(github, { index: 1, total: 2 });
    leave(github, { index: 0, total: 2, provenance: { runAttempt: 2 } });
    const step = await own();
    expect(step.result.legs).toHaveLength(2);
    expect(step.result.verdict.status).toBe("pass");
  });

  test("an artifact that was broken is forgotten once its leg was run again", async () => {
    github.artifacts.push({ id: 600, name: "fault-drill-drill", runId: RUN_ID, archive: Buffer.from("x") });
    leave(github, { provenance: { runAttempt: 2 } });
    expect((await own()).result).toMatchObject({ verdict: { status: "pass" }, refused: [] });
  });

  test("of several jobs are merged together", async () => {
    leave(github, { job: "one", index: 0, total: 2 });
    leave(github, { job: "one", index: 1, total: 2 });
    leave(github, { job: "two" });
    const { result } = await own();
    expect(result.legs.map(({ title }) => title)).toEqual(["one (0)", "one (1)", "two"]);
    expect(result.verdict.status).toBe("pass");
  });

  test("are named by what their artifacts begin with", async () => {
    leave(github);
    const { result } = await own({ "artifact-name": "other" });
    expect(result.verdict.sentence).toEqual([message("merge.no-results", {})]);
  });
});

describe("one reusable workflow that is called twice", () => {
  const calls = (one: string, two: string) => JSON.stringify({ "call-a": { result: one }, "call-b": { result: two } });

  test("each call's drill counts, and the fail outweighs the pass", async () => {
    leave(github, { status: "fail" });
    leave(github, { copy: 2 });
    const step = await own({ needs: calls("failure", "success") });
    expectWhole(step);
    expect(step.result.verdict).toMatchObject({ status: "fail" });
    expect(step.result.verdict.reasons).toHaveLength(1);
    expect(step.result.legs.map(({ title, status }) => `${title}: ${status}`)).toEqual([
      "drill · qwen-allinone:3f2c1e9 (1): fail",
      "drill · qwen-allinone:3f2c1e9 (2): pass",
    ]);
  });

  test("both that passed are a pass, with needs of the calls", async () => {
    leave(github, { image: "qwen:int4" });
    leave(github, { copy: 2, image: "qwen:fp16" });
    const { result } = await own({ needs: calls("success", "success") });
    expect(result.verdict.status).toBe("pass");
    expect(result.legs.map(({ title }) => title)).toEqual(["drill · qwen:int4", "drill · qwen:fp16"]);
  });

  test("a call whose report was not uploaded is no pass", async () => {
    leave(github);
    const { result } = await own({ needs: calls("success", "success") });
    expect(result.verdict).toMatchObject({
      status: "error",
      sentence: [message("merge.jobs-without-results", { jobs: ["call-a", "call-b"], results: 1 })],
    });
  });

  test("a call that failed at something its drills don't tell is no pass", async () => {
    leave(github);
    leave(github, { copy: 2 });
    const { result } = await own({ needs: calls("failure", "success") });
    expect(result.verdict.sentence).toEqual([
      message("merge.job-failed-unexplained", { job: "call-a", result: "failure" }),
    ]);
  });

  test("two calls that failed at something of which only one drill tells are no pass", async () => {
    leave(github, { status: "fail" });
    leave(github, { copy: 2 });
    const { result } = await own({ needs: calls("failure", "failure") });
    expect(result.verdict.reasons).toContainEqual([
      message("merge.jobs-failed-unexplained", { jobs: ["call-a", "call-b"], failures: 1 }),
    ]);
  });

  test("calls that have the name of the job in them", async () => {
    leave(github);
    leave(github, { copy: 2 });
    const twice = JSON.stringify({ drill: { result: "success" }, soak: { result: "success" } });
    expect((await own({ needs: twice })).result.verdict.status).toBe("pass");
    github.artifacts.pop();
    expect((await own({ needs: twice })).result.verdict.status).toBe("error");
  });

  test("with a matrix in it: a leg that one of the calls lost is missed", async () => {
    for (const copy of [1, 2]) leave(github, { index: 0, total: 2, copy });
    leave(github, { index: 1, total: 2 });
    const { result } = await own({ needs: calls("success", "success") });
    expect(result.missing).toEqual([{ job: "drill", index: 1, total: 2 }]);
    expect(result.verdict.sentence).toEqual([missing(2, [1])]);
  });

  test("with matrices of two sizes is whole", async () => {
    for (const index of [0, 1]) leave(github, { index, total: 2 });
    for (const index of [0, 1, 2]) leave(github, { index, total: 3, copy: index < 2 ? 2 : 1 });
    expect((await own({ needs: calls("success", "success") })).result.verdict.status).toBe("pass");
  });

  test("as a matrix of calls: legs says how many there have to be", async () => {
    leave(github);
    const step = () => own({ needs: JSON.stringify({ call: { result: "success" } }), legs: "2" });
    expect((await step()).result.verdict.sentence).toEqual([
      message("merge.too-few-results", { expected: 2, found: 1 }),
    ]);
    leave(github, { copy: 2 });
    expect((await step()).result.verdict.status).toBe("pass");
  });

  test("a call that is run again takes the place of its own fail, never of the other's", async () => {
    leave(github, { status: "fail", image: "qwen:int4" });
    leave(github, { copy: 2, image: "qwen:fp16" });
    // Alone in the second attempt, it has the name that the other's has in the first.
    leave(github, { image: "qwen:fp16", provenance: { runAttempt: 2 } });
    expect((await own()).result.verdict.status).toBe("fail");
    leave(github, { image: "qwen:int4", provenance: { runAttempt: 3 } });
    const { result } = await own();
    expect(result.verdict.status).toBe("pass");
    expect(result.legs).toHaveLength(2);
  });
});

describe("what is missing is an error, never silence", () => {
  const both = (index: number) => leave(github, { index, total: 4 });
  const cases: readonly [name: string, prepare: () => void, inputs: Record<string, string>, problem: Message][] = [
    ["nothing at all", () => {}, {}, message("merge.no-results", {})],
    ["two legs of four", () => [0, 2].forEach(both), {}, missing(4, [1, 3])],
    ["one leg", () => [0, 1, 2].forEach(both), {}, missing(4, [3])],
    [
      "as many as have to be",
      () => [0, 1, 2, 3].forEach(both),
      { legs: "5" },
      message("merge.too-few-results", { expected: 5, found: 4 }),
    ],
    [
      "more than have to be",
      () => [0, 1, 2, 3].forEach(both),
      { legs: "3" },
      message("merge.too-many-results", { expected: 3, found: 4 }),
    ],
    [
      "a job that was cancelled",
      () => [0, 1, 2, 3].forEach(both),
      { needs: needs("cancelled") },
      message("merge.job-not-run", { job: "drill", result: "cancelled" }),
    ],
    [
      "a job that was skipped",
      () => {},
      { needs: needs("skipped") },
      message("merge.job-not-run", { job: "drill", result: "skipped" }),
    ],
    [
      "a job without a result",
      () => leave(github),
      { needs: JSON.stringify({ drill: { result: "success" }, soak: { result: "success" } }) },
      message("merge.job-without-result", { job: "soak", result: "success" }),
    ],
    [
      "what a job failed at",
      () => leave(github),
      { needs: needs("failure") },
      message("merge.job-failed-unexplained", { job: "drill", result: "failure" }),
    ],
    [
      "agreement on how many",
      () => {
        leave(github, { index: 0, total: 2 });
        leave(github);
      },
      {},
      missing(2, [1]),
    ],
  ];

  test.each(cases)("%s", async (_name, prepareLegs, inputs, problem) => {
    prepareLegs();
    const step = await own(inputs);
    expectWhole(step);
    expect(step.result.verdict.status).toBe("error");
    expect(step.result.verdict.reasons).toContainEqual([problem]);
    expect(step.exitCode).toBe(1);
    expect(body()).toContain("Fault drill could not be run");
  });

  test("a fail outweighs it, and both are told", async () => {
    leave(github, { index: 0, total: 2, status: "fail" });
    const { result, summary } = await own({ needs: needs("failure") });
    expect(result.verdict.status).toBe("fail");
    expect(result.missing).toEqual([{ job: "drill", index: 1, total: 2 }]);
    expect(summary).toContain("| ⛔\u00a0drill (1) |  |  |  | no result |");
  });

  test("a job that failed by its drill needs no more words", async () => {
    leave(github, { status: "fail" });
    expect((await own({ needs: needs("failure") })).result.verdict.reasons).toHaveLength(1);
  });

  test("wrong inputs are all told, and nothing is read", async () => {
    leave(github);
    const step = await own({ legs: "many", needs: "drill", image: "qwen:1" });
    expectWhole(step);
    expect(step.result.verdict).toMatchObject({ status: "error" });
    expect(step.result.verdict.reasons).toHaveLength(3);
    expect(github.requests.filter(({ path }) => path.includes("/actions/"))).toEqual([]);
  });
});

describe("GitHub in trouble", () => {
  test("a token that may not read artifacts is told which permission it takes", async () => {
    github.tokens.set(TOKEN, { login: "github-actions[bot]", type: "Bot", access: "write", actions: "none" });
    const { result, exitCode } = await own();
    expect(result.verdict.sentence).toEqual([message("github.no-permission", { what: "artifacts", status: 403 })]);
    expect(exitCode).toBe(1);
  });

  test("trouble that passes is waited out", async () => {
    leave(github);
    github.troubles.push({ times: 1, method: "GET", answer: { status: 502, message: "Server Error" } });
    github.troubles.push({ times: 1, method: "GET", answer: "reset" });
    expect((await own()).result.verdict.status).toBe("pass");
  }, 20_000);

  test.each([{ "retry-after": "60" }, {}])("a rate limit is outlasted by all that ask: %j", async (headers) => {
    const time = new FastTime();
    github.now = () => time.now();
    for (let index = 0; index < 3; index += 1) leave(github, { index, total: 3 });
    const message = "You have exceeded a secondary rate limit.";
    const path = "/repos/example/service/actions/artifacts/700/zip";
    github.troubles.push({ times: 1, method: "GET", path, answer: { status: 403, message, headers } });
    const step = await mergeStep({ github, on: "pull_request", pace: new Pace(time) });
    expect(step.result.verdict.status).toBe("pass");
    expect(Math.max(...time.waits)).toBeGreaterThan(59_000);
  });

  test("no token is an error", async () => {
    expect((await own({ "github-token": "" })).result.verdict.sentence).toEqual([message("merge.no-token", {})]);
  });
});

describe("a run of a fork, told by workflow_run", () => {
  beforeEach(() => leave(github));

  test("is commented on in the pull request whose head it is, and said to be the fork's own word", async () => {
    const step = await foreign();
    expectWhole(step);
    expect(step.log).toContain("The comment was written.");
    expect(step.result.notes).toContainEqual([message("merge.fork-figures", {})]);
    expect(prose(render(body()))).toContain(say(message("merge.fork-figures", {})));
    expect(body()).toMatch(new RegExp(`head=${HEAD_SHA} run=500 attempt=1 drill=\\S+ by=\\S+ -->$`));
  });

  const elsewhere: readonly [string, () => Record<string, unknown>, RegExp][] = [
    [
      "another head: it has moved on",
      () => {
        github.pullRequests[0] = { number: 1, headSha: "9".repeat(40), headBranch: BRANCH, headRepository: FORK };
        return {};
      },
      /^No comment: pull request 1 has moved on to another commit, whose own run will comment\.$/m,
    ],
    [
      "another fork's branch of the same name",
      () => ({ head_repository: { full_name: "stranger/other" } }),
      /^No comment: no pull request is open/m,
    ],
    ["another branch", () => ({ head_branch: "main" }), /^No comment: no pull request is open/m],
    [
      "a pull request that was closed",
      () => {
        github.pullRequests[0] = {
          number: 1,
          state: "closed",
          headSha: HEAD_SHA,
          headBranch: BRANCH,
          headRepository: FORK,
        };
        return {};
      },
      /^No comment: no pull request is open/m,
    ],
    [
      "a fork that was deleted",
      () => {
        github.pullRequests[0] = { number: 1, headSha: HEAD_SHA, headBranch: BRANCH, headRepository: null };
        return {};
      },
      /^No comment: no pull request is open/m,
    ],
    [
      "two pull requests of one commit",
      () => {
        github.pullRequests.push({ number: 2, headSha: HEAD_SHA, headBranch: BRANCH, headRepository: FORK });
        return {};
      },
      /^No comment: several pull requests have this commit/m,
    ],
    ["a push", () => ({ event: "push" }), /^No comment: the run was started by push, not by a pull request\.$/m],
  ];

  test.each([
    ["the queue's branch names it", "example/service", "The comment was written."],
    ["not in a fork, where anybody names branches", FORK, "was started by merge_group, not by a pull request"],
  ])("of a merge queue is commented on where %s", async (_name, repository, sentence) => {
    const branch = `gh-readonly-queue/main/pr-1-${HEAD_SHA}`;
    const run = { event: "merge_group", head_branch: branch, head_repository: { full_name: repository } };
    expect((await foreign(run)).log).toContain(sentence);
  });

  test.each(elsewhere)("is not commented on: %s", async (_name, change, sentence) => {
    const { log, result } = await foreign(change());
    expect(log).toMatch(sentence);
    expect(result.verdict.status).toBe("pass");
    expect(writesOf(github)).toEqual([]);
  });

  test.each([
    ["no run", { id: "500" }],
    ["no commit", { head_sha: "main" }],
    ["no repository", { head_repository: null }],
  ])("of an event that has %s can't be told", async (_name, run) => {
    const { result, exitCode } = await foreign(run);
    expect(result.verdict.sentence).toEqual([message("merge.no-run", { why: "payload" })]);
    expect(exitCode).toBe(1);
    expect(writesOf(github)).toEqual([]);
  });

  test("that was cancelled is an error", async () => {
    const { result } = await foreign({ conclusion: "cancelled" });
    expect(result.verdict).toMatchObject({ status: "error", sentence: [message("merge.run-cancelled", {})] });
  });

  test("that failed at something else is said to", async () => {
    const { result } = await foreign({ conclusion: "failure" }, { legs: "1" });
    expect(result.verdict.status).toBe("pass");
    expect(result.notes).toContainEqual([message("merge.run-not-successful", { conclusion: "failure" })]);
  });

  test("that failed is no pass while nobody says how many drills it has", async () => {
    const { result, exitCode } = await foreign({ conclusion: "failure" });
    expect(result.verdict).toMatchObject({
      status: "error",
      sentence: [message("merge.run-not-successful", { conclusion: "failure" }), message("merge.legs-not-counted", {})],
    });
    expect(exitCode).toBe(1);
  });

  test("is not written over by an older run's report, but by a further attempt's", async () => {
    await foreign();
    github.artifacts.length = 0;
    leave(github, { status: "fail", provenance: { runAttempt: 2 } });
    await foreign({ run_attempt: 2 });
    expect(github.comments()).toHaveLength(1);
    expect(body()).toContain("Fault drill failed");
    expect((await foreign()).log).toContain("A newer run has already commented, so its comment stays.");
    expect(body()).toContain("Fault drill failed");
  });

  test("has no word in which pull request it is: legs that speak of one don't fit", async () => {
    github.pullRequests.length = 0;
    expect((await foreign()).log).toContain("No comment: no pull request is open from the branch that was drilled.");
  });
});

describe("the size", () => {
  test("a hundred legs fit into a comment", async () => {
    const values = (index: number) => `registry.example/qwen-allinone:candidate-${index}, every-kind-${index}`;
    for (let index = 0; index < 100; index += 1) {
      leave(github, { index, total: 100, values: values(index), status: index % 9 === 0 ? "fail" : "pass" });
    }
    const step = await own();
    expectWhole(step);
    expect(step.result.legs).toHaveLength(100);
    expect(Buffer.byteLength(body())).toBeLessThanOrEqual(BODY_LIMIT_BYTES + 200);
    expect(body()).toMatch(
      /^### ❌ Fault drill failed · 100 legs: 88 passed, 12 failed · `qwen-allinone:3f2c1e9`\n12 of 100 failed\./,
    );
    expect(body().match(/^\| \S+\s\[drill \(/gm)).toHaveLength(100);
    expect(body()).toMatch(/_Truncated to fit: the reports of \d+ legs\./);
    expect(body().match(/<details><summary>❌/g)?.length).toBeGreaterThan(2);
    expect(body().split("<details").length).toBe(body().split("</details>").length);
  }, 180_000);
});
