/** Entry of the action. */
import { once } from "node:events";
import { join } from "node:path";
import { saveState } from "@actions/core";
import { cancelSignal } from "../app/cancel.ts";
import { emptyRecord } from "../app/drill/empty-record.ts";
import { run } from "../app/run.ts";
import {
  type GitHubFacts,
  InputError,
  type Inputs,
  isReportMode,
  readActionInputs,
  readPublication,
  readReportInputs,
} from "../config/index.ts";
import { type OnPending, pendingText } from "../engine/pending.ts";
import { newSession } from "../engine/session.ts";
import { experiments } from "../experiments/registry.ts";
import { DEFAULT_PLAN } from "../model/default-plan.ts";
import { workflowProgress } from "../report/progress.ts";

const session = newSession();
const merges = isReportMode(process.env);
// First of all: what is saved reaches the post stage even when this process is killed. Who merges asks for no engine.
if (!merges) saveState("session", session);

const signal = cancelSignal();
const progress = workflowProgress();
const exitCode = await (merges ? report() : main());
// Then nothing is on its way any more that the post stage would have to wait for.
if (!merges) saveState("ended", "true");
// Explicitly: a request to an engine that hangs would keep the process alive for ever.
process.exit(exitCode);

async function report(): Promise<number> {
  // Loaded here, so that a drill does not pay for it.
  const { merge } = await import("../app/merge.ts");
  const inputs = readReportInputs(process.env);
  const directory = directoryOf(inputs.github);
  return await Promise.race([merge({ ...inputs, progress, directory, signal }), cancelled()]);
}

/** Of a merge nothing has to be taken back. */
async function cancelled(): Promise<number> {
  if (!signal.aborted) await once(signal, "abort");
  progress.line("The merge was cancelled.");
  return 1;
}

/** Where the report's files go, which the post stage has to know as well. */
function directoryOf({ tempDirectory }: Pick<GitHubFacts, "tempDirectory">): string {
  const directory = join(tempDirectory, `fault-drill-${session}`);
  saveState("directory", directory);
  return directory;
}

async function main(): Promise<number> {
  const { image, ...reached } = readPublication(process.env, experiments);
  const directory = directoryOf(reached.github);
  const runContext = { ...reached, progress, directory, color: false, signal };
  let inputs: Inputs;
  try {
    inputs = readActionInputs(process.env, experiments);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const plan = { ...DEFAULT_PLAN, target: { ...DEFAULT_PLAN.target, image: image ?? "(no image)" } };
    const record = { ...emptyRecord(plan, session, new Date()), error: [error.message] };
    const { conclude } = await import("../app/conclude.ts");
    return await conclude(record, { ...runContext, source: null });
  }
  const { plan, planFile, engine } = inputs;
  // A later step may choose another engine, where the post stage would find nothing to clean up.
  saveState("engine", engine);
  // Before each request to create something: what the engine finishes once this process is killed has to be found as well.
  const onPending: OnPending = (pending) => saveState("pending", pendingText(pending));
  return await run({ ...runContext, source: { kind: "image", planFile }, plan, engine, session, onPending });
}
