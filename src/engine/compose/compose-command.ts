import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { DrillError } from "../../model/facts/drill-error.ts";
import { message } from "../../model/message.ts";
import { Tail } from "../adapter/tail.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** Null if there is no Compose at all. Hostile text. */
    "compose.too-old": { readonly version: string | null; readonly required: string };
    "compose.late": { readonly limitMs: number };
  }
}

/** July 2023: before it, `depends_on` has no optional services, and Ubuntu packages no older one. */
const REQUIRED = [2, 20] as const;
const MAX_OUTPUT = 16 * 1024 ** 2;
const VERSION_LIMIT_MS = 30_000;
const LOG_LINE = /^time="[^"]*" level=(\w+) msg="((?:[^"\\]|\\.)*)"/;

export interface ComposeEnded {
  readonly exitCode: number | null;
  readonly stdout: string;
  /** The end of what it says to people. Hostile text. */
  readonly stderr: string;
}

interface ComposeOptions {
  /** What it reads from its standard input. */
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly limitMs: number;
  readonly signal: AbortSignal;
}

/**
 * Runs `docker compose` with any exit code. Once its time is up or the signal fires, it is ended.
 * @throws Error if docker is missing; DrillError if it does not end in time
 */
export async function compose(
  args: readonly string[],
  { input = "", env = process.env, limitMs, signal }: ComposeOptions,
): Promise<ComposeEnded> {
  const limit = AbortSignal.timeout(limitMs);
  const child = spawn("docker", ["compose", "--ansi", "never", ...args], {
    env,
    signal: AbortSignal.any([signal, limit]),
    killSignal: "SIGKILL",
  });
  const errors = new Tail();
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  // It may end before it has read everything.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const ended = Promise.withResolvers<number | null>();
  child.on("close", ended.resolve);
  child.on("error", ended.reject);
  try {
    const [exitCode, stdout] = await Promise.all([ended.promise, boundedText(child.stdout, MAX_OUTPUT)]);
    return { exitCode, stdout, stderr: plainText(errors.toString()) };
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted) throw new DrillError(message("compose.late", { limitMs }), { cause: error });
    throw error;
  }
}

/**
 * Checks that this machine has a Compose that understands what a drill sends it.
 * @throws DrillError if not
 */
export async function requireCompose(signal: AbortSignal): Promise<void> {
  const required = REQUIRED.join(".");
  const { stdout } = await compose(["version", "--short"], { limitMs: VERSION_LIMIT_MS, signal }).catch((error) => {
    if (error?.code === "ENOENT") return { stdout: "" };
    throw error;
  });
  const version = /\d+\.\d+\S*/.exec(stdout)?.[0] ?? null;
  const [major = 0, minor = 0] = (version ?? "").split(".").map(Number);
  const isEnough = major > REQUIRED[0] || (major === REQUIRED[0] && minor >= REQUIRED[1]);
  if (!isEnough) throw new DrillError(message("compose.too-old", { version, required }));
}

/** What a stream has, up to a number of characters. */
async function boundedText(stream: Readable, max: number): Promise<string> {
  let text = "";
  stream.setEncoding("utf8");
  for await (const piece of stream) if (text.length < max) text += piece;
  return text.slice(0, max);
}

/** What Compose says, without the form of a log. */
function plainText(output: string): string {
  return stripVTControlCharacters(output)
    .split("\n")
    .map((line) => {
      const [, , said = line] = LOG_LINE.exec(line) ?? [];
      return said.replaceAll('\\"', '"').trim();
    })
    .filter((line) => line !== "")
    .join("\n");
}
