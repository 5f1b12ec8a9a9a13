import type { Report } from "../../src/report/document/blocks.ts";
import { toHtml } from "../../src/report/render/html.ts";
import { toJunit } from "../../src/report/render/junit.ts";
import { toMarkdown } from "../../src/report/render/markdown.ts";
import { toTerminal } from "../../src/report/render/terminal.ts";
import { visible } from "./page-parts.ts";

const unescaped = (text: string) =>
  text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "");

/** The prose of a report in each form, as a reader sees it: without commands, markup and addresses. */
export const FORMS: Readonly<Record<string, (report: Report) => string>> = {
  Markdown: (report) =>
    unescaped(
      toMarkdown(report)
        // Of a chart its texts, of a command nothing.
        .replaceAll(/```mermaid\n([\s\S]*?)```/g, (_, chart: string) =>
          (chart.match(/(?<=^ +(?:title|[xy]-axis)) "[^"]*"/gm) ?? []).join(" "),
        )
        .replaceAll(/```[\s\S]*?```/g, " ")
        .replaceAll(/<[^>]*>/g, " ")
        .replaceAll(/\]\([^)]*\)/g, "] "),
    ).replaceAll("\\", ""),
  "the terminal": (report) => toTerminal(report, { color: false, files: [] }),
  HTML: (report) =>
    unescaped(
      visible(toHtml(report))
        .replace(/^[\s\S]*?<title>/, "<title>")
        .replaceAll(/<pre[^>]*>[\s\S]*?<\/pre>/g, " ")
        .replaceAll(/<\/?code[^>]*>/g, "`")
        .replaceAll(/<[^>]*>/g, (tag) =>
          [" ", ...tag.matchAll(/(?:aria-label|placeholder|data-heading|data-broken)="([^"]*)"/g)]
            .map((found) => (typeof found === "string" ? found : ` ${found[1]} `))
            .join(""),
        ),
    ),
  // The class and the type are for programs.
  JUnit: (report) =>
    unescaped(
      toJunit(report).replaceAll(/<[^>]*>/g, (tag) =>
        Array.from(tag.matchAll(/ (?:name|message)="([^"]*)"/g), ([, text = ""]) => ` ${text} `).join(""),
      ),
    ),
};
