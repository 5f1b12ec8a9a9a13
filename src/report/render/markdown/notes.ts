import { markdownSentence } from "../../../model/text/escape.ts";
import { notesOf } from "../../facts/summary.ts";
import type { Story } from "../../story.ts";

const MOST = 20;

/** What the drill warned about, and what went wrong where it may: never decisive, always visible. */
export function notesSection(story: Story): string {
  const warnings = notesOf(story);
  const rest = warnings.length - MOST;
  return [
    ...warnings.slice(0, MOST).map((warning) => `- ⚠️ ${markdownSentence(warning)}`),
    ...(rest > 0 ? [`- … and ${rest} more`] : []),
  ].join("\n");
}
