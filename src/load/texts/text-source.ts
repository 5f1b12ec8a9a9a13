import { createHash } from "node:crypto";
import type { PromptPlan } from "../../model/plan.ts";
import { opener } from "./openers.ts";
import { type PromptCycle, promptCycle } from "./prompt-cycle.ts";
import { PROMPTS, type Prompt } from "./prompts.ts";

/**
 * Returns the prompts of one part of a drill, without end. Their texts are new in each request, unless the plan has
 * `prompts: fixed`, because a service may answer a repeated text from a cache. The same seed and part give the same texts,
 * so candidate and baseline get the same ones, and a text can be found by its position. Two parts share almost no texts.
 * @param stretch the part's name, unique on each service: a window's name, or the purpose of a probe
 */
export function promptsOf(
  { texts, seed }: PromptPlan,
  stretch: string,
  prompts: readonly Prompt[] = PROMPTS,
): PromptCycle {
  const cycle = promptCycle(prompts, seed);
  if (texts === "fixed") return cycle;
  let index = createHash("sha256").update(`${seed} ${stretch}`).digest().readUInt32BE() >>> 1;
  return {
    next() {
      const prompt = cycle.next();
      const text = opener(prompt.text, index) + prompt.text;
      index += 1;
      return { ...prompt, text };
    },
  };
}

/** Returns short texts for probes that only need an answer: each call gives the next one. */
export function shortTexts(plan: PromptPlan, stretch: string): () => string {
  const prompts = promptsOf(plan, stretch, PROMPTS.slice(0, 1));
  return () => prompts.next().text;
}
