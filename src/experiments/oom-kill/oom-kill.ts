import { setTimeout as sleep } from "node:timers/promises";
import type { EngineEvent, ExecHandle } from "../../engine/engine.ts";
import { identityOf, listProcesses } from "../../engine/processes.ts";
import { processName, type StrikeTarget, struckWords } from "../../model/facts/struck.ts";
import type { Evidence } from "../../model/record.ts";
import type { Experiment, ExperimentContext, Injection, Moment } from "../kit/experiment.ts";
import { throwIfTooLarge } from "../kit/means/room.ts";
import { type Aim, aimAt, momentNow, sendSignal, targetParameter, watchEnd } from "../kit/means/striking.ts";

interface Parameters {
  readonly target: StrikeTarget;
}

/** Filling gigabytes under a CPU quota takes its time. */
const FILL_LIMIT_MS = 60_000;
/** How long the shell may take to say that it could not even begin. */
const START_MS = 300;
const SIGKILL = 9;

/**
 * Marks the process `$1`, as the container numbers it, as the one to be killed first, then fills the memory up to the
 * limit. Left alone, the kernel would rather kill whoever fills it, as it does with stress-ng, and the service would
 * never notice.
 */
const FILL = 'echo 1000 > "/proc/$1/oom_score_adj" || exit 4; shift; exec "$@"';
/** Takes the mark off the process again. */
const UNMARK = 'echo 0 > "/proc/$1/oom_score_adj"';

const VICTIM: Readonly<Record<StrikeTarget, string>> = {
  serving: "the process that owns the service's port",
  main: "the container's first process",
  largest: "the process that holds the most memory",
};

/** Fills the container's memory, so that the kernel kills the service itself, as at the end of a leak. */
export const oomKill: Experiment<Parameters> = {
  kind: "oom-kill",
  summary:
    "Fills the container's memory, so that the kernel kills the service as at the end of a leak, and times the way back.",
  shape: "outage",
  programs: ["dd"],
  uses: ["cpu", "memory"],
  compared: false,
  checks: ["recovery", "steady"],
  parameters: {
    target: targetParameter(
      "largest",
      "Which process the kernel is made to kill: the one that holds the most memory, as in a real shortage (largest), the owner of the service's port (serving), or the container's first one (main).",
    ),
  },
  describe: ({ target }) =>
    `the container's memory is filled up to its limit, so that the kernel kills ${VICTIM[target]}`,

  async inject(context, { target }, signal) {
    const { engine, tools, containerId, memoryBytes } = context;
    const aim = await aimAt(context, target, signal);
    await throwIfTooLarge(context, memoryBytes, signal);
    const inside = aim.process.pidInside ?? (aim.struck.isFirst ? 1 : null);
    if (inside === null)
      throw new Error(`the kernel does not tell which process ${aim.process.name} is in its container`);
    const filler = tools.command("dd", [
      "if=/dev/zero",
      "of=/dev/null",
      `bs=${memoryBytes}`,
      "count=1",
      "iflag=fullblock",
    ]);
    const end = new AbortController();
    const either = AbortSignal.any([signal, end.signal]);
    // Begun before there is anything to see: a helper takes a moment to be there.
    const gone = watchEnd(context, aim.process, FILL_LIMIT_MS, either).catch(() => null);
    const { atMs: injectedAtMs, atEpochMs: injectedAtEpochMs } = await momentNow(context, signal);
    const fill = tools.command("sh", ["-c", FILL, "sh", String(inside), ...filler]);
    const process = await engine.exec(containerId, fill, signal);
    await sleep(START_MS, undefined, { signal });
    await throwIfFailed(process);
    return {
      injectedAtMs,
      injectedAtEpochMs,
      strike: {
        words: { deed: "memory filled from", cause: "it ran out of memory", noun: "kill" },
        countedFrom: "end",
        deathLimitMs: FILL_LIMIT_MS,
        struck: aim.struck,
        before: aim.before,
        endsContainer: aim.struck.isFirst,
        ended: () => gone,
        request: null,
      },
      origin: null,
      pausing: null,
      felt: async ({ events = [] }) => {
        const ended = await Promise.race([gone, sleep(0, null)]);
        return await felt(context, aim, { events, process, ended });
      },
      revert: async (revertSignal) => {
        end.abort();
        // What fills the memory goes down with the container; where it does not, it has to be ended.
        const { running, pid } = await stateOf(process);
        if (running) {
          await sendSignal(context, { containerId, pid, startTicks: "" }, { number: SIGKILL }, revertSignal);
          await engine.exec(containerId, tools.command("sh", ["-c", UNMARK, "sh", String(inside)]), revertSignal);
        }
        return running ? 0 : null;
      },
    } satisfies Injection;
  },
};

/** The engine forgets a process whose container was started again. */
async function stateOf(process: ExecHandle): Promise<Awaited<ReturnType<ExecHandle["state"]>>> {
  return await process.state().catch(() => ({ running: false, exitCode: null, pid: 0 }));
}

/** Killed along with the container it says nothing, which is how it should be. */
async function throwIfFailed(process: ExecHandle): Promise<void> {
  const { running, exitCode } = await stateOf(process);
  if (running || exitCode === null || exitCode === 0 || exitCode === 137) return;
  throw new Error(`the container's memory could not be filled (code ${exitCode}): ${process.output().trim()}`);
}

interface Seen {
  readonly events: readonly EngineEvent[];
  /** What fills the memory. */
  readonly process: ExecHandle;
  /** When the marked process was gone; null when it was not seen to be. */
  readonly ended: Moment | null;
}

async function felt(context: ExperimentContext, aim: Aim, { events, process, ended }: Seen): Promise<Evidence> {
  const { struck } = aim;
  const oom = events.some(({ action }) => action === "oom");
  const died = events.find(({ action }) => action === "die");
  const gone = ended !== null || (died !== undefined && struck.isFirst);
  const code = died === undefined ? "" : ` (the container ended with exit code ${died.exitCode ?? "unknown"})`;
  const words = struckWords(struck, context.containerPort);
  if (oom && gone && (struck.isFirst || struck.chosenAs !== "main")) {
    return {
      felt: true,
      sentence: `the engine reported the memory as exhausted, and the kernel killed ${words}${code}`,
    };
  }
  if (oom) {
    return {
      felt: false,
      sentence: `the memory was exhausted, but the process that was marked for it is still there: ${words}${await othersGone(context, aim)}`,
    };
  }
  const { running, exitCode } = await stateOf(process);
  const filler = running ? "what fills it still runs" : `what filled it ended with code ${exitCode ?? "unknown"}`;
  const although = gone ? `, although ${processName(struck)} ended` : "";
  return { felt: false, sentence: `the engine reported no exhausted memory${although}: ${filler}` };
}

/** Whom the kernel killed in the place of the marked process, as far as that can be seen now. */
async function othersGone({ engine, tools, containerId, containerPort }: ExperimentContext, aim: Aim): Promise<string> {
  try {
    const { pid } = await engine.container(containerId);
    const now = new Set((await listProcesses(tools, { id: containerId, pid, port: containerPort })).map(identityOf));
    const gone = [...aim.before].filter((identity) => !now.has(identity));
    return gone.length === 0 ? "" : `; ${gone.length === 1 ? "another process is" : `${gone.length} others are`} gone`;
  } catch {
    return "";
  }
}
