import { readFileSync } from "node:fs";

/** Memory that a request in flight takes, measured with up to 6,000 of them: 14 to 19 KiB. */
const BYTES_PER_REQUEST = 20 * 1024;
/** The service and the engine need most of the available memory. */
const MEMORY_SHARE = 0.05;
/** Each takes a file descriptor; the engine's own calls need some as well. */
const FILES_SHARE = 0.75;
/** Beyond this the generator would take more than 100 MiB when the service does not answer. */
const MAX = 5_000;
const MIN = 100;
/** Time-outs fire a little late, so slightly more than rate x time-out can be in flight. */
const SLACK = 10;

/** Max requests in flight: as many as come due within one time-out, but no more than this process can hold (`max`). */
export function inFlightLimit(perSecond: number, requestTimeoutMs: number, max = maxInFlight()): number {
  return Math.min(max, Math.ceil((perSecond * requestTimeoutMs) / 1_000) + SLACK);
}

function maxInFlight(): number {
  const byMemory = Math.floor((MEMORY_SHARE * process.availableMemory()) / BYTES_PER_REQUEST);
  return Math.max(MIN, Math.min(MAX, byMemory, Math.floor(FILES_SHARE * openFilesLimit())));
}

/** Max open files of this process; Infinity if the kernel does not report it. */
function openFilesLimit(): number {
  try {
    const limit = /^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1];
    return limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
