import { expect, test } from "vitest";
import { handles } from "../../../src/faults/main-process.ts";

test.each([
  // Node.js: SIGHUP, SIGINT, SIGQUIT, SIGTERM and more; as read from a real process.
  ["0000000108004a07", "TERM", true],
  ["0000000108000a07", "TERM", false],
  ["0000000000000000", "TERM", false],
  ["0000000000004000", "KILL", false],
  ["unknown", "TERM", null],
  ["", "TERM", null],
] as const)("the mask %s has %s: %s", (mask, name, answer) => {
  expect(handles(mask, name)).toBe(answer);
});
