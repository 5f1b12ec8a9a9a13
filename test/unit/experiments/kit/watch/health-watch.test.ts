import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { ContainerFacts, Engine } from "../../../../../src/engine/engine.ts";
import { HealthWatch } from "../../../../../src/experiments/kit/watch/health-watch.ts";
import type { HealthProbe } from "../../../../../src/model/record.ts";
import { startClock } from "../../../../../src/model/text/clock.ts";

const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<{ readonly url: URL; readonly connections: () => number }> {
  let connections = 0;
  const server = createServer(listener).on("connection", () => {
    connections += 1;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/predict`),
    connections: () => connections,
  };
}

/** What is learned within a time. */
async function watched(order: { health?: string; url?: URL; states?: readonly unknown[] }, forMs: number) {
  const states = [...(order.states ?? [])];
  const engine = {
    container: async () => {
      const state = states.shift();
      if (state instanceof Error) throw state;
      return state as ContainerFacts;
    },
  } satisfies Pick<Engine, "container">;
  const target = { containerId: "1", url: order.url ?? new URL("http://127.0.0.1:9/predict") };
  using watch = new HealthWatch({ health: order.health ?? "/health", engine, target, clock: startClock() });
  await sleep(forMs);
  return watch.probes();
}

function outcomes(probes: readonly HealthProbe[]) {
  return probes.map(({ outcome, status }) => [outcome, status]);
}

describe("a path", () => {
  test("is asked once per second, on a connection of its own each time, without headers or body", async () => {
    const asked: string[] = [];
    const { url, connections } = await serve((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? "-"}`);
      response.end("ok");
    });
    const probes = await watched({ health: "/health?deep=1", url }, 1_500);
    expect(asked).toEqual(["GET /health?deep=1 -", "GET /health?deep=1 -"]);
    expect(connections()).toBe(2);
    expect(outcomes(probes)).toEqual([
      ["ok", 200],
      ["ok", 200],
    ]);
    const [first, second] = probes;
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(995);
  });

  test.each([
    [204, "ok"],
    [302, "ok"],
    [404, "bad"],
    [503, "bad"],
  ])("a status of %i is %s", async (status, outcome) => {
    const { url } = await serve((_, response) => response.writeHead(status).end());
    expect(outcomes(await watched({ url }, 400))).toEqual([[outcome, status]]);
  });

  test("an answer that does not come in a second is late, whether it began or not", async () => {
    const silent = await serve(() => {});
    const dribbling = await serve((_, response) => void response.writeHead(200).write("o"));
    const all = await Promise.all([silent, dribbling].map(({ url }) => watched({ url }, 1_500)));
    for (const [probe] of all) {
      expect(probe).toMatchObject({ outcome: "late", status: null });
      expect(probe?.tookMs).toBeLessThan(1_400);
    }
  });

  test("a closed port and a broken connection are no answer, and an endless body is one", async () => {
    const { url } = await serve((_, response) => response.socket?.destroy());
    const endless = await serve((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x".repeat(10_000)), 1);
      response.once("close", () => clearInterval(timer));
    });
    expect(outcomes(await watched({}, 400))).toEqual([["none", null]]);
    expect(outcomes(await watched({ url }, 400))).toEqual([["none", null]]);
    expect(outcomes(await watched({ url: endless.url }, 400))).toEqual([["ok", 200]]);
  });
});

describe("HEALTHCHECK", () => {
  test.each([
    ["running", "healthy", "ok"],
    ["running", "unhealthy", "bad"],
    ["running", "starting", "bad"],
    ["exited", "unhealthy", "none"],
  ])("a container that is %s and %s: %s", async (status, health, outcome) => {
    const probes = await watched({ health: "HEALTHCHECK", states: [{ status, health }] }, 300);
    expect(outcomes(probes)).toEqual([[outcome, null]]);
  });

  test("what the engine can't say is left out", async () => {
    const states = [new Error("busy"), { status: "running", health: "healthy" }];
    expect(outcomes(await watched({ health: "HEALTHCHECK", states }, 1_500))).toEqual([["ok", null]]);
  });
});
