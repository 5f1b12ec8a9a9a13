import { execFile, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const run = promisify(execFile);
const IMAGE = `noise-bench:${process.pid}`;
/** The same work for every job, about 90 ms on a core of 2020, one after another. */
const PROGRAM = `
function job() {
  let x = 0x12345678;
  for (let round = 0; round < 45_000_000; round++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; }
  return x;
}
for (;;) {
  const startedAt = performance.now();
  job();
  require("node:fs").writeSync(1, (performance.now() - startedAt).toFixed(2) + "\\n");
}`;
/** The container brings nothing: its programs are this machine's. */
const MOUNTS = ["/usr", "/lib", "/lib64", "/bin"].flatMap((path) => ["--volume", `${path}:${path}:ro`]);

export interface Service extends AsyncDisposable {
  readonly id: string;
  /** Forgets the jobs so far. */
  begin(): void;
  /** How long each job took, in milliseconds. */
  jobs(): readonly number[];
  /** How long its threads were ready to run and did not, since it started: behind others, or throttled. */
  waitMs(): number;
}

/** An image with nothing in it. */
export async function buildImage(): Promise<void> {
  await run("sh", ["-c", `tar -c -T /dev/null | docker import - ${IMAGE}`]);
}

export async function removeImage(): Promise<void> {
  await run("docker", ["image", "rm", "--force", IMAGE]);
}

/** Starts the service in a container of one CPU, with so many stressors beside it inside the quota. */
export async function startService(stressors: number, group: string | null): Promise<Service> {
  const parent = group === null ? [] : ["--cgroup-parent", `/${group}`];
  const volumes = [...MOUNTS, "--volume", `${process.execPath}:/node:ro`];
  const args = ["run", "--detach", "--init=false", "--cpus", "1", ...parent, ...volumes, IMAGE, "/node", "-e", PROGRAM];
  const id = (await run("docker", args)).stdout.trim();
  if (stressors > 0) {
    const stress = ["stress-ng", "--cpu", String(stressors), "--temp-path", "/dev/shm", "--timeout", "300s"];
    await run("docker", ["exec", "--detach", id, ...stress]);
  }
  const pid = Number((await run("docker", ["inspect", "--format", "{{.State.Pid}}", id])).stdout);
  let times: number[] = [];
  const logs = spawn("docker", ["logs", "--follow", id], { stdio: ["ignore", "pipe", "ignore"] });
  createInterface(logs.stdout).on("line", (line) => times.push(Number(line)));
  return {
    id,
    begin: () => {
      times = [];
    },
    jobs: () => times,
    waitMs: () => waitMs(pid),
    [Symbol.asyncDispose]: async () => {
      logs.kill();
      await run("docker", ["rm", "--force", id]);
    },
  };
}

/** A container without limits whose stressors are none of the drill's. */
export async function startHogContainer(workers: number): Promise<AsyncDisposable> {
  const stress = ["stress-ng", "--cpu", String(workers), "--temp-path", "/dev/shm", "--timeout", "300s"];
  const id = (await run("docker", ["run", "--detach", ...MOUNTS, IMAGE, ...stress])).stdout.trim();
  return {
    [Symbol.asyncDispose]: async () => {
      await run("docker", ["rm", "--force", id]);
    },
  };
}

function waitMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const waits = threads.map((id) => readFileSync(`/proc/${pid}/task/${id}/schedstat`, "latin1").split(" ")[1]);
  return waits.reduce((sum, ns) => sum + Number(ns) / 1e6, 0);
}
