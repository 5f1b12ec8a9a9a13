import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { conclude } from "../../../src/app/conclude.ts";
import { recall } from "../../../src/app/history-keeping.ts";
import { readGitHub } from "../../../src/config/action/github.ts";
import type { GitHubFacts, Publication } from "../../../src/config/index.ts";
import { judge } from "../../../src/gate/verdict/verdict.ts";
import { foreignCause } from "../../../src/model/facts/drill-error.ts";
import { message } from "../../../src/model/message.ts";
import type { DrillRecord } from "../../../src/model/record.ts";
import { historyText, readHistory } from "../../../src/report/history/file.ts";
import { collectedProgress } from "../../support/collected-progress.ts";
import { FakeResults } from "../../support/fake-results.ts";
import { buildPastDrill } from "../../support/history.ts";
import { say } from "../../support/in-english.ts";
import { buildRecord, buildVerdict } from "../../support/record-builder.ts";
import { sampleDrills } from "../../support/sample-drills.ts";
import { unpackPage } from "../../support/unpack-page.ts";

const PULL_REQUEST = [
  { name: "refs/pull/7/merge", write: true },
  { name: "refs/heads/main", write: false },
];

let results: FakeResults;
beforeEach(async () => {
  results = await FakeResults.start();
  for (const [name, value] of Object.entries(results.env)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await results[Symbol.asyncDispose]();
  expect(results.cache.violations).toEqual([]);
});

/** A run as its environment tells of it. */
function run(runId: number, facts: Partial<GitHubFacts> = {}): GitHubFacts {
  const env = {
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_JOB: "drill",
    GITHUB_SHA: "a".repeat(40),
  };
  return { ...readGitHub(env, "action"), defaultBranch: { name: "main", isRun: true }, ...facts };
}
const ofPullRequest = (runId: number) => run(runId, { defaultBranch: { name: "main", isRun: false } });

const PUBLICATION: Publication = {
  comment: false,
  commentKey: "drill",
  token: null,
  artifact: null,
  history: "drill",
  leg: null,
};

async function drilled(github: GitHubFacts, more: { record?: DrillRecord; publication?: Partial<Publication> } = {}) {
  const record = more.record ?? buildRecord();
  const publication = { ...PUBLICATION, ...more.publication };
  const { trend, keep } = await recall(record, buildVerdict(), { publication, github });
  return { trend, said: (await keep()).map((each) => say(each)).join("\n") };
}

/** The runs in the newest history that is kept. */
function keptRuns(): readonly number[] {
  const blob = results.cache.entries.at(-1)?.blob;
  const history = readHistory(blob === undefined ? "" : results.blob(blob));
  return "problem" in history ? expect.fail(JSON.stringify(history.problem)) : history.map(({ runId }) => runId);
}

test("runs of the default branch follow each other; a pull request sees them and adds nothing", async () => {
  expect(await drilled(run(500))).toEqual({
    trend: null,
    said: "The drill was added to the history of the default branch (1 in total).",
  });
  const second = await drilled(run(501));
  expect(second.trend?.past.map(({ runId }) => runId)).toEqual([500]);
  expect(keptRuns()).toEqual([500, 501]);
  results.cache.scopes = PULL_REQUEST;
  const pull = await drilled(ofPullRequest(502));
  expect(pull.trend?.past.map(({ runId }) => runId)).toEqual([500, 501]);
  expect(pull.said).toBe(
    "The drill was not added to the history (2 in total), because this run is not on the default branch.",
  );
  expect(results.cache.entries).toHaveLength(2);
});

test("a slow old run comes to stand before a newer one, and a run that is done again takes its own place", async () => {
  await drilled(run(500));
  await drilled(run(502));
  await drilled(run(501));
  expect(keptRuns()).toEqual([500, 501, 502]);
  const { trend } = await drilled(run(501, { runAttempt: 2 }));
  expect(trend?.past.map(({ runId }) => runId)).toEqual([500, 502]);
  expect(keptRuns()).toEqual([500, 501, 502]);
});

test("two jobs, two images and two legs have a history each", async () => {
  const target = { ...buildRecord().plan.target, image: "qwen-other:1" };
  const other = buildRecord({ plan: { ...buildRecord().plan, target } });
  const leg = (index: number) => ({ index, total: 2, values: `qwen, ${index}` });
  const each = [
    {},
    { record: other },
    { publication: { history: "other" } },
    { publication: { leg: leg(0) } },
    { publication: { leg: leg(1) } },
  ];
  for (const more of each) expect((await drilled(run(500), more)).trend).toBeNull();
  for (const more of each) {
    expect((await drilled(run(501), more)).trend?.past).toHaveLength(1);
    expect(keptRuns()).toEqual([500, 501]);
  }
});

describe("what is no history is told in a sentence, and written over only where that loses nothing", () => {
  test("somebody's rubbish begins it anew", async () => {
    await drilled(run(500));
    results.replaceBlob(results.cache.entries[0]?.blob ?? "", '{"drills": "all of them\\n::error::gotcha"}');
    const { trend, said } = await drilled(run(501));
    expect(trend).toBeNull();
    expect(said.split("\n")).toEqual([
      expect.stringMatching(
        /^The history file is invalid and was ignored: the file does not have the form of a history/,
      ),
      "The drill was added to the history of the default branch (1 in total).",
    ]);
    expect(keptRuns()).toEqual([501]);
  });

  test("a service that can't be read is not written to, or the history would be lost", async () => {
    await drilled(run(500));
    results.failures = 2;
    const { trend, said } = await drilled(run(501));
    expect([trend, said]).toEqual([null, "The history could not be read. The service failed (503)."]);
    expect(keptRuns()).toEqual([500]);
    vi.stubEnv("ACTIONS_CACHE_MODE", "write-only");
    expect((await drilled(run(501))).said).toMatch(
      /could not be read\. The workflow's `cache-mode` does not allow reading/,
    );
    expect(keptRuns()).toEqual([500]);
  });

  test("a run that may not write still sees it", async () => {
    await drilled(run(500));
    vi.stubEnv("ACTIONS_CACHE_MODE", "read");
    const { trend, said } = await drilled(run(501));
    expect(trend?.past).toHaveLength(1);
    expect(said).toBe(
      "The drill could not be added to the history. The workflow's `cache-mode` does not allow writing to the cache.",
    );
  });

  test.each([
    ["not asked for", run(1), { history: null }, "No history: `history` is off."],
    [
      "an event that says nothing",
      run(1, { defaultBranch: { name: null, isRun: false } }),
      {},
      /event does not contain/,
    ],
    [
      "GitHub Enterprise Server",
      run(1, { serverUrl: "https://git.example" }),
      {},
      /only github.com and ghe.com have a service/,
    ],
  ])("%s", async (_name, github, publication, sentence) => {
    const { trend, said } = await drilled(github, { publication });
    expect(trend).toBeNull();
    expect(said).toMatch(sentence);
  });

  test("outside of a run", async () => {
    vi.stubEnv("ACTIONS_RUNTIME_TOKEN", "");
    expect((await drilled(run(1))).said).toBe("No history: this is not a GitHub Actions workflow run.");
  });

  test("an image by its id", async () => {
    const target = { ...buildRecord().plan.target, image: `sha256:${"0".repeat(64)}` };
    const record = buildRecord({ plan: { ...buildRecord().plan, target } });
    expect((await drilled(run(1), { record })).said).toMatch(/given only by its id/);
  });

  test("a drill that could not be run", async () => {
    const { record, verdict } = sampleDrills().find(({ name }) => name === "error-boot") ?? expect.fail("no drill");
    const { keep } = await recall(record, verdict, { publication: PUBLICATION, github: run(1) });
    expect(await keep()).toEqual([[message("history.none", { why: "error" })]]);
    expect(results.cache.entries).toEqual([]);
  });
});

describe("a drill's end", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "history-"));
    vi.spyOn(console, "log").mockReturnValue();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(directory, { recursive: true });
  });

  async function ended(github: GitHubFacts, record = buildRecord()) {
    const lines: string[] = [];
    const progress = collectedProgress(lines);
    const exitCode = await conclude(record, {
      publication: PUBLICATION,
      github,
      progress,
      directory,
      color: false,
      source: null,
      signal: new AbortController().signal,
    });
    const read = (name: string) => readFileSync(join(directory, name), "utf8");
    return { exitCode, lines, read };
  }

  test("tells of the runs before it in the summary and on the page, and never in the result", async () => {
    const plain = await ended(run(500));
    const before = plain.read("result.json");
    expect(plain.read("report.html")).not.toContain('id="history"');
    const { lines, read, exitCode } = await ended(run(501));
    expect(lines).toContain("The drill was added to the history of the default branch (2 in total).");
    expect(read("summary.md")).toContain("The last run on `main`: P95");
    expect(unpackPage(read("report.html")).data.history?.figures[0]?.valuesMs).toHaveLength(2);
    expect(read("result.json")).toBe(before);
    expect(exitCode).toBe(plain.exitCode);
  });

  test.each([
    ["has no engine", { machine: null, image: null, error: [foreignCause("No Docker engine answers.")] }, true],
    ["has no image", { image: null, error: [foreignCause("The image could not be pulled.")] }, true],
    ["was cancelled before the service answered", { readyMs: null, cancelled: "SIGINT" as const }, true],
    ["has a service that does not start", { readyMs: null, error: [foreignCause("The service ended.")] }, false],
    ["was cancelled later", { cancelled: "SIGINT" as const }, false],
  ])("keeps the last report if the drill %s: %#", async (_, change, keeps) => {
    const first = await ended(run(500));
    const names = ["result.json", "summary.md", "report.html", "junit.xml"];
    const before = names.map(first.read);
    const { exitCode, read, lines } = await ended(run(501), buildRecord({ phases: [], checks: [], ...change }));
    expect(exitCode).toBe(1);
    expect(names.map(read).filter((text, index) => text === before[index])).toHaveLength(keeps ? 4 : 0);
    expect(lines.some((line) => line.includes("was kept"))).toBe(keeps);
  });

  test("writes a report also of a drill that did not start, where there is none", async () => {
    const { read } = await ended(
      run(500),
      buildRecord({ image: null, checks: [], error: [foreignCause("No image.")] }),
    );
    expect(JSON.parse(read("result.json")).verdict.status).toBe("error");
  });

  test("comes to the same verdict whatever the history says, or does not", async () => {
    const { exitCode, read } = await ended(run(500));
    const { verdict } = JSON.parse(read("result.json"));
    const fast = Array.from({ length: 50 }, (_, index) => buildPastDrill(index + 1, { p95Ms: 1, recoveryMs: 1 }));
    results.replaceBlob(results.cache.entries[0]?.blob ?? "", historyText(fast));
    for (const trouble of [null, "down", "no-store"] as const) {
      results.trouble = trouble;
      const again = await ended(ofPullRequest(600));
      expect([again.exitCode, JSON.parse(again.read("result.json")).verdict]).toEqual([exitCode, verdict]);
      expect(again.lines.filter((line) => /history/i.test(line))).toHaveLength(1);
    }
    expect(verdict).toEqual(JSON.parse(JSON.stringify(judge(buildRecord()))));
  });
});
