import { fork } from "node:child_process";
import { once } from "node:events";
import { nearestRank } from "../../../src/model/measurement.ts";
import { startClock } from "../../../src/model/text/clock.ts";
import { LoopLag } from "../../../src/runner/loop-lag.ts";

/** The lag that the generator would have at normal priority: a process of its own that does nothing but wait. */
export function startPlainLag(): Disposable & { begin(): void; p99Ms(): Promise<number> } {
  const child = fork(import.meta.filename, ["plain-lag"]);
  return {
    begin: () => void child.send("begin"),
    p99Ms: async () => {
      child.send("tell");
      const [p99Ms] = (await once(child, "message")) as [number];
      return p99Ms;
    },
    [Symbol.dispose]: () => void child.kill(),
  };
}

if (process.argv[2] === "plain-lag") {
  const clock = startClock();
  const lag = new LoopLag(clock);
  let beganAtMs = 0;
  process.on("message", (message) => {
    if (message === "begin") beganAtMs = clock.now();
    else process.send?.(nearestRank(lag.between(beganAtMs, clock.now()), 0.99) ?? Number.NaN);
  });
}
