import { expect, test } from "vitest";
import { aimAt, settled, watchEnd } from "../../../../../src/experiments/kit/crash/process-signal.ts";
import { takenBy } from "../../../../../src/experiments/terminate/terminate.ts";
import { startClock, tiedTo } from "../../../../../src/model/text/clock.ts";
import { EngineMachine } from "../../../../support/engine-machine.ts";

const ID = "5f".repeat(32);
const CGROUP = `0::/docker/${ID}\n`;
const { signal } = new AbortController();

test.each([
  ["ahead", 3_600_000],
  ["behind", -3_600_000],
])("how long a container has lived is told by its engine's clock, which is an hour %s", async (_, aheadMs) => {
  const startedAt = new Date(Date.now() + aheadMs - 9_500).toISOString();
  const facts = { status: "running", startedAt, pid: 7 };
  const engine = { container: async () => facts as never, exec: () => Promise.reject(new Error("not here")) };
  const clock = tiedTo(startClock(), aheadMs);
  const beganAtMs = clock.now();
  expect(await settled({ engine, containerId: "1", clock }, signal)).toBe(facts);
  // Half a second is missing to the ten that the engine's back-off takes to forget a start.
  expect(clock.now() - beganAtMs).toBeGreaterThan(250);
  expect(clock.now() - beganAtMs).toBeLessThan(9_000);
});

test("nobody owns the port: the first process is aimed at, and the aim says why", async () => {
  using machine = new EngineMachine();
  machine.process({ pid: 41, cgroup: CGROUP, startTicks: "5", name: "sh", pidInside: 1 });
  machine.process({ pid: 42, cgroup: CGROUP, startTicks: "6", parentPid: 41, pidInside: 7 });
  const facts = { id: ID, status: "running", startedAt: new Date(0).toISOString(), pid: 41 };
  const engine = { container: async () => facts as never, exec: () => Promise.reject(new Error("not here")) };
  const context = { engine, tools: machine.tools as never, containerId: ID, containerPort: 8080, clock: startClock() };
  const { victim, before } = await aimAt(context, "serving", signal);
  expect(victim).toMatchObject({ name: "sh", pidInside: 1, isFirst: true, askedFor: "serving", chosenAs: "main" });
  expect([...before]).toEqual(["41:5", "42:6"]);
  expect((await aimAt(context, "largest", signal)).victim.chosenAs).toBe("main");
});

test("the end of a process is seen, also of one whose number another has now", async () => {
  using machine = new EngineMachine();
  const context = { tools: machine.tools as never, clock: startClock() };
  machine.process({ pid: 42, cgroup: CGROUP, startTicks: "6" });
  expect(await watchEnd(context, { pid: 42, startTicks: "6" }, 200, signal)).toBeNull();
  expect(await watchEnd(context, { pid: 42, startTicks: "5" }, 200, signal)).not.toBeNull();
  expect(await watchEnd(context, { pid: 43, startTicks: "5" }, 200, signal)).not.toBeNull();
  machine.process({ pid: 42, cgroup: CGROUP, startTicks: "6", state: "Z" });
  expect(await watchEnd(context, { pid: 42, startTicks: "6" }, 200, signal)).not.toBeNull();
});

const NOTHING = "0000000000000000";

test.each([
  ["a handler", { handledMask: "0000000108004a07" }, "handler"],
  ["neither a handler nor a wait, as a shell", { name: "sh", waitsIn: "do_wait" }, "nothing"],
  ["a wait for signals, as tini", { name: "tini", waitsIn: "do_sigtimedwait" }, "wait"],
  ["a wait for signals of a program of any name", { name: "my-init", waitsIn: "do_sigtimedwait" }, "wait"],
  ["a signalfd, which shows in what is blocked", { name: "s6", blockedMask: "0000000000004000" }, "wait"],
  ["a name that says it all, where the kernel hides what it waits in", { name: "docker-init", waitsIn: "" }, "wait"],
  ["masks that can't be read", { handledMask: "unknown", blockedMask: "-" }, null],
] as const)("a first process with %s", (_, overrides, taken) => {
  const process = { name: "node", handledMask: NOTHING, blockedMask: NOTHING, waitsIn: "ep_poll", ...overrides };
  expect(takenBy(process, 15)).toBe(taken);
});
