import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Renders Markdown like GitHub before its sanitizer. Raw HTML stays, so tests can see what slips through. */
export function render(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

/** Returns the elements of a page with the text of their attributes. */
export function elements(html: string): { name: string; attributes: string }[] {
  return Array.from(html.matchAll(/<([a-zA-Z][\w-]*)([^>]*)>/g), ([, name = "", attributes = ""]) => ({
    name: name.toLowerCase(),
    attributes,
  }));
}

/** Returns the visible text outside of code, with entities decoded. GitHub looks there for mentions and references. */
export function prose(html: string): string {
  return html
    .replace(/<(code|pre)[^>]*>.*?<\/\1>/gs, " ")
    .replace(/<a [^>]*>.*?<\/a>/gs, " ")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "");
}

/** Returns a text with plain spaces where a line must not break, so that a test can be read. */
export function spaced(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
