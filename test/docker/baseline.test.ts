import { afterAll, beforeAll, expect, test } from "vitest";
import type { DrillRecord } from "../../src/model/record.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { experimentsOf } from "../support/outcome.ts";
import { codesOf, said } from "../support/said.ts";
import { deriveServiceImage, removeServiceImage, SERVICE_IMAGE } from "../support/service-image.ts";
import { COMPUTES, drillWith } from "./drill-order.ts";

/** Images of the same service, each wrong in one way. */
const images = { slower: "", "never-ready": "", silent: "" };

beforeAll(async () => {
  images.slower = await deriveServiceImage("slower", { SLOW_FACTOR: "1.5" });
  images["never-ready"] = await deriveServiceImage("never-ready", { START_FAIL: "1" });
  images.silent = await deriveServiceImage("silent", { HANG_AFTER_REQUESTS: "200" });
});
afterAll(async () => {
  await Promise.all(Object.values(images).map((image) => removeServiceImage(image)));
});
afterAll(() => expect(leftOnEngine()).toEqual([]));

const slowdownIn = (record: DrillRecord, scope: string) =>
  record.checks.find((check) => check.scope === scope && check.objective.kind === "baseline-slowdown");

test("an image is not slower than itself, under both faults, and the kill of each stands beside the other's", async () => {
  // How often that is said of an image with the usual limit is counted by `bench:gate-live`; here it is soon decided.
  const order = { env: COMPUTES, limits: { maxSlowdown: 0.35 } };
  const { record, verdict } = await drillWith({ ...order, baseline: SERVICE_IMAGE });

  expect(verdict.status, verdict.reasons.join(" ")).toBe("pass");
  expect(said(verdict.sentence)).toContain("not slower than the baseline");
  const [inPeace, under, ...more] = record.baseline?.comparisons ?? [];
  expect(more).toEqual([]);
  expect([inPeace?.scope, under?.scope]).toEqual(["steady-state", "cpu-overload"]);
  const isFirst = (comparison: typeof inPeace) =>
    comparison?.candidate.samples.map(
      ({ intendedAtMs }, pair) => intendedAtMs < (comparison.baseline.samples[pair]?.intendedAtMs ?? 0),
    ) ?? [];
  // A B B A: whoever was first in one pair is second in the next; under stress whoever was first in one turn.
  expect(isFirst(inPeace).slice(0, 4)).toEqual([true, false, true, false]);
  const share = isFirst(under).filter((first) => first).length / isFirst(under).length;
  expect(share).toBeGreaterThan(0.3);
  expect(share).toBeLessThan(0.7);
  for (const comparison of [inPeace, under]) {
    const prompts = (side: "candidate" | "baseline") => comparison?.[side].samples.map(({ promptId }) => promptId);
    expect(prompts("candidate")).toEqual(prompts("baseline"));
  }
  const [overload, kill] = experimentsOf(record.baseline) ?? [];
  expect(overload?.effect?.observed, said(overload?.effect?.message)).toBe(true);
  expect(overload?.removal?.processesLeft).toBe(0);
  expect(kill?.recovery?.firstGoodAnswerMs).toBeGreaterThan(0);
  expect(record.baseline?.image?.id).toBe(record.image?.id);
});

/** Two containers a drill, and three drills at a time. */
const cpus = 0.4;

test.concurrent("a slower image fails, and says by how much", async () => {
  const { record, verdict } = await drillWith({
    experiments: ["overflow"],
    env: COMPUTES,
    cpus,
    image: images.slower,
    baseline: SERVICE_IMAGE,
  });

  expect(verdict.status, verdict.reasons.join(" ")).toBe("fail");
  const check = slowdownIn(record, "steady-state");
  expect(check).toMatchObject({ status: "fail" });
  expect(check?.measured).toBeGreaterThan(1.2);
  expect(check?.comparison?.low).toBeGreaterThan(1.05);
  expect(said(verdict.sentence)).toMatch(/slower than the baseline/);
});

test.concurrent("a baseline that never gets ready is an error, not the candidate's fail", async () => {
  const { record, verdict } = await drillWith({ cpus, baseline: images["never-ready"], readyTimeoutMs: 300_000 });

  expect(verdict.status).toBe("error");
  expect(record.error?.flatMap((cause) => codesOf(cause.said)).slice(0, 2)).toEqual([
    "boot.no-baseline",
    "boot.crash-loop",
  ]);
});

test.concurrent("a baseline that stops answering can't tell, and is no pass", async () => {
  const { record, verdict } = await drillWith({
    experiments: ["overflow"],
    env: COMPUTES,
    cpus,
    baseline: images.silent,
    requestTimeoutMs: 1_000,
    limits: { maxP95Ms: 900 },
    maxDurationMs: 12_000,
  });

  expect(slowdownIn(record, "steady-state")?.status, JSON.stringify(record.checks)).toBe("inconclusive");
  expect(verdict.status).toBe("inconclusive");
});
