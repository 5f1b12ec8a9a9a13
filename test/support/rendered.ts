import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** A body as GitHub renders it, before its sanitizer: raw HTML stays, so that what slips through can be seen. */
export function render(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

/** The elements of a page, by name, with their attributes' text. */
export function elements(html: string): { name: string; attributes: string }[] {
  return Array.from(html.matchAll(/<([a-zA-Z][\w-]*)([^>]*)>/g), ([, name = "", attributes = ""]) => ({
    name: name.toLowerCase(),
    attributes,
  }));
}

/** What a reader sees outside of code, entities undone: GitHub looks here for mentions and references. */
export function prose(html: string): string {
  return html
    .replace(/<(code|pre)[^>]*>.*?<\/\1>/gs, " ")
    .replace(/<a [^>]*>.*?<\/a>/gs, " ")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "");
}
