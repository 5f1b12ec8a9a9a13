import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { inFlightLimit } from "../../../src/load/in-flight-limit.ts";
import { startLoad } from "../../../src/load/load.ts";
import type { Service } from "../../../src/load/take-sample.ts";
import { promptCycle } from "../../../src/load/texts/prompt-cycle.ts";
import { PROMPTS } from "../../../src/load/texts/prompts.ts";
import { nearestRank } from "../../../src/model/measurement.ts";
import { message } from "../../../src/model/message.ts";
import type { Load } from "../../../src/model/plan.ts";
import type { Sample } from "../../../src/model/sample.ts";
import { startClock } from "../../../src/model/text/clock.ts";
import { clientOf, settle, sockets, startService } from "./service.ts";

/** Starts a load and gathers its samples; `until` resolves when there are so many. */
function gather(
  client: Service,
  load: Load,
  { requestTimeoutMs = 5_000, signal = undefined as AbortSignal | undefined } = {},
) {
  const samples: Sample[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const running = startLoad({
    client,
    load,
    prompts: promptCycle(PROMPTS, 1),
    clock: startClock(),
    requestTimeoutMs,
    ...(signal && { signal }),
    onSample(sample) {
      samples.push(sample);
      for (const { count, resolve } of waiting) if (samples.length >= count) resolve();
    },
  });
  const until = (count: number) => new Promise<void>((resolve) => waiting.push({ count, resolve }));
  return { samples, running, until };
}

const clients = (count: number): Load => ({ kind: "clients", clients: count });
const rate = (perSecond: number): Load => ({ kind: "rate", perSecond });
/** Every moment is one interval after the one before, to the microsecond, with no gap and no drift. */
const expectSchedule = (intended: number[], intervalMs: number) => {
  for (const [index, ms] of intended.entries()) expect(ms).toBeCloseTo((intended[0] ?? 0) + index * intervalMs, 3);
};
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a closed loop", () => {
  test("each client sends its next request when its previous one ended", async () => {
    await using service = await startService({ SLEEP_MS: "20" });
    const { samples, running, until } = gather(clientOf(service), clients(3));
    await until(30);
    await running.stop();
    expect(samples.every((sample) => sample.outcome === "ok" && sample.sentiment === "positive")).toBe(true);
    // The first three begin together; every later one is intended at the very moment another one ended.
    const ends = new Set(samples.map((sample) => sample.endedAtMs));
    const followers = samples.toSorted((a, b) => a.intendedAtMs - b.intendedAtMs).slice(3);
    expect(followers.every((sample) => ends.has(sample.intendedAtMs))).toBe(true);
    for (const sample of samples) {
      expect(sample.sentAtMs).toBeGreaterThanOrEqual(sample.intendedAtMs);
      expect(sample.latencyMs).toBe(sample.endedAtMs - sample.intendedAtMs);
    }
  });

  test("a failed request is followed by at least a second of pause, and counts as at least the time-out", async () => {
    await using service = await startService({ WRONG: "server-error" });
    const { samples, running, until } = gather(clientOf(service), clients(1), { requestTimeoutMs: 4_000 });
    await until(2);
    await running.stop();
    const [first, second] = samples;
    expect(first).toMatchObject({ outcome: "http-error", status: 500 });
    expect(first?.latencyMs).toBeGreaterThanOrEqual(4_000);
    expect(second?.intendedAtMs).toBe((first?.endedAtMs ?? 0) + 1_000);
    expect(second?.sentAtMs).toBeGreaterThanOrEqual(second?.intendedAtMs ?? Infinity);
  });

  test("stopping during that pause does not wait for it, nor send again", async () => {
    const service = await startService();
    await service.kill();
    const { samples, running, until } = gather(clientOf(service), clients(2));
    await until(2);
    await running.stop();
    expect(samples.map((sample) => sample.outcome)).toEqual(["refused", "refused"]);
  });

  test("stop waits for the requests in flight, and their samples count", async () => {
    await using service = await startService({ SLEEP_MS: "300" });
    const { samples, running } = gather(clientOf(service), clients(4));
    await wait(100);
    expect(samples).toHaveLength(0);
    await Promise.all([running.stop(), running.stop()]);
    await running.stop();
    expect(samples.map((sample) => sample.outcome)).toEqual(["ok", "ok", "ok", "ok"]);
    expect(await service.seen()).toMatchObject({ requests: 4 });
  });
});

describe("a constant arrival rate", () => {
  test("keeps its schedule, counted from the first request", async () => {
    await using service = await startService();
    const { samples, running, until } = gather(clientOf(service), rate(100));
    await until(50);
    await running.stop();
    const intended = samples.map((sample) => sample.intendedAtMs).sort((a, b) => a - b);
    expectSchedule(intended, 10);
    expect(samples.every((sample) => (sample.sentAtMs ?? -1) >= sample.intendedAtMs)).toBe(true);
  });

  test("a stalled service shows in the percentile, because latency counts from the intended send time", async () => {
    await using service = await startService({ FREEZE_AFTER_REQUESTS: "10", FREEZE_MS: "1000" });
    const { samples, running, until } = gather(clientOf(service), rate(50));
    await until(100);
    await running.stop();
    // Fifty requests came due during the second: every tenth of them waited for at least so much less.
    const slow = samples.map((sample) => sample.latencyMs).sort((a, b) => b - a);
    for (const tenth of [1, 2, 3, 4]) expect(slow[tenth * 10]).toBeGreaterThanOrEqual(1000 - tenth * 200 - 20);
    expect(nearestRank(slow, 0.95)).toBeGreaterThanOrEqual(850);
    expect(samples.every((sample) => sample.outcome === "ok")).toBe(true);
  });

  test("a stall of the generator itself is lag and latency, not a gap", async () => {
    await using service = await startService();
    const { samples, running, until } = gather(clientOf(service), rate(50));
    await until(5);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
    await until(30);
    await running.stop();
    const lags = samples.map((sample) => (sample.sentAtMs ?? 0) - sample.intendedAtMs);
    expect(lags.filter((lag) => lag > 100).length).toBeGreaterThanOrEqual(13);
    for (const sample of samples) {
      expect(sample.latencyMs).toBeGreaterThanOrEqual((sample.sentAtMs ?? 0) - sample.intendedAtMs);
    }
    const intended = samples.map((sample) => sample.intendedAtMs).sort((a, b) => a - b);
    expectSchedule(intended, 20);
  });

  test("answers that arrived while the generator stalled are no time-outs", async () => {
    await using service = await startService({ SLEEP_MS: "20" });
    const client = clientOf(service, { requestTimeoutMs: 200 });
    const answers = [client.send("a"), client.send("b")];
    await wait(10);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
    expect((await Promise.all(answers)).map((answer) => answer.outcome)).toEqual(["ok", "ok"]);
  });

  test("what is due beyond the limit in flight is dropped, and a drop is a failure", async () => {
    await using service = await startService({ WRONG: "hang" });
    const load = rate(50);
    const limit = inFlightLimit(50, 200);
    // The client waits longer than the load's time-out says, so that the limit is reached.
    const { samples, running, until } = gather(clientOf(service, { requestTimeoutMs: 60_000 }), load, {
      requestTimeoutMs: 200,
    });
    await until(5);
    const stopped = running.stop();
    await service.kill();
    await stopped;
    const dropped = samples.filter((sample) => sample.outcome === "dropped");
    expect(dropped.length).toBeGreaterThanOrEqual(5);
    expect(samples.length - dropped.length).toBe(limit);
    for (const sample of dropped) {
      expect(sample).toMatchObject({
        sentAtMs: null,
        generatorFull: true,
        detail: message("reply.too-many-in-flight", { inFlight: 20 }),
      });
      expect(sample.latencyMs).toBeGreaterThanOrEqual(200);
    }
  });

  test.each([
    [1, 10_000, 20],
    [50, 10_000, 510],
    [0.1, 1_000, 11],
    [500, 10_000, 4_000],
    [300, 10_000, 3_010],
  ])("%d/s with a time-out of %d ms may have %d of 4,000 in flight", (perSecond, requestTimeoutMs, limit) => {
    expect(inFlightLimit(perSecond, requestTimeoutMs, 4_000)).toBe(limit);
  });

  test("and never for more than this process can hold", () => {
    expect(inFlightLimit(1_000_000, 60_000)).toBeLessThanOrEqual(5_000);
    expect(inFlightLimit(1_000_000, 60_000)).toBeGreaterThanOrEqual(100);
  });

  test("stop first sends what was due", async () => {
    const asked: string[] = [];
    const quick: Service = {
      async send(text) {
        asked.push(text);
        return { outcome: "ok" };
      },
    };
    const { samples, running, until } = gather(quick, rate(100));
    await until(1);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    await running.stop();
    expect(asked.length).toBeGreaterThanOrEqual(11);
    expect(samples).toHaveLength(asked.length);
  });
});

describe.each([
  ["closed loop", clients(20)],
  ["arrival rate", rate(100)],
])("an aborted drill, %s", (_, load) => {
  test("cancels what is in flight and leaves no socket and no sample", async () => {
    await using service = await startService({ WRONG: "hang" });
    const before = sockets();
    const abort = new AbortController();
    const { samples, running } = gather(clientOf(service), load, { signal: abort.signal });
    await wait(150);
    abort.abort(new Error("cancelled"));
    await running.stop();
    await settle();
    expect(sockets()).toBe(before);
    expect(samples).toEqual([]);
  });

  test("leaves nothing that keeps a process alive", async () => {
    await using service = await startService({ WRONG: "hang" });
    const module = (path: string) => JSON.stringify(new URL(`../../../src/${path}`, import.meta.url).href);
    // Its time-outs are an hour long: the process only ends by itself when no timer and no socket is left.
    const program = `
      const { Client } = await import(${module("load/http/client.ts")});
      const { Labels } = await import(${module("load/labels.ts")});
      const { startLoad } = await import(${module("load/load.ts")});
      const { promptCycle } = await import(${module("load/texts/prompt-cycle.ts")});
      const { startClock } = await import(${module("model/text/clock.ts")});
      const { DEFAULT_PLAN } = await import(${module("model/default-plan.ts")});
      process.on("warning", (warning) => { throw warning; });
      const requestTimeoutMs = 3_600_000;
      const shape = DEFAULT_PLAN.service;
      const client = new Client({ url: ${JSON.stringify(service.url)}, requestTimeoutMs, labels: new Labels(), shape });
      const prompts = promptCycle([{ id: "a", text: "b", clear: null }], 1);
      const abort = new AbortController();
      const order = { client, prompts, clock: startClock(), requestTimeoutMs, onSample() {}, signal: abort.signal };
      startLoad({ ...order, load: ${JSON.stringify(load)} });
      setTimeout(() => abort.abort(), 200);
      process.on("exit", () => console.log("ended by itself"));`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    const [code] = await once(child, "close");
    expect({ code, said }).toEqual({ code: 0, said: "ended by itself\n" });
  });

  test("that was aborted before it began sends nothing", async () => {
    await using service = await startService();
    const { running } = gather(clientOf(service), load, { signal: AbortSignal.abort() });
    await running.stop();
    expect(await service.seen()).toMatchObject({ requests: 0 });
  });

  test("a listener that throws ends the load, and stop says why", async () => {
    await using service = await startService();
    const running = startLoad({
      client: clientOf(service),
      load,
      prompts: promptCycle(PROMPTS, 1),
      clock: startClock(),
      requestTimeoutMs: 1_000,
      onSample: () => {
        throw new Error("cannot count");
      },
    });
    await wait(50);
    await expect(running.stop()).rejects.toThrow("cannot count");
  });
});
