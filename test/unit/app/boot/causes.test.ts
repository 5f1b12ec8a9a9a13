import { expect, test } from "vitest";
import {
  BOOT_CAUSES,
  type BootCause,
  causeInLog,
  causeOfEnd,
  causeOfRefusal,
} from "../../../../src/app/boot/causes.ts";
import { BOOT_CASES, endingOf } from "../../../support/boot-cases.ts";

test.each(BOOT_CASES)("$cause is found by what a program does", async (each) => {
  const { exitCode, log } = await endingOf(each);
  const found = causeOfEnd({ exitCode, outOfMemory: false, log });
  const anyPort = found?.cause === "port-used" && /^\d+$/.test(found.name ?? "") ? "PORT" : found?.name;
  expect({ ...found, name: anyPort }, `exit code ${exitCode}: ${log}`).toEqual({ cause: each.cause, name: each.name });
});

test("every cause has a program, or is the engine's alone", () => {
  const tried = new Set(BOOT_CASES.map(({ cause }) => cause));
  const left = (Object.keys(BOOT_CAUSES) as BootCause[]).filter((cause) => !tried.has(cause));
  expect(left).toEqual(["no-command"]);
});

test.each([
  ["No command specified", "no-command", null],
  ['exec: "nope": executable file not found in $PATH: unknown', "missing-command", "nope"],
  ['exec: "/start.sh": stat /start.sh: no such file or directory: unknown', "missing-command", "/start.sh"],
  ['exec: "/start.sh": permission denied: unknown', "not-executable", "/start.sh"],
  ["exec /start.sh: exec format error: unknown", "architecture", null],
])("the engine's %s", (said, cause, name) => {
  const text = `the Docker engine could not start a container: OCI runtime create failed: container_linux.go:380: ${said}`;
  expect(causeOfRefusal(text)).toEqual({ cause, name });
});

test("a refusal of the engine that is not about the program has no cause", () => {
  expect(
    causeOfRefusal("the Docker engine could not start a container: driver failed programming connectivity"),
  ).toBeNull();
});

test.each([
  // What servers of the field print, with lines around it that name something else.
  ["RuntimeError: Found no NVIDIA driver on your system.", "no-gpu", null],
  [
    "ImportError: libGL.so.1: cannot open shared object file: No such file or directory",
    "missing-library",
    "libGL.so.1",
  ],
  ["ModuleNotFoundError: No module named 'vllm'", "missing-module", "vllm"],
  ['ERROR:    Error loading ASGI app. Could not import module "app".', "missing-module", "app"],
  [
    "ERROR:    [Errno 98] error while attempting to bind on address ('0.0.0.0', 8000): address already in use",
    "port-used",
    "8000",
  ],
  ["OSError: [Errno 28] No space left on device", "disk-full", null],
  ["PermissionError: [Errno 13] Permission denied: '/.cache'", "permission-denied", "/.cache"],
  ["exec /entrypoint.sh: no such file or directory", "bad-interpreter", "/entrypoint.sh"],
  ["standard_init_linux.go:228: exec user process caused: exec format error", "architecture", null],
  ["[FATAL tini (7)] exec uvicorn failed: No such file or directory", "missing-command", "uvicorn"],
  [
    "gguf_init_from_file: failed to open GGUF file '/models/qwen.gguf' (No such file or directory)",
    "model-missing",
    "/models/qwen.gguf",
  ],
  [
    "OSError: Incorrect path_or_model_id: '/models/qwen' is not a local folder and is not a valid model identifier listed on hub",
    "model-missing",
    null,
  ],
  ["RuntimeError: [enforce fail at alloc_cpu.cpp:114] DefaultCPUAllocator: not enough memory", "out-of-memory", null],
  ["vllm: error: unrecognized arguments: --ctx-size 2048", "bad-arguments", "--ctx-size"],
  ["error: unexpected argument '--model' found", "bad-arguments", "--model"],
  ["KeyError: 'MODEL_PATH'", "missing-variable", "MODEL_PATH"],
  ["socket.gaierror: [Errno -3] Temporary failure in name resolution", "no-network", null],
  ["python: can't open file '/app/app.py': [Errno 2] No such file or directory", "missing-file", "/app/app.py"],
])("%s", (line, cause, name) => {
  const log = `could not find libcuda.so\n2026-11-29 10:00:01 ${line}\nWorker (pid:7) exited with code 3\n`;
  expect(causeInLog(log)).toMatchObject(name === null ? { cause } : { cause, name });
});

test("a warning of a framework is not the cause", () => {
  const harmless = [
    "2026-11-29 10:00:00: W tensorflow/tsl/cuda.cc:60] libcuda.so.1: cannot open shared object file",
    "UserWarning: CUDA initialization: Found no NVIDIA driver on your system.",
    "WARNING 11-29 Permission denied: '/root/.config'",
    "[warn] Address already in use",
  ];
  expect(causeInLog(harmless.join("\n"))).toBeNull();
  expect(causeOfEnd({ exitCode: 3, outOfMemory: false, log: "the config is broken" })).toBeNull();
});

test("what the engine knows counts more than the log", () => {
  const log = "ModuleNotFoundError: No module named 'x'";
  expect(causeOfEnd({ exitCode: 137, outOfMemory: true, log })).toEqual({ cause: "out-of-memory", name: null });
  expect(causeOfEnd({ exitCode: 132, outOfMemory: false, log })?.cause).toBe("illegal-instruction");
  expect(causeOfEnd({ exitCode: null, outOfMemory: false, log })?.cause).toBe("missing-module");
});

test("hostile lines cost little time, and name nothing but a plain word", () => {
  const lines = ["a.gguf ".repeat(3_000), "/".repeat(20_000), `${"host='".repeat(2_000)}`, "not found ".repeat(2_000)];
  const startedAt = performance.now();
  for (const line of lines) expect(() => causeInLog(`${line}\n`.repeat(60))).not.toThrow();
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect(causeInLog("No module named '<b>x'")).toBeNull();
  expect(causeInLog("Cannot find module '`'")?.name).not.toBe("`");
});
