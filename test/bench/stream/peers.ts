/**
 * Generators of others. No package of npm or Debian measures the time to a piece of text: hey knows the first byte of
 * each answer. vLLM's serving benchmark does measure it; its request function is one file, which `--vllm` names.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { getExecOutput } from "@actions/exec";
import { aptInstall } from "../../../src/runner/apt.ts";
import { englishLog } from "../../support/collected-progress.ts";
import type { Measured, Order, Run, StreamGenerator } from "./generator.ts";

const VLLM_CLIENT = join(import.meta.dirname, "vllm_client.py");
/** Debian's, for which its packages are. */
const PYTHON = "/usr/bin/python3";

/** @param start runs a program at the priority of this one */
export const hey = (start: readonly string[]): StreamGenerator => ({
  name: "hey",
  prepare: () => installed("/usr/bin/hey", ["hey"]),
  run: async ({ url, streams, clients, seconds }) => {
    const order = ["-z", `${seconds}s`, "-c", `${clients}`, "-disable-keepalive", "-o", "csv", "-m", "POST"];
    const body = ["-T", "application/json", "-d", JSON.stringify({ stream: streams })];
    // The shell's own `time`: node tells no CPU time of a child.
    const script = 'TIMEFORMAT="CPU %U %S"; time "$@"';
    const output = await quietly("bash", ["-c", script, "bash", ...start, "hey", ...order, ...body, url]);
    const [, user, system] = /^CPU ([\d.]+) ([\d.]+)$/m.exec(output) ?? [];
    const rows = output.split("\n").filter((line) => /^\d+\.\d+,/.test(line));
    // response-time,DNS+dialup,DNS,Request-write,Response-delay,…, in seconds
    const firstByteMs = rows.map((row) => {
      const [, connect = 0, , write = 0, delay = 0] = row.split(",").map(Number);
      return (connect + write + delay) * 1_000;
    });
    return { requests: rows.length, cpuMs: (Number(user) + Number(system)) * 1_000, answers: [], firstByteMs };
  },
});

/** @param file `vllm/benchmarks/lib/endpoint_request_func.py` of vLLM, or an older `benchmarks/backend_request_func.py` */
export const vllm = (start: readonly string[], file: string): StreamGenerator => ({
  name: "vLLM's benchmark",
  prepare: () =>
    file === ""
      ? Promise.resolve("name its request function with --vllm FILE")
      : installed("/usr/lib/python3/dist-packages/aiohttp", ["python3-aiohttp", "python3-tqdm", "python3-regex"]),
  run: async ({ url, streams, clients, seconds }: Order): Promise<Run> => {
    if (!streams) return { requests: 0, cpuMs: Number.NaN, answers: [], firstByteMs: [] };
    const [program = "", ...rest] = [...start, PYTHON, VLLM_CLIENT, file, url, `${clients}`, `${seconds}`];
    const output = await quietly(program, rest);
    const line = output.split("\n").find((each) => each.startsWith("{")) ?? "";
    const { cpuMs, answers } = JSON.parse(line) as { readonly cpuMs: number; readonly answers: readonly Measured[] };
    return { requests: answers.length, cpuMs, answers, firstByteMs: [] };
  },
});

async function installed(path: string, packages: readonly string[]): Promise<string | null> {
  try {
    if (!existsSync(path)) await aptInstall([...packages], englishLog);
    return null;
  } catch (error) {
    return `not installed: ${error instanceof Error ? error.message : error}`;
  }
}

async function quietly(program: string, args: string[]): Promise<string> {
  const { stdout, stderr } = await getExecOutput(program, args, { silent: true });
  return `${stdout}\n${stderr}`;
}
