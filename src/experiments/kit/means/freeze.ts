import { PROBLEM } from "../../../engine/carried/helper-failed.ts";
import { READY } from "../../../engine/carried/tools.ts";
import type { ExperimentContext } from "../experiment.ts";

/*
 * Stops processes of a container with SIGSTOP. The engine's own pause would block its stop and its kill, and it calls the
 * container paused, which no hung process is.
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
 * Stops the processes `$3`, `$4`, … of the container `$1`, or all of them if none is given; children before their parents,
 * so that no parent can react to a stopped child. Prints them, lets them go on after SIGTERM or after `$2` seconds, and
 * then prints when it did.
 */
const FREEZE = `
id=$1 left=$2 seen=" "
shift 2
only=" $* "
${PROBLEM}
${MEMBERS}
freeze() {
  tries=0
  while [ "$tries" -lt 50 ]; do
    tries=$((tries + 1)) rest= parents=" "
    all=$(members)
    while read -r pid parent _; do
      [ -n "$pid" ] || continue
      case "$only" in "  "|*" $pid "*) ;; *) continue ;; esac
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
end() { now; thaw || exit 5; exit "$1"; }
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
  readonly containerId: string;
  readonly pids: readonly number[];
}

/**
 * Stops processes of a container, for at most `lifetimeMs`.
 * @param pids in the engine's process namespace; null for all, also those that are started meanwhile
 */
export async function freezeProcesses(
  { tools, lifetimeMs }: Pick<ExperimentContext, "tools" | "lifetimeMs">,
  containerId: string,
  pids: readonly number[] | null,
  signal: AbortSignal,
): Promise<Frozen> {
  const args = [containerId, Math.ceil(lifetimeMs / 1000), ...(pids ?? [])].map(String);
  const { id: holderId, output } = await tools.hold({ restarts: null, script: FREEZE, args }, signal);
  return { holderId, containerId, pids: output.split(/\s+/).filter(Boolean).map(Number) };
}

/**
 * Whether all of the stopped processes that still exist are stopped.
 * @param certain a process that has to be among them; null for none
 */
export async function isFrozen(
  { tools }: Pick<ExperimentContext, "tools">,
  { containerId, pids }: Omit<Frozen, "holderId">,
  certain: number | null,
  signal: AbortSignal,
): Promise<boolean> {
  const printed = await tools.readProcesses(STATES, [containerId, ...pids.map(String)], signal);
  const states = printed.split("\n").filter((line) => line !== "");
  return (certain === null || states.includes(`${certain} T`)) && states.every((line) => line.endsWith(" T"));
}
