import { PROMPTS } from "../../load/texts/prompts.ts";
import type { Phase, PromptSentiment } from "../../model/record.ts";

/**
 * For each prompt, the labels it got in the steady state and those it got afterwards, under faults and after them.
 * `changed` when a label appeared that the steady state did not show for it. Prompts that were not asked in both are left out.
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
