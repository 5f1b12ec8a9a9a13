import { describe, expect, test } from "vitest";
import { renderInputsTable } from "../../../src/config/action/readme-table.ts";
import { DOCUMENTS, fencesIn, filesOf, read, withoutFences } from "../../support/documents.ts";

const CHINESE = ".zh-CN.md";
const pairs = DOCUMENTS.filter((file) => file.endsWith(CHINESE)).map((file) => [file, file.replace(CHINESE, ".md")]);

/** Headings by their level and table rows by their number of cells, in order. */
function outlineOf(file: string): string[] {
  return Array.from(withoutFences(read(file)).matchAll(/^(#+) |^(\|.*\|)$/gm), ([, heading, row = ""]) => {
    return heading ?? `${row.split("|").length - 2} cells`;
  });
}

/** What is written as code: names of the product and commands. An explanation in it after a colon may be translated. */
function codesOf(file: string): string[] {
  return Array.from(withoutFences(read(file)).matchAll(/`([^`]+)`/g), ([, code = ""]) => code).toSorted();
}

/** The blocks of code, but for comments and for what a service says. */
function blocksOf(file: string): string[] {
  return fencesIn(file, "sh", "yaml", "json").map(({ text }) => {
    return text.replaceAll(/ *# .*$/gm, "").replaceAll(/"response": ".*?"/g, '"response"');
  });
}

/** The linked files, as the English page names them. */
function linkedFiles(file: string): string[] {
  const links = Array.from(withoutFences(read(file)).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g), ([, path = ""]) => path);
  return [...new Set(links.map((path) => path.replace(CHINESE, ".md")))].toSorted();
}

test("the README and the page on the article are in Chinese too", () => {
  expect(pairs.map(([file]) => file)).toEqual(["README.zh-CN.md", "docs/from-pumba.zh-CN.md"]);
  expect(filesOf("*.zh-CN.md")).toEqual(pairs.map(([file]) => file));
});

describe.each(pairs)("%s says what %s says", (chinese = "", english = "") => {
  test("with the same headings and tables", () => {
    expect(outlineOf(chinese)).toEqual(outlineOf(english));
  });

  test("with the same code", () => {
    expect(codesOf(chinese)).toEqual(codesOf(english));
    expect(blocksOf(chinese)).toEqual(blocksOf(english));
  });

  test("with the same links", () => {
    expect(linkedFiles(chinese)).toEqual(expect.arrayContaining(linkedFiles(english)));
  });

  test("and each links to the other", () => {
    const name = (file: string) => file.replace(/.*\//, "");
    expect(read(chinese)).toContain(`](${name(english)})`);
    expect(read(english)).toContain(`](${name(chinese)})`);
  });

  test("with full-width punctuation in Chinese sentences", () => {
    const prose = withoutFences(read(chinese)).replaceAll(/`[^`]*`|\]\([^)]*\)/g, "x");
    expect(prose.match(/.{0,9}(?:\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}).{0,9}/gu) ?? []).toEqual([]);
  });

  test("with no line break inside of a Chinese sentence, which would show as a blank", () => {
    expect(read(chinese).match(/.{0,9}[\p{Script=Han}，、]\n\p{Script=Han}.{0,9}/gu) ?? []).toEqual([]);
  });
});

test("the inputs of the Chinese README have the defaults of the product", () => {
  const names = new Map(
    Array.from(renderInputsTable().matchAll(/^\| `([\w-]+)` \| (.+?) \|/gm), ([, name, usual]) => [name, usual]),
  );
  const rows = Array.from(read("README.zh-CN.md").matchAll(/^\| `([\w-]+)` \| (.+?) \| .+[。] \|$/gm));
  expect(rows).toHaveLength(9);
  const inChinese: Readonly<Record<string, string>> = {
    "(required)": "（必填）",
    "(the image's only exposed port, else 8080)": "（镜像唯一声明的端口，否则 8080）",
  };
  for (const [, name = "", usual] of rows) {
    const words = names.get(name) ?? "";
    expect(usual).toBe(inChinese[words] ?? words);
  }
});
