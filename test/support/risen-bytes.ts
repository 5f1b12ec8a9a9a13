import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Collects what nobody holds any more: when V8 does so by itself is its own affair, and would be counted as ours. */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** How much more memory this process holds at its most while it does something. */
export async function risenBytes(work: () => Promise<unknown>): Promise<number> {
  const before = held();
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, held());
  }, 50);
  await work().finally(() => clearInterval(look));
  return Math.max(most, held()) - before;
}

function held(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
