import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ZH_CN } from "../../../src/report/messages/zh-CN.ts";
import { COMPILE_CACHE } from "../../support/compile-cache.ts";
import { inWorkspace, PLAN } from "../config/support.ts";

const ENTRY = fileURLToPath(new URL("../../../src/bin/drill.ts", import.meta.url));

/** Runs it where there is no engine, and nothing that could be installed or built with. */
function run(cwd: string, ...argv: string[]) {
  const env = { ...COMPILE_CACHE, DOCKER_HOST: "unix:///nowhere/docker.sock", PATH: "/nowhere" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...argv], { encoding: "utf8", cwd, env });
  return { status, stdout, stderr };
}

describe("npm run drill", () => {
  test("--dry-run tells the plan of a file and touches nothing", () => {
    inWorkspace("experiments: [{kind: kill-restart, repeat: 2, max-recovery: 1m}]\n", (workspace) => {
      const { status, stdout, stderr } = run(workspace, "--dry-run", "--plan", PLAN, "--max-p95", "5s");
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("2. kill-restart 2 of 2:");
      expect(stdout).toContain("P95 ≤ 5 s");
      expect(stdout).toMatch(/^good answer +status 200, /m);
      expect(stdout).toMatch(/^max-p95 +5s \(--max-p95\)$/m);
      expect(stdout).toContain(`kill-restart (${PLAN}:1:1)`);
      expect(stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
      expect(stdout).toContain("Its own limits: recovery ≤ 60 s.");
      expect(existsSync(join(workspace, "fault-drill"))).toBe(false);
    });
  });

  test("--dry-run in Chinese says all of it in Chinese", () => {
    inWorkspace("", (workspace) => {
      const { status, stdout } = run(workspace, "--dry-run", "--language", "zh-CN", "--max-p95", "5s");
      const { plan } = ZH_CN.words;
      expect(status).toBe(0);
      for (const text of [plan.intro, plan.labels.answer, plan.inputs]) expect(stdout).toContain(text);
      expect(stdout).toMatch(/^max-p95 +5s（--max-p95）$/m);
      expect(stdout).toContain(`10s（${plan.byDefault}）`);
    });
  });

  test("--dry-run of a wrong plan names every problem and exits with 2", () => {
    inWorkspace("max-p59: 8s\n::error::x: 1\n", (workspace) => {
      const { status, stdout, stderr } = run(workspace, "--dry-run", "--plan", PLAN, "--cpus", "x");
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(`${PLAN}:1:1: "max-p59" is not a valid key: did you mean max-p95?`);
      expect(stderr).toContain('--cpus "x"');
      expect(stderr).not.toMatch(/^::/m);
    });
  });

  test("--list lists the kinds", () => {
    expect(run("/", "--list")).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringContaining("stress-workers"),
    });
  });
});
