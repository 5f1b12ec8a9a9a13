import { expect, test } from "vitest";
import { crashCheck } from "../../../../src/gate/checks/crash-check.ts";
import type { Check } from "../../../../src/model/check.ts";
import { message } from "../../../../src/model/message.ts";
import type { Liveness } from "../../../../src/model/record.ts";

const before: Liveness = { status: "running", startedAt: "T1", restartCount: 0, exitCode: null, oomKilled: false };
const availability: Check = {
  scope: "cpu-overload",
  objective: { kind: "availability", limit: 0.95 },
  status: "pass",
  leaning: null,
  requests: 100,
  measured: 0.99,
  proven: 0.96,
  reason: [message("shedding.no-requests", { scope: "cpu-overload" })],
};
const CRASHED = { scope: "cpu-overload", exitCode: null, oomKilled: false, restarts: 0 };

test("a container that went on running leaves the check as it is", () => {
  expect(crashCheck(availability, before, before)).toBe(availability);
});

test("one that was restarted fails its availability, however few requests failed", () => {
  const check = crashCheck(availability, before, { ...before, startedAt: "T2", restartCount: 1 });
  expect(check.status).toBe("fail");
  expect(check.reason).toEqual([message("service.crashed", { ...CRASHED, restarts: 1 }), ...availability.reason]);
});

test("one that was restarted says what it last ended with, where the engine told", () => {
  const check = crashCheck(availability, before, { ...before, startedAt: "T2", restartCount: 2, exitCode: 3 });
  expect(check.reason).toContainEqual(message("service.crashed", { ...CRASHED, exitCode: 3, restarts: 2 }));
  const end = { startedAt: "T2", restartCount: 2, exitCode: 137, oomKilled: true };
  const killed = crashCheck(availability, before, { ...before, ...end });
  expect(killed.reason).toContainEqual(
    message("service.crashed", { ...CRASHED, exitCode: 137, oomKilled: true, restarts: 2 }),
  );
});

test("one that stayed down says how it ended", () => {
  const check = crashCheck(availability, before, { ...before, status: "exited", exitCode: 137, oomKilled: true });
  expect(check.reason).toContainEqual(message("service.crashed", { ...CRASHED, exitCode: 137, oomKilled: true }));
});

test("a crash is held against the availability alone", () => {
  const p95: Check = { ...availability, objective: { kind: "p95", limit: 8000 } };
  expect(crashCheck(p95, before, { ...before, startedAt: "T2", restartCount: 1 })).toBe(p95);
});
