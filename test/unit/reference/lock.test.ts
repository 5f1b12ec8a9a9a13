import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Message, message } from "../../../src/model/message.ts";
import { buildLock } from "../../../src/reference/lock.ts";

let directory: string;
let file: string;
let lines: Message[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "lock-"));
  file = join(directory, "lock");
  lines = [];
});
afterEach(() => rmSync(directory, { recursive: true }));

const lock = (signal = new AbortController().signal) => buildLock({ signal, log: (line) => lines.push(line), file });

test("a lock is held until it is disposed of", async () => {
  const held = await lock();
  expect(readFileSync(file, "utf8")).toBe(String(process.pid));
  await held[Symbol.asyncDispose]();
  expect(existsSync(file)).toBe(false);
});

test("whom it waits for is said, and a cancel ends the wait", async () => {
  writeFileSync(file, String(process.ppid));
  await expect(lock(AbortSignal.timeout(1_000))).rejects.toThrow();
  expect(lines).toEqual([message("reference.waiting", { holder: process.ppid, file, waitedMs: null })]);
});

test("the lock of a process that is gone is taken over", async () => {
  writeFileSync(file, "4194304");
  await using _ = await lock();
  expect(lines).toEqual([message("reference.lock-taken-over", { file })]);
});

test("so is one that nobody has touched, though another process has its number by now", async () => {
  writeFileSync(file, String(process.ppid));
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(file, longAgo, longAgo);
  await using _ = await lock();
  expect(readFileSync(file, "utf8")).toBe(String(process.pid));
});
