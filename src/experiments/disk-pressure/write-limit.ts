import type { Tools } from "../../engine/carried/tools.ts";
import { CONTROL_GROUP, DISK_PATH } from "../../engine/carried/tools.ts";
import { messageOf } from "../../model/text/message-of.ts";
import type { ExperimentContext } from "../kit/experiment.ts";

/*
 * The rate at which a container may write to its disk, set from outside in its control group: the engine itself can set
 * it only when it makes a container, and then it would hold in the steady state too. It is counted where a write goes to
 * the device, so what is left in the page cache does not feel it; with fsync nothing is.
 */

/** Where the limit of a container stands. */
export interface WriteLimit {
  /** The container's control group, below where control groups are mounted. */
  readonly group: string;
  /** The name of the limit's file in it. */
  readonly file: string;
  /** `major:minor` of the whole disk. */
  readonly device: string;
}

/** Why a limit can't be set on this machine: a clause. */
export class NoWriteLimit extends Error {
  override readonly name = "NoWriteLimit";
}

/** Of a script that can't do it, with its reason on standard output. */
const CANT = 9;

/**
 * Prints the control group, the control file and the disk of the process `$1` of the container `$2`, whose disk is
 * mounted at `$3`. A partition has no limit of its own: it is set for the disk that it is on.
 */
const FIND = `
cant() { echo "$1"; exit ${CANT}; }
group= file= ours=
{ while read -r line; do
  case "$line" in *"$2"*) ours=yes ;; esac
  case "$line" in
    *:blkio:*|*,blkio:*|*:blkio,*) group="/blkio\${line#*:*:}" file=blkio.throttle.write_bps_device ;;
    0::*) [ -n "$file" ] || group="\${line#0::}" file=io.max ;;
  esac
done < "/proc/$1/cgroup"; } 2>/dev/null
[ -n "$ours" ] || cant "the container's process was gone"
case "$group" in *..*) cant "its control group can't be seen" ;; *"$2"*) ;; *) cant "its control group has no limit for writes" ;; esac
device=
while read -r _ _ number _ place _; do [ "$place" != "$3" ] || device=$number; done < "/proc/$1/mountinfo"
[ -n "$device" ] || cant "its disk is mounted nowhere"
case "$device" in 0:*) cant "its disk is on a file system without a device of its own ($device)" ;; esac
[ -e "/sys/dev/block/$device" ] || cant "the kernel knows no device $device"
[ ! -e "/sys/dev/block/$device/partition" ] || read -r device < "/sys/dev/block/$device/../dev"
echo "$group"
echo "$file"
echo "$device"`;

/** Sets the limit in the file `$1` for the device `$2` to `$3` bytes a second. */
const SET = `
cant() { echo "$1"; exit ${CANT}; }
[ -e "${CONTROL_GROUP}/$1" ] || cant "its control group has no limit for writes"
case "$1" in io.max) rule="wbps=$3" ;; *) rule=$3 ;; esac
{ echo "$2 $rule" > "${CONTROL_GROUP}/$1"; } 2>/dev/null || cant "the kernel took no limit for the device $2"
set=
while read -r line; do case "$line" in "$2 "*"$3"*) set=yes ;; esac; done < "${CONTROL_GROUP}/$1"
[ -n "$set" ] || cant "the kernel did not keep the limit for the device $2"`;

/** Takes the limit of the device `$2` out of the file `$1`. With the container's control group it is gone already. */
const CLEAR = `
set -- "${CONTROL_GROUP}/$1" "$2"
[ -e "$1" ] || exit 0
case "$1" in *io.max) rule=wbps=max ;; *) rule=0 ;; esac
{ echo "$2 $rule" > "$1"; } 2>/dev/null || [ ! -e "$1" ] || { echo "the write limit could not be taken back"; exit 4; }
{ while read -r line; do
  case "$line" in "$2 "*wbps=max* | "$2 0") ;; "$2 "*) echo "the write limit is still there: $line"; exit 5 ;; esac
done < "$1"; } 2>/dev/null`;

/**
 * Holds what a container writes to its disk to so many bytes a second.
 * @throws NoWriteLimit where the machine can't do that
 */
export async function setWriteLimit(
  { engine, tools, containerId }: Pick<ExperimentContext, "engine" | "tools" | "containerId">,
  bytesPerSecond: number,
  signal: AbortSignal,
): Promise<WriteLimit> {
  const { pid } = await engine.container(containerId, signal);
  try {
    const found = await tools.readProcesses(FIND, [String(pid), containerId, DISK_PATH], signal);
    const [group = "", file = "", device = ""] = found.split("\n");
    await tools.onControlGroup(group, SET, [file, device, String(bytesPerSecond)], signal);
    return { group, file, device };
  } catch (error) {
    signal.throwIfAborted();
    throw new NoWriteLimit(reasonOf(error), { cause: error });
  }
}

/**
 * Takes it back; safe to repeat, and after a restart of the container.
 * @throws Error when it is still there
 */
export async function clearWriteLimit(
  tools: Pick<Tools, "onControlGroup">,
  { group, file, device }: WriteLimit,
  signal: AbortSignal,
): Promise<void> {
  try {
    await tools.onControlGroup(group, CLEAR, [file, device], signal);
  } catch (error) {
    // The engine's words for a mount whose source is not there: the group is gone, and the limit with it.
    if (!/bind source path does not exist/.test(messageOf(error))) throw error;
  }
}

function reasonOf(error: unknown): string {
  const message = messageOf(error);
  return message.replace(new RegExp(`^.* ended with code ${CANT}: `), "").split("\n")[0] ?? "";
}
