/**
 * How long merging the results of 1, 10 and 100 legs takes, how much memory, and how long the report gets:
 * `npm run bench:merge`. Each count has a process of its own, with a GitHub in it that answers at once: the time of the
 * network is not in the figures, the archives that it holds are.
 */
import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { FakeGithub } from "../support/fake-github.ts";
import { leave, mergeStep, prepare } from "../support/merge-step.ts";

const COUNTS = [1, 10, 100];

async function measure(total: number): Promise<void> {
  await using github = await FakeGithub.start();
  prepare(github);
  for (let index = 0; index < total; index += 1) {
    leave(github, {
      index,
      total,
      values: `qwen-allinone:candidate-${index}`,
      status: index % 9 === 8 ? "fail" : "pass",
    });
  }
  const print = console.log;
  console.log = () => {};
  const startedAtMs = performance.now();
  const { result, report, junit, log } = await mergeStep({ github, on: "pull_request" });
  const tookMs = performance.now() - startedAtMs;
  console.log = print;
  if (result.legs.length !== total || !log.includes("The comment was written.")) throw new Error(log);
  const archive = github.artifacts[0]?.archive;
  print(
    [
      `legs: ${total}, time ${tookMs.toFixed(0)} ms`,
      `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB at most`,
      `comment ${Buffer.byteLength(github.comments()[0]?.body ?? "")} bytes`,
      `page ${Buffer.byteLength(report)} bytes`,
      `JUnit ${Buffer.byteLength(junit)} bytes`,
      `result ${Buffer.byteLength(JSON.stringify(result))} bytes`,
      `an archive ${Buffer.isBuffer(archive) ? archive.length : 0} bytes`,
    ].join(", "),
  );
}

const [, , count] = process.argv;
if (count === undefined) {
  console.log(`Machine: ${cpus().length} cores, load average ${loadavg()[0]?.toFixed(2)}.`);
  for (const each of COUNTS) {
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(each)], { stdio: "inherit" });
  }
} else {
  await measure(Number(count));
}
