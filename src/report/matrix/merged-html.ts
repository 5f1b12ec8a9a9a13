import { documentText } from "../render/html/document.ts";
import { html } from "../render/html/markup.ts";
import { navigation, type Section, sectionMarkup } from "../render/html/parts/section.ts";
import { figuresOf } from "../render/html/sections/figures.ts";
import { VERDICT_TITLE } from "../words/words.ts";
import { countText, mergedOutputs } from "./figures.ts";
import { foldsSection } from "./html/folds.ts";
import { legsSection } from "./html/legs-table.ts";
import { lostSection } from "./html/lost.ts";
import { mergedHead } from "./html/merged-head.ts";
import { rowsOf } from "./html/rows.ts";
import type { Merged } from "./merged.ts";
import { tellMerged } from "./told.ts";

/** The merged report as one page that needs nothing else. Every word that is not ours is text in it, whatever it says. */
export function mergedHtml(raw: Merged): string {
  const merged = tellMerged(raw);
  const rows = rowsOf(merged);
  const sections = sectionsOf(merged, rows).filter(({ inside }) => inside.text !== "");
  return documentText({
    title: `${VERDICT_TITLE[merged.verdict.status]} · ${countText(merged)}`,
    body: html`${mergedHead(merged)}${navigation(sections)}<main>
${figuresOf(mergedOutputs(merged, null))}${sections.map(sectionMarkup)}</main>
<footer>qwen-fault-drill ${merged.version}</footer>
`,
    script: "legs",
    data: Buffer.from(JSON.stringify(rows.map(({ data }) => data))).toString("base64"),
  });
}

/** In the order of reading. */
function sectionsOf(merged: Merged, rows: ReturnType<typeof rowsOf>): Section[] {
  return [
    { id: "lost", title: "Missing and refused", inside: lostSection(merged) },
    { id: "legs", title: "Legs", inside: legsSection(merged, rows) },
    { id: "checks", title: "Checks of each leg", inside: foldsSection(merged, rows) },
  ];
}
