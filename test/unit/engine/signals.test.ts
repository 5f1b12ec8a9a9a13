import { expect, test } from "vitest";
import { hasSignal, signalName, signalNumber } from "../../../src/engine/signals.ts";

test.each([
  ["SIGTERM", 15],
  ["sigint", 2],
  ["QUIT", 3],
  ["9", 9],
  ["SIGRTMIN+3", 37],
  ["RTMAX-1", 63],
  ["SIGRTMIN+99", null],
  ["0", null],
  ["65", null],
  ["", null],
  ["SIGNONE", null],
  ["$(id)", null],
])("%s is signal %s", (written, number) => {
  expect(signalNumber(written)).toBe(number);
});

test("a number has its name", () => {
  expect([15, 2, 37, 40].map(signalName)).toEqual(["SIGTERM", "SIGINT", "SIGRTMIN+3", "SIGRTMIN+6"]);
});

test.each([
  // Node.js: SIGHUP, SIGINT, SIGQUIT, SIGTERM and more; as read from a real process.
  ["0000000108004a07", 15, true],
  ["0000000108000a07", 15, false],
  ["0000000000000000", 15, false],
  ["0000000000004000", 9, false],
  ["8000000000000000", 64, true],
  ["unknown", 15, null],
  ["", 15, null],
] as const)("the mask %s has %s: %s", (mask, number, answer) => {
  expect(hasSignal(mask, number)).toBe(answer);
});
