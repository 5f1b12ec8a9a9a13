import { expect, test } from "vitest";
import { readEngine } from "../../../src/config/engine/engine-address.ts";
import { connectEngine } from "../../../src/engine/adapter/dockerode.ts";
import { EngineProxy } from "../../support/engine-proxy.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";

const KILL = { experiments: ["kill-restart"], cpus: 0.5, requestTimeoutMs: 5_000 };

async function drilledBehind(proxy: EngineProxy) {
  return await drillWith(KILL, { engine: connectEngine(readEngine({ DOCKER_HOST: proxy.host }).engine) });
}

test.concurrent("events that come six seconds late leave no two facts that contradict each other", async () => {
  await using proxy = await EngineProxy.start();
  proxy.trouble = (_, path) => (/\/events/.test(path) ? { answerLateMs: 6_000 } : null);
  const { record, verdict, log } = await drilledBehind(proxy);
  const [{ recovery, effect } = {}] = experimentsOf(record);

  expect(verdict.status, `${log}\n${verdict.reasons.map(said).join("\n")}`).toBe("pass");
  expect(effect?.observed).toBe(true);
  expect(recovery?.diedMs).not.toBeNull();
  expect(recovery?.restartCountAfter).toBe((recovery?.restartCountBefore ?? 0) + 1);
});

test.concurrent("a stream of events that is cut around a kill tells of it all the same, and so does an engine that fails at reads", async () => {
  await using proxy = await EngineProxy.start();
  let reads = 0;
  proxy.trouble = (method, path) =>
    method === "GET" && !/\/events/.test(path) && ++reads % 8 === 0 ? { status: 500 } : null;
  // The engine reads a container's counters about once a second: a stream cut more often than that tells nothing.
  const cutting = [
    setInterval(() => proxy.cutAnswers(/\/events/), 400),
    setInterval(() => proxy.cutAnswers(/\/stats/), 3_000),
  ];
  try {
    const { record, verdict, log } = await drilledBehind(proxy);
    expect(verdict.status, `${log}\n${verdict.reasons.map(said).join("\n")}`).toBe("pass");
    expect(experimentsOf(record)[0]?.recovery?.startedMs).not.toBeNull();
    expect(record.usage.length).toBeGreaterThan(1);
  } finally {
    cutting.forEach(clearInterval);
  }
});
