import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { docsOf } from "../../../src/app/version.ts";
import { docsAddress } from "../../../src/config/action/docs-address.ts";
import { readGitHub } from "../../../src/config/action/github.ts";

const SHA = "3f2c1e9a5b7d4c6e8f0a1b2c3d4e5f6071829304";
const RUNNING = {
  serverUrl: "https://github.com",
  action: null,
  repository: { owner: "acme", name: "service" },
  headSha: SHA,
  workspace: null,
  entry: null,
};

test.each([
  ["a tag", "v1", "v1"],
  ["a commit", SHA, SHA],
  ["a branch", "feature/faster load", "feature/faster%20load"],
  ["hostile characters", "a?b#c", "a%3Fb%23c"],
])("an action that is used by %s is documented there", (_, ref, path) => {
  const action = { repository: "example/drill", ref };
  expect(docsAddress({ ...RUNNING, action })).toBe(`https://github.com/example/drill/blob/${path}/docs`);
});

const made: string[] = [];
afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true });
});

/** A workspace with the action in one of its folders. */
function workspaceWith(folder: string): { readonly workspace: string; readonly entry: string } {
  const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
  made.push(workspace);
  const root = join(workspace, folder);
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, "action.yml"), "");
  return { workspace, entry: join(root, "dist", "action.js") };
}

test("a local action is documented in the repository under test, at its commit", () => {
  const at = `https://github.com/acme/service/blob/${SHA}`;
  expect(docsAddress({ ...RUNNING, ...workspaceWith("") })).toBe(`${at}/docs`);
  expect(docsAddress({ ...RUNNING, ...workspaceWith(".github/actions/drill") })).toBe(
    `${at}/.github/actions/drill/docs`,
  );
});

test("a checkout of another repository in the workspace is not that of the repository under test", () => {
  const place = workspaceWith(".drill");
  execFileSync("git", ["init", "--quiet", join(place.workspace, ".drill")]);
  expect(docsAddress({ ...RUNNING, ...place })).toBeNull();
});

test.each([
  ["nothing is known of the file that runs", {}],
  ["the action is outside of the workspace", { ...workspaceWith(""), workspace: "/nowhere" }],
  ["the commit is not known", { ...workspaceWith(""), headSha: null }],
  ["the repository is not known", { ...workspaceWith(""), repository: null }],
])("nothing is said where %s", (_, overrides) => {
  expect(docsAddress({ ...RUNNING, ...overrides })).toBeNull();
});

test("the runner's variables name the action", () => {
  const env = {
    GITHUB_ACTION_REPOSITORY: "example/drill",
    GITHUB_ACTION_REF: "v1",
    GITHUB_SERVER_URL: "https://ghe.example",
  };
  expect(readGitHub(env, "action").docs).toBe("https://ghe.example/example/drill/blob/v1/docs");
  expect(readGitHub(env, "terminal").docs).toBeNull();
});

test.each([
  ["github:example/drill", "https://github.com/example/drill/blob/v1.2.3/docs"],
  ["example/drill", "https://github.com/example/drill/blob/v1.2.3/docs"],
  [
    { type: "git", url: "git+https://github.com/example/drill.git" },
    "https://github.com/example/drill/blob/v1.2.3/docs",
  ],
  ["https://elsewhere.example/drill", null],
  [undefined, null],
])("of a package whose repository is %j", (repository, docs) => {
  expect(docsOf({ version: "1.2.3", ...(repository === undefined ? {} : { repository }) })).toBe(docs);
});
