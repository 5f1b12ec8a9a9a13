import { describe, expect, test } from "vitest";
import { probeEvery, tcpListens } from "../../../../src/load/http/probe.ts";
import { startClock } from "../../../../src/model/text/clock.ts";
import { settle, sockets, startFull, startService } from "../service.ts";

const never = new AbortController().signal;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("tcpListens", () => {
  test("tells a listening port from a dead one", async () => {
    const service = await startService();
    expect(await tcpListens("127.0.0.1", service.port, 1_000)).toBe(true);
    await service.kill();
    expect(await tcpListens("127.0.0.1", service.port, 1_000)).toBe(false);
  });

  test("a port that lets nobody in is not listening, and nothing stays open", async () => {
    await using full = await startFull();
    await settle();
    const before = sockets();
    expect(await tcpListens("127.0.0.1", full.port, 100)).toBe(false);
    await settle();
    expect(sockets()).toBe(before);
  });
});

describe("probeEvery", () => {
  /** Probes with attempts of the given lengths; the last one is good. */
  async function probe(lengthsMs: readonly number[], { intervalMs = 40, untilMs = Infinity } = {}) {
    const clock = startClock();
    const began: number[] = [];
    const probed = await probeEvery({
      intervalMs,
      clock,
      untilMs,
      signal: never,
      attempt: async () => {
        began.push(clock.now());
        await wait(lengthsMs[began.length - 1] ?? 0);
        return began.length === lengthsMs.length;
      },
    });
    return { began, probed };
  }

  test("attempts stay on the schedule however long each takes; passed ticks are skipped", async () => {
    const { began, probed } = await probe([0, 20, 100, 0]);
    const [first = 0, second = 0, third = 0, fourth = 0] = began;
    expect(second).toBeGreaterThanOrEqual(40);
    expect(third).toBeGreaterThanOrEqual(80);
    // The third attempt began at 80 and took 100: the ticks at 120 and 160 are gone.
    expect(fourth).toBeGreaterThanOrEqual(200);
    expect(first).toBeLessThan(second);
    // The bound is when the last failed attempt began, not when it ended.
    expect(probed.lastFailedAtMs).toBeGreaterThan(second);
    expect(probed.lastFailedAtMs).toBeLessThanOrEqual(third);
    expect(probed.firstGoodAtMs).toBeGreaterThanOrEqual(fourth);
  });

  test("good at once: none failed", async () => {
    const { probed } = await probe([0]);
    expect(probed.lastFailedAtMs).toBeNull();
    expect(probed.firstGoodAtMs).not.toBeNull();
  });

  test("never good in time: the last failure is told", async () => {
    const { began, probed } = await probe([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], { untilMs: 130 });
    expect(probed.firstGoodAtMs).toBeNull();
    expect(probed.lastFailedAtMs).toBeGreaterThan(began.at(-2) ?? Infinity);
    expect(probed.lastFailedAtMs).toBeLessThan(130);
    expect(began.length).toBeLessThanOrEqual(4);
  });

  test("finds when a service begins to listen", async () => {
    const port = await freePort();
    const clock = startClock();
    const starting = startService({ PORT: String(port), LISTEN_AFTER_MS: "200" });
    const probed = await probeEvery({
      intervalMs: 50,
      clock,
      untilMs: 20_000,
      signal: never,
      attempt: () => tcpListens("127.0.0.1", port, 500),
    });
    await using _service = await starting;
    expect(probed.firstGoodAtMs).toBeGreaterThanOrEqual(200);
    expect(probed.lastFailedAtMs).toBeLessThan(probed.firstGoodAtMs ?? 0);
  });

  test("an abort ends the waiting with its reason", async () => {
    const abort = new AbortController();
    const order = { intervalMs: 60_000, clock: startClock(), untilMs: Infinity, signal: abort.signal };
    const probing = probeEvery({ ...order, attempt: async () => false });
    setTimeout(() => abort.abort(new Error("over")), 20);
    await expect(probing).rejects.toThrow("over");
  });
});

async function freePort(): Promise<number> {
  const service = await startService();
  await service.kill();
  return service.port;
}
