import { type Message, message } from "../message.ts";
import type { DrillRecord, ThreadKnob } from "../record.ts";

declare module "../message.ts" {
  interface MessageArgs {
    "threads.over-quota": {
      readonly threads: number;
      readonly cpus: number;
      readonly throttledRatio: number;
      readonly knob: ThreadKnob;
      /** How many to set. */
      readonly suggested: number;
    };
  }
}

/** How many threads per CPU of the quota are clearly too many. Measured by `npm run bench:threads`. */
const OVER = 2;
/** Fewer throttled periods than this cost little, and the other threads of a tuned service cause some. */
export const MIN_THROTTLED_RATIO = 0.05;

/**
 * What to change about a service that computes in more threads than its CPU quota can run, so that the kernel stops all of
 * them for a part of each period. It decides nothing.
 * @returns null if the service does not, or its threads or periods could not be counted
 */
export function threadAdvice({ threadUse, plan }: Pick<DrillRecord, "threadUse" | "plan">): Message | null {
  if (threadUse?.throttledRatio == null) return null;
  const { computing, runnable, throttledRatio, knob } = threadUse;
  const { cpus } = plan.target;
  const suggested = Math.max(1, Math.floor(cpus));
  // Threads that wait for each other are not ready to run meanwhile, so fewer of them are than compute. Those of a pool
  // that work one after the other also compute, but are as good as one thread.
  const isOver = computing >= OVER * cpus && computing > suggested && runnable > suggested;
  // Threads that are started for each computation and end with it leave no CPU time to read. One that is ready to run next
  // to the one that computes can be the server's own.
  const areShortLived = runnable >= OVER * cpus && runnable >= suggested + 2;
  if (!(isOver || areShortLived) || throttledRatio < MIN_THROTTLED_RATIO) return null;
  // The server's own thread can be ready to run next to those that compute.
  const threads = isOver ? computing : runnable;
  return message("threads.over-quota", { threads, cpus, throttledRatio, knob, suggested });
}
