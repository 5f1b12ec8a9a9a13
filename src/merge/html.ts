import { documentText } from "../report/html/document.ts";
import { html } from "../report/html/markup.ts";
import { figuresOf } from "../report/html/sections/figures.ts";
import { navigation, type Section, sectionMarkup } from "../report/html/sections/section.ts";
import { VERDICT_TITLE } from "../report/words.ts";
import { countText, mergedOutputs } from "./figures.ts";
import { foldsSection } from "./html/folds.ts";
import { mergedHead } from "./html/head.ts";
import { legsSection } from "./html/legs.ts";
import { lostSection } from "./html/lost.ts";
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
