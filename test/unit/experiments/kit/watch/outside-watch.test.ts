import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { EngineEvent } from "../../../../../src/engine/engine.ts";
import { OutsideInterference, OutsideWatch } from "../../../../../src/experiments/kit/watch/outside-watch.ts";
import { message } from "../../../../../src/model/message.ts";
import { startClock } from "../../../../../src/model/text/clock.ts";

const clock = startClock();
const event = (action: string, atMs: number, exitCode: number | null = null): EngineEvent => {
  return { action, atEpochMs: clock.toEpochMs(atMs), exitCode };
};

/** A watch on a container of which an engine tells these events, and then nothing more. */
async function watchOf(events: readonly EngineEvent[]): Promise<OutsideWatch> {
  const engine = {
    async *events() {
      yield* events;
    },
  };
  const watch = new OutsideWatch(engine, "container", clock, false);
  await setImmediate();
  return watch;
}

test.each(["kill", "stop", "restart", "pause", "unpause", "destroy", "update"] as const)(
  "%s is somebody else's doing, and says so",
  async (action) => {
    using watch = await watchOf([event("start", 1), event(action, 2_000)]);
    expect(watch.signal.aborted).toBe(true);
    const reason = await watch.behind(new Error("no such container"));
    expect(reason).toBeInstanceOf(OutsideInterference);
    expect((reason as OutsideInterference).said).toEqual([
      message("outside.interfered", { action, onBaseline: false }),
    ]);
    expect((reason as OutsideInterference).atMs).toBeCloseTo(2_000, -1);
  },
);

test("what a service, a fault and the restart policy do is not", async () => {
  const ours = ["exec_create", "exec_start: sh", "exec_die", "oom", "die", "start", "health_status: unhealthy", "top"];
  using watch = await watchOf(ours.map((action) => event(action, 1)));
  expect(watch.signal.aborted).toBe(false);
  const failure = new Error("it failed");
  expect(await watch.behind(failure)).toBe(failure);
});

test("the exit code is that of the last end, not of a container that runs", async () => {
  using watch = await watchOf([event("die", 1_000, 3), event("start", 1_100), event("die", 2_000, 137)]);
  const running = { status: "running", exitCode: 0 };
  expect(watch.exitCode(running)).toBe(137);
  expect(watch.exitCode(running, clock.toEpochMs(1_500))).toBe(137);
  expect(watch.exitCode(running, clock.toEpochMs(2_500))).toBeNull();
  expect(watch.exitCode({ status: "exited", exitCode: 4 })).toBe(4);
  using never = await watchOf([]);
  expect(never.exitCode(running)).toBeNull();
});

test("memory that ran out is told of a container that was started again", async () => {
  using watch = await watchOf([event("oom", 1_000), event("die", 1_001, 137), event("start", 1_100)]);
  const running = { status: "running", oomKilled: false };
  expect(watch.ranOutOfMemory(running)).toBe(true);
  expect(watch.ranOutOfMemory(running, clock.toEpochMs(1_500))).toBe(false);
  // Engines differ in how long they keep saying so.
  expect(watch.ranOutOfMemory({ status: "running", oomKilled: true }, clock.toEpochMs(1_500))).toBe(false);
  expect(watch.ranOutOfMemory({ status: "exited", oomKilled: true }, clock.toEpochMs(1_500))).toBe(true);
});
