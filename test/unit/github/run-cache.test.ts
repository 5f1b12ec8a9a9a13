import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { restoreCache, saveCache } from "@actions/cache";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { resultsService } from "../../../src/github/results-service.ts";
import { readCache, writeCache } from "../../../src/github/run-cache.ts";
import { saidBy } from "../../../src/model/facts/drill-error.ts";
import { FakeResults } from "../../support/fake-results.ts";
import { said } from "../../support/said.ts";

let results: FakeResults;

beforeEach(async () => {
  results = await FakeResults.start();
  for (const [name, value] of Object.entries(results.env)) vi.stubEnv(name, value);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  const { violations } = results.cache;
  await results[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

function service() {
  const found = resultsService("https://github.com");
  return "none" in found ? expect.fail(found.none) : found;
}

const SOON = { waitMs: 1 };
const write = (key: string, text: string) => inWords(writeCache(service(), key, text, SOON));
const read = (prefix: string) => inWords(readCache(service(), prefix, SOON));

/** The same, with an error whose message is English. */
async function inWords<T>(work: Promise<T>): Promise<T> {
  return await work.catch((error: unknown) => {
    throw new Error(said(saidBy(error)));
  });
}

test("what was kept last under a key that begins so is what is read", async () => {
  expect(await read("h-1-")).toBeNull();
  await write("h-1-500-1", "first: 模型");
  await write("h-1-501-1", "second: 模型");
  await write("h-12-502-1", "another's");
  expect(await read("h-1-")).toBe("second: 模型");
});

test("a pull request reads the default branch's where it has none, and adds to none but its own", async () => {
  await write("h-1-500-1", "main's");
  results.cache.scopes = [
    { name: "refs/pull/7/merge", write: true },
    { name: "refs/heads/main", write: false },
  ];
  expect(await read("h-1-")).toBe("main's");
  await write("h-1-501-1", "its own");
  expect(await read("h-1-")).toBe("its own");
  results.cache.scopes = [{ name: "refs/heads/main", write: true }];
  expect(await read("h-1-")).toBe("main's");
});

describe("what can't be done is told in one sentence", () => {
  test("a key that is in use", async () => {
    await write("h-1-500-1", "x");
    await expect(write("h-1-500-1", "y")).rejects.toThrow(/^This run and attempt already has an entry\.$/);
  });

  test("a token that does not reach the cache", async () => {
    results.cache.scopes = [{ name: "refs/heads/main", write: false }];
    await expect(write("h-1-500-1", "x")).rejects.toThrow(/^This job's token has no access to the cache\.$/);
    results.cache.scopes = [];
    await expect(read("h-1-")).rejects.toThrow(/^This job's token has no access to the cache\.$/);
  });

  test.each([
    ["none", "allow reading the cache", "allow writing to the cache"],
    ["read", null, "allow writing to the cache"],
    ["write-only", "allow reading the cache", null],
    ["write", null, null],
  ] as const)("cache-mode: %s", async (mode, reading, writing) => {
    vi.stubEnv("ACTIONS_CACHE_MODE", mode);
    if (reading === null) expect(await read("h-1-")).toBeNull();
    else await expect(read("h-1-")).rejects.toThrow(reading);
    if (writing === null) await write("h-1-500-1", "x");
    else await expect(write("h-1-500-1", "x")).rejects.toThrow(writing);
    expect(results.cache.entries).toHaveLength(writing === null ? 1 : 0);
  });

  test("a service that refuses", async () => {
    results.trouble = "down";
    await expect(read("h-1-")).rejects.toThrow(/^The service answered: the service is closed\.$/);
  });

  test("a service that does not answer", async () => {
    results.trouble = "hang";
    await expect(inWords(readCache(service(), "h-1-", { timeoutMs: 500 }))).rejects.toThrow(
      /^It took longer than 0\.5 s\.$/,
    );
  });

  test("a store that refuses", async () => {
    await write("h-1-500-1", "x");
    results.trouble = "no-store";
    await expect(read("h-1-")).rejects.toThrow(/^The store does not have it \(403\)\.$/);
    await expect(write("h-1-501-1", "x")).rejects.toThrow(/^The store rejected it \(403\)\.$/);
  });

  test("a service that is not there", async () => {
    vi.stubEnv("ACTIONS_RESULTS_URL", "http://127.0.0.1:9/");
    await expect(read("h-1-")).rejects.toThrow(/ECONNREFUSED/);
  });

  test("more than anybody kept there", async () => {
    await write("h-1-500-1", "x".repeat(300_000));
    await expect(read("h-1-")).rejects.toThrow(/^The entry is longer than 256 KiB\.$/);
  });
});

test("a service that fails once is asked again; one that goes on failing is not", async () => {
  await write("h-1-500-1", "x");
  results.failures = 1;
  expect(await read("h-1-")).toBe("x");
  results.failures = 2;
  await expect(read("h-1-")).rejects.toThrow(/^The service failed \(503\)\.$/);
  expect(results.failures).toBe(0);
});

/** That the stand-in speaks as GitHub does: GitHub's own client understands it. */
test("the toolkit's client keeps and finds its directories there, and never sees what is ours", async () => {
  const directory = mkdtempSync(join(tmpdir(), "toolkit-"));
  vi.stubEnv("ACTIONS_CACHE_SERVICE_V2", "true");
  vi.stubEnv("RUNNER_TEMP", directory);
  vi.stubEnv("GITHUB_WORKSPACE", directory);
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
  const quiet = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    const file = join(directory, "kept.txt");
    writeFileSync(file, "theirs");
    await write("h-1-500-1", "ours");
    expect(await restoreCache([file], "h-1-", ["h-1-"])).toBeUndefined();
    expect(await saveCache([file], "h-1-501-1")).toBe(2);
    rmSync(file);
    expect(await restoreCache([file], "h-1-9", ["h-1-"])).toBe("h-1-501-1");
    expect(readFileSync(file, "utf8")).toBe("theirs");
    expect(await read("h-1-")).toBe("ours");
  } finally {
    quiet.mockRestore();
    rmSync(directory, { recursive: true });
  }
});

test.each([
  ["https://github.com", true],
  ["https://example.ghe.com", true],
  ["https://github.example.com", false],
  ["https://github.com.example.com", false],
])("on %s there is a service: %s", (serverUrl, is) => {
  expect("url" in resultsService(serverUrl)).toBe(is);
});
