import { describe, expect, test } from "vitest";
import { underWayAt } from "../../../../../src/experiments/kit/watch/in-flight.ts";
import type { Outcome } from "../../../../../src/model/sample.ts";
import { sampleOf } from "../../../model/samples.ts";

const sample = (atMs: number, endedAtMs: number, outcome: Outcome = "ok") =>
  sampleOf({ atMs, latencyMs: endedAtMs - atMs, outcome });

describe("asked to end between 1,000 and 1,040 ms, it was running", () => {
  const running = (...samples: ReturnType<typeof sample>[]) =>
    underWayAt(samples, { fromMs: 1_000, byMs: 1_040, asked: true });

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
  const killed = (...samples: ReturnType<typeof sample>[]) =>
    underWayAt(samples, { fromMs: 1_000, byMs: 1_000, asked: false });
  const hit = sample(1_008, 1_012, "refused");
  expect(killed(sample(700, 1_002), hit)).toBe(hit);
  expect(killed(sample(700, 999))).toBeNull();
});

describe("killed between 1,000 and 1,040 ms, on a busy machine", () => {
  const killed = (...samples: ReturnType<typeof sample>[]) =>
    underWayAt(samples, { fromMs: 1_000, byMs: 1_040, asked: false });

  test("it was running when it was cut off, though it was sent after the first of them", () => {
    const cut = sample(1_020, 1_041, "refused");
    expect(killed(sample(700, 1_020), cut, sample(1_041, 1_042, "refused"))).toBe(cut);
  });

  test("it was not, as far as is known, when its answer may only have been read late", () => {
    expect(killed(sample(700, 1_020))).toBeNull();
    expect(killed(sample(700, 1_439), sample(1_440, 1_441, "refused"))).toBeNull();
  });

  test("it was answered when that came later: by another process", () => {
    expect(killed(sample(700, 1_600))?.outcome).toBe("ok");
  });
});
