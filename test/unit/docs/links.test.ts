import { existsSync } from "node:fs";
import { dirname, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { DOCS_SECTIONS } from "../../../src/gate/advice/docs-section.ts";
import { OBJECTIVES } from "../../../src/model/objectives.ts";
import { DOCUMENTS, pathOf, read, withoutFences } from "../../support/documents.ts";

/** A README shows its badges by paths of the website, relative to the branch. */
const BADGE = /^(?:\.\.\/){2}actions\/workflows\/([\w-]+\.yml)(?:\/badge\.svg)?$/;

/** Returns the anchors of a Markdown text as GitHub makes them: of its headings, and those that are written out. */
function anchorsOf(markdown: string): Set<string> {
  const text = withoutFences(markdown);
  const anchors = new Set(Array.from(text.matchAll(/<a id="([^"]+)"/g), ([, id = ""]) => id));
  const counts = new Map<string, number>();
  for (const [, heading = ""] of text.matchAll(/^#{1,6} +(.+?) *$/gm)) {
    const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("`", "");
    const slug = plain
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return anchors;
}

/** Returns the targets of all links and pictures. */
function linksOf(markdown: string): string[] {
  const text = withoutFences(markdown).replaceAll(/`[^`]*`/g, "code");
  return Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, target = ""]) => target);
}

/** Returns the links of a file that lead nowhere. */
function broken(file: string, markdown: string): string[] {
  return linksOf(markdown).filter((link) => {
    if (/^(?:https?|mailto):/.test(link)) return false;
    const [, workflow] = BADGE.exec(link) ?? [];
    if (workflow !== undefined) return !existsSync(pathOf(`.github/workflows/${workflow}`));
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? file : normalize(`${dirname(file)}/${path}`);
    if (target.startsWith("..") || !existsSync(pathOf(target))) return true;
    return anchor !== undefined && !(target.endsWith(".md") && anchorsOf(read(target)).has(anchor));
  });
}

test.each(DOCUMENTS)("every relative link of %s leads to a file and an anchor", (file) => {
  expect(broken(file, read(file))).toEqual([]);
});

test.each([
  ["a file that does not exist", "[x](nowhere.md)"],
  ["an anchor that does not exist", "[x](docs/usage.md#nowhere)"],
  ["an anchor of its own that does not exist", "[x](#nowhere)"],
  ["a path outside the repository", "[x](../../somewhere)"],
  ["a badge of a workflow that does not exist", "![x](../../actions/workflows/nowhere.yml/badge.svg)"],
  ["a picture that does not exist", "![x](.github/nowhere.png)"],
])("the check finds %s", (_, markdown) => {
  expect(broken("README.md", markdown)).toHaveLength(1);
});

test.each([
  ["## Slowdown vs baseline", "slowdown-vs-baseline"],
  ["### `kill-restart`, 3 times", "kill-restart-3-times"],
  ["## A\n## A", "a-1"],
  ["# Über [uns](x.md)", "über-uns"],
])("%j has the anchor %s", (markdown, anchor) => {
  expect(anchorsOf(markdown)).toContain(anchor);
});

describe("the pages", () => {
  const pages = DOCUMENTS.filter((file) => file.startsWith("docs/"));

  test("are all linked from the README", () => {
    const links = new Set(linksOf(read("README.md")).map((link) => link.replace(/#.*/, "")));
    expect(pages.filter((page) => !links.has(page))).toEqual([]);
  });

  test("have an anchor for each objective where a failure is fixed", () => {
    const anchors = anchorsOf(read("docs/fixing-a-failure.md"));
    expect(Object.keys(OBJECTIVES).filter((kind) => !anchors.has(kind))).toEqual([]);
  });

  test("have each section that advice leads to", () => {
    const missing = DOCS_SECTIONS.filter(({ page, anchor }) => !anchorsOf(read(`docs/${page}.md`)).has(anchor));
    expect(missing).toEqual([]);
  });
});
