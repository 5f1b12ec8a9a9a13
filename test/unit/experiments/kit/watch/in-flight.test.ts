import { describe, expect, test } from "vitest";
import { underWayAt } from "../../../../../src/experiments/kit/watch/in-flight.ts";
import type { Outcome } from "../../../../../src/model/sample.ts";
import { sampleOf } from "../../../model/samples.ts";

const sample = (atMs: number, endedAtMs: number, outcome: Outcome = "ok") =>
  sampleOf({ atMs, latencyMs: endedAtMs - atMs, outcome });

describe("asked to end between 1,000 and 1,040 ms, it was running", () => {
  const running = (...samples: ReturnType<typeof sample>[]) => underWayAt(samples, 1_000, 1_040);

  test("when it ended after that", () => {
    expect(running(sample(700, 995), sample(995, 1_300))?.endedAtMs).toBe(1_300);
    expect(running(sample(700, 995), sample(996, 1_020, "refused"))).toBeNull();
  });

  test("when it was cut off", () => {
    const cut = sample(900, 1_030, "refused");
    expect(running(sample(600, 900), cut, sample(1_030, 1_031, "refused"))).toBe(cut);
  });

  test("but not, as far as is known, when it was answered meanwhile and the next one found the door closed", () => {
    expect(running(sample(700, 1_020), sample(1_020, 1_060, "refused"))).toBeNull();
  });

  test("but not when the service refused it as one that it does not take: nothing cut that off", () => {
    const refused = { ...sample(900, 1_060, "http-error"), status: 400 };
    expect(running(refused)).toBeNull();
    expect(running({ ...refused, status: 503 })?.status).toBe(503);
  });

  test("when it was answered although it came meanwhile", () => {
    expect(running(sample(700, 1_020), sample(1_020, 1_320))?.endedAtMs).toBe(1_320);
  });
});

test("killed at a moment, what was sent until just after it was hit as well", () => {
  const hit = sample(1_008, 1_012, "refused");
  expect(underWayAt([sample(700, 1_002), hit], 1_000, null)).toBe(hit);
  expect(underWayAt([sample(700, 1_002)], 1_000, null)?.outcome).toBe("ok");
  expect(underWayAt([sample(700, 999)], 1_000, null)).toBeNull();
});
