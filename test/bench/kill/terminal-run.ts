import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { REPOSITORY } from "../../action/step.ts";
import { carriersOf } from "../../support/runner/processes.ts";
import { SERVICE_IMAGE } from "../../support/service-image.ts";
import { filesLeft, sessionLeft } from "./left.ts";
import { type Ending, phaseIn, type Run } from "./run.ts";
import { SUBJECTS } from "./shots.ts";

/** A reaper sweeps for two seconds or until the engine has removed all; more than this it hangs. */
const REAPER_LIMIT_MS = 40_000;
const NOT_KILLED = { phase: null, session: null };
const MARK = "FAULT_DRILL_BENCH_RUN";

/** Drills in a terminal, ends it, and looks for what is left once its reaper has gone. */
export async function runTerminal(ending: Ending | null): Promise<Run> {
  const out = mkdtempSync(join(tmpdir(), "terminal-"));
  const mark = randomUUID();
  const startedAtMs = performance.now();
  try {
    // In a group of its own, as a terminal's jobs are.
    const child = spawn(process.execPath, [join(REPOSITORY, "src/bin/drill.ts"), ...flags(out)], {
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, [MARK]: mark },
    });
    const ended = once(child, "close");
    let told = "";
    child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
    const { phase, session } = ending === null ? NOT_KILLED : await end(child, mark, ending, () => told.split("\n"));
    await ended;
    const left = await whoIsLeft(mark);
    const files = new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name), "utf8")]));
    return {
      phase,
      tookMs: performance.now() - startedAtMs,
      left: [...sessionLeft(session), ...left, ...filesLeft(files)],
      log: told.split("\n"),
    };
  } finally {
    rmSync(out, { recursive: true });
  }
}

function flags(out: string): string[] {
  const image = ["--image", SERVICE_IMAGE, "--pull", "never", "--env", "LATENCY_MS=15"];
  const length = ["--duration", "2s", "--max-duration", "4s"];
  return [...image, ...length, "--experiments", SUBJECTS.terminal.inputs.experiments, "--out", out];
}

async function end(child: ChildProcess, mark: string, { shot, lengthMs }: Ending, lines: () => string[]) {
  await sleep(shot.moment.at === "any" ? shot.moment.share * lengthMs : 0);
  if (hasEnded(child)) return NOT_KILLED;
  const session = sessionOf(mark);
  const phase = `terminal: ${phaseIn(lines())}`;
  if (shot.way === "cancel, kill") {
    child.kill("SIGINT");
    await sleep(1_000 * shot.pauseSeconds);
  }
  if (shot.way === "kill tree" && child.pid !== undefined && !hasEnded(child)) process.kill(-child.pid, "SIGKILL");
  else child.kill("SIGKILL");
  return { phase, session };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** The reaper is told the session; before it is there, nothing was made. */
function sessionOf(mark: string): string | null {
  const reaper = carriersOf(MARK, mark).find(({ command }) => command.includes("reaper.ts"));
  return /\b[0-9a-f]{16}\b/.exec(reaper?.command ?? "")?.[0] ?? null;
}

/** The processes that don't go. */
async function whoIsLeft(mark: string): Promise<string[]> {
  for (const deadline = performance.now() + REAPER_LIMIT_MS; ; await sleep(100)) {
    const carriers = carriersOf(MARK, mark);
    if (carriers.length === 0 || performance.now() > deadline)
      return carriers.map(({ command }) => `process ${command}`);
  }
}
