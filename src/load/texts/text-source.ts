import { createHash } from "node:crypto";
import type { PromptPlan } from "../../model/plan.ts";
import { opener } from "./openers.ts";
import { type PromptCycle, promptCycle } from "./prompt-cycle.ts";
import { PROMPTS, type Prompt } from "./prompts.ts";

/**
 * The prompts of one stretch of a drill, without end. Their texts are new with each request, unless the plan has them
 * fixed: a service that is asked the same again may answer from a cache. The same seed and stretch give the same texts,
 * so the candidate and the baseline can be asked the same, and a text can be found again by its place in the stretch.
 * Two stretches share next to no text.
 * @param stretch its name, of which there is one on each service: a window's name, or what a probe looks for
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

/** Short texts for what looks whether the service answers, and not how: each call gives the next one. */
export function shortTexts(plan: PromptPlan, stretch: string): () => string {
  const prompts = promptsOf(plan, stretch, PROMPTS.slice(0, 1));
  return () => prompts.next().text;
}
