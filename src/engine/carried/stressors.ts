import { setTimeout as sleep } from "node:timers/promises";
import { LOADER_NAME, type Tools } from "./tools.ts";

/**
 * Shell code that finds the stress-ng processes of the container `$1` in the engine's process namespace: those in the
 * container's control group with a name of stress-ng or of the carried loader. Zombies don't count.
 */
const FIND = `
workers= parents=
for directory in /proc/[0-9]*; do
  { read -r name < $directory/comm; } 2>/dev/null || continue
  case "$name" in stress-ng*|${LOADER_NAME}*) ;; *) continue ;; esac
  { while read -r key value _; do [ "$key" != State: ] || break; done < $directory/status; } 2>/dev/null
  [ "$value" != Z ] || continue
  { while read -r line; do
    case "$line" in *"$1"*) ;; *) continue ;; esac
    case "$name" in stress-ng-*) workers="$workers \${directory#/proc/}" ;; *) parents="$parents \${directory#/proc/}" ;; esac
    break
  done < $directory/cgroup; } 2>/dev/null
done
`;
const COUNT_WORKERS = `${FIND} set -- $workers; echo $#`;
/** Workers first: their parent then reaps them and ends by itself, so that the service gets no zombies. */
const END = `${FIND} kill -KILL \${workers:-$parents} 2>/dev/null; set -- $workers $parents; echo $#`;

const COUNT = `${FIND} set -- $workers $parents; echo $#`;

const END_LIMIT_MS = 10_000;

/** Minimum number of attempts within the time limit, however slow. */
const END_LOOKS = 3;

type Counting = Pick<Tools, "readProcesses">;
type Ending = Pick<Tools, "onHost" | "readProcesses" | "timeFor">;

/** The number of stress-ng workers in a container. */
export async function countWorkers(tools: Counting, containerId: string, signal?: AbortSignal): Promise<number> {
  return Number(await tools.readProcesses(COUNT_WORKERS, [containerId], signal));
}

/**
 * Kills every process of stress-ng in a container; safe to repeat.
 * @returns how many are left after ten seconds, or longer on a slow machine
 */
export async function endStressors(tools: Ending, containerId: string, signal?: AbortSignal): Promise<number> {
  for (const deadline = performance.now() + tools.timeFor(END_LOOKS, END_LIMIT_MS); ; ) {
    const seen = Number(await tools.onHost(END, [containerId], signal));
    if (seen === 0) return 0;
    await sleep(50, undefined, { signal });
    if (performance.now() > deadline) return Number(await tools.readProcesses(COUNT, [containerId], signal));
  }
}
