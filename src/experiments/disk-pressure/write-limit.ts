import type { Tools } from "../../engine/carried/tools.ts";
import { CONTROL_GROUP, DISK_PATH } from "../../engine/carried/tools.ts";
import { messageOf } from "../../model/text/message-of.ts";
import type { ExperimentContext } from "../kit/experiment.ts";

/*
 * Limits a container's disk write rate through its control group. The engine can only set such a limit when it creates the
 * container, and then it would also apply to the steady state. The limit applies to writes to the device, not to the page
 * cache, so the workers use fsync.
 */

/** The location of a container's write limit. */
export interface WriteLimit {
  /** The container's control group, relative to the mount point. */
  readonly group: string;
  /** The name of the limit's file in it. */
  readonly file: string;
  /** `major:minor` of the whole disk. */
  readonly device: string;
}

/** The reason, as a clause, why this machine can't set a limit. */
export class NoWriteLimit extends Error {
  override readonly name = "NoWriteLimit";
}

/** Exit code of a script that can't do it; the reason is on standard output. */
const CANT = 9;

/**
 * Prints the control group, the control file and the disk of the process `$1` of the container `$2`, whose disk is
 * mounted at `$3`. Limits apply to whole disks, so a partition is resolved to its disk.
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
[ -n "$ours" ] || cant "the container's process has ended"
case "$group" in *..*) cant "its control group could not be read" ;; *"$2"*) ;; *) cant "its control group has no limit for writes" ;; esac
device=
while read -r _ _ number _ place _; do [ "$place" != "$3" ] || device=$number; done < "/proc/$1/mountinfo"
[ -n "$device" ] || cant "its disk is not mounted"
case "$device" in 0:*) cant "its disk is on a file system without a device of its own ($device)" ;; esac
[ -e "/sys/dev/block/$device" ] || cant "the kernel does not know device $device"
[ ! -e "/sys/dev/block/$device/partition" ] || read -r device < "/sys/dev/block/$device/../dev"
echo "$group"
echo "$file"
echo "$device"`;

/** Sets the limit in the file `$1` for the device `$2` to `$3` bytes per second. */
const SET = `
cant() { echo "$1"; exit ${CANT}; }
[ -e "${CONTROL_GROUP}/$1" ] || cant "its control group has no limit for writes"
case "$1" in io.max) rule="wbps=$3" ;; *) rule=$3 ;; esac
{ echo "$2 $rule" > "${CONTROL_GROUP}/$1"; } 2>/dev/null || cant "the kernel rejected a limit for device $2"
set=
while read -r line; do case "$line" in "$2 "*"$3"*) set=yes ;; esac; done < "${CONTROL_GROUP}/$1"
[ -n "$set" ] || cant "the kernel did not keep the limit for device $2"`;

/** Removes the limit of the device `$2` from the file `$1`. It is gone already if the control group is. */
const CLEAR = `
set -- "${CONTROL_GROUP}/$1" "$2"
[ -e "$1" ] || exit 0
case "$1" in *io.max) rule=wbps=max ;; *) rule=0 ;; esac
{ echo "$2 $rule" > "$1"; } 2>/dev/null || [ ! -e "$1" ] || { echo "the write limit could not be removed"; exit 4; }
{ while read -r line; do
  case "$line" in "$2 "*wbps=max* | "$2 0") ;; "$2 "*) echo "the write limit is still there: $line"; exit 5 ;; esac
done < "$1"; } 2>/dev/null`;

/**
 * Limits a container's disk writes to a number of bytes per second.
 * @throws NoWriteLimit if the machine does not support it
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
 * Removes the limit; safe to repeat, also after a restart of the container.
 * @throws Error if it is still set
 */
export async function clearWriteLimit(
  tools: Pick<Tools, "onControlGroup">,
  { group, file, device }: WriteLimit,
  signal: AbortSignal,
): Promise<void> {
  try {
    await tools.onControlGroup(group, CLEAR, [file, device], signal);
  } catch (error) {
    // The engine's message for a missing mount source: the control group is gone, and the limit with it.
    if (!/bind source path does not exist/.test(messageOf(error))) throw error;
  }
}

function reasonOf(error: unknown): string {
  const message = messageOf(error);
  return message.replace(new RegExp(`^.* ended with code ${CANT}: `), "").split("\n")[0] ?? "";
}
