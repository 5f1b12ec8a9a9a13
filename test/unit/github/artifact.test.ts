import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type UploadRequest, uploadArtifact } from "../../../src/github/artifact.ts";
import { resultTextIn } from "../../../src/github/results/zip.ts";
import { message } from "../../../src/model/message.ts";
import { FakeResults } from "../../support/fake-results.ts";
import { said } from "../../support/said.ts";

let results: FakeResults;
let directory: string;
let files: string[];

beforeEach(async () => {
  results = await FakeResults.start();
  directory = mkdtempSync(join(tmpdir(), "artifact-"));
  files = ["result.json", "summary.md"].map((name) => join(directory, name));
  for (const file of files) writeFileSync(file, `{"in": "${file.length}"}`);
  for (const [name, value] of Object.entries(results.env)) vi.stubEnv(name, value);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true });
  await results[Symbol.asyncDispose]();
});

const upload = (more: Partial<UploadRequest> = {}) =>
  uploadArtifact({ name: "fault-drill-drill-3", files, serverUrl: "https://github.com", ...more });

test("the files are uploaded as one artifact, from which the result can be read", async () => {
  expect(await upload()).toEqual({
    status: "uploaded",
    id: 9000,
    said: [message("artifact.uploaded", { name: "fault-drill-drill-3" })],
  });
  expect(results.artifacts.map(({ name }) => name)).toEqual(["fault-drill-drill-3"]);
  expect(await resultTextIn(results.artifacts[0]?.archive ?? Buffer.alloc(0))).toBe(`{"in": "${files[0]?.length}"}`);
});

test("drills of one name each keep their artifact", async () => {
  expect((await upload()).status).toBe("uploaded");
  expect(await upload()).toEqual({
    status: "uploaded",
    id: 9001,
    said: [message("artifact.uploaded", { name: "fault-drill-drill-3.2" })],
  });
  await Promise.all([upload(), upload()]);
  expect(results.artifacts.map(({ name }) => name).toSorted()).toEqual([
    "fault-drill-drill-3",
    "fault-drill-drill-3.2",
    "fault-drill-drill-3.3",
    "fault-drill-drill-3.4",
  ]);
});

describe("an upload that fails is told in one sentence", () => {
  test.each([
    ["quota", /The storage for artifacts is used up/],
    ["down", /the service is closed/],
    ["no-store", /^The service /],
  ] as const)("%s", async (trouble, sentence) => {
    results.trouble = trouble;
    const uploaded = await upload();
    expect(uploaded).toMatchObject({ status: "failed", id: null, said: [{ code: "artifact.failed" }, {}] });
    expect(said(uploaded.said.slice(1))).toMatch(sentence);
  });

  test("a service that does not answer", async () => {
    results.trouble = "hang";
    expect(said((await upload({ timeoutMs: 1_000 })).said)).toMatch(/It took longer than 1 s/);
  });

  test("files that are not there", async () => {
    rmSync(files[1] ?? "");
    expect(said((await upload()).said)).toMatch(/files do not exist/);
  });
});

test("outside of a run there is no artifact, and nothing to warn of", async () => {
  vi.stubEnv("ACTIONS_RUNTIME_TOKEN", "");
  expect(await upload()).toMatchObject({ status: "skipped" });
});

test("GitHub Enterprise Server has no such service, and that is nothing to warn of either", async () => {
  expect(await upload({ serverUrl: "https://github.example" })).toMatchObject({ status: "skipped" });
});
