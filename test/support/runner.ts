import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type ActionFile, readActionFile } from "./runner/action-file.ts";
import { carriersOf, type ProcessFacts, signal } from "./runner/processes.ts";
import { commandDirectory, Stage, type StageResult } from "./runner/stage.ts";

export type { Annotation } from "./runner/console.ts";
export type { StageResult } from "./runner/stage.ts";

/** One step of a workflow that uses an action. */
export interface Step {
  /** Directory of action.yml. */
  readonly action: string;
  readonly with?: Readonly<Record<string, string>>;
  /** The job's and the step's variables. */
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** Overrides in the `github` context: repository, sha, run_id, api_url, token … */
  readonly github?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly jobIndex: number; readonly jobTotal: number };
  readonly matrix?: Readonly<Record<string, string>>;
  /** Called when a post stage begins, with the number of earlier ones and the state that main saved. */
  readonly onPost?: (post: Stage, before: number, state: Readonly<Record<string, string>>) => void;
  /** Number of post stages (1): 0 for a runner that was killed itself, more for one that repeats it. */
  readonly posts?: number;
}

export interface StepResult {
  readonly main: StageResult;
  /** The last post stage; null if the action has none. */
  readonly post: StageResult | null;
  readonly conclusion: "success" | "failure" | "cancelled";
  /** Processes that outlived the action. They were ended, as the runner does after a job. */
  readonly orphans: readonly ProcessFacts[];
  /** The files left in RUNNER_TEMP, except the runner's own: text by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A step that is running its main stage. */
export interface RunningStep {
  readonly main: Stage;
  /** RUNNER_TEMP. Removed with the step. */
  readonly temp: string;
  /** Cancels like a user on the run's page: SIGINT, after 7.5 s SIGTERM, after 2.5 s SIGKILL of the tree. Then post runs. */
  cancel(): Promise<void>;
  /** Kills the main process, alone or with all its children. Then post runs. */
  kill9(what?: "process" | "tree"): void;
  /** Resolves after the post stage. */
  readonly done: Promise<StepResult>;
}

const NODE = fileURLToPath(new URL("../../node_modules/node/bin/node", import.meta.url));
/** Variables that the runner's processes inherit from the machine. */
const INHERITED = ["PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "DOCKER_HOST", "DOCKER_CONFIG"];

/** Runs a step to its end. */
export async function runStep(step: Step): Promise<StepResult> {
  return (await startStep(step)).done;
}

/**
 * Runs a node action like actions/runner: inputs and defaults, environment, command files, commands in the output, then
 * the post stage, even after a failed main stage.
 */
export async function startStep(step: Step): Promise<RunningStep> {
  const temp = mkdtempSync(join(tmpdir(), "runner-"));
  try {
    return await start(step, temp);
  } catch (error) {
    rmSync(temp, { recursive: true, force: true });
    throw error;
  }
}

async function start(step: Step, temp: string): Promise<RunningStep> {
  const directory = resolve(step.action);
  const github = githubContext(step, temp, directory);
  const contexts = {
    github,
    strategy: {
      "fail-fast": true,
      "job-index": step.strategy?.jobIndex ?? 0,
      "job-total": step.strategy?.jobTotal ?? 1,
      "max-parallel": 1,
    },
    matrix: step.matrix ?? null,
    job: { status: "success" },
    runner: { os: "Linux", arch: "X64", temp, tool_cache: join(temp, "tools") },
  };
  const action = await readActionFile(directory, contexts);
  const warnings = Object.keys(step.with ?? {}).filter(
    (name) => !Object.hasOwn(lowerKeys(action.defaults), name.toLowerCase()),
  );
  const tracking = `github_${randomUUID()}`;
  const environment = { ...environmentOf(step, action, github, temp), RUNNER_TRACKING_ID: tracking };
  const masks = new Set(github.token ? [github.token] : []);
  const stage = (name: "main" | "post", script: string, more: Record<string, string>): Stage =>
    new Stage({
      node: NODE,
      script: join(directory, script),
      workingDirectory: github.workspace ?? temp,
      environment: { ...environment, ...more },
      commandDirectory: commandDirectory(temp, name),
      masks,
    });
  const main = stage("main", action.main, {});
  if (warnings.length > 0)
    main.warn(
      `Unexpected input(s) '${warnings.join("', '")}', valid inputs are ['${Object.keys(action.defaults).join("', '")}']`,
    );
  return {
    main,
    temp,
    cancel: () => main.cancel(),
    kill9: (what = "process") => (what === "tree" ? main.killTree() : main.send("SIGKILL")),
    done: finish(step, main, action.post, (script, more) => stage("post", script, more), tracking, temp),
  };
}

async function finish(
  { onPost, posts = 1 }: Step,
  running: Stage,
  postScript: string | null,
  startPost: (script: string, more: Record<string, string>) => Stage,
  tracking: string,
  temp: string,
): Promise<StepResult> {
  try {
    const main = await running.done;
    const state = Object.fromEntries(Object.entries(main.state).map(([key, value]) => [`STATE_${key}`, value]));
    let post: StageResult | null = null;
    for (let before = 0; postScript !== null && before < posts; before += 1) {
      const stage = startPost(postScript, { ...main.env, ...state });
      onPost?.(stage, before, main.state);
      post = await stage.done;
    }
    const conclusion = main.conclusion === "success" ? (post?.conclusion ?? "success") : main.conclusion;
    return { main, post, conclusion, orphans: endOrphans(tracking), files: filesIn(temp) };
  } finally {
    endOrphans(tracking);
    rmSync(temp, { recursive: true, force: true });
  }
}

function endOrphans(tracking: string): ProcessFacts[] {
  const orphans = carriersOf("RUNNER_TRACKING_ID", tracking);
  for (const { pid } of orphans) signal(pid, "SIGKILL");
  return orphans;
}

/** Files of the step. The runner's own directories begin with an underscore. */
function filesIn(temp: string): ReadonlyMap<string, string> {
  const found = readdirSync(temp, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(temp, path).startsWith("_"));
  return new Map(found.map((path) => [relative(temp, path), readFileSync(path, "utf8")]));
}

function githubContext(step: Step, temp: string, directory: string): Record<string, string> {
  const workspace = join(temp, "workspace");
  const eventPath = join(temp, "_github_workflow", "event.json");
  for (const path of [workspace, join(temp, "_github_workflow")]) mkdirSync(path, { recursive: true });
  writeFileSync(eventPath, JSON.stringify(step.event?.payload ?? {}));
  return {
    action: "__self",
    action_path: directory,
    actor: "octocat",
    api_url: "https://api.github.com",
    event_name: step.event?.name ?? "push",
    event_path: eventPath,
    job: "drill",
    ref: "refs/heads/main",
    repository: "octo/service",
    repository_owner: "octo",
    run_attempt: "1",
    run_id: "1000",
    run_number: "1",
    server_url: "https://github.com",
    sha: "0".repeat(40),
    token: "ghs_emulated",
    workflow: "CI",
    workspace,
    ...step.github,
  };
}

function environmentOf(
  step: Step,
  action: ActionFile,
  github: Record<string, string>,
  temp: string,
): Record<string, string> {
  const inherited = INHERITED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const inputs = { ...lowerKeys(action.defaults), ...lowerKeys(step.with ?? {}) };
  // The runner does not export the token, so an action has to request it with an input.
  const { token: _, ...exported } = github;
  return {
    ...Object.fromEntries(inherited),
    CI: "true",
    GITHUB_ACTIONS: "true",
    ...Object.fromEntries(Object.entries(exported).map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, value])),
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(temp, "tools"),
    ...step.env,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
    ),
  };
}

function lowerKeys(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
}
