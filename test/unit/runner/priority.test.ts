import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { message } from "../../../src/model/message.ts";

const SOURCE = new URL("../../../src/runner/priority.ts", import.meta.url);
/** Prints what was reached, the policies of the process's threads, and its child's policy and niceness. */
const PROGRAM = `
  import { raisePriority } from "${SOURCE}";
  import { execFileSync } from "node:child_process";
  import { readdirSync, readFileSync } from "node:fs";
  import { Worker } from "node:worker_threads";
  const log = [];
  const reached = await raisePriority((line) => log.push(line));
  const thread = new Worker("setInterval(() => {}, 1000)", { eval: true, name: "later" });
  await new Promise((resolve) => thread.once("online", resolve));
  const fields = (stat) => stat.split(") ").at(-1).split(" ");
  const told = (stat) => ({ niceness: Number(fields(stat)[16]), policy: Number(fields(stat)[38]) });
  const threads = readdirSync("/proc/self/task").map((id) => readFileSync("/proc/self/task/" + id + "/stat", "latin1"));
  const child = execFileSync("cat", ["/proc/self/stat"], { encoding: "latin1" });
  const later = threads.find((stat) => stat.includes("(later)"));
  console.log(JSON.stringify({ reached, log, later: told(later), child: told(child) }));
  process.exit();`;

async function run(path: string) {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", PROGRAM], {
    env: { ...process.env, PATH: path },
  });
  return JSON.parse(stdout);
}

test.runIf(process.platform === "linux")("reaches only the main thread, not what it starts", async () => {
  const { reached, log, later, child } = await run(process.env.PATH ?? "");
  expect(["real-time", "nice -10", "normal"]).toContain(reached);
  expect(log).toEqual([message("progress.priority", { priority: reached })]);
  expect(later).toEqual({ niceness: 0, policy: 0 });
  expect(child).toEqual({ niceness: 0, policy: 0 });
});
