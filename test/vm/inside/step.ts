import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { carriersOf } from "../../support/runner/processes.ts";
import { commandDirectory, Stage, type StageResult } from "../../support/runner/stage.ts";

/** A step of a workflow that drills. */
export interface StepOrder {
  readonly inputs: Readonly<Record<string, string>>;
  /** The plan file's text. */
  readonly plan: string;
  /** Whether the action is killed with SIGKILL once the disturbance has started. */
  readonly kill: boolean;
}

/** What became of it, as plain data. */
export interface StepOutcome {
  readonly killed: boolean;
  readonly exitCode: number | null;
  readonly verdict: string | null;
  /** The experiments of the result file. */
  readonly experiments: readonly ExperimentOutcome[];
  readonly post: { readonly exitCode: number | null; readonly said: readonly string[] };
  readonly orphans: readonly string[];
}

export interface ExperimentOutcome {
  readonly kind: string;
  /** Null if it was not looked for. */
  readonly effect: {
    readonly observed: boolean;
    readonly message: { readonly code: string; readonly args: unknown };
  } | null;
  readonly skipped: unknown;
  readonly aborted: unknown;
  /** The status of the removal; absent for kinds that have none. */
  readonly removal: string | null;
}

const REPOSITORY = join(import.meta.dirname, "../../..");
const PLAN = "plan.yml";

/** Runs the bundle's two stages as a runner does: see `test/support/runner.ts`, whose parser needs more than this machine has. */
export async function runStep({ inputs, plan, kill }: StepOrder): Promise<StepOutcome> {
  const temp = mkdtempSync(join(tmpdir(), "runner-"));
  try {
    const workspace = join(temp, "workspace");
    mkdirSync(workspace);
    writeFileSync(join(workspace, PLAN), plan);
    const environment = environmentOf(temp, workspace, { ...inputs, plan: PLAN });
    const stage = (name: "main" | "post", more: Readonly<Record<string, string>>) =>
      new Stage({
        node: process.execPath,
        script: join(REPOSITORY, "dist", `${name}.js`),
        workingDirectory: workspace,
        environment: { ...environment, ...more },
        commandDirectory: commandDirectory(temp, name),
        masks: new Set(),
      });
    const main = stage("main", {});
    if (kill)
      void main.printed(/^Started: /).then(
        () => main.send("SIGKILL"),
        () => undefined,
      );
    const ended = await following(main);
    const state = Object.entries(ended.state).map(([key, value]) => [`STATE_${key}`, value]);
    const post = await following(stage("post", Object.fromEntries(state)));
    return {
      killed: ended.signal === "SIGKILL",
      exitCode: ended.exitCode,
      verdict: ended.outputs.verdict ?? null,
      experiments: experimentsIn(temp),
      post: { exitCode: post.exitCode, said: post.annotations.map(({ message }) => message) },
      orphans: carriersOf("RUNNER_TEMP", temp).map(({ command }) => command),
    };
  } finally {
    rmSync(temp, { recursive: true });
  }
}

const LOG_EVERY_MS = 5_000;

/** Its result; until then its lines are passed on. */
async function following(stage: Stage): Promise<StageResult> {
  let passed = 0;
  const pass = () => {
    for (const line of stage.lines.slice(passed)) console.error(line);
    passed = stage.lines.length;
  };
  const timer = setInterval(pass, LOG_EVERY_MS);
  try {
    return await stage.done;
  } finally {
    clearInterval(timer);
    pass();
  }
}

function environmentOf(temp: string, workspace: string, inputs: Readonly<Record<string, string>>) {
  const event = join(temp, "event.json");
  writeFileSync(event, "{}");
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    ...(process.env.DOCKER_HOST !== undefined && { DOCKER_HOST: process.env.DOCKER_HOST }),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: "http://127.0.0.1:9",
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: event,
    GITHUB_JOB: "drill",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REPOSITORY: "octo/service",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "1",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: "0".repeat(40),
    GITHUB_WORKFLOW: "CI",
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: "X64",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: temp,
    ...Object.fromEntries(given),
  };
}

/** Those of the result file; none if there is none. */
function experimentsIn(temp: string): ExperimentOutcome[] {
  const files = readdirSync(temp, { recursive: true, encoding: "utf8" });
  const result = files.find((file) => basename(file) === "result.json");
  if (result === undefined) return [];
  const { experiments } = JSON.parse(readFileSync(join(temp, result), "utf8")) as { experiments: Recorded[] };
  return experiments.map(({ kind, effect, skipped, aborted, outcome }) => ({
    ...{ kind, effect, skipped, aborted },
    removal: outcome.removal?.status ?? null,
  }));
}

interface Recorded extends Omit<ExperimentOutcome, "removal"> {
  readonly outcome: { readonly removal?: { readonly status: string } | null };
}
