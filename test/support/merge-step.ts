import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { merge } from "../../src/app/merge.ts";
import { readReportInputs } from "../../src/config/report-mode.ts";
import type { Pace } from "../../src/github/retry.ts";
import type { MergedResult } from "../../src/report/matrix/merged-result.ts";
import type { Language } from "../../src/report/messages/language.ts";
import { languageOf } from "../../src/report/messages/languages.ts";
import { collectedProgress } from "./collected-progress.ts";
import type { FakeGithub } from "./fake-github.ts";
import { HEAD_SHA, type LegOverrides, legResult, RUN_ID } from "./leg-result.ts";
import { zip } from "./zip.ts";

export const TOKEN = "ghs_sixteenCharacterSecret";
export const FORK = "stranger/service";
export const BRANCH = "fix";

export interface MergeStep {
  readonly github: FakeGithub;
  /** The event: the run that drilled is the step's own, or a fork's that `workflow_run` tells of. */
  readonly on: "pull_request" | "workflow_run";
  readonly inputs?: Readonly<Record<string, string>>;
  /** Over the payload of `workflow_run`. */
  readonly run?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly pace?: Pace;
  /** In place of the input's. */
  readonly language?: Language;
}

export interface MergedStep {
  readonly exitCode: number;
  readonly result: MergedResult;
  readonly summary: string;
  readonly report: string;
  readonly junit: string;
  /** What was printed while it went on. */
  readonly log: string;
}

/** Merges as a step of a workflow would, in this process. */
export async function mergeStep({
  github,
  on,
  inputs = {},
  run = {},
  env = {},
  pace,
  language,
}: MergeStep): Promise<MergedStep> {
  const directory = mkdtempSync(join(tmpdir(), "merge-"));
  const lines: string[] = [];
  try {
    const eventFile = join(directory, "event.json");
    writeFileSync(eventFile, JSON.stringify(on === "workflow_run" ? { workflow_run: { ...FOREIGN, ...run } } : OWN));
    const given = { mode: "report", "artifact-name": "fault-drill", "github-token": TOKEN, comment: "true", ...inputs };
    const read = readReportInputs({
      GITHUB_REPOSITORY: "example/service",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_API_URL: github.url,
      GITHUB_RUN_ID: on === "workflow_run" ? "900" : String(RUN_ID),
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_JOB: "report",
      GITHUB_EVENT_NAME: on,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_SHA: "0".repeat(40),
      ...env,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    });
    const exitCode = await merge({
      ...read,
      progress: collectedProgress(lines, language ?? languageOf(read.language)),
      directory: join(directory, "out"),
      ...(pace === undefined ? {} : { pace }),
    });
    const file = (name: string) => readFileSync(join(directory, "out", name), "utf8");
    return {
      exitCode,
      result: JSON.parse(file("result.json")),
      summary: file("summary.md"),
      report: file("report.html"),
      junit: file("junit.xml"),
      log: lines.join("\n"),
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const HEAD = { sha: HEAD_SHA, repo: { full_name: "example/service" } };
const OWN = { pull_request: { number: 1, head: HEAD, base: { repo: { full_name: "example/service" } } } };
const FOREIGN = {
  id: RUN_ID,
  run_attempt: 1,
  event: "pull_request",
  conclusion: "success",
  head_sha: HEAD_SHA,
  head_branch: BRANCH,
  head_repository: { full_name: FORK },
  pull_requests: [],
};

/** A GitHub with an open pull request from the fork, and a token with the permissions of the example for forks. */
export function prepare(github: FakeGithub): void {
  github.tokens.set(TOKEN, { login: "github-actions[bot]", type: "Bot", access: "write" });
  github.pullRequests.push({ number: 1, headSha: HEAD_SHA, headBranch: BRANCH, headRepository: FORK });
}

/** Puts a leg's artifact where the run left it; two of one attempt never have one name. */
export function leave(github: FakeGithub, leg: LegOverrides = {}): void {
  const { job = "drill", index = 0, total = 1, copy = 1 } = leg;
  const name = `fault-drill-${job}${total > 1 ? `-${index}` : ""}${copy > 1 ? `.${copy}` : ""}`;
  const result = legResult(leg);
  const archive = archives.get(result) ?? packed(result);
  archives.set(result, archive);
  github.artifacts.push({ id: 700 + github.artifacts.length, name, runId: RUN_ID, archive });
}

/** By the result in them: packing is slow, and tests leave the same legs again and again. */
const archives = new Map<string, Buffer>();

function packed(result: string): Buffer {
  return zip([
    { name: "result.json", content: result },
    { name: "summary.md", content: "### whatever" },
  ]);
}

/** The requests that changed something. */
export function writesOf(github: FakeGithub): string[] {
  return github.requests.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
}
