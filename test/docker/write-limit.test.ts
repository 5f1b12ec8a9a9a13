import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { carryTools, DISK_PATH } from "../../src/engine/carried/tools.ts";
import { newSession, sweep } from "../../src/engine/session.ts";
import { clearWriteLimit, setWriteLimit } from "../../src/experiments/disk-pressure/write-limit.ts";
import { startTarget } from "../../src/experiments/kit/context/target.ts";
import { DEFAULT_PLAN } from "../../src/model/default-plan.ts";
import { testEngine } from "../support/engine.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { SERVICE_IMAGE } from "../support/service-image.ts";

afterEach(() => expect(leftOnEngine()).toEqual([]));

const MIB = 1024 ** 2;
const { signal } = new AbortController();

/** A container with a disk, and a way to write to it. */
async function withContainer(
  disk: boolean,
  use: (context: Parameters<typeof setWriteLimit>[0], write: (mib: number) => Promise<number>) => Promise<void>,
): Promise<void> {
  const engine = testEngine();
  const session = newSession();
  try {
    const tools = await carryTools({ engine, session, programs: ["dd"], disk, signal });
    const target = { ...DEFAULT_PLAN.target, image: SERVICE_IMAGE };
    const mounts = await tools.mountsForTarget(signal);
    const { containerId } = await startTarget({ engine, target, session, mounts, readyTimeoutMs: 0, signal });
    /** Writes so much past the page cache. @returns milliseconds that it took */
    const write = async (mib: number) => {
      const begunAtMs = performance.now();
      const args = ["if=/dev/zero", `of=${DISK_PATH}/file`, "bs=1M", `count=${mib}`, "conv=fsync"];
      const process = await engine.exec(containerId, tools.command("dd", args), signal);
      while ((await process.state()).exitCode === null) await sleep(20);
      return performance.now() - begunAtMs;
    };
    await use({ engine, tools, containerId }, write);
  } finally {
    await sweep(engine, session);
  }
}

test("a limit holds what is written to the disk, and is gone when it is removed, twice as well as once", async () => {
  await withContainer(true, async (context, write) => {
    const freeMs = await write(8);
    const limit = await setWriteLimit(context, 2 * MIB, signal);
    const heldMs = await write(8);
    await clearWriteLimit(context.tools, limit, signal);
    await clearWriteLimit(context.tools, limit, signal);
    const afterMs = await write(8);

    expect(limit.device).toMatch(/^[1-9]\d*:\d+$/);
    // 8 MiB at 2 MiB a second are four seconds.
    expect(heldMs).toBeGreaterThan(2_500);
    expect(freeMs).toBeLessThan(heldMs / 2);
    expect(afterMs).toBeLessThan(heldMs / 2);
  });
});

test("a container without a disk of its own has nothing to limit, and the reason is reported", async () => {
  await withContainer(false, async (context) => {
    await expect(setWriteLimit(context, MIB, signal)).rejects.toMatchObject({
      refusal: { problem: "disk-not-mounted" },
    });
  });
});
