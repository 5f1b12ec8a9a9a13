import { describe, expect, test } from "vitest";
import { underWayAt } from "../../../../../src/experiments/kit/watch/in-flight.ts";
import type { Outcome } from "../../../../../src/model/sample.ts";
import { sampleOf } from "../../../model/samples.ts";

const sample = (atMs: number, endedAtMs: number, outcome: Outcome = "ok") =>
  sampleOf({ atMs, latencyMs: endedAtMs - atMs, outcome });

describe("asked to end between 1,000 and 1,040 ms, it was running", () => {
  const running = (...samples: ReturnType<typeof sample>[]) =>
    underWayAt(samples, { fromMs: 1_000, byMs: 1_040, asked: true, mayAnswer: true });

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

describe("killed between 1,000 and 1,040 ms, on a busy machine", () => {
  const hit = { fromMs: 1_000, byMs: 1_040, asked: false };
  const alone = (...samples: ReturnType<typeof sample>[]) => underWayAt(samples, { ...hit, mayAnswer: false });
  const besideOthers = (...samples: ReturnType<typeof sample>[]) => underWayAt(samples, { ...hit, mayAnswer: true });

  test("it was running when it was cut off, though it was sent after the first of them, or just after the last", () => {
    const cut = sample(1_020, 1_041, "refused");
    expect(alone(sample(700, 1_020), cut, sample(1_041, 1_042, "refused"))).toBe(cut);
    const late = sample(1_048, 1_052, "refused");
    expect(alone(sample(700, 1_042), late)).toBe(late);
  });

  test("it was not when it had been answered", () => {
    expect(alone(sample(700, 999))).toBeNull();
    expect(besideOthers(sample(700, 999))).toBeNull();
  });

  test("it was not when nobody was left to answer: its answer was read late", () => {
    expect(alone(sample(700, 1_439), sample(1_440, 1_441, "refused"))).toBeNull();
  });

  test("it was when another process answered after the last of them; between the two nobody knows", () => {
    expect(besideOthers(sample(700, 1_041))?.outcome).toBe("ok");
    expect(besideOthers(sample(700, 1_020))).toBeNull();
  });
});
