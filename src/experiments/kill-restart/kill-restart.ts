import { type StrikeTarget, struckWords } from "../../model/facts/struck.ts";
import type { Evidence } from "../../model/record.ts";
import type { Experiment, Injection } from "../kit/experiment.ts";
import { type Aim, aimAt, reached, type Sent, sendSignal, targetParameter } from "../kit/means/striking.ts";

interface Parameters {
  readonly target: StrikeTarget;
}

const DEATH_LIMIT_MS = 5_000;
const SIGKILL = 9;

const VICTIM: Readonly<Record<StrikeTarget, string>> = {
  serving: "the serving process (the owner of the service's port)",
  main: "the container's first process",
  largest: "the process with the most memory",
};

/** Kills the serving process like a crash. */
export const killRestart: Experiment<Parameters> = {
  kind: "kill-restart",
  summary: "Kills the serving process like a crash and times the recovery.",
  shape: "outage",
  programs: [],
  compared: false,
  checks: ["recovery", "steady"],
  parameters: {
    target: targetParameter(
      "serving",
      "Process to kill: the owner of the service's port (serving), the container's first process (main), or the process with the most memory (largest).",
    ),
  },
  describe: ({ target }) => `${VICTIM[target]} is killed with SIGKILL, bypassing the engine`,

  async inject(context, { target }, signal) {
    const aim = await aimAt(context, target, signal);
    const { process, struck, before, container } = aim;
    const recipient = { containerId: container.id, pid: process.pid, startTicks: process.startTicks };
    const sent = await sendSignal(context, recipient, { number: SIGKILL, wait: true }, signal);
    return {
      injectedAtMs: sent.atMs,
      injectedAtEpochMs: sent.atEpochMs,
      strike: {
        words: { deed: "killed", cause: "its process was killed", noun: "kill" },
        countedFrom: "strike",
        deathLimitMs: DEATH_LIMIT_MS,
        struck,
        before,
        endsContainer: struck.isFirst,
        ended: async () => sent.gone,
        request: null,
      },
      origin: null,
      pausing: null,
      felt: async () => felt(aim, sent, context.containerPort),
      // A killed process can't be restored: its recovery is what the drill measures.
      revert: async () => null,
    } satisfies Injection;
  },
};

function felt({ process, struck }: Aim, { gone }: Sent, containerPort: number): Evidence {
  if (gone === null) return { felt: false, sentence: `SIGKILL reached ${reached(process)}, which is still there` };
  if (struck.chosenAs === "main" && !struck.isFirst) {
    return { felt: false, sentence: `SIGKILL reached ${reached(process)}, which is not the container's first process` };
  }
  return { felt: true, sentence: `killed and gone: ${struckWords(struck, containerPort)}` };
}
