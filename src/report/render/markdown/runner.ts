import { markdownSentence, markdownText } from "../../../model/text/escape.ts";
import { noiseSummary, noisyPhases } from "../../facts/noise.ts";
import type { Story } from "../../story.ts";

/** How quiet the runner was, in a line, and every phase in which it was too noisy to judge the service by. */
export function runnerSection({ record }: Story): string {
  const summary = noiseSummary(record);
  const noisy = noisyPhases(record);
  return [
    ...(summary === "" ? [] : [`Runner: ${markdownText(summary)}.`]),
    ...(noisy.length === 0
      ? []
      : [
          noisy
            .slice(0, 20)
            .map((each) => `- ⚠️ ${markdownSentence(each)}`)
            .join("\n"),
        ]),
  ].join("\n\n");
}
