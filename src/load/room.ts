import { readFileSync } from "node:fs";

/** What a request in flight takes of this process, measured with up to 6,000 of them: 14 to 19 KiB. */
const BYTES_A_REQUEST = 20 * 1024;
/** Of the memory that is left, the service under drill and the engine need the most. */
const MEMORY_SHARE = 0.05;
/** Each takes a file descriptor; the engine's own calls need some as well. */
const FILES_SHARE = 0.75;
/** Beyond this the generator would take more than 100 MiB for a service that answers nobody. */
const MOST = 5_000;
const LEAST = 100;
/** Time-outs fire a little late, so slightly more than rate x time-out can be in flight on a good day. */
const SLACK = 10;

/** The most requests in flight: as many as come due within one time-out, within what this process can hold. */
export function roomInFlight(perSecond: number, requestTimeoutMs: number, most = mostInFlight()): number {
  return Math.min(most, Math.ceil((perSecond * requestTimeoutMs) / 1_000) + SLACK);
}

function mostInFlight(): number {
  const byMemory = Math.floor((MEMORY_SHARE * process.availableMemory()) / BYTES_A_REQUEST);
  return Math.max(LEAST, Math.min(MOST, byMemory, Math.floor(FILES_SHARE * openFilesLimit())));
}

/** How many files this process may have open; Infinity where the kernel does not say. */
function openFilesLimit(): number {
  try {
    const limit = /^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1];
    return limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
