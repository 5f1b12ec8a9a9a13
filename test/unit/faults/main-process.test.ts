import { expect, test } from "vitest";
import { startClock, tiedTo } from "../../../src/core/clock.ts";
import { handles, settled } from "../../../src/faults/main-process.ts";

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

test.each([
  ["ahead", 3_600_000],
  ["behind", -3_600_000],
])("how long a container has lived is told by its engine's clock, which is an hour %s", async (_, aheadMs) => {
  const startedAt = new Date(Date.now() + aheadMs - 9_500).toISOString();
  const facts = { status: "running", startedAt, pid: 7 };
  const engine = { container: async () => facts as never, exec: () => Promise.reject(new Error("not here")) };
  const clock = tiedTo(startClock(), aheadMs);
  const beganAtMs = clock.now();
  expect(await settled({ engine, containerId: "1", clock }, new AbortController().signal)).toBe(facts);
  // Half a second is missing to the ten that the engine's back-off takes to forget a start.
  expect(clock.now() - beganAtMs).toBeGreaterThan(250);
  expect(clock.now() - beganAtMs).toBeLessThan(9_000);
});
