import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const ROOT = new URL("../../", import.meta.url);

/** A fenced block of code. */
export interface Fence {
  /** The file it is in, relative to the repository. */
  readonly file: string;
  readonly language: string;
  readonly text: string;
}

/** Returns the files of the repository under a path, relative to its root; also those that are not committed yet. */
export function filesOf(...paths: readonly string[]): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...paths], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return listed.split("\n").filter((file) => file !== "");
}

/** Returns the content of a file of the repository. */
export function read(file: string): string {
  return readFileSync(new URL(file, ROOT), "utf8");
}

/** Returns the absolute path of a file of the repository. */
export function pathOf(file: string): string {
  return new URL(file, ROOT).pathname;
}

/** All Markdown files of the repository. */
export const DOCUMENTS = filesOf("*.md");

/** Returns the fenced blocks of a Markdown file in one of the languages. */
export function fencesIn(file: string, ...languages: readonly string[]): Fence[] {
  return Array.from(
    read(file).matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm),
    ([, indent = "", language = "", text = ""]) => ({
      file,
      language,
      text: text.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    }),
  ).filter(({ language }) => languages.includes(language));
}

/** Returns a Markdown text without its fenced blocks, whose content is not Markdown. */
export function withoutFences(text: string): string {
  return text.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, "");
}

/** Returns a table in Markdown. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}
