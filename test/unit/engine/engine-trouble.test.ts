import { expect, test } from "vitest";
import type { EngineEvent, UsageReading } from "../../../src/engine/engine.ts";
import { json, ScriptedEngine } from "../../support/scripted-engine.ts";

const STATE = { Status: "exited", Pid: 0, ExitCode: 3, OOMKilled: false, StartedAt: "2026-01-01T00:00:00Z" };
const INSPECTED = { Id: "1", Image: "sha256:1", State: STATE, RestartCount: 0, NetworkSettings: {}, Config: {} };
const event = (action: string, atMs: number, exitCode?: string) =>
  `${JSON.stringify({ Action: action, timeNano: atMs * 1e6, Actor: { Attributes: { exitCode } } })}\n`;

test.each([500, 502, 503, 504])("a call that only reads is repeated after %i", async (status) => {
  await using scripted = await ScriptedEngine.start((_, response, number) =>
    number < 3 ? json(response, status, { message: "in a moment" }) : json(response, 200, INSPECTED),
  );
  expect(await scripted.engine.container("1")).toMatchObject({ exitCode: 3 });
  expect(scripted.asked).toHaveLength(3);
});

test("and after a connection that broke", async () => {
  await using scripted = await ScriptedEngine.start((request, response, number) =>
    number === 1 ? request.socket.destroy() : json(response, 200, INSPECTED),
  );
  expect(await scripted.engine.container("1")).toMatchObject({ exitCode: 3 });
});

test("but not what the engine refuses, and not for ever", { timeout: 20_000 }, async () => {
  await using refusing = await ScriptedEngine.start((_, response) => json(response, 404, { message: "no such thing" }));
  await expect(refusing.engine.container("1")).rejects.toMatchObject({ status: 404 });
  expect(refusing.asked).toHaveLength(1);
  await using broken = await ScriptedEngine.start((_, response) => json(response, 500, { message: "out of order" }));
  await expect(broken.engine.labeled("container", "a=b")).rejects.toMatchObject({ status: 500 });
  expect(broken.asked.length).toBeGreaterThan(5);
});

test("of an engine that fails at everything it is only the first call that waits", { timeout: 20_000 }, async () => {
  let broken = true;
  await using scripted = await ScriptedEngine.start((request, response) =>
    broken ? request.socket.destroy() : json(response, 200, INSPECTED),
  );
  const { engine, asked } = scripted;
  await expect(engine.labeled("container", "a=b")).rejects.toMatchObject({ status: null });
  const first = asked.length;
  await expect(engine.labeled("volume", "a=b")).rejects.toMatchObject({ status: null });
  await expect(engine.remove("image", "1")).rejects.toMatchObject({ status: null });
  await expect(engine.container("1")).rejects.toMatchObject({ status: null });
  expect(first).toBeGreaterThan(5);
  // Three calls: each for itself would have asked as often as the first.
  expect(asked.length - first).toBeLessThan(first);
  broken = false;
  expect(await engine.container("1")).toMatchObject({ exitCode: 3 });
});

test("what creates something is asked once, and stays pending until there is an answer", async () => {
  const pending: string[] = [];
  const onPending = (names: readonly string[]) => void pending.push(names.join(","));
  let body = "";
  await using refusing = await ScriptedEngine.start((request, response) => {
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => json(response, 500, { message: "out of order" }));
  }, onPending);
  await expect(refusing.engine.createVolume({})).rejects.toMatchObject({ status: 500 });
  expect(pending).toEqual([expect.stringMatching(/^volume-[0-9a-f]{12}$/), ""]);
  expect(body).toContain(`"io.github.qwen-fault-drill.request":"${pending[0]}"`);
  expect(refusing.asked).toHaveLength(1);

  pending.length = 0;
  await using cutting = await ScriptedEngine.start((request) => void request.socket.destroy(), onPending);
  await expect(cutting.engine.createVolume({})).rejects.toMatchObject({ status: null });
  expect(pending).toHaveLength(1);
  expect(cutting.asked).toHaveLength(1);
});

test("a stream of events that breaks in a line is opened again where it broke, and tells each event once", async () => {
  const [start, kill, die] = [event("start", 1_000), event("kill", 1_500), event("die", 2_000, "137")];
  await using scripted = await ScriptedEngine.start((_, response, number) => {
    if (number === 2) return json(response, 500, { message: "in a moment" });
    response.writeHead(200).write(number === 1 ? start + kill.slice(0, 20) : start + kill + die);
    if (number === 1) setTimeout(() => response.destroy(), 50);
    return undefined;
  });
  const seen: EngineEvent[] = [];
  const end = new AbortController();
  for await (const each of scripted.engine.events("1", 900, end.signal)) {
    seen.push(each);
    if (each.action === "die") end.abort();
  }
  expect(seen.map(({ action, exitCode }) => [action, exitCode])).toEqual([
    ["start", null],
    ["kill", null],
    ["die", 137],
  ]);
  const since = scripted.asked.map((url) => Number(new URL(url, "http://engine").searchParams.get("since")));
  expect(since[0]).toBe(0.9);
  expect(since.at(-1)).toBeGreaterThan(0.9);
  expect(since.at(-1)).toBeLessThanOrEqual(1);
});

test("a stream of counters that ends is opened again, until its container is gone", async () => {
  await using scripted = await ScriptedEngine.start((_, response, number) => {
    if (number === 3) return json(response, 404, { message: "no such container" });
    response.writeHead(200).end(`{"read":"2026-01-01T00:00:0${number}Z","cpu_stats":{}}\n{"read":"20`);
    return undefined;
  });
  const readings: UsageReading[] = [];
  await expect(async () => {
    for await (const reading of scripted.engine.usage("1", new AbortController().signal)) readings.push(reading);
  }).rejects.toMatchObject({ status: 404 });
  expect(readings.map(({ atEpochMs }) => new Date(atEpochMs).getUTCSeconds())).toEqual([1, 2]);
});

test("a caller's time limit names the call that did not end, and a cancel does not", async () => {
  await using silent = await ScriptedEngine.start(() => undefined);
  await expect(silent.engine.container("1", AbortSignal.timeout(200))).rejects.toMatchObject({
    said: [{ code: "engine.call-late", args: { call: "inspect a container", limitMs: null } }],
  });
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(new Error("cancelled")), 200);
  await expect(silent.engine.container("1", cancel.signal)).rejects.toThrow("cancelled");
});
