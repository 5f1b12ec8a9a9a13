/**
 * How long the action takes from the start of its process to its first call to the engine: `npm run bench:start`.
 * Runs the committed bundle as a step does, against an engine that only notes when it was first called.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { nearestRank } from "../../src/model/measurement.ts";

const RUNS = 10;
const ROOT = join(import.meta.dirname, "../..");
const INSTALLED_NODE = join(ROOT, "node_modules/node/bin/node");
// A runner starts the node binary itself; the one on the PATH can be a script that starts it.
const NODE = existsSync(INSTALLED_NODE) ? INSTALLED_NODE : process.execPath;
const directory = mkdtempSync(join(tmpdir(), "bench-start-"));

let called: (atMs: number) => void = () => {};
const engine = createServer((_, response) => {
  called(performance.now());
  response.writeHead(503, { "content-type": "application/json" }).end('{"message":"this engine only takes the time"}');
});
engine.listen(0, "127.0.0.1");
await once(engine, "listening");
const { port } = engine.address() as AddressInfo;

async function timeToFirstCall(): Promise<number> {
  const firstCall = new Promise<number>((resolve) => {
    called = resolve;
  });
  const startedAtMs = performance.now();
  const step = spawn(NODE, [join(ROOT, "dist/main.js")], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      RUNNER_TEMP: directory,
      GITHUB_WORKSPACE: directory,
      DOCKER_HOST: `tcp://127.0.0.1:${port}`,
      INPUT_IMAGE: "example.org/service:1",
    },
    stdio: "ignore",
  });
  const ended = once(step, "exit");
  const neverCalled = ended.then(([code]) => {
    throw new Error(`the action ended with ${code} without calling the engine`);
  });
  const calledAtMs = await Promise.race([firstCall, neverCalled]);
  neverCalled.catch(() => {});
  step.kill("SIGKILL");
  await ended;
  return calledAtMs - startedAtMs;
}

try {
  console.log(`Machine: ${cpus().length} cores, load average ${loadavg()[0]?.toFixed(2)}. Times in ms.`);
  const timesMs: number[] = [];
  for (let run = 0; run < RUNS; run++) timesMs.push(await timeToFirstCall());
  const figures = [nearestRank(timesMs, 0.5) ?? Number.NaN, Math.min(...timesMs), Math.max(...timesMs)];
  const [median, least, most] = figures.map((ms) => ms.toFixed(0));
  console.log(timesMs.map((ms) => ms.toFixed(0)).join(" "));
  console.log(`start to the first engine call: median ${median}, least ${least}, most ${most} of ${RUNS} runs`);
} finally {
  engine.close();
  engine.closeAllConnections();
  rmSync(directory, { recursive: true, force: true });
}
