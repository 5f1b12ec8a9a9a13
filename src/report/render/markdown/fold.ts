import { htmlText } from "../../../model/text/escape.ts";

/** Details behind a summary of plain text; the blank lines make a renderer read what is inside as Markdown. */
export function fold(summary: string, inside: string, open = false): string {
  return `<details${open ? " open" : ""}><summary>${htmlText(summary)}</summary>\n\n${inside}\n\n</details>`;
}
