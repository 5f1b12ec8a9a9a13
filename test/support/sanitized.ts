import { fromHtml } from "hast-util-from-html";
import { defaultSchema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { render } from "./rendered.ts";

/** A body as rendered by GitHub, with the HTML that an allow-list like GitHub's own keeps. */
export function sanitized(markdown: string): { readonly html: string; readonly asWritten: string } {
  const written = fromHtml(render(markdown).replace(/<!--.*?-->/gs, ""), { fragment: true });
  return { html: toHtml(sanitize(written, defaultSchema)), asWritten: toHtml(written) };
}
