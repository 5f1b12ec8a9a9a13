import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { REPOSITORY } from "./step.ts";

let folder: string;
let packed: readonly string[];

const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
const npm = (cwd: string, ...words: string[]) => execFileSync("npm", words, { cwd, env, encoding: "utf8" });

/** Runs the installed command as npx does. */
function run(...argv: string[]) {
  const command = join(folder, "node_modules", ".bin", manifest.name);
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd: folder, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "package-"));
  const [{ filename, files }] = JSON.parse(npm(REPOSITORY, "pack", "--json", "--pack-destination", folder)) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = files.map(({ path }) => path);
  writeFileSync(join(folder, "package.json"), "{}");
  mkdirSync(join(folder, "cache"));
  // From an empty cache and without a network: the package needs nothing else.
  npm(
    folder,
    "install",
    "--offline",
    "--no-audit",
    "--no-fund",
    "--cache",
    join(folder, "cache"),
    join(folder, filename),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  [["--version"], manifest.version],
  [["--help"], "--max-p95"],
  [["--list"], "stress-workers"],
  [["judge", "--help"], "--on-inconclusive"],
  [["calibrate", "--help"], "--count"],
  [["--image", "a:b", "--max-p95", "5s", "--dry-run"], "P95 ≤ 5 s"],
])("the installed package runs %j", (argv, sign) => {
  expect(run(...argv)).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining(sign) });
});

test("an input error of the installed package exits with 2", () => {
  expect(run("--image", "a:b", "--max-p59", "8s", "--dry-run")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("--max-p95"),
  });
});

test("it has the sources of the reference image, and nothing of the repository's tests", () => {
  const sources = execFileSync("git", ["ls-files", "qwen-allinone"], { cwd: REPOSITORY, encoding: "utf8" });
  expect(packed).toEqual(expect.arrayContaining(sources.trim().split("\n")));
  expect(packed.filter((path) => /^(?:test|src|node_modules|\.github)\/|\/node_modules\//.test(path))).toEqual([]);
});
