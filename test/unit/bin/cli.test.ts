import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMPILE_CACHE } from "../../support/compile-cache.ts";

const ROOT = new URL("../../../", import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));

/** Runs the package's command from its sources, as the given version of Node.js. */
function run(argv: readonly string[], version = process.versions.node) {
  const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`;
  const words = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`, `${ROOT}src/bin/cli.ts`, ...argv];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: "utf8",
    env: { ...COMPILE_CACHE, PATH: "/nowhere" },
  });
  return { status, stdout, stderr };
}

test.each([
  [["--image", "a:b", "--dry-run"], "a:b"],
  [["judge", "--help"], "FILE"],
  [["calibrate", "--help"], "--count"],
])("%j runs the command that it names", (argv, sign) => {
  expect(run(argv)).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining(sign) });
});

describe("an older Node.js", () => {
  const [minimum = ""] = /\d+/.exec(manifest.engines.node) ?? [];

  test("gets a sentence with the command that works, quoted for a shell", () => {
    const { status, stdout, stderr } = run(["--image", "a b", "it's"], "20.20.2");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`${minimum} or later`);
    expect(stderr).toContain("20.20.2");
    expect(stderr).toMatch(new RegExp(`^ {2}npx .*node@${minimum} .* --image 'a b' 'it'\\\\''s'$`, "m"));
  });

  test("is one before the package's minimum", () => {
    expect(run(["--list"], `${minimum}.0.0`).status).toBe(0);
    expect(run(["--list"], `${Number(minimum) - 1}.9.9`).status).toBe(1);
  });

  test("can read the entry: it imports nothing at its start and has only old syntax", () => {
    const text = readFileSync(`${ROOT}src/bin/cli.ts`, "utf8");
    expect(text).not.toMatch(/^import /m);
    expect(text).not.toMatch(/\b(?:using|enum|satisfies)\b|\?\?=|\|\|=|#\w+/);
  });
});

describe("npm installs the package from a git address or a registry", () => {
  test("without a build and without any other package", () => {
    // With one of these scripts npm first installs everything that development needs, in a clone of the repository.
    for (const script of ["preinstall", "install", "postinstall", "build", "prepack", "prepare"]) {
      expect(manifest.scripts).not.toHaveProperty(script);
    }
    expect(manifest).not.toHaveProperty("dependencies");
    expect(manifest).not.toHaveProperty("private");
  });

  test("with its command", () => {
    expect(Object.keys(manifest.bin)).toEqual([manifest.name]);
    expect(manifest.files).toContain("dist");
  });
});
