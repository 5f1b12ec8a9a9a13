import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Message, message } from "../../../src/model/message.ts";
import { aptInstall, lockHolder } from "../../../src/runner/apt.ts";

const HELD =
  "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 4711 (unattended-upgr)\n" +
  "E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), is another process using it?";

let directory: string;
const { PATH } = process.env;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "apt-"));
  process.env.PATH = `${directory}:${PATH}`;
});
afterEach(() => {
  process.env.PATH = PATH;
  rmSync(directory, { recursive: true });
});

/** A program in apt-get's place. @param script is run with `$count`, how often it was called, from 1 on */
function aptGet(script: string): void {
  const file = join(directory, "apt-get");
  const counted = `count=$(($(cat ${directory}/count 2>/dev/null) + 1)); echo $count > ${directory}/count`;
  writeFileSync(file, `#!/bin/sh\n${counted}\n${script}\n`);
  chmodSync(file, 0o755);
}

// It is run as root, or not at all where nobody may become root.
test.runIf(process.getuid?.() === 0)("a lock that another process holds is waited for, and that is said", async () => {
  aptGet(`[ $count -gt 2 ] || { echo "${HELD}" >&2; exit 100; }`);
  const lines: Message[] = [];
  await aptInstall(["stress-ng"], (line) => lines.push(line));
  expect(lines).toEqual([message("progress.waiting-for-apt", { holder: "4711 (unattended-upgr)" })]);
});

test.runIf(process.getuid?.() === 0)("any other failure is told at once", async () => {
  aptGet('echo "E: Unable to locate package stress-ng" >&2; exit 100');
  await expect(aptInstall(["stress-ng"], () => undefined)).rejects.toThrow("Unable to locate package stress-ng");
});

test.each([
  [HELD, "process 4711 (unattended-upgr)"],
  ["E: Could not get lock /var/lib/dpkg/lock. It is held by process 12", "process 12"],
  ["E: Could not get lock /var/lib/apt/lists/lock - open (11: Resource temporarily unavailable)", "another process"],
  ["E: Unable to lock directory /var/lib/apt/lists/", "another process"],
  ["E: Unable to locate package locked", null],
  ["", null],
])("who holds the lock: %s", (stderr, holder) => {
  expect(lockHolder(stderr)).toBe(holder);
});
