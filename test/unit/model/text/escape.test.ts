import { describe, expect, test } from "vitest";
import {
  htmlText,
  logLine,
  logLines,
  markdownBlock,
  markdownCode,
  markdownSentence,
  markdownText,
} from "../../../../src/model/text/escape.ts";
import { HOSTILE } from "../../../support/hostile.ts";
import { elements, prose, render } from "../../../support/rendered.ts";

/** Everything that a runner or a terminal would obey. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
const OBEYED = /^\s*::|##\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/mu;
const LINKED = /(?:^|[^\w`])@[\w]|#\d|\bGH-\d|:\/\/|www\.|:[a-z]\w*:/i;

describe("a log line", () => {
  test.each(HOSTILE)("is never obeyed: %s", (_name, text) => {
    expect(logLine(text)).not.toMatch(OBEYED);
    expect(logLine(text)).not.toContain("\n");
    expect(logLines(text).join("\n")).not.toMatch(OBEYED);
  });

  test("keeps harmless text as it is", () => {
    expect(logLine("std::string at 12:03, 订单 #1 [x]")).toBe("std::string at 12:03, 订单 #1 [x]");
  });
});

describe("Markdown prose", () => {
  const places: [string, (text: string) => string][] = [
    ["a paragraph", markdownText],
    ["a sentence", markdownSentence],
    ["a list", (text) => `- ${markdownText(text)}`],
    ["a table cell", (text) => `| a | b |\n|--|--|\n| ${markdownText(text)} | end |`],
    ["a cell with a sentence", (text) => `| a | b |\n|--|--|\n| ${markdownSentence(text)} | end |`],
    ["a heading", (text) => `### x ${markdownText(text)}`],
    ["a summary", (text) => `<details><summary>${htmlText(text)}</summary>\n\nx\n\n</details>`],
  ];
  for (const [place, put] of places) {
    test.each(HOSTILE)(`in ${place} stays text: %s`, (_name, text) => {
      const plain = elements(render(put(text.trim() === "" ? "" : "plain"))).map(({ name }) => name);
      const html = render(put(text));
      const own = elements(html)
        .map(({ name }) => name)
        .filter((name) => name !== "code");
      expect(own).toEqual(plain);
      expect(prose(html)).not.toMatch(LINKED);
    });
  }

  test("reads as it was written", () => {
    const said = "P95 is 7.6 s, 5 % over *the* limit_of [8 s] <now> & 1.31x | 3 ~ 4 (a-b) -1";
    expect(prose(render(markdownText(said))).trim()).toBe(said);
  });

  test("keeps the code of a sentence", () => {
    expect(render(markdownSentence("policy is `no`. Set `--restart=x`."))).toBe(
      "<p>policy is <code>no</code>. Set <code>--restart=x</code>.</p>",
    );
  });
});

describe("a code span", () => {
  test.each(HOSTILE)("holds whatever it holds: %s", (_name, text) => {
    const html = render(`| a | b |\n|--|--|\n| ${markdownCode(text)} | end |`);
    const names = elements(html).map(({ name }) => name);
    expect(names.filter((name) => name === "td")).toHaveLength(2);
    expect(names.filter((name) => name === "code")).toHaveLength(1);
    expect(names).toEqual(["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "code", "td"]);
    expect(prose(html).replace(/\s+/g, " ").trim()).toBe("a b end");
  });

  test.each(["a`b", "`", "``", "a|b", "a\\|b", "\\", "<b>", "x  y"])("shows %j as it is", (text) => {
    const [, shown = ""] = /<code>(.*?)<\/code>/.exec(render(`| ${markdownCode(text)} | end |\n|--|--|`)) ?? [];
    expect(prose(shown).replaceAll("\u200b", "")).toBe(text.replace("  ", " "));
  });
});

describe("a code block", () => {
  test.each(HOSTILE)("can't be ended from inside: %s", (_name, text) => {
    const html = render(`${markdownBlock([text, "end"], "text")}\n\nafter`);
    expect(elements(html).map(({ name }) => name)).toEqual(["pre", "code", "p"]);
    expect(html).toMatch(/end\n<\/code><\/pre>\n<p>after<\/p>$/);
  });
});
