import { randomNumbers } from "../../stats/random.ts";
import type { Prompt } from "./prompts.ts";

/** Prompts without end: cycle after cycle of all of them, each shuffled again. The same seed gives the same order. */
export interface PromptCycle {
  next(): Prompt;
}

/**
 * Starts a cycle; its first `prompts.length` prompts are all of them once.
 * @throws RangeError if there are none
 */
export function promptCycle(prompts: readonly Prompt[], seed: number): PromptCycle {
  if (prompts.length === 0) throw new RangeError("a load needs at least one prompt");
  const random = randomNumbers(seed);
  let left: Prompt[] = [];
  return {
    next() {
      if (left.length === 0) left = shuffled(prompts, random);
      return left.pop() as Prompt;
    },
  };
}

/** @see Durstenfeld (1964), Algorithm 235, the Fisher-Yates shuffle in place */
function shuffled(prompts: readonly Prompt[], random: () => number): Prompt[] {
  const order = [...prompts];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as Prompt, order[last] as Prompt];
  }
  return order;
}
