import { setting } from "../../../facts/setting.ts";
import type { Story } from "../../../story.ts";
import { html, type Markup, NOTHING } from "../markup.ts";

/** What the figures were measured on, and how to measure them again. */
export function settingSection(story: Story): Markup {
  const lines = setting(story);
  const { localCommand } = story.provenance;
  if (lines.length === 0 && localCommand === null) return NOTHING;
  const parts = lines.map(
    ({ name, parts: all }) =>
      html`<dt>${name}</dt><dd>${all.map(({ text, verbatim }, index) => html`${index === 0 ? "" : " · "}${verbatim ? html`<code>${text}</code>` : text}`)}</dd>`,
  );
  return html`${lines.length === 0 ? NOTHING : html`<dl class="setting">${parts}</dl>`}${
    localCommand === null
      ? NOTHING
      : html`<p>The same drill in a terminal:</p><pre tabindex="0" role="region" aria-label="Command">${localCommand}</pre>`
  }`;
}
