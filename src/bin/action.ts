/** Entry of the action. */

import { once } from "node:events";
import { join } from "node:path";
import { saveState } from "@actions/core";
import { cancelSignal } from "../app/cancel.ts";
import { withCompose } from "../app/compose-plan.ts";
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
import { causeOf } from "../model/facts/drill-error.ts";
import { message } from "../model/message.ts";
import { languageOf } from "../report/messages/languages.ts";
import { type SpokenProgress, spoken } from "../report/progress/spoken-progress.ts";
import { workflowProgress } from "../report/progress/workflow-progress.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "advice.inputs": NoArgs;
    "progress.merge-cancelled": NoArgs;
  }
}

const INPUTS = message("advice.inputs", {});

const session = newSession();
const merges = isReportMode(process.env);
// Saved first, so that the post stage has it even if this process is killed. A merge needs no engine.
if (!merges) saveState("session", session);

const signal = cancelSignal();
const exitCode = await (merges ? report() : main());
// From here the post stage does not have to wait for pending requests.
if (!merges) saveState("ended", "true");
// Explicit exit: a request to a hanging engine would keep the process alive.
process.exit(exitCode);

async function report(): Promise<number> {
  // Loaded here, so that a drill does not pay for it.
  const { merge } = await import("../app/merge.ts");
  const inputs = readReportInputs(process.env);
  const progress = spoken(workflowProgress(), languageOf(inputs.language));
  const directory = directoryOf(inputs.github);
  return await Promise.race([merge({ ...inputs, progress, directory, signal }), cancelled(progress)]);
}

/** A merge has nothing to clean up. */
async function cancelled(progress: SpokenProgress): Promise<number> {
  if (!signal.aborted) await once(signal, "abort");
  progress.line(message("progress.merge-cancelled", {}));
  return 1;
}

/** The directory of the report's files; the post stage needs it too. */
function directoryOf({ tempDirectory }: Pick<GitHubFacts, "tempDirectory">): string {
  const directory = join(tempDirectory, `fault-drill-${session}`);
  saveState("directory", directory);
  return directory;
}

async function main(): Promise<number> {
  const { image, language, ...partial } = readPublication(process.env, experiments);
  // For the post stage.
  saveState("language", language);
  const progress = spoken(workflowProgress(), languageOf(language));
  const directory = directoryOf(partial.github);
  const runContext = { ...partial, progress, directory, color: false, signal };
  let inputs: Inputs;
  try {
    inputs = await withCompose(readActionInputs(process.env, experiments), signal);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const plan = { ...DEFAULT_PLAN, target: { ...DEFAULT_PLAN.target, image: image ?? "(no image)" } };
    const record = {
      ...emptyRecord(plan, session, new Date()),
      error: [causeOf(error)],
      errorAdvice: [INPUTS],
    };
    const { conclude } = await import("../app/conclude.ts");
    return await conclude(record, { ...runContext, source: null });
  }
  const { plan, planFile, engine, notes } = inputs;
  // A later step may select another engine; the post stage has to clean up on this one.
  saveState("engine", engine);
  // Saved before each create request, so that the post stage finds objects that the engine creates after a kill.
  const onPending: OnPending = (pending) => saveState("pending", pendingText(pending));
  return await run({ ...runContext, source: { kind: "image", planFile }, plan, engine, notes, session, onPending });
}
