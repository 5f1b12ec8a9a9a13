import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { COMPILE_CACHE } from "../../support/compile-cache.ts";
import { HOSTILE } from "../../support/hostile.ts";

const run = promisify(execFile);
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "publish-"));
  for (const name of ["output", "summary"]) await writeFile(join(directory, name), "");
});

afterEach(() => rm(directory, { recursive: true, force: true }));

/** Publishes in a process of its own, as a step does: environment, standard output and files are the real ones. */
async function publish(drill: string, env: Record<string, string> = {}, out = join(directory, "out")) {
  const { stdout } = await run(
    process.execPath,
    [new URL("../../support/publish-drill.ts", import.meta.url).pathname, drill, out],
    {
      env: { ...COMPILE_CACHE, PATH: process.env.PATH ?? "", ...workflow(), ...env },
    },
  );
  const last = stdout.trimEnd().lastIndexOf("\n");
  const published = JSON.parse(stdout.slice(last + 1)) as { files: unknown; problems: string[]; uploaded: string[] };
  return { log: stdout.slice(0, last + 1), published, out };
}

function workflow(): Record<string, string> {
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_OUTPUT: join(directory, "output"),
    GITHUB_STEP_SUMMARY: join(directory, "summary"),
  };
}

/** Outputs as a runner reads them. */
async function outputs(): Promise<Record<string, string>> {
  const text = await readFile(join(directory, "output"), "utf8");
  return Object.fromEntries(
    Array.from(text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm), ([, name = "", , value = ""]) => [name, value]),
  );
}

describe("publishing", () => {
  test("writes files, outputs and the summary", async () => {
    const { published, out, log } = await publish("pass");
    expect(published).toEqual({
      files: {
        resultFile: join(out, "result.json"),
        summaryFile: join(out, "summary.md"),
        reportFile: join(out, "report.html"),
        junitFile: join(out, "junit.xml"),
      },
      problems: [],
      uploaded: [
        "The report was uploaded as the artifact fault-drill-drill.",
        "https://github.com/example/service/actions/runs/7/artifacts/9",
      ],
    });
    expect((await readdir(out)).toSorted()).toEqual(["junit.xml", "report.html", "result.json", "summary.md"]);
    expect(JSON.parse(await readFile(join(out, "result.json"), "utf8"))).toMatchObject({
      schemaVersion: 11,
      verdict: { status: "pass" },
    });
    const lines = (text: string) => text.trimEnd().split("\n");
    const [summary, file] = [
      await readFile(join(directory, "summary"), "utf8"),
      await readFile(join(out, "summary.md"), "utf8"),
    ].map(lines);
    // The file is in the artifact that the summary links.
    const differing = summary?.filter((line, index) => line !== file?.[index]);
    expect(differing).toEqual([
      expect.stringContaining("](https://github.com/example/service/actions/runs/7/artifacts/9)"),
    ]);
    expect(await outputs()).toMatchObject({
      verdict: "pass",
      "result-file": join(out, "result.json"),
      "artifact-url": "https://github.com/example/service/actions/runs/7/artifacts/9",
      "comment-url": "https://example.test/1",
    });
    expect(log).toBe("");
  });

  test.each(["fail-overload", "inconclusive", "error-boot", "error-engine"])(
    "sets every output for %s too",
    async (drill) => {
      const { published, log } = await publish(drill);
      expect(published.problems).toEqual([]);
      expect(Object.keys(await outputs()).toSorted()).toEqual([
        "artifact-url",
        "availability",
        "baseline-verdict",
        "comment-url",
        "junit-file",
        "p95-is-lower-bound",
        "p95-ms",
        "recovery-ms",
        "report-file",
        "result-file",
        "slowdown",
        "slowdown-is-lower-bound",
        "slowdown-vs-baseline",
        "summary-file",
        "tpot-ms",
        "tpot-vs-baseline",
        "ttft-ms",
        "ttft-vs-baseline",
        "verdict",
      ]);
      expect(log).toMatch(
        drill === "inconclusive" ? /^::warning title=Fault drill%3A P95/ : /^::error title=Fault drill/,
      );
    },
  );

  test("warns when the comment could not be written", async () => {
    const { log } = await publish("error-boot");
    expect(log).toMatch(/^::warning title=Fault drill%3A no comment::The comment could not be written\./m);
    expect((await outputs())["comment-url"]).toBe("");
  });

  test("warns when the artifact could not be uploaded", async () => {
    const { log, published } = await publish("error-boot");
    expect(log).toMatch(/^::warning title=Fault drill%3A no artifact::The artifact could not be uploaded\./m);
    expect(published.uploaded).toHaveLength(1);
    expect((await outputs())["artifact-url"]).toBe("");
    expect(await readFile(join(directory, "summary"), "utf8")).toContain(
      "(https://github.com/example/service/actions/runs/7)",
    );
  });

  test("prints nothing and sets nothing in a terminal", async () => {
    const { log, published } = await publish("fail-overload", {
      GITHUB_ACTIONS: "",
      GITHUB_OUTPUT: "",
      GITHUB_STEP_SUMMARY: "",
    });
    expect([log, published.problems]).toEqual(["", []]);
    expect(await outputs()).toEqual({});
  });

  test("replaces the files of the last drill and a link that lies in their place, and follows none", async () => {
    const out = join(directory, "out");
    const elsewhere = join(directory, "elsewhere");
    await mkdir(out);
    await writeFile(elsewhere, "precious");
    await symlink(elsewhere, join(out, "result.json"));
    await publish("pass");
    await publish("fail-overload");
    expect(await readFile(elsewhere, "utf8")).toBe("precious");
    expect(JSON.parse(await readFile(join(out, "result.json"), "utf8"))).toMatchObject({ verdict: { status: "fail" } });
    expect((await readdir(out)).toSorted()).toEqual(["junit.xml", "report.html", "result.json", "summary.md"]);
  });

  test("goes on when the files can't be written", async () => {
    await writeFile(join(directory, "file"), "");
    const { published } = await publish("pass", {}, join(directory, "file", "out"));
    expect(published).toMatchObject({
      files: null,
      problems: [expect.stringMatching(/report's files could not be written/)],
    });
    expect(await outputs()).toMatchObject({ verdict: "pass", "result-file": "" });
    expect(await readFile(join(directory, "summary"), "utf8")).toContain("Fault drill passed");
  });

  test("goes on when outputs and summary can't be written", async () => {
    const env = { GITHUB_OUTPUT: join(directory, "none"), GITHUB_STEP_SUMMARY: join(directory, "none") };
    const { published, out } = await publish("fail-overload", env);
    expect(published.problems).toEqual([
      expect.stringMatching(/^The outputs/),
      expect.stringMatching(/^The job summary/),
      expect.stringMatching(/^The output comment-url/),
    ]);
    expect(published.uploaded[1]).toMatch(/^The output artifact-url could not be written/);
    expect(await readdir(out)).toHaveLength(4);
  });

  test.each([1_048_576, 1_048_000, 1_046_000, 900_000])(
    "leaves a summary of %i bytes below a runner's limit",
    async (filled) => {
      await writeFile(join(directory, "summary"), "x".repeat(filled));
      const { published } = await publish("pass");
      const size = (await readFile(join(directory, "summary"))).length;
      expect(size).toBeLessThanOrEqual(1_048_576);
      expect(published.problems.length > 0).toBe(size === filled);
    },
  );

  test("obeys no foreign text", async () => {
    for (const index of [0, 1, 3, 4, 5, HOSTILE.length - 1]) {
      const { log } = await publish(`hostile-${index}`);
      const commands = log.split("\n").filter((line) => /^\s*::|##\[/.test(line));
      expect(commands.filter((line) => !/^::error title=Fault drill%3A [^:]*::(?!\s*::)/.test(line))).toEqual([]);
      expect((await outputs()).verdict).toBe("fail");
    }
  }, 30_000);
});
