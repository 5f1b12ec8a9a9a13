import { type HelperRefusal, helperRefusal, PROBLEM } from "../../engine/carried/helper-failed.ts";
import type { Tools } from "../../engine/carried/tools.ts";
import { CONTROL_GROUP, DISK_PATH } from "../../engine/carried/tools.ts";
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

/** This machine can't set a limit. */
export class NoWriteLimit extends Error {
  override readonly name = "NoWriteLimit";
  readonly refusal: HelperRefusal;

  constructor(cause: unknown) {
    super("", { cause });
    this.refusal = helperRefusal(cause);
  }
}

/**
 * Prints the control group, the control file and the disk of the process `$1` of the container `$2`, whose disk is
 * mounted at `$3`. Limits apply to whole disks, so a partition is resolved to its disk.
 */
const FIND = `
${PROBLEM}
group= file= ours=
{ while read -r line; do
  case "$line" in *"$2"*) ours=yes ;; esac
  case "$line" in
    *:blkio:*|*,blkio:*|*:blkio,*) group="/blkio\${line#*:*:}" file=blkio.throttle.write_bps_device ;;
    0::*) [ -n "$file" ] || group="\${line#0::}" file=io.max ;;
  esac
done < "/proc/$1/cgroup"; } 2>/dev/null
[ -n "$ours" ] || problem container-ended
case "$group" in *..*) problem group-unreadable ;; *"$2"*) ;; *) problem no-write-limit ;; esac
device=
while read -r _ _ number _ place _; do [ "$place" != "$3" ] || device=$number; done < "/proc/$1/mountinfo"
[ -n "$device" ] || problem disk-not-mounted
case "$device" in 0:*) problem disk-without-device "$device" ;; esac
[ -e "/sys/dev/block/$device" ] || problem device-unknown "$device"
[ ! -e "/sys/dev/block/$device/partition" ] || read -r device < "/sys/dev/block/$device/../dev"
echo "$group"
echo "$file"
echo "$device"`;

/** Sets the limit in the file `$1` for the device `$2` to `$3` bytes per second. */
const SET = `
${PROBLEM}
[ -e "${CONTROL_GROUP}/$1" ] || problem no-write-limit
case "$1" in io.max) rule="wbps=$3" ;; *) rule=$3 ;; esac
{ echo "$2 $rule" > "${CONTROL_GROUP}/$1"; } 2>/dev/null || problem write-limit-rejected "$2"
set=
while read -r line; do case "$line" in "$2 "*"$3"*) set=yes ;; esac; done < "${CONTROL_GROUP}/$1"
[ -n "$set" ] || problem write-limit-not-kept "$2"`;

/** Removes the limit of the device `$2` from the file `$1`. It is gone already if the control group is. */
const CLEAR = `
${PROBLEM}
set -- "${CONTROL_GROUP}/$1" "$2"
[ -e "$1" ] || exit 0
case "$1" in *io.max) rule=wbps=max ;; *) rule=0 ;; esac
{ echo "$2 $rule" > "$1"; } 2>/dev/null || [ ! -e "$1" ] || problem write-limit-left "$2"
{ while read -r line; do
  case "$line" in "$2 "*wbps=max* | "$2 0") ;; "$2 "*) problem write-limit-left "$2" ;; esac
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
    throw new NoWriteLimit(error);
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
    if (!/bind source path does not exist/.test(helperRefusal(error).reason)) throw error;
  }
}
