/** What every command that drills in a terminal needs: an engine, the image, and somebody to sweep when it is killed. */
import { spawn } from "node:child_process";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import type { TerminalRequest } from "../config/index.ts";
import { connectEngine } from "../engine/adapter/dockerode.ts";
import { type OnPending, pendingText } from "../engine/pending.ts";
import type { EngineAddress } from "../model/engine-address.ts";
import type { Plan } from "../model/plan.ts";
import type { Source } from "../model/text/local-command.ts";
import { ensureReferenceImage } from "../reference/build.ts";
import type { ProgressPrinter } from "../report/progress.ts";
import { ensureEngine } from "../runner/docker-engine.ts";

export type DrillRequest = Extract<TerminalRequest, { ask: "drill" }>;

const REFERENCE_ARCHITECTURE = /^(x86_64|amd64)$/;

/** Sees to it that an engine answers and that the image is there; builds the reference image where none was named. */
export async function makeReady(request: DrillRequest, progress: ProgressPrinter, signal: AbortSignal): Promise<Plan> {
  const { inputs, reference } = request;
  const log = (line: string) => progress.line(line);
  progress.stage("Machine");
  const engine = connectEngine(inputs.engine);
  await ensureEngine(engine, log);
  if (reference === null) return inputs.plan;
  if (!REFERENCE_ARCHITECTURE.test((await engine.facts(signal)).architecture)) {
    throw new Error(
      "the reference image is made for x86_64 only, and the engine's machine is another: name an image of your own with --image",
    );
  }
  progress.stage("Reference image");
  const image = await ensureReferenceImage({ size: reference.size, log, signal });
  return { ...inputs.plan, target: { ...inputs.plan.target, image } };
}

/** Where the image and the plan of a request come from. */
export function sourceOf({ reference, inputs: { planFile } }: DrillRequest): Source {
  return reference ? { kind: "reference", size: reference.size, planFile } : { kind: "image", planFile };
}

/** Sweeps once it is disposed of, or this process is gone. */
export interface Reaper extends Disposable {
  readonly onPending: OnPending;
}

/**
 * A runner has a post stage. Here a process that notices our end, even by SIGKILL, sweeps in its stead. Disposed of, it
 * sweeps at once and is gone.
 * @param directory where the report's files go
 */
export function reapWhenGone(session: string, engine: EngineAddress, directory: string): Reaper {
  const entry = fileURLToPath(new URL("reaper.ts", import.meta.url));
  const argv = [entry, session, JSON.stringify(engine), String(process.pid), directory];
  const reaper = spawn(process.execPath, argv, { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  reaper.unref();
  reaper.stdin.on("error", () => undefined);
  (reaper.stdin as Socket).unref();
  return {
    // A write to a pipe with room goes to the kernel at once, so it is there even when this process is killed next.
    onPending: (pending) => void reaper.stdin.write(`${pendingText(pending)}\n`),
    [Symbol.dispose]: () => reaper.stdin.end(),
  };
}
