/**
 * A program for each reason why a container ends as it starts. Programs that can't fail for real on any machine print
 * what the real one does.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BootCause } from "../../src/app/boot/causes.ts";
import { closureOf } from "../../src/engine/carried/closure.ts";

export interface BootCase {
  readonly cause: BootCause;
  /** What it names. */
  readonly name: string | null;
  /** How users see it: a part of the log's line, the exit code, or what the engine says. */
  readonly seen: string;
  /** The program in a directory of its own, as words. */
  readonly program: (directory: string) => Promise<readonly string[]> | readonly string[];
}

const shell = (script: string) => () => ["sh", "-c", script];
const node = (script: string) => () => [process.execPath, "-e", script];
/** Prints lines that a program on this machine can't produce, and ends with code 1. */
const prints = (...lines: readonly string[]) => shell(`cat >&2 <<'END'\n${lines.join("\n")}\nEND\nexit 1`);

function written(directory: string, content: string | Buffer, mode = 0o755): string {
  const path = join(directory, "start");
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

/** A program of this machine with other bytes in place of some. */
async function changedSleep(directory: string, from: RegExp, to: string): Promise<readonly string[]> {
  const { program } = await closureOf("sleep");
  const bytes = readFileSync(program).toString("latin1").replaceAll(from, to);
  return [written(directory, Buffer.from(bytes, "latin1")), "0"];
}

/** The header of a program for aarch64, or for x86_64 on such a machine. */
export function foreignProgram(): Buffer {
  const head = Buffer.alloc(256);
  Buffer.from("7f454c4602010100000000000000000002", "hex").copy(head);
  head.writeUInt16LE(process.arch === "arm64" ? 62 : 183, 18);
  return head;
}

export const BOOT_CASES: readonly BootCase[] = [
  {
    cause: "out-of-memory",
    name: null,
    seen: "out of memory, `MemoryError`, `std::bad_alloc`",
    program: () => [process.execPath, "--max-old-space-size=8", "-e", "for (const a = [];;) a.push({ ...a })"],
  },
  {
    cause: "architecture",
    name: null,
    seen: "`exec format error`",
    program: (directory) => ["bash", "-c", written(directory, foreignProgram())],
  },
  {
    cause: "bad-interpreter",
    name: null,
    seen: "`bad interpreter`, `'bash\\r': No such file or directory`",
    program: (directory) => [written(directory, "#!/usr/bin/env sh\r\necho started\r\n")],
  },
  {
    cause: "not-executable",
    name: "START",
    seen: "`permission denied` for the program, exit code 126",
    program: (directory) => ["sh", "-c", written(directory, "echo started", 0o644)],
  },
  {
    cause: "missing-command",
    name: "no-such-server",
    seen: "`executable file not found`, `not found`, exit code 127",
    program: shell("no-such-server --port 8080"),
  },
  {
    cause: "old-c-library",
    name: "GLIBC_9.34",
    seen: "version `GLIBC_…` not found",
    program: (directory) => changedSleep(directory, /GLIBC_2\.34/g, "GLIBC_9.34"),
  },
  {
    cause: "missing-library",
    name: "libz.so.6",
    seen: "`error while loading shared libraries`",
    program: (directory) => changedSleep(directory, /libc\.so\.6/g, "libz.so.6"),
  },
  {
    cause: "missing-module",
    name: "no-such-module",
    seen: "`No module named …`, `Cannot find module …`",
    program: node("require('no-such-module')"),
  },
  {
    cause: "model-missing",
    name: "/no-such-models/qwen.gguf",
    seen: "`failed to load model`, no such `….gguf`, `….safetensors`",
    program: node("require('fs').readFileSync('/no-such-models/qwen.gguf')"),
  },
  {
    cause: "model-gated",
    name: null,
    seen: "`gated repo`, `401 Client Error`",
    program: prints(
      "OSError: You are trying to access a gated repo.",
      "Make sure to have access to it at https://huggingface.co/meta-llama/Llama-3.2-1B.",
    ),
  },
  {
    cause: "no-network",
    name: "huggingface.co",
    seen: "`couldn't connect to …`, `Temporary failure in name resolution`",
    program: prints(
      "OSError: We couldn't connect to 'https://huggingface.co' to load the files, and couldn't find them in the cached files.",
      "Check your internet connection or see how to run the library in offline mode.",
    ),
  },
  {
    cause: "no-gpu",
    name: null,
    seen: "`No CUDA GPUs are available`, `Failed to infer device type`",
    program: prints("RuntimeError: Failed to infer device type, please set the environment variable"),
  },
  {
    cause: "disk-full",
    name: null,
    seen: "`No space left on device`",
    program: node("require('fs').writeFileSync('/dev/full', 'x')"),
  },
  {
    cause: "read-only",
    name: "/app/cache",
    seen: "`Read-only file system`, `EROFS`",
    program: prints("OSError: [Errno 30] Read-only file system: '/app/cache'"),
  },
  {
    cause: "port-used",
    name: "PORT",
    seen: "`Address already in use`, `EADDRINUSE`",
    program: node(
      "const s = require('net').createServer().listen(0, () => require('net').createServer().listen(s.address().port))",
    ),
  },
  {
    cause: "low-port",
    name: "80",
    seen: "`listen EACCES`, `bind` … `Permission denied`",
    program: prints("Error: listen EACCES: permission denied 0.0.0.0:80"),
  },
  {
    cause: "permission-denied",
    name: "/home/app/.cache",
    seen: "`Permission denied`, `EACCES`",
    program: prints("PermissionError: [Errno 13] Permission denied: '/home/app/.cache'"),
  },
  {
    cause: "threads",
    name: null,
    seen: "`can't start new thread`, `Resource temporarily unavailable`",
    program: prints(
      "OpenBLAS blas_thread_init: pthread_create failed for thread 3 of 64: Resource temporarily unavailable",
    ),
  },
  {
    cause: "missing-variable",
    name: "MODEL_PATH_OF_DRILL",
    seen: "`KeyError: 'MODEL_PATH'`, `MODEL_PATH is not set`",
    program: shell("set -u; echo $MODEL_PATH_OF_DRILL"),
  },
  {
    cause: "bad-arguments",
    name: "--no-such-flag",
    seen: "`unrecognized arguments`, `unknown option`",
    program: () => [process.execPath, "--no-such-flag"],
  },
  {
    cause: "missing-file",
    name: "/no-such-file.json",
    seen: "`No such file or directory`, `ENOENT`",
    program: node("require('fs').readFileSync('/no-such-file.json')"),
  },
  {
    cause: "illegal-instruction",
    name: null,
    seen: "exit code 132, `Illegal instruction`",
    program: shell("kill -ILL $$"),
  },
  { cause: "bus-error", name: null, seen: "exit code 135, `Bus error`", program: shell("kill -BUS $$") },
  {
    cause: "segmentation-fault",
    name: null,
    seen: "exit code 139, `Segmentation fault`",
    program: shell("kill -SEGV $$"),
  },
  { cause: "killed", name: null, seen: "exit code 137 or 143", program: shell("kill -KILL $$") },
  { cause: "ended-without-error", name: null, seen: "exit code 0", program: shell("echo started in the background &") },
];

/** How a program ended, as an engine reports it: a signal as 128 and its number. */
export interface Ending {
  readonly exitCode: number;
  /** Both streams. */
  readonly log: string;
}

const SIGNALS: Readonly<Record<string, number>> = {
  SIGILL: 132,
  SIGABRT: 134,
  SIGBUS: 135,
  SIGKILL: 137,
  SIGSEGV: 139,
};

/** Runs the program of a case in a directory that is removed again. */
export async function endingOf({ program }: BootCase): Promise<Ending> {
  const directory = mkdtempSync(join(tmpdir(), "boot-case-"));
  try {
    const [command = "", ...args] = await program(directory);
    const { status, signal, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", cwd: directory });
    const log = `${stdout}${stderr}`.replaceAll(join(directory, "start"), "START");
    return { exitCode: status ?? SIGNALS[signal ?? ""] ?? -1, log };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
