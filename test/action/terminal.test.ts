import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { SERVICE_IMAGE } from "../support/service-image.ts";
import { REPOSITORY } from "./step.ts";

let out: string;

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "terminal-"));
});

afterEach(() => {
  rmSync(out, { recursive: true, force: true });
});

function start(...flags: string[]) {
  const child = spawn(process.execPath, [join(REPOSITORY, "src/bin/drill.ts"), ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const printed = async (pattern: RegExp) => {
    while (!pattern.test(output)) {
      if (child.exitCode !== null) throw new Error(`it ended without printing ${pattern}: ${output}`);
      await sleep(20);
    }
  };
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, output }));
  return { child, printed, ended };
}

const drill = (...flags: string[]) =>
  start("--image", SERVICE_IMAGE, "--pull", "never", "--env", "LATENCY_MS=15", "--out", out, ...flags);

test("a drill prints its report, writes its files and exits with 0", async () => {
  const { code, output } = await drill("--experiments", "kill-restart").ended;

  expect(code, output).toBe(0);
  expect(output).toContain("Fault drill passed");
  expect(JSON.parse(readFileSync(join(out, "result.json"), "utf8"))).toMatchObject({ verdict: { status: "pass" } });
  expect(readFileSync(join(out, "summary.md"), "utf8")).toContain("Fault drill passed");
  expect(leftOnEngine()).toEqual([]);
});

test("wrong flags are all named at once, nothing is started, and the exit code is 2", async () => {
  const { code, output } = await drill("--max-p59", "8s", "--cpus", "none").ended;

  expect(code).toBe(2);
  expect(output).toContain("max-p95");
  expect(output).toContain("cpus");
});

test("Ctrl-C ends it with a report of what was seen, and nothing is left", async () => {
  const running = drill("--experiments", "cpu-overload");
  await running.printed(/Steady state/);
  running.child.kill("SIGINT");
  const { code, output } = await running.ended;

  expect(code).toBe(1);
  expect(output).toContain("cancelled (SIGINT)");
  expect(leftOnEngine()).toEqual([]);
});

test("killed outright, its reaper removes what it left", async () => {
  const running = drill("--experiments", "cpu-overload");
  await running.printed(/Steady state/);
  expect(leftOnEngine()).not.toEqual([]);
  running.child.kill("SIGKILL");
  await running.ended;
  for (let look = 0; look < 100 && leftOnEngine().length > 0; look += 1) await sleep(200);

  expect(leftOnEngine()).toEqual([]);
});
