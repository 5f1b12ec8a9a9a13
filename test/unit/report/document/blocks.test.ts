import { describe, expect, test } from "vitest";
import { cleanLine } from "../../../../src/model/text/escape.ts";
import {
  type Block,
  blocksIn,
  only,
  page,
  plainText,
  type Report,
  sentences,
  type Text,
  table,
  text,
} from "../../../../src/report/document/blocks.ts";
import { EN } from "../../../../src/report/messages/en.ts";
import { html } from "../../../../src/report/render/html/markup.ts";
import { toHtml } from "../../../../src/report/render/html.ts";
import { toJunit } from "../../../../src/report/render/junit.ts";
import { toMarkdown } from "../../../../src/report/render/markdown.ts";
import { toTerminal } from "../../../../src/report/render/terminal.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { strangeParts, textOf } from "../../../support/page-parts.ts";
import { elements, prose, render } from "../../../support/rendered.ts";

const FORM = { color: false, files: [] };

function reportOf(blocks: readonly Block[], about: Text = "x", sentence = "It passed."): Report {
  return {
    language: EN,
    status: "pass",
    title: "Fault drill passed",
    about,
    sentence,
    sections: [{ id: "all", title: "All", priority: 1, blocks }],
    version: "1.0.0",
    source: [about],
    fullReport: null,
    suites: () => [{ name: plainText(about), startedAt: null, cases: [] }],
    page: { script: "drill", data: () => "" },
  };
}

/** Every kind of text and of block, with the same text in each. */
function everyBlock(word: string): Block[] {
  const texts: Text[] = [
    word,
    { code: word },
    { sentence: `a \`${word}\` b` },
    { strong: word },
    { link: word, to: null },
    { link: word, to: "https://github.com/a_(b)" },
    { mark: "fail", word, label: word },
    { text: word, onPage: () => html`<small>${word}</small>` },
    [word, " ", word],
  ];
  const blocks: Block[] = [
    ...texts.map(text),
    { kind: "list", items: texts.map((each) => ({ text: each, good: false })) },
    sentences([word]),
    table(word, ["name", ...texts.map(() => "figure")], [[word, ...texts]]),
    { kind: "facts", facts: [{ label: "name", parts: texts }] },
    { kind: "code", label: word, language: "text", lines: [word] },
    { kind: "chart", chart: { fromS: 0, toS: 9, unit: "s", slowest: [1, 2], limit: 1, experiments: [word] } },
    page(() => html`<p>${word}</p>`),
  ];
  return [
    ...blocks,
    { kind: "entry", title: word, text: word, blocks },
    {
      kind: "details",
      id: "one",
      title: { mark: "fail", word, label: word },
      blocks: [{ kind: "report", report: reportOf([], word, word) }],
    },
  ];
}

describe("hostile text in any block", () => {
  test.each(HOSTILE)("stays text in each format: %s", (_name, raw) => {
    // Texts are cleaned before a section sees them.
    const word = cleanLine(raw);
    const report = reportOf(everyBlock(word), word, word);

    const rendered = render(toMarkdown(report));
    const links = elements(rendered).filter(({ name }) => name === "a");
    expect(links.filter(({ attributes }) => !attributes.startsWith(' href="https://github.com/a%5F%28b%29"'))).toEqual(
      [],
    );
    expect(
      elements(rendered).filter(({ name }) => ["img", "script", "input", "h1", "h2", "hr"].includes(name)),
    ).toEqual([]);
    expect(rendered.split("<details").length).toBe(rendered.split("</details>").length);
    expect(prose(rendered)).not.toMatch(/(?:^|[^\w`])@\w|#\d|\bGH-\d|:\/\/|www\./i);

    expect(strangeParts(toHtml(report))).toEqual([]);

    const terminal = toTerminal(report, FORM);
    expect(terminal.split("\n").filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);

    expect(toJunit(report).match(/<[\w/?!]/g)).toHaveLength(4);
  });
});

describe("a block", () => {
  const report = reportOf([
    only(text("for readers of comments"), "markdown"),
    only(text("for readers of logs"), "terminal"),
    page(() => html`<p>for readers of pages</p>`),
    text("for all"),
  ]);

  test("is in the formats that it is for", () => {
    const audience = (all: string) => Array.from(all.matchAll(/for (?:readers of )?(\w+)/g), ([, each]) => each);
    expect(audience(toMarkdown(report))).toEqual(["comments", "all"]);
    expect(audience(toTerminal(report, FORM))).toEqual(["logs", "all"]);
    expect(audience(textOf(toHtml(report)))).toEqual(["pages", "all"]);
    expect(blocksIn("html", report.sections[0]?.blocks ?? [])).toHaveLength(2);
  });

  test("without content leaves nothing behind, and neither does its section", () => {
    const empty = reportOf([text(""), sentences([]), table("Empty", ["a"], []), { kind: "facts", facts: [] }]);
    expect(toMarkdown(empty)).not.toMatch(/All|\| a/);
    expect(toTerminal(empty, FORM)).not.toContain("All");
    expect(toHtml(empty)).not.toContain("<section");
  });

  test("that is a list joins the list before it", () => {
    const lists = toMarkdown(reportOf([sentences(["one"]), sentences(["two"], false), text("three")]));
    expect(lists).toContain("- one\n- ⚠️ two\n\nthree");
  });

  test("that is a table wraps a name in a terminal, and only there", () => {
    const name = "a name of many words that is wider than what is left for it";
    const wide = reportOf([table("Wide", ["name", "figure"], [[name, "9".repeat(60)]])]);
    const lines = toTerminal(wide, FORM).split("\n");
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(
      lines
        .join(" ")
        .replaceAll(/9+|\s+/g, " ")
        .replaceAll(/ +/g, " "),
    ).toContain(name);
    expect(toMarkdown(wide)).toContain(`| ${name} |`);
  });
});
