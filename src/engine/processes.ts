import type { VictimChoice } from "../model/facts/victim.ts";
import { LOADER_NAME, type Tools } from "./carried/tools.ts";

/*
 * The processes of a container, seen from the engine's machine, so the image needs neither a shell nor /proc. The serving
 * process is the one that listens on the service's port, because the first process is often a shell or an init.
 */

/** A process of a container. */
export interface ContainerProcess {
  /** In the engine's process namespace. */
  readonly pid: number;
  /** In the container's own namespace; null if unknown. */
  readonly pidInside: number | null;
  /** Its parent, in the engine's process namespace. */
  readonly parentPid: number;
  /** When it started, in clock ticks since boot. Together with the process id it identifies a process uniquely. */
  readonly startTicks: string;
  /** The kernel's name, or the program's if that is generic. Plain characters, but untrusted text. */
  readonly name: string;
  readonly residentBytes: number;
  /** The CPU time that it has used, in clock ticks. */
  readonly cpuTicks: number;
  /** The kernel's masks of the signals it handles and of those it blocks (to read them another way). */
  readonly handledMask: string;
  readonly blockedMask: string;
  /** The kernel function that it waits in; empty if unknown. */
  readonly waitsIn: string;
  /** Whether it has an open socket that listens on the service's port. */
  readonly ownsPort: boolean;
}

/** The process that was chosen. */
export interface Choice {
  readonly process: ContainerProcess;
  /** From its parent up to the container's first process. */
  readonly ancestors: readonly ContainerProcess[];
  readonly isFirst: boolean;
  /** The actual choice: `main` if no process owns the port or no memory is known. */
  readonly chosenAs: VictimChoice;
}

/** Generic names that runtimes give their first thread and thus the process; the program's name is used instead. */
const GENERIC_NAMES: ReadonlySet<string> = new Set(["MainThread", "main"]);
const MAX_NAME = 64;
/** A helper's output is cut after this many lines. */
const MAX_PROCESSES = 900;

/**
 * Prints the processes of the container `$1`, one per line. `$2` is a process in its network, `$3` the port (four
 * hexadecimal digits). Names come last because they may contain spaces.
 */
const LIST = `
id=$1 network=$2 port=$3
sockets=
for table in tcp tcp6; do
  { while read -r _ local _ state _ _ _ _ _ inode _; do
    case "$state $local" in "0A "*:"$port") sockets="$sockets socket:[$inode] " ;; esac
  done < "/proc/$network/net/$table"; } 2>/dev/null
done
count=0
for directory in /proc/[0-9]*; do
  ours=
  { while read -r line; do case "$line" in *"$id"*) ours=yes; break ;; esac; done < "$directory/cgroup"; } 2>/dev/null
  [ -n "$ours" ] || continue
  name= exe= state= parent=0 inside=0 resident=0 handled=- blocked=- wait= line= owns=no
  { while read -r key value rest; do
    case "$key" in
      Name:) name="$value\${rest:+ $rest}" ;;
      State:) state=$value ;;
      PPid:) parent=$value ;;
      NSpid:) inside=\${rest%%[!0-9]*} ;;
      VmRSS:) resident=$value ;;
      SigBlk:) blocked=$value ;;
      SigCgt:) handled=$value ;;
    esac
  done < "$directory/status"; } 2>/dev/null
  case "$state" in Z|X|"") continue ;; esac
  { read -r line < "$directory/stat"; } 2>/dev/null
  line=\${line##*) }
  set -- $line
  start=\${20:-0} used=$((\${12:-0} + \${13:-0}))
  { read -r wait < "$directory/wchan"; } 2>/dev/null
  [ -z "$sockets" ] || owns=$(readlink "$directory"/fd/* 2>/dev/null | while read -r open; do
    case "$sockets" in *" $open "*) echo yes; break ;; esac
  done)
  exe=$(readlink "$directory/exe" 2>/dev/null)
  exe=\${exe##*/}
  count=$((count + 1))
  [ "$count" -le ${MAX_PROCESSES} ] || break
  printf '%s\\n' "\${directory##*/} $parent \${inside:-0} $start $resident $used $handled $blocked \${wait:--} \${owns:-no} \${exe% (deleted)}/$name"
done
:`;

/**
 * Lists the processes of a container.
 * @param order.pid any process in the container's network, such as its first one
 * @throws Error if the helper could not run
 */
export async function listProcesses(
  tools: Pick<Tools, "inspectProcesses">,
  { id, pid, port }: { readonly id: string; readonly pid: number; readonly port: number },
  signal?: AbortSignal,
): Promise<ContainerProcess[]> {
  const hexPort = port.toString(16).toUpperCase().padStart(4, "0");
  const printed = await tools.inspectProcesses(LIST, [id, String(pid), hexPort], signal);
  return printed
    .split("\n")
    .flatMap((line) => parseLine(line) ?? [])
    .filter(({ name }) => !name.startsWith(LOADER_NAME));
}

function parseLine(line: string): ContainerProcess | null {
  const words = /^(\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\S+) (\S+) (\S+) (yes|no) ([^/]*)\/(.*)$/.exec(line);
  if (words === null) return null;
  const [pid = "", parent = "", inside = "", startTicks = "", resident = "", used = ""] = words.slice(1);
  const [handledMask = "", blockedMask = "", wait = "", owns = "", program = "", own = ""] = words.slice(7);
  return {
    pid: Number(pid),
    pidInside: inside === "0" ? null : Number(inside),
    parentPid: Number(parent),
    startTicks,
    name: (GENERIC_NAMES.has(own) && program !== "" ? program : own)
      .replaceAll(/[^\w .:/@+-]/g, "?")
      .slice(0, MAX_NAME),
    residentBytes: 1024 * Number(resident),
    cpuTicks: Number(used),
    handledMask,
    blockedMask,
    waitsIn: wait === "-" || wait === "0" ? "" : wait,
    ownsPort: owns === "yes",
  };
}

/** Identifies a process uniquely: the kernel reuses process ids, but not with the same start time. */
export function identityOf({ pid, startTicks }: Pick<ContainerProcess, "pid" | "startTicks">): string {
  return `${pid}:${startTicks}`;
}

/**
 * Chooses the target process; without an owner of the port, or without known memory, the first one.
 * @param processes all processes of the container
 * @param mainPid the engine's PID of the first process
 * @returns null if the container has no such process
 */
export function chooseProcess(
  processes: readonly ContainerProcess[],
  target: VictimChoice,
  mainPid: number,
): Choice | null {
  const main = processes.find(({ pid }) => pid === mainPid) ?? processes.find(({ pidInside }) => pidInside === 1);
  const found = FINDERS[target](processes, main);
  // Without a worker there is nothing to choose in its place.
  const process = found ?? (target === "worker" ? undefined : main);
  if (process === undefined) return null;
  const chosenAs = found === null ? "main" : target;
  return { process, ancestors: ancestorsOf(processes, process), isFirst: isFirst(process, mainPid), chosenAs };
}

type Finder = (processes: readonly ContainerProcess[], main: ContainerProcess | undefined) => ContainerProcess | null;

const FINDERS: Readonly<Record<VictimChoice, Finder>> = {
  serving: servingOf,
  main: () => null,
  largest: largestOf,
  worker: busiestBelow,
};

/** The process with the most CPU time below the serving one, such as an engine or a worker; null without one. */
function busiestBelow(
  processes: readonly ContainerProcess[],
  main: ContainerProcess | undefined,
): ContainerProcess | null {
  const above = servingOf(processes) ?? main;
  const below = processes.filter((each) => ancestorsOf(processes, each).some((ancestor) => ancestor === above));
  return below.toSorted((a, b) => b.cpuTicks - a.cpuTicks || a.pid - b.pid)[0] ?? null;
}

function isFirst({ pid, pidInside }: ContainerProcess, mainPid: number): boolean {
  return pidInside === null ? pid === mainPid : pidInside === 1;
}

/** The topmost owner of the port, because a master and its workers share it. The oldest if there are several. */
function servingOf(processes: readonly ContainerProcess[]): ContainerProcess | null {
  const owners = processes.filter(({ ownsPort }) => ownsPort);
  const topmost = owners.filter((owner) => !ancestorsOf(processes, owner).some(({ ownsPort }) => ownsPort));
  return topmost.toSorted((a, b) => Number(a.startTicks) - Number(b.startTicks) || a.pid - b.pid)[0] ?? null;
}

function largestOf(processes: readonly ContainerProcess[]): ContainerProcess | null {
  const [largest] = processes.toSorted((a, b) => b.residentBytes - a.residentBytes || a.pid - b.pid);
  return largest === undefined || largest.residentBytes === 0 ? null : largest;
}

function ancestorsOf(processes: readonly ContainerProcess[], process: ContainerProcess): ContainerProcess[] {
  const ancestors: ContainerProcess[] = [];
  for (let child = process; ; ) {
    const parent = processes.find(({ pid }) => pid === child.parentPid);
    // Processes are not read at the same moment, so they may appear as each other's parents.
    if (parent === undefined || parent === process || ancestors.includes(parent)) return ancestors;
    ancestors.push(parent);
    child = parent;
  }
}
