import { expect, test } from "vitest";
import { presetService } from "../../../src/model/service/service.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { codesOf, said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";

const experiments = ["abandon"];
/** One after the other they take about six seconds, and several times as long on a machine that runs other drills too. */
const parameters = { clients: "16" };
/** It waits for most of an answer, with enough CPU time to show beside six other drills. */
const WRITES = { WORDS: "6", WORD_MS: "50", WORD_CPU_MS: "15", LANES: "1" };
const STREAMS = { ...WRITES, STREAM_PIECE_MS: "0" };
const service = presetService("qwen-allinone", null, "sse");

test.concurrent("a service that stops when its clients hang up passes", async () => {
  const order = { experiments, parameters, service, env: STREAMS, limits: { maxDrainMs: 20_000 } };
  const { record, verdict } = await drillWith(order);
  const [left] = experimentsOf(record);

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(left?.effect?.observed).toBe(true);
  expect(record.checks.map(({ objective }) => objective.kind)).toEqual(["drain"]);
  expect(left?.abandoned?.answering).toBeGreaterThan(0);
  expect(left?.abandoned?.rest.length).toBeGreaterThanOrEqual(3);
});

test.concurrent.each([
  ["after the first text", { service, env: STREAMS }],
  ["in the middle of a whole answer", { env: WRITES }],
] as const)("one that goes on generating for clients that hung up %s fails", async (_, { env, ...order }) => {
  const goesOn = { ...env, GOES_ON_GENERATING: "1" };
  const limits = { maxDrainMs: 3_000 };
  const { record, verdict } = await drillWith({ experiments, parameters, limits, ...order, env: goesOn });

  expect(record.experiments[0]?.effect?.observed).toBe(true);
  expect(verdict.status, said(verdict.sentence)).toBe("fail");
  expect(codesOf(verdict.sentence)).toContain("drain.went-on");
});

test.concurrent("one whose CPU use does not show an answer is inconclusive", async () => {
  const order = { experiments, parameters: { clients: "2" }, env: { SLEEP_MS: "300" } };
  const { verdict } = await drillWith(order);

  expect(verdict.status).toBe("inconclusive");
  expect(codesOf(verdict.reasons.flat())).toContain("drain.not-visible");
});
