import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Collects garbage before each measurement, because memory that V8 has not freed yet would be counted otherwise. */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Returns how much the memory of this process rises at most during some work, in bytes. */
export async function risenBytes(work: () => Promise<unknown>): Promise<number> {
  const before = usedBytes();
  let max = before;
  const look = setInterval(() => {
    max = Math.max(max, usedBytes());
  }, 50);
  await work().finally(() => clearInterval(look));
  return Math.max(max, usedBytes()) - before;
}

function usedBytes(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
