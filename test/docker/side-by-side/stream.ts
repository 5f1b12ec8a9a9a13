import { beforeAll, describe, expect, test } from "vitest";
import type { DrillRecord } from "../../../src/model/record.ts";
import { presetService } from "../../../src/model/service/service.ts";
import { ensureReferenceImage } from "../../../src/reference/build.ts";
import { englishLog } from "../../support/collected-progress.ts";
import { experimentsOf } from "../../support/outcome.ts";
import { said } from "../../support/said.ts";
import { drillWith, toldOf } from "../drill-order.ts";

/** A model that really writes word by word. */
let image: string;
beforeAll(async () => {
  image = await ensureReferenceImage({ size: "tiny", log: englishLog });
});

const service = presetService("openai-chat", null, "sse");

test.concurrent("one whose text comes too late fails for that alone", async () => {
  const { record, verdict } = await drillWith({ service, image, env: {}, experiments: [], limits: { maxTtftMs: 1 } });
  const failed = record.checks.filter(({ status }) => status === "fail").map(({ objective }) => objective.kind);

  expect(verdict.status).toBe("fail");
  expect(failed).toEqual(["ttft"]);
});

test.concurrent("a kill cuts what is being written, and what comes back streams with its number of tokens", async () => {
  const own = presetService("qwen-allinone", null, "sse");
  // With so little CPU an answer lasts until the kill, also if that comes late.
  const order = { service: own, image, env: {}, cpus: 0.3, experiments: ["kill-restart"] };
  const { record, verdict } = await drillWith(order);
  const recovery = experimentsOf(record)[0]?.recovery;

  expect(verdict.status, said(verdict.sentence)).toBe("pass");
  expect(recovery?.inFlight?.outcome).not.toBe("ok");
  expect(record.phases.at(-1)?.measurement.stream?.ttftP50Ms).toBeGreaterThan(0);
  expect(record.phases.at(-1)?.measurement.stream?.tpotP50Ms).toBeGreaterThan(0);
});

describe.concurrent("a service that writes three words", () => {
  const words = presetService("qwen-allinone", null, "sse");
  const failedOf = ({ checks }: DrillRecord) =>
    checks.filter(({ status }) => status === "fail").map(({ objective }) => objective.kind);

  // The kill may come between two answers, whatever the drill does: then once more.
  test("is killed between two of them, which cuts its answer", { retry: 1 }, async () => {
    // An answer lasts until the kill, however late it comes on a busy machine; four at a time, so that many are seen.
    const env = { STREAM_PIECE_MS: "400", SLEEP_MS: "0" };
    const order = { load: { kind: "clients", clients: 4 }, experiments: ["kill-restart"] } as const;
    const { record, verdict } = await drillWith({ service: words, env, ...order });
    const inFlight = experimentsOf(record)[0]?.recovery?.inFlight;

    expect(verdict.status, said(verdict.sentence)).toBe("pass");
    // Hardly ever before its first byte.
    if (inFlight?.outcome !== "refused")
      expect(said(inFlight?.detail)).toMatch(/^the stream was cut (?:before its first word|after [123] words?): /);
    expect(["cut", "refused"]).toContain(inFlight?.outcome);
  });

  test("fails when it breaks off after the second, which its report says", async () => {
    const env = { STREAM_PIECE_MS: "5", WRONG: "stream-cut", WRONG_AFTER_REQUESTS: "15" };
    const drilled = await drillWith({ service: words, env, experiments: [] });
    const bad = drilled.record.phases[0]?.samples.filter(({ outcome }) => outcome !== "ok") ?? [];

    expect(drilled.verdict.status, said(drilled.verdict.reasons.flat())).toBe("fail");
    expect(failedOf(drilled.record)).toContain("availability");
    expect(new Set(bad.map(({ outcome }) => outcome))).toEqual(new Set(["cut"]));
    expect(new Set(bad.map(({ stream }) => stream?.words))).toEqual(new Set([2]));
    expect(toldOf(drilled)).toContain("the stream was cut after 2 words");
  });

  test("fails for its stalls alone", async () => {
    const env = { STREAM_PIECE_MS: "5", WRONG: "stream-stall", SLOW_MS: "700" };
    const limits = { maxTtftMs: 400, maxStallMs: 400 };
    const { record, verdict } = await drillWith({ service: words, env, experiments: [], limits });

    expect(verdict.status).toBe("fail");
    expect(failedOf(record)).toEqual(["stall"]);
  });
});
