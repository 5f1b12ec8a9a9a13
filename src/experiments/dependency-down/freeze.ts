import { PROBLEM } from "../../engine/carried/helper-failed.ts";
import { READY } from "../../engine/carried/tools.ts";
import type { Dependency } from "../../engine/dependency/dependency.ts";
import type { ExperimentContext } from "../kit/experiment.ts";

/*
 * Stops all processes of a container with SIGSTOP. The engine's own pause would block its stop and its kill, and it calls
 * the container paused, which no hung process is.
 */

/** Prints each process of the container `$id` with its parent and its state; zombies don't count. */
const MEMBERS = `
members() {
  for directory in /proc/[0-9]*; do
    ours=
    { while read -r line; do case "$line" in *"$id"*) ours=yes; break ;; esac; done < "$directory/cgroup"; } 2>/dev/null
    [ -n "$ours" ] || continue
    line=
    { read -r line < "$directory/stat"; } 2>/dev/null
    set -- \${line##*) }
    case "$1" in Z|X|"") ;; *) echo "\${directory##*/} $2 $1" ;; esac
  done
}`;

/**
 * Stops the processes of the container `$1`, children before their parents, so that no parent can react to a stopped child.
 * Prints them, and lets them go on after SIGTERM or after `$2` seconds.
 */
const FREEZE = `
id=$1 left=$2 seen=" "
${PROBLEM}
${MEMBERS}
freeze() {
  tries=0
  while [ "$tries" -lt 50 ]; do
    tries=$((tries + 1)) rest= parents=" "
    all=$(members)
    while read -r pid parent _; do
      [ -n "$pid" ] || continue
      case "$seen" in *" $pid "*) ;; *) rest="$rest $pid"; parents="$parents$parent " ;; esac
    done <<END
$all
END
    [ -n "$rest" ] || return 0
    for pid in $rest; do
      case "$parents" in *" $pid "*) continue ;; esac
      kill -STOP "$pid" 2>/dev/null
      seen="$seen$pid "
    done
  done
  return 1
}
thaw() {
  tries=0
  while [ "$tries" -lt 50 ]; do
    tries=$((tries + 1)) stopped=
    for pid in $(members | while read -r pid _ state; do case "$state" in T) echo "$pid" ;; esac; done); do
      kill -CONT "$pid" 2>/dev/null
      stopped=yes
    done
    [ -n "$stopped" ] || return 0
    sleep 0.05
  done
  return 1
}
end() { thaw || exit 5; exit "$1"; }
trap 'end 0' TERM
freeze || { thaw; problem not-frozen; }
echo $seen
echo ${READY}
while [ "$left" -gt 0 ]; do
  sleep 1 &
  wait $!
  left=$((left - 1))
done
end 0`;

/** Prints those of the processes `$2`, `$3`, … of the container `$1` that exist, with their state. */
const STATES = `
id=$1
shift
${MEMBERS}
members | while read -r pid _ state; do
  for each in "$@"; do [ "$each" != "$pid" ] || echo "$pid $state"; done
done`;

/** Processes that are stopped, and the holder that lets them go on. */
export interface Frozen {
  readonly holderId: string;
  readonly pids: readonly number[];
}

/** Stops all processes of a container, for at most `lifetimeMs`. */
export async function freeze(
  { tools, lifetimeMs }: Pick<ExperimentContext, "tools" | "lifetimeMs">,
  { id }: Pick<Dependency, "id">,
  signal: AbortSignal,
): Promise<Frozen> {
  const args = [id, String(Math.ceil(lifetimeMs / 1000))];
  const { id: holderId, output } = await tools.hold({ restarts: null, script: FREEZE, args }, signal);
  return { holderId, pids: output.split(/\s+/).filter(Boolean).map(Number) };
}

/** Whether all of the processes that still exist are stopped, and the container's first one is among them. */
export async function isFrozen(
  { tools }: Pick<ExperimentContext, "tools">,
  { id, container }: Pick<Dependency, "id" | "container">,
  { pids }: Pick<Frozen, "pids">,
  signal: AbortSignal,
): Promise<boolean> {
  const printed = await tools.readProcesses(STATES, [id, ...pids.map(String)], signal);
  const states = printed.split("\n").filter((line) => line !== "");
  return states.includes(`${container.pid} T`) && states.every((line) => line.endsWith(" T"));
}
