/**
 * How a fault is watched.
 * - `lasting`: the load goes on under it, and its window is judged
 * - `outage`: it strikes once; the way back is timed
 * - `soak`: nothing but the load; the memory is watched through it
 * - `surge`: nothing but a load, of its own; what becomes of what is too much is judged
 * - `asking`: nothing but texts of its own, one after the other; what becomes of each is judged
 */
export type Shape = "lasting" | "outage" | "soak" | "surge" | "asking";

/** Whether there are requests of a load under it, by which it could be aborted. */
export function isUnderLoad(shape: Shape): boolean {
  return shape !== "outage" && shape !== "asking";
}
