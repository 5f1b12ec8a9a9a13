import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildPage } from "../../src/build/page.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const read = (path: string) => readFileSync(`${ROOT}${path}`, "utf8");
const code = globSync("dist/**/*.js", { cwd: ROOT }).map(read).join("\n");

test("the committed scripts and style of the page are those of their sources", async () => {
  const { files } = await buildPage();
  expect(Object.keys(files)).toEqual(["drill.js", "legs.js", "style.css"]);
  for (const [name, text] of Object.entries(files)) expect(read(`dist/page/${name}`)).toBe(text);
});

test("the bundle does not look for dist/ where the sources do", () => {
  expect(code).not.toContain("../dist/");
});

describe("the start of a drill does not load", () => {
  const start = loadedWith("main.js")
    .map((chunk) => read(`dist/${chunk}`))
    .join("\n");

  test.each([
    ["the reports", /^\/\/ src\/report\/render\//m],
    ["what asks GitHub", /^\/\/ node_modules\/@actions\/(?:http-client|github|artifact)\//m],
  ])("%s", (_, sign) => {
    expect(code).toMatch(sign);
    expect(start).not.toMatch(sign);
  });

  test("Node's own undici, as an import statement of node:http would", () => {
    expect(code).toContain('getBuiltinModule("node:http")');
    expect(code).not.toMatch(/^import .* from "(?:node:)?http";$/m);
  });
});

/** A file of the bundle and everything that it imports statically. */
function loadedWith(entry: string): string[] {
  const found = new Set([entry]);
  for (const file of found) {
    for (const [, imported = ""] of read(`dist/${file}`).matchAll(/^import .*"\.\/([^"]+)";$/gm)) found.add(imported);
  }
  return [...found];
}

describe("a bundled package", () => {
  /** From the comments that the bundler puts above each module. */
  const directories = new Set(
    [...code.matchAll(/^\s*\/\/ (node_modules\/(?:\S*\/node_modules\/)?(?:@[^/\s]+\/)?[^/\s]+)\/\S+$/gm)].map(
      ([, directory = ""]) => directory,
    ),
  );
  const licenses = read("dist/THIRD_PARTY_LICENSES");
  const packages = [...directories].map((directory) => {
    const manifest = JSON.parse(read(`${directory}/package.json`)) as { name: string; version: string };
    return { directory, name: manifest.name, version: manifest.version };
  });

  test("is found in the bundle and in the page", () => {
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["dockerode", "@actions/core", "undici", "yaml", "uplot", "fflate"]),
    );
  });

  test("is bundled once, where a second copy would be large", () => {
    expect(packages.filter(({ name }) => name === "undici")).toHaveLength(1);
    expect(packages.filter(({ name }) => name === "@actions/http-client")).toHaveLength(1);
  });

  test.each(packages)("has its license in THIRD_PARTY_LICENSES: $directory", ({ directory, name, version }) => {
    const parts = licenses.split(/^-{80}$/m).filter((part) => part.split("\n").includes(`${name} ${version}`));
    expect(parts).toHaveLength(1);
    const [text = ""] = parts;
    expect(text).toMatch(/copyright/i);
    for (const file of globSync("{LICENSE,LICENCE,License,license,COPYING,NOTICE}*", { cwd: `${ROOT}${directory}` })) {
      expect(text).toContain(read(`${directory}/${file}`).replaceAll("\r\n", "\n").trim());
    }
  });
});
