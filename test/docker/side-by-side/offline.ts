import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newSession, sessionLabels, sweep } from "../../../src/engine/session.ts";
import { removeDeadEnd } from "../../../src/experiments/offline/dead-end.ts";
import { testEngine } from "../../support/engine.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { SERVICE_IMAGE } from "../../support/service-image.ts";
import { drillWith } from "../drill-order.ts";

const experiments = ["offline"];
const env = { SLEEP_MS: "80" };

/** Where the services fetch their model. */
const host = createServer((socket) => socket.on("error", () => undefined).end());
let model = "";
beforeAll(async () => {
  await new Promise<void>((listening) => host.listen(0, "0.0.0.0", listening));
  const { port } = host.address() as { port: number };
  const outside = Object.entries(networkInterfaces())
    .filter(([name]) => !/^(?:docker|br-|veth)/.test(name))
    .flatMap(([, each]) => each ?? []);
  model = `${outside.find(({ family, internal }) => family === "IPv4" && !internal)?.address}:${port}`;
});
afterAll(() => host.close());

test.concurrent("a service with its model in the image is back without a way out", async () => {
  const { record, verdict } = await drillWith({
    experiments,
    env: { ...env, FETCHES_AT_START: model, FETCHES_AT_START_AFTER_RESTART: "" },
  });
  const [cut] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(cut?.effect).toMatchObject({ observed: true, message: { args: { restarted: true } } });
  expect(cut?.removal?.status).toBe("done");
});

test.concurrent("one that fetches its model at start is not", async () => {
  const limits = { maxRecoveryMs: 8_000 };
  const { record, verdict } = await drillWith({ experiments, limits, env: { ...env, FETCHES_AT_START: model } });

  expect(record.experiments[0]?.effect?.observed, said(record.experiments[0]?.effect?.message)).toBe(true);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)[0]).toMatch(/^recovery\./);
});

test.concurrent("a service that the engine is just starting again goes on to be started when the cut ends", async () => {
  const engine = testEngine();
  const session = newSession();
  const labels = sessionLabels(session, "target");
  const ending = {
    image: SERVICE_IMAGE,
    labels,
    env: { START_FAIL: "3" },
    restartPolicy: { name: "unless-stopped" },
  } as const;
  const cutAndRestored = async (afterMs: number) => {
    const deadEnd = await engine.createDeadEnd(labels);
    const containerId = await engine.createContainer(ending);
    await engine.startContainer(containerId);
    await engine.joinNetwork(deadEnd, containerId);
    await sleep(afterMs);
    await removeDeadEnd({ engine, containerId }, deadEnd, AbortSignal.timeout(60_000));
    const { endpoints, restartCount } = await engine.container(containerId);
    expect(endpoints).toHaveLength(1);
    await expect
      .poll(async () => (await engine.container(containerId)).restartCount, { timeout: 60_000, interval: 200 })
      .toBeGreaterThan(restartCount);
  };
  try {
    await Promise.all([100, 200, 300, 400, 600, 800].map(cutAndRestored));
  } finally {
    await sweep(engine, session);
  }
});
