import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { plainText, type Report, type Section } from "../document/blocks.ts";
import { blocksMarkup, factsLine, inline, sectionsMarkup } from "./html/blocks.ts";
import { html, type Markup, NOTHING, sentence } from "./html/markup.ts";
import { symbol, symbolShapes } from "./html/symbol.ts";

/** The tables of hundreds of legs would make a page that a phone can't show. */
const MAX_SHORTENABLE_CHARACTERS = 1_200_000;

/**
 * A report as one page that needs nothing else: no network, no other file. Every word that is not ours is text in it,
 * whatever it says.
 */
export function toHtml(report: Report): string {
  const { status, title, about, sentence: first, sections, source, version, page, language } = report;
  const { tag, words } = language;
  const parts = partsOf(sections.filter(({ inHead }) => !inHead));
  const titled = parts.filter((part) => part.title !== "");
  const script = built(`${page.script}.js`);
  const style = built("style.css");
  const before = html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · ${plainText(about)}</title>
`;
  const broken = html`${words.page.broken}`;
  const body = html`${symbolShapes()}<header class="verdict ${status}">
<h1>${symbol({ mark: status, label: words.status[status] })} ${title}</h1>
<p class="image">${inline(about)}</p>
<p class="lead">${sentence(first)}</p>
${sectionsMarkup(sections.filter(({ inHead }) => inHead))}${factsLine(source)}</header>
${navigation(titled, words.document.sections)}<main>
${parts.map(partMarkup)}</main>
<footer>qwen-fault-drill ${version}</footer>
`;
  return `${before.text}<style>${style}</style>
</head>
<body>
${body.text}<script type="text/plain" id="data" data-broken="${broken.text}">${page.data()}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Sections that share a heading. */
interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly inside: readonly Markup[];
}

function partsOf(sections: readonly Section[]): PagePart[] {
  let characters = 0;
  const written = sections.map((section) => {
    const { shorter, id, title, blocks } = section;
    const whole = blocksMarkup(blocks);
    if (shorter === undefined) return { id, title, inside: whole };
    characters += whole.text.length;
    return { id, title, inside: characters > MAX_SHORTENABLE_CHARACTERS ? blocksMarkup(shorter.blocks) : whole };
  });
  const shown = Map.groupBy(
    written.filter(({ inside }) => inside.text !== ""),
    ({ id }) => id,
  );
  return [...shown].map(([id, all]) => ({ id, title: all[0]?.title ?? "", inside: all.map(({ inside }) => inside) }));
}

function partMarkup({ id, title, inside }: PagePart): Markup {
  if (title === "") return html`${inside}`;
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${inside}</section>
`;
}

/** Links to all parts, if there is more than one. */
function navigation(parts: readonly PagePart[], label: string): Markup {
  if (parts.length < 2) return NOTHING;
  return html`<nav aria-label="${label}"><ul>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
`;
}

/** What `npm run build:dist` makes of `page/`. */
const BUILT = new URL("../../../dist/page/", import.meta.url);

function built(name: string): string {
  return readFileSync(new URL(name, BUILT), "utf8");
}

/** Nothing is loaded from anywhere, and of scripts and styles only these two are obeyed. */
function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
