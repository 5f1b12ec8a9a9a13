import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { compose, requireCompose } from "../../../../src/engine/compose/compose-command.ts";
import { DrillError } from "../../../../src/model/facts/drill-error.ts";

const directory = mkdtempSync(join(tmpdir(), "compose-command-"));
const { PATH } = process.env;
const { signal } = new AbortController();
afterEach(() => (process.env.PATH = PATH));
afterAll(() => rmSync(directory, { recursive: true }));

/** A docker whose command line is this script. */
function dockerIs(script: string): void {
  const path = join(directory, "docker");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  process.env.PATH = `${directory}:${PATH}`;
}

/** What is said of an error; null if there is none. */
async function saidOf(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => null,
    (error: unknown) => (error instanceof DrillError ? error.said.map(({ code, args }) => [code, args]) : error),
  );
}

describe("requireCompose", () => {
  test.each(["2.40.3-3", "v2.20.0", "Docker Compose version v5.0.1"])("takes %s", async (version) => {
    dockerIs(`echo "${version}"`);
    expect(await saidOf(requireCompose(signal))).toBeNull();
  });

  test.each(["1.29.2", "2.19.9"])("refuses %s", async (version) => {
    dockerIs(`echo "${version}"`);
    expect(await saidOf(requireCompose(signal))).toEqual([["compose.too-old", { version, required: "2.20" }]]);
  });

  test("refuses a docker without it, and a machine without docker", async () => {
    dockerIs(`echo "docker: 'compose' is not a docker command." >&2; exit 1`);
    const missing = [["compose.too-old", { version: null, required: "2.20" }]];
    expect(await saidOf(requireCompose(signal))).toEqual(missing);
    process.env.PATH = join(directory, "none");
    expect(await saidOf(requireCompose(signal))).toEqual(missing);
  });
});

describe("compose", () => {
  test("gives what it says without the form of a log, and reads its input", async () => {
    dockerIs(
      `cat; echo 'time="2026-01-01T00:00:00Z" level=warning msg="The \\\\"A\\\\" variable is not set."' >&2; exit 3`,
    );
    expect(await compose(["config"], { input: "services: {}", limitMs: 10_000, signal })).toEqual({
      exitCode: 3,
      stdout: "services: {}",
      stderr: 'The "A" variable is not set.',
    });
  });

  test("is ended when its time is up", async () => {
    dockerIs("exec sleep 60");
    expect(await saidOf(compose(["up"], { limitMs: 200, signal }))).toEqual([["compose.late", { limitMs: 200 }]]);
  });
});
