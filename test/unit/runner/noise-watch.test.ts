import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { startClock } from "../../../src/model/text/clock.ts";
import { NoiseWatch } from "../../../src/runner/noise-watch.ts";

test("yields figures of a stretch of time", async () => {
  const clock = startClock();
  using watch = new NoiseWatch(clock);
  // The canary sings once a second, give or take a tenth, once its thread has warmed up.
  while (watch.between(0, clock.now()).canary === null) await sleep(100);
  const endMs = clock.now();
  const noise = watch.between(0, endMs, 0, 1);
  expect(noise.stealRatio).toBeGreaterThanOrEqual(0);
  expect(noise.busyRatio).toBeGreaterThan(0);
  expect(noise.foreignRatio).toBeLessThanOrEqual(noise.busyRatio ?? 0);
  expect(noise.headroomRatio).toBeGreaterThanOrEqual(0);
  expect(noise.loopLagP99Ms).toBeGreaterThanOrEqual(0);
  expect(noise.canary?.medianMs).toBeGreaterThan(0);
  expect(noise.canary?.waitRatio).toBeLessThanOrEqual(1);
});

test("does not say what others used where nobody says what the containers did", () => {
  const clock = startClock();
  using watch = new NoiseWatch(clock);
  expect(watch.between(0, clock.now(), null, 1)).toMatchObject({ foreignRatio: null, headroomRatio: null });
  expect(watch.between(0, clock.now(), 0).headroomRatio).toBeNull();
});

test("says nothing of a stretch of time that it did not see", () => {
  const clock = startClock();
  using watch = new NoiseWatch(clock);
  expect(watch.between(-2_000, -1_000)).toMatchObject({ loopLagP99Ms: null, canary: null });
});

test("keeps no process alive, disposed of or not", async () => {
  const source = new URL("../../../src/", import.meta.url);
  const program = `
    import { startClock } from "${new URL("model/text/clock.ts", source)}";
    import { NoiseWatch } from "${new URL("runner/noise-watch.ts", source)}";
    const clock = startClock();
    const watch = new NoiseWatch(clock);
    while (watch.between(0, clock.now()).canary === null) await new Promise((resolve) => setTimeout(resolve, 50));
    console.log("sung");`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  expect(stdout).toBe("sung\n");
});
