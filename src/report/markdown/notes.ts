import { markdownSentence } from "../escape.ts";
import type { Story } from "../story.ts";

const MOST = 20;

/** What the drill warned about: never decisive, always visible. */
export function notesSection({ record }: Story): string {
  const { warnings } = record;
  const rest = warnings.length - MOST;
  return [
    ...warnings.slice(0, MOST).map((warning) => `- ⚠️ ${markdownSentence(warning)}`),
    ...(rest > 0 ? [`- … and ${rest} more`] : []),
  ].join("\n");
}
