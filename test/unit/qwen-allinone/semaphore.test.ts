import { describe, expect, it } from "vitest";
import { Lane } from "../../../qwen-allinone/server/lane.ts";
import { Closed, QueueFull, Semaphore } from "../../../qwen-allinone/server/semaphore.ts";

const NEVER = new AbortController().signal;

/** A task that runs until it is told to end. */
function held(semaphore: Semaphore, value: number, signal: AbortSignal = NEVER) {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let started = false;
  const ended = semaphore.run(signal, () => {
    started = true;
    return promise;
  });
  ended.catch(() => undefined);
  return { ended, finish: () => resolve(value), fail: reject, hasStarted: () => started };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("a semaphore", () => {
  it("runs as many as it may and makes the rest wait in order", async () => {
    const semaphore = new Semaphore(2, 5);
    const tasks = [1, 2, 3, 4].map((value) => held(semaphore, value));
    await settle();
    expect(tasks.map((task) => task.hasStarted())).toEqual([true, true, false, false]);
    expect([semaphore.running, semaphore.waiting]).toEqual([2, 2]);
    tasks[1]?.finish();
    await settle();
    expect(tasks.map((task) => task.hasStarted())).toEqual([true, true, true, false]);
  });

  it("refuses at once when the queue is full", async () => {
    const semaphore = new Semaphore(1, 1);
    const [running] = [held(semaphore, 1), held(semaphore, 2)];
    await expect(semaphore.run(NEVER, async () => 3)).rejects.toBeInstanceOf(QueueFull);
    running?.finish();
    await expect(running?.ended).resolves.toBe(1);
  });

  it("hands the permit on when a task fails", async () => {
    const semaphore = new Semaphore(1, 1);
    const [first, second] = [held(semaphore, 1), held(semaphore, 2)];
    first?.fail(new Error("no"));
    await expect(first?.ended).rejects.toThrow("no");
    second?.finish();
    await expect(second?.ended).resolves.toBe(2);
    await expect(semaphore.run(NEVER, async () => 3)).resolves.toBe(3);
  });

  it("frees the place of one that gave up waiting", async () => {
    const semaphore = new Semaphore(1, 1);
    const running = held(semaphore, 1);
    const hangUp = new AbortController();
    const waiting = held(semaphore, 2, hangUp.signal);
    hangUp.abort(new Error("hung up"));
    await expect(waiting.ended).rejects.toThrow("hung up");
    const next = held(semaphore, 3);
    running.finish();
    next.finish();
    await expect(next.ended).resolves.toBe(3);
    expect(waiting.hasStarted()).toBe(false);
  });

  it("closed, finishes what runs and refuses the rest", async () => {
    const semaphore = new Semaphore(1, 2);
    const [running, waiting] = [held(semaphore, 1), held(semaphore, 2)];
    semaphore.close();
    await expect(waiting?.ended).rejects.toBeInstanceOf(Closed);
    await expect(semaphore.run(NEVER, async () => 3)).rejects.toBeInstanceOf(Closed);
    running?.finish();
    await expect(running?.ended).resolves.toBe(1);
  });
});

describe("a lane", () => {
  it("runs one after the other, also after a failure", async () => {
    const lane = new Lane();
    const order: string[] = [];
    const first = lane.run(async () => {
      await settle();
      order.push("first");
      throw new Error("no");
    });
    const second = lane.run(async () => order.push("second"));
    await expect(first).rejects.toThrow("no");
    await second;
    expect(order).toEqual(["first", "second"]);
  });
});
