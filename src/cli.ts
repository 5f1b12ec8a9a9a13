/** Entry for a terminal: the same drill with the same inputs as flags. */
import { spawn } from "node:child_process";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { run } from "./action.ts";
import { cancelSignal } from "./cancel.ts";
import { connectEngine } from "./docker/dockerode.ts";
import { newSession } from "./docker/session.ts";
import { faults } from "./faults/index.ts";
import { InputError, readTerminal, type TerminalRequest } from "./inputs/index.ts";
import { ensureEngine } from "./machine/docker-engine.ts";
import { ensureReferenceImage } from "./reference/build.ts";
import { terminalProgress } from "./report/progress.ts";

type DrillRequest = Extract<TerminalRequest, { ask: "drill" }>;

/** As a shell's own: the command line was wrong, nothing was done. */
const WRONG_USE = 2;

const signal = cancelSignal();
const progress = terminalProgress();
// Explicitly: a request to an engine that hangs would keep the process alive for ever.
process.exit(await main());

async function main(): Promise<number> {
  try {
    const request = readTerminal(process.argv.slice(2), process.env, faults);
    if (request.ask === "drill") return await drill(request);
    console.log(request.text);
    return 0;
  } catch (error) {
    progress.line(error instanceof Error ? error.message : String(error));
    return error instanceof InputError ? WRONG_USE : 1;
  }
}

async function drill({ inputs, reference, outDirectory }: DrillRequest): Promise<number> {
  const session = newSession();
  const log = (line: string) => progress.line(line);
  progress.stage("Machine");
  await ensureEngine(connectEngine(), log);
  let { plan } = inputs;
  if (reference) {
    progress.stage("Reference image");
    const image = await ensureReferenceImage({ size: reference.size, log, signal });
    plan = { ...plan, target: { ...plan.target, image } };
  }
  reapWhenGone(session);
  return await run({
    ...inputs,
    plan,
    session,
    progress,
    signal,
    directory: outDirectory,
    colour: process.stdout.hasColors?.() ?? false,
    source: reference ? { kind: "reference", size: reference.size } : { kind: "image" },
  });
}

/** A runner has a post stage. Here a process that notices our end, even by SIGKILL, sweeps in its stead. */
function reapWhenGone(session: string): void {
  const entry = fileURLToPath(new URL("reaper.ts", import.meta.url));
  const reaper = spawn(process.execPath, [entry, session], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  reaper.unref();
  reaper.stdin.on("error", () => undefined);
  (reaper.stdin as Socket).unref();
}
