import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { hangUp } from "../../../../src/experiments/abandon/hang-up.ts";
import { Client } from "../../../../src/load/http/client.ts";
import { Labels } from "../../../../src/load/labels.ts";
import { measure } from "../../../../src/model/measurement.ts";
import { presetService } from "../../../../src/model/service/service.ts";
import { buildPlan, buildSamples } from "../../../support/record-builder.ts";
import { startService } from "../../load/service.ts";

/** Clients of a real service hang up. @returns how they left, and how long after that it was as fast as before */
async function leave(behavior: Record<string, string>, clients: number, streamed: boolean, usualMs = 400) {
  await using service = await startService(behavior);
  const plan = buildPlan({
    requestTimeoutMs: 20_000,
    service: presetService("qwen-allinone", null, streamed ? "sse" : undefined),
  });
  const client = new Client({ ...plan, url: service.url, labels: new Labels(), shape: plan.service });
  const steady = { measurement: measure(buildSamples(20, 0, usualMs)) };
  const context = { plan, client, signal: new AbortController().signal };
  const leavings = await hangUp(context, "abandon", clients, steady);
  const leftAtMs = performance.now();
  await sleep(20);
  const { outcome } = await client.send("Hello");
  client.close();
  return { leavings, outcome, nextMs: performance.now() - leftAtMs };
}

const STREAMED = { STREAM_PIECE_MS: "0", WORDS: "20", WORD_MS: "20" };

test("clients of streamed answers hang up after the first text, all together", async () => {
  expect((await leave(STREAMED, 4, true)).leavings).toEqual(Array(4).fill("answering"));
});

test("those that wait in a queue hang up too, and a service that stops answers the next one at once", async () => {
  const lanes = { ...STREAMED, LANES: "1" };
  const [stops, goesOn] = await Promise.all([
    leave(lanes, 8, true),
    leave({ ...lanes, GOES_ON_GENERATING: "1" }, 8, true),
  ]);
  for (const { leavings, outcome } of [stops, goesOn]) {
    expect(outcome).toBe("ok");
    expect(leavings).toContain("answering");
    expect(leavings.filter((each) => each === "waiting").length).toBeGreaterThanOrEqual(5);
  }
  expect(goesOn.nextMs).toBeGreaterThan(2 * stops.nextMs);
});

test("whole answers are hung up on in their middle", async () => {
  expect((await leave({ WORDS: "20", WORD_MS: "50" }, 3, false)).leavings).toEqual(Array(3).fill("answering"));
});

test("answers that are complete before that, errors and refused connections are not hung up on", async () => {
  expect((await leave({}, 3, false, 20_000)).leavings).toEqual(Array(3).fill("answered"));
  expect((await leave({ WRONG: "server-error" }, 2, false, 20_000)).leavings).toEqual(["rejected", "rejected"]);
  expect((await leave({ WRONG: "server-error", STREAM_PIECE_MS: "0" }, 2, true)).leavings).toEqual([
    "rejected",
    "rejected",
  ]);
});
