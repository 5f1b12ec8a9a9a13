import { PROMPTS } from "../../load/texts/prompts.ts";
import type { Phase, PromptSentiment } from "../../model/record.ts";

/**
 * The labels of each prompt in the steady state and later, during and after experiments. `changed` if a label appeared
 * later that the steady state did not have. Prompts that were not sent in both are left out.
 */
export function compareSentiments(steady: Phase, later: readonly Phase[]): PromptSentiment[] {
  return PROMPTS.flatMap(({ id, text }) => {
    const before = labelsOf([steady], id);
    const after = labelsOf(later, id);
    if (before.length === 0 || after.length === 0) return [];
    const changed = after.some((label) => !before.includes(label));
    return [{ promptId: id, text, steady: before, underExperiment: after, changed }];
  });
}

function labelsOf(phases: readonly Phase[], promptId: string): string[] {
  const labels = phases.flatMap(({ samples }) =>
    samples.flatMap((sample) => (sample.promptId === promptId && sample.sentiment ? [sample.sentiment] : [])),
  );
  return [...new Set(labels)];
}
