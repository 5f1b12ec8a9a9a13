import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { type Message, message } from "../../model/message.ts";
import { type DefaultBranchFacts, readDefaultBranch } from "./default-branch.ts";
import { docsAddress } from "./docs-address.ts";
import { type EventFacts, readEvent } from "./event.ts";
import { readWorkflowRun, type WorkflowRunFacts } from "./workflow-run.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** What the run lacks without the variable is for the language to say; `job` is the name that a job has without its own. */
    "runner.variable-missing": { readonly variable: (typeof EXPECTED)[number]; readonly job: string };
  }
}

/** GitHub's data about the run. Missing or malformed values are null. */
export interface GitHubFacts extends EventFacts {
  /** `action`: run by a workflow step's `uses:`; `terminal`: run by a command. */
  readonly surface: "action" | "terminal";
  readonly repository: { readonly owner: string; readonly name: string } | null;
  /** The event's name, such as `pull_request`. */
  readonly event: string | null;
  readonly runId: number | null;
  readonly runAttempt: number | null;
  readonly runUrl: string | null;
  /** The job's key in the workflow; null only in a terminal. */
  readonly job: string | null;
  /** The repository and reference this action was used from; null in a terminal and for a local `uses: ./`. */
  readonly action: { readonly repository: string; readonly ref: string } | null;
  /** The address of the documentation's folder, at the version of the action that runs; null if it is not known. */
  readonly docs: string | null;
  /** Without a trailing slash. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Where temporary files go: the runner's own directory, or the system's. */
  readonly tempDirectory: string;
  readonly defaultBranch: DefaultBranchFacts;
  /** The run that a `workflow_run` event is about; null for all other events. */
  readonly workflowRun: WorkflowRunFacts | null;
  /** One for each variable that the runner does not set and each default that it does not resolve. */
  readonly notes: readonly Message[];
}

/** The job's name if the runner does not provide one. */
const NAMELESS_JOB = "drill";

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment and the event's payload. Never throws: a drill also runs outside of GitHub. */
export function readGitHub(env: Environment, surface: "action" | "terminal"): GitHubFacts {
  const repository = /^([\w.-]+)\/([\w.-]+)$/.exec(env.GITHUB_REPOSITORY ?? "");
  const serverUrl = httpUrl(env.GITHUB_SERVER_URL) ?? "https://github.com";
  const runId = positive(env.GITHUB_RUN_ID);
  const event = env.GITHUB_EVENT_NAME || null;
  const ofEvent = readEvent(event, env.GITHUB_SHA ?? null, env.GITHUB_REF ?? null, () => payloadOf(env));
  const place = {
    serverUrl,
    repository: repository ? { owner: repository[1] ?? "", name: repository[2] ?? "" } : null,
    action: actionOf(env),
  };
  const running = { headSha: ofEvent.headSha, workspace: env.GITHUB_WORKSPACE || null, entry: process.argv[1] ?? null };
  return {
    ...place,
    surface,
    docs: surface === "action" ? docsAddress({ ...place, ...running }) : null,
    event,
    runId,
    runAttempt: positive(env.GITHUB_RUN_ATTEMPT),
    runUrl: repository && runId !== null ? `${serverUrl}/${repository[0]}/actions/runs/${runId}` : null,
    job: env.GITHUB_JOB || (surface === "action" ? NAMELESS_JOB : null),
    apiUrl: httpUrl(env.GITHUB_API_URL) ?? "https://api.github.com",
    tempDirectory: env.RUNNER_TEMP || tmpdir(),
    defaultBranch: readDefaultBranch(env, () => payloadOf(env)),
    workflowRun: readWorkflowRun(event, () => payloadOf(env)),
    notes: surface === "action" ? missingIn(env) : [],
    ...ofEvent,
  };
}

/** Variables that a runner should set. */
const EXPECTED = [
  "GITHUB_JOB",
  "GITHUB_REPOSITORY",
  "GITHUB_RUN_ID",
  "GITHUB_SHA",
  "GITHUB_OUTPUT",
  "GITHUB_STEP_SUMMARY",
] as const;

function missingIn(env: Environment): Message[] {
  return EXPECTED.filter((variable) => !env[variable]).map((variable) =>
    message("runner.variable-missing", { variable, job: NAMELESS_JOB }),
  );
}

function actionOf({ GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref }: Environment) {
  return repository && ref ? { repository, ref } : null;
}

function payloadOf(env: Environment): unknown {
  if (!env.GITHUB_EVENT_PATH) throw new Error("GITHUB_EVENT_PATH is not set");
  return JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, "utf8"));
}

function positive(text: string | undefined): number | null {
  return /^[1-9]\d{0,15}$/.test(text ?? "") && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}

function httpUrl(text: string | undefined): string | null {
  const url = URL.parse(text ?? "");
  return url !== null && /^https?:$/.test(url.protocol) ? url.href.replace(/\/+$/, "") : null;
}
