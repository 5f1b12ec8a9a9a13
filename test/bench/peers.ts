/**
 * Generators of others, each as near to PER_SECOND as possible: one connection that is used again and again makes
 * 1 / SERVICE_MS requests per second. Their requests are GETs, since two of them need a file or a script for anything
 * else. autocannon sends all requests of a second in a burst, over connections that it keeps open; in the second row it
 * opens a connection for every request, as we do.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getExecOutput } from "@actions/exec";
import { aptInstall } from "../../src/runner/apt.ts";
import { englishLog } from "../support/collected-progress.ts";
import type { Generator, Told } from "./generator.ts";
import { PER_SECOND } from "./known-latency.ts";

const AUTOCANNON = "autocannon@9.0.0";
const WRK_SCRIPT = join(import.meta.dirname, "wrk-p95.lua");
const AUTOCANNON_PROGRAM = join(import.meta.dirname, "autocannon.ts");
const directory = mkdtempSync(join(tmpdir(), "bench-load-"));
process.once("exit", () => rmSync(directory, { recursive: true, force: true }));

interface Peer {
  readonly name: string;
  readonly setting: string;
  readonly install: () => Promise<unknown>;
  readonly command: (url: string, seconds: number) => readonly string[];
  /** Where its output says them; `unitMs` is the unit of its P95. */
  readonly p95: RegExp;
  readonly unitMs: number;
  readonly requests: RegExp;
}

const debian =
  (program: string, name = program) =>
  async () => {
    if (!existsSync(`/usr/bin/${program}`)) await aptInstall([name], englishLog);
  };

function autocannon(setting: string, ...more: readonly string[]): Peer {
  return {
    name: "autocannon",
    setting,
    install: () =>
      quietly("npm", ["install", "--prefix", directory, "--no-save", "--no-audit", "--no-fund", AUTOCANNON]),
    command: (url, seconds) => [
      process.execPath,
      AUTOCANNON_PROGRAM,
      directory,
      url,
      `${seconds}`,
      `${PER_SECOND}`,
      ...more,
    ],
    p95: /^95% in ([\d.]+) ms/m,
    unitMs: 1,
    requests: /ms of (\d+) requests/,
  };
}

const PEERS: readonly Peer[] = [
  {
    name: "wrk",
    setting: "1 connection",
    install: debian("wrk"),
    command: (url, seconds) => ["wrk", "-t1", "-c1", `-d${seconds}s`, "-s", WRK_SCRIPT, url],
    p95: /^95% in ([\d.]+) ms/m,
    unitMs: 1,
    requests: /ms of (\d+) requests/,
  },
  {
    name: "hey",
    setting: `1 worker, ${PER_SECOND}/s`,
    install: debian("hey"),
    command: (url, seconds) => ["hey", "-c", "1", "-q", `${PER_SECOND}`, "-z", `${seconds}s`, url],
    p95: /95% in ([\d.]+) secs/,
    unitMs: 1_000,
    requests: /\[200\]\s+(\d+) responses/,
  },
  {
    name: "ab",
    setting: "1 client",
    install: debian("ab", "apache2-utils"),
    command: (url, seconds) => ["ab", "-c", "1", "-t", `${seconds}`, "-n", "1000000", url],
    p95: /^\s*95%\s+(\d+)/m,
    unitMs: 1,
    requests: /^Complete requests:\s+(\d+)/m,
  },
  autocannon(`10 connections, ${PER_SECOND}/s`),
  autocannon(`${PER_SECOND}/s, each its own`, "new"),
];

export const peers: readonly Generator[] = PEERS.map((peer) => ({
  name: peer.name,
  setting: peer.setting,
  prepare: async () => {
    try {
      await peer.install();
      return null;
    } catch (error) {
      return `not installed: ${error instanceof Error ? error.message : error}`;
    }
  },
  run: (url, seconds) => run(peer, url, seconds),
}));

async function run(peer: Peer, url: string, seconds: number): Promise<Told> {
  // The shell's own `time`: node tells no CPU time of a child.
  const timed = ["-c", 'TIMEFORMAT="CPU %U %S"; time "$@"', "bash", ...peer.command(url, seconds)];
  const output = await quietly("bash", timed);
  const [, user, system] = /^CPU ([\d.]+) ([\d.]+)$/m.exec(output) ?? [];
  const figure = (pattern: RegExp) => Number(pattern.exec(output)?.[1]);
  const told = {
    p95Ms: figure(peer.p95) * peer.unitMs,
    requests: figure(peer.requests),
    cpuSeconds: Number(user) + Number(system),
  };
  if (Object.values(told).some(Number.isNaN)) throw new Error(`${peer.name} said something unforeseen:\n${output}`);
  return told;
}

async function quietly(program: string, args: string[]): Promise<string> {
  const { stdout, stderr } = await getExecOutput(program, args, { silent: true });
  return `${stdout}\n${stderr}`;
}
