import { markdownCode, markdownText } from "../../../model/text/escape.ts";
import { formatDuration } from "../../../model/text/format.ts";
import type { Story } from "../../story.ts";

/** Who says so: our version, the commit, how long it took, and the way to the run. */
export function footerSection({ record, provenance }: Story): string {
  const { version, action, headSha, runUrl } = provenance;
  const parts = [
    `qwen-fault-drill ${markdownText(version)}`,
    ...(action === null ? [] : [markdownCode(`${action.repository}@${action.ref}`)]),
    ...(headSha === null ? [] : [`commit ${markdownCode(headSha.slice(0, 7))}`]),
    `took ${formatDuration(record.durationMs)}`,
    ...(runUrl === null ? [] : [`[this run](${linkTarget(runUrl)})`]),
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}

/** An address has no blanks or quotes any more; what else could end a Markdown link is encoded. */
export function linkTarget(url: string): string {
  return url.replace(/[()<>\\[\]`|*_]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
