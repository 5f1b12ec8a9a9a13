import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Certificates } from "../support/certificates.ts";
import { ConnectProxy } from "../support/connect-proxy.ts";
import { FakeGithub } from "../support/fake-github.ts";
import { FakeResults } from "../support/fake-results.ts";
import { leave, prepare } from "../support/merge-step.ts";
import { runStep, type Step, startStep } from "../support/runner.ts";
import { drillStep, REPOSITORY, TOKEN } from "./step.ts";

const FILES = ["junit.xml", "report.html", "result.json", "summary.md"];

let github: FakeGithub;
let results: FakeResults;

beforeEach(async () => {
  github = await FakeGithub.start();
  results = await FakeResults.start();
  prepare(github);
});

afterEach(async () => {
  await github[Symbol.asyncDispose]();
  await results[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

const SHA = "3f2c1e9a5b7d4c6e8f0a1b2c3d4e5f6071829304";

/** A leg that can't be run: its report is uploaded all the same, and no engine is needed for it. */
const leg = (jobIndex: number, inputs: Record<string, string> = {}): Step => ({
  ...drillStep(github, { "max-p59": "8s", comment: "false", ...inputs }),
  env: results.env,
  strategy: { jobIndex, jobTotal: 2 },
  matrix: { cpus: `${jobIndex + 1}.0` },
});

const report = (inputs: Record<string, string> = {}, more: Partial<Step> = {}): Step => ({
  action: REPOSITORY,
  with: { mode: "report", needs: '{"drill":{"result":"failure","outputs":{}}}', ...inputs },
  env: results.env,
  event: drillStep(github).event ?? { name: "pull_request", payload: {} },
  github: { repository: "example/service", run_id: "500", job: "report", token: TOKEN, api_url: github.url },
  ...more,
});

/** Hands what was uploaded on to where GitHub lists it. */
function list(): void {
  for (const { id, name, archive } of results.artifacts) github.artifacts.push({ id, name, archive, runId: 500 });
}

test("legs upload their reports, also of a drill that fails, and one job merges them", async () => {
  for (const index of [0, 1]) {
    const { main, orphans } = await runStep(leg(index));
    expect(main.outputs.verdict, main.log.join("\n")).toBe("error");
    expect(main.outputs["artifact-url"]).toMatch(/\/actions\/runs\/\d+\/artifacts\/900\d$/);
    expect(orphans).toEqual([]);
  }
  expect(results.artifacts.map(({ name }) => name)).toEqual(["fault-drill-drill-0", "fault-drill-drill-1"]);
  list();
  const { main, post, conclusion } = await runStep(report());

  const log = main.log.join("\n");
  expect(main.outputs.verdict, log).toBe("error");
  expect(conclusion).toBe("failure");
  expect(log).toContain("Drill results found: 2.");
  expect(log).toContain("2 of 2 could not be run.");
  expect(main.summary).toContain(
    "| ⛔\u00a0[drill (2.0)](https://github.com/example/service/actions/runs/500/artifacts/9001) |",
  );
  expect(main.summary).toContain("Correct the inputs listed above");
  expect(main.summary).not.toContain("docker version");
  expect(github.comments()).toHaveLength(1);
  expect(main.outputs["comment-url"]).not.toBe("");
  const uploaded = results.artifacts.at(-1);
  expect(uploaded?.name).toBe("fault-drill");
  const archive = unzipSync(uploaded?.archive ?? Buffer.alloc(0));
  expect(Object.keys(archive).toSorted()).toEqual(FILES);
  expect(Buffer.from(archive["report.html"] ?? []).toString("utf8")).toContain(
    readFileSync(join(REPOSITORY, "dist/page/legs.js"), "utf8"),
  );
  expect(main.outputs["artifact-url"]).toBe(
    `https://github.com/example/service/actions/runs/500/artifacts/${uploaded?.id}`,
  );
  const paths = ["junit-file", "report-file", "result-file", "summary-file"].map((name) => main.outputs[name] ?? "");
  expect(paths.map((path) => basename(path))).toEqual(FILES);
  expect(post?.exitCode).toBe(0);
  expect(post?.log.join("\n")).toContain("No drill was started, so there is nothing to clean up.");
  expect(main.log.concat(post?.log ?? []).join("\n")).not.toContain("Docker");
}, 60_000);

test("a leg that never came to its drill is missed", async () => {
  await runStep(leg(1));
  list();
  const { main } = await runStep(report());
  expect(main.outputs.verdict).toBe("error");
  expect(main.summary).toContain("Leg 0 of the job `drill` (2 legs) left no result");
});

test("an empty artifact-name keeps the files on the runner", async () => {
  const { main } = await runStep(leg(0, { "artifact-name": "" }));
  expect(main.log.join("\n")).toContain("No artifact: `artifact-name` is empty.");
  expect(main.outputs["artifact-url"]).toBe("");
  expect(results.artifacts).toEqual([]);
});

test("a service that refuses is a warning, and the verdict stands", async () => {
  results.trouble = "quota";
  const { main } = await runStep(leg(0));
  expect(main.outputs.verdict).toBe("error");
  expect(main.annotations).toContainEqual(
    expect.objectContaining({ type: "warning", title: "Fault drill: no artifact" }),
  );
});

test("for a fork a second workflow comments", async () => {
  leave(github, { index: 0, total: 2 });
  leave(github, { index: 1, total: 2 });
  const workflow_run = {
    id: 500,
    run_attempt: 1,
    event: "pull_request",
    conclusion: "success",
    head_sha: SHA,
    head_branch: "fix",
    head_repository: { full_name: "stranger/service" },
  };
  const event = { name: "workflow_run", payload: { workflow_run } };
  const run = { repository: "example/service", run_id: "900", job: "comment", token: TOKEN, api_url: github.url };
  const { main, conclusion } = await runStep(report({ needs: "", legs: "2" }, { event, github: run }));
  expect(main.outputs.verdict, main.log.join("\n")).toBe("pass");
  expect(conclusion).toBe("success");
  expect(github.comments()[0]?.body).toContain("Every limit was kept in all 2 legs.");
});

test("over TLS and through the runner's proxy it merges and comments as well", async () => {
  using certificates = new Certificates(["127.0.0.1", "github.test"]);
  await using far = await FakeGithub.start(certificates.server);
  await using proxy = await ConnectProxy.start(far.port);
  prepare(far);
  leave(far);
  const run = { ...report().github, api_url: "https://github.test" };
  // Unlike the toolkit, the store's client would ask for a loopback address through the proxy too.
  const through = { https_proxy: proxy.url, no_proxy: "127.0.0.1" };
  const env = { ...results.env, NODE_EXTRA_CA_CERTS: join(certificates.client, "ca.pem"), ...through };
  const needs = '{"drill":{"result":"success","outputs":{}}}';
  const { main } = await runStep(report({ needs }, { github: run, env }));
  expect(main.outputs.verdict, main.log.join("\n")).toBe("pass");
  expect(far.comments()).toHaveLength(1);
  expect(new Set(proxy.asked)).toEqual(new Set([`github.test:443 ${ConnectProxy.CREDENTIALS}`]));
  expect(far.violations).toEqual([]);
});

test("cancelled while it waits for GitHub, it leaves no comment", async () => {
  leave(github);
  github.troubles.push({ times: 99, path: "/repos/example/service/actions/runs/500/artifacts", answer: "hang" });
  const step = await startStep(report());
  await step.main.printed(/Results/);
  await step.cancel();
  const { main, conclusion, orphans } = await step.done;
  expect(conclusion).toBe("cancelled");
  expect(main.signal).toBeNull();
  expect(main.log.join("\n")).toContain("The merge was cancelled.");
  expect(orphans).toEqual([]);
  expect(github.comments()).toEqual([]);
}, 60_000);

test("killed outright while it reports, it leaves no half of a file and one comment at most", async () => {
  leave(github);
  const step = await startStep(report());
  github.beforeWork = ({ path }) => {
    if (!path.endsWith("/comments")) return;
    const directory = readdirSync(step.temp).find((name) => name.startsWith("fault-drill-")) ?? "";
    // As the kill could have found it a moment before.
    const draft = `.result.json.${step.main.pid}.${randomUUID()}`;
    writeFileSync(join(step.temp, directory, draft), "{");
    step.kill9();
  };
  const { main, post, files, orphans } = await step.done;
  expect(main.signal).toBe("SIGKILL");
  expect(post?.exitCode).toBe(0);
  expect(post?.annotations).toEqual([]);
  expect([...files.keys()].map((path) => basename(path)).sort()).toEqual([
    "junit.xml",
    "report.html",
    "result.json",
    "summary.md",
  ]);
  expect(orphans).toEqual([]);
  expect(github.comments().length).toBeLessThan(2);
}, 60_000);
