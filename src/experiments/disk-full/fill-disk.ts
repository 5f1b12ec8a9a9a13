import { setTimeout as sleep } from "node:timers/promises";
import { PROBLEM } from "../../engine/carried/helper-failed.ts";
import { READY, volumePath } from "../../engine/carried/tools.ts";
import { bringBack } from "../../engine/dependency/holder.ts";
import type { VolumeMount } from "../../engine/engine.ts";
import type { ExperimentContext } from "../kit/experiment.ts";

/*
 * Fills file systems of a container from a helper that mounts them too, so that the pages do not count as the service's
 * memory. What the service frees meanwhile is filled again.
 */

/**
 * Fills the file systems at the paths `$2`, `$3`, … and keeps them full; empties them after SIGTERM or after `$1` looks.
 */
const FILL = `
left=$1
shift
disks=$*
${PROBLEM}
fill() {
  for disk in $disks; do
    dd if=/dev/zero "of=$disk/.fault-drill-full" bs=64k oflag=append conv=notrunc 2>/dev/null
  done
}
end() {
  for disk in $disks; do rm -f "$disk/.fault-drill-full" || exit 5; done
  exit 0
}
trap end TERM
fill
for disk in $disks; do [ -s "$disk/.fault-drill-full" ] || { rm -f "$disk/.fault-drill-full"; problem not-filled; }; done
echo ${READY}
while [ "$left" -gt 0 ]; do
  sleep 0.5 &
  wait $!
  fill
  left=$((left - 1))
done
end`;
const LOOKS_PER_SECOND = 2;

/** Writes a block to the file `$1`, and removes it. */
const WRITE = (dd: string, rm: string) =>
  `${dd} if=/dev/zero "of=$1" bs=4096 count=1; code=$?; ${rm} -f "$1"; exit "$code"`;
const WRITE_LIMIT_MS = 10_000;
/** How long the output of a process may come after its end. */
const OUTPUT_MS = 1_000;
const LOOK_MS = 50;

/** How a write from inside the container ended. */
export type WriteEnding = "written" | "full" | "denied" | "other";

/** File systems that are full, and the holder that empties them. */
export interface FilledDisks {
  /** @throws Error if they could not be emptied */
  empty(signal: AbortSignal): Promise<void>;
}

/** Fills file systems of the container, for at most `lifetimeMs`. */
export async function fillDisks(
  { engine, tools, lifetimeMs }: Pick<ExperimentContext, "engine" | "tools" | "lifetimeMs">,
  volumes: readonly VolumeMount[],
  signal: AbortSignal,
): Promise<FilledDisks> {
  const looks = Math.ceil((lifetimeMs / 1_000) * LOOKS_PER_SECOND);
  const args = [String(looks), ...volumes.map((_, index) => volumePath(index))];
  const { id } = await tools.hold({ restarts: null, script: FILL, args, volumes }, signal);
  let isEmpty = false;
  return {
    empty: async (emptySignal) => {
      if (!isEmpty) await bringBack(engine, id, emptySignal);
      isEmpty = true;
      await engine.remove("container", id, emptySignal);
    },
  };
}

/** Tries to write to a directory of the container, as the user of its processes. Null if the container does not run. */
export async function tryToWrite(
  { engine, tools, containerId }: Pick<ExperimentContext, "engine" | "tools" | "containerId">,
  path: string,
  signal: AbortSignal,
): Promise<WriteEnding | null> {
  const [dd, rm] = ["dd", "rm"].map((program) => tools.command(program, []).join(" "));
  const script = WRITE(dd ?? "", rm ?? "");
  const command = tools.command("sh", ["-c", script, "sh", `${path}/.fault-drill-write`]);
  try {
    const writing = await engine.exec(containerId, command, signal);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(WRITE_LIMIT_MS)]);
    for (;;) {
      const { running, exitCode } = await writing.state();
      if (!running && exitCode === 0) return "written";
      if (!running && exitCode !== null) break;
      await sleep(LOOK_MS, undefined, { signal: limit });
    }
    for (let waitedMs = 0; waitedMs < OUTPUT_MS && endingOf(writing.output()) === "other"; waitedMs += LOOK_MS)
      await sleep(LOOK_MS, undefined, { signal });
    return endingOf(writing.output());
  } catch (error) {
    signal.throwIfAborted();
    // A service that crashes is judged by itself.
    if ((await engine.container(containerId, signal)).status !== "running") return null;
    throw error;
  }
}

/** How a write ended, by what dd says about it in the C locale. */
export function endingOf(output: string): WriteEnding {
  if (output.includes("No space left on device")) return "full";
  return /Permission denied|Read-only file system/.test(output) ? "denied" : "other";
}
