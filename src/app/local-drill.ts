/** What every drill in a terminal needs: an engine, the image, and a process that cleans up if it is killed. */

import { spawn } from "node:child_process";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import type { Inputs, TerminalRequest } from "../config/index.ts";
import { connectEngine } from "../engine/adapter/dockerode.ts";
import { type OnPending, pendingText } from "../engine/pending.ts";
import { DrillError } from "../model/facts/drill-error.ts";
import type { EngineAddress } from "../model/facts/engine-address.ts";
import { type Log, message } from "../model/message.ts";
import type { Source } from "../model/text/local-command.ts";
import { ensureReferenceImage } from "../reference/build.ts";
import type { SpokenProgress } from "../report/progress/spoken-progress.ts";
import { ensureEngine } from "../runner/docker-engine.ts";
import { withCompose } from "./compose-plan.ts";
import { requireFit } from "./drill/preflight.ts";

declare module "../model/message.ts" {
  interface MessageArgs {
    "reference.other-architecture": NoArgs;
  }
}

export type DrillRequest = Extract<TerminalRequest, { ask: "drill" }>;

const REFERENCE_ARCHITECTURE = /^(x86_64|amd64)$/;

/**
 * Ensures that an engine runs and the image exists; builds the reference image if no image was given.
 * @param isCompared whether two copies will run although the plan has no baseline yet
 */
export async function makeReady(
  request: DrillRequest,
  progress: SpokenProgress,
  signal: AbortSignal,
  isCompared = false,
): Promise<Pick<Inputs, "plan" | "notes">> {
  const { reference } = request;
  const log: Log = (said) => progress.line(said);
  const inputs = await withCompose(request.inputs, signal, isCompared);
  progress.stage(message("progress.stage", { stage: "machine" }));
  const engine = connectEngine(inputs.engine);
  await ensureEngine(engine, log);
  if (reference === null) return inputs;
  const facts = await engine.facts(signal);
  // Before the image is built, which takes minutes.
  requireFit(facts);
  if (!REFERENCE_ARCHITECTURE.test(facts.architecture)) {
    throw new DrillError(message("reference.other-architecture", {}));
  }
  progress.stage(message("progress.stage", { stage: "reference-image" }));
  const image = await ensureReferenceImage({ size: reference.size, log, signal });
  return { ...inputs, plan: { ...inputs.plan, target: { ...inputs.plan.target, image } } };
}

/** Where the image and the plan of a request come from. */
export function sourceOf({ reference, inputs: { planFile } }: DrillRequest): Source {
  return reference ? { kind: "reference", size: reference.size, planFile } : { kind: "image", planFile };
}

/** Removes the session's objects when it is disposed of or this process ends. */
export interface Reaper extends Disposable {
  readonly onPending: OnPending;
}

/**
 * A workflow has a post stage. In a terminal a second process cleans up instead, even after SIGKILL. When disposed of, it
 * cleans up at once and ends.
 * @param directory where the report's files go
 */
export function reapWhenGone(session: string, engine: EngineAddress, directory: string): Reaper {
  const entry = fileURLToPath(new URL("../bin/reaper.ts", import.meta.url));
  const argv = [entry, session, JSON.stringify(engine), String(process.pid), directory];
  const reaper = spawn(process.execPath, argv, { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  reaper.unref();
  reaper.stdin.on("error", () => undefined);
  (reaper.stdin as Socket).unref();
  return {
    // A write to a pipe that is not full reaches the kernel at once, so it survives a kill of this process.
    onPending: (pending) => void reaper.stdin.write(`${pendingText(pending)}\n`),
    [Symbol.dispose]: () => reaper.stdin.end(),
  };
}
