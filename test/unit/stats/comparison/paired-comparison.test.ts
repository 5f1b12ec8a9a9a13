import { describe, expect, test } from "vitest";
import { PairedComparison } from "../../../../src/stats/comparison/paired-comparison.ts";
import { type PairedServices, type Pairs, pairsOf } from "./pairs.ts";

/** Fed until it is decided, as a drill would. */
function judge({ candidate, baseline }: Pairs, maxSlowdown = 0.2): PairedComparison {
  const comparison = new PairedComparison(maxSlowdown);
  for (const [index, sample] of candidate.entries()) {
    const other = baseline[index];
    if (other === undefined || comparison.decided()) break;
    comparison.push(sample, other);
  }
  return comparison;
}

/** The latency's state, and that of the availability. */
function latencyOf(comparison: PairedComparison) {
  const { slowdowns, availability } = comparison.state;
  const [latency] = slowdowns;
  if (latency === undefined) throw new Error("the latency is always compared");
  return { ...latency, availability };
}

const stateOf = (services: PairedServices, maxSlowdown?: number) => latencyOf(judge(pairsOf(services), maxSlowdown));
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const slow = { pairs: 80, latencyMs: 900 };

describe("a comparison", () => {
  test.each(seeds)("of equals passes, seed %i", (seed) => {
    const state = stateOf({ ...slow, seed });
    expect(state.status).toBe("pass");
    expect(state.ratio).toBeGreaterThan(0.85);
    expect(state.ratio).toBeLessThan(1.15);
  });

  test.each(seeds)("finds a candidate 30 %% slower, seed %i", (seed) => {
    const state = stateOf({ ...slow, ratio: 1.3, seed });
    expect(state.status).toBe("fail");
    expect(state.low).toBeGreaterThan(1);
    expect(state.ratio).toBeGreaterThan(state.low ?? Number.NaN);
    expect(state.ratio).toBeLessThan(state.high ?? Number.NaN);
  });

  test.each(seeds)("passes a candidate twice as fast, seed %i", (seed) => {
    expect(stateOf({ ...slow, ratio: 0.5, seed }).status).toBe("pass");
  });

  test("is as strict as its limit: 30 % slower is nothing to one of 100 %", () => {
    expect(stateOf({ ...slow, ratio: 1.2 }, 1).status).toBe("pass");
    expect(stateOf({ ...slow, ratio: 1.2 }, 0.1).status).toBe("fail");
    expect(() => new PairedComparison(0)).toThrow(RangeError);
  });

  test("decides at ten blocks and every five at the most, from 15 on for a fail by latencies", () => {
    expect(stateOf({ ...slow, ratio: 0.5 }).blocks).toBe(10);
    expect(stateOf({ ...slow, ratio: 3 }).blocks).toBe(15);
    const nine = judge(pairsOf({ ...slow, pairs: 9 }));
    expect(nine.decided()).toBe(false);
    expect(latencyOf(nine).status).toBe("undecided");
  });

  test("leaves out what the fault itself took", () => {
    const { candidate, baseline } = pairsOf({ ...slow, candidate: (pair) => (pair % 4 === 0 ? "refused" : "ok") });
    const taken = candidate.map((sample) =>
      sample.outcome === "ok" ? sample : { ...sample, byExperiment: true as const },
    );
    const state = latencyOf(judge({ candidate: taken, baseline }));
    expect(state.status).toBe("pass");
    expect(state.availability).toMatchObject({ onlyCandidateFailed: 0, pairs: state.pairs });
  });

  test("is over after 80 blocks", () => {
    // Right between what is tolerated and what is not, with a spread that hides either.
    const comparison = judge(pairsOf({ pairs: 120, latencyMs: 9_000, ratio: 1.12, spread: 0.6 }));
    expect(latencyOf(comparison)).toMatchObject({ status: "inconclusive", blocks: 80, pairs: 80 });
    expect(comparison.decided()).toBe(true);
  });

  test("stays with its decision and the figures of that moment", () => {
    const first = pairsOf({ ...slow, pairs: 20 });
    const comparison = judge(first);
    const before = latencyOf(comparison);
    const later = pairsOf({ ...slow, pairs: 60, ratio: 3 });
    for (const [index, sample] of later.candidate.entries()) comparison.push(sample, later.baseline[index] ?? sample);
    expect(latencyOf(comparison)).toEqual({
      ...before,
      availability: { ...before.availability, pairs: before.availability.pairs + 60 },
    });
  });

  test("depends on nothing but the samples", () => {
    const pairs = pairsOf({ ...slow, ratio: 1.15, spread: 0.3 });
    expect(latencyOf(judge(pairs))).toEqual(latencyOf(judge(structuredClone(pairs))));
    const moved = (by: number): Pairs => {
      const move = (sample: Pairs["candidate"][number]) => {
        return { ...sample, intendedAtMs: sample.intendedAtMs + by, endedAtMs: sample.endedAtMs + by };
      };
      return { candidate: pairs.candidate.map(move), baseline: pairs.baseline.map(move) };
    };
    expect(latencyOf(judge(moved(8_192)))).toEqual(latencyOf(judge(pairs)));
  });

  test("is the mirror image of the comparison the other way round", () => {
    const { candidate, baseline } = pairsOf({ ...slow, pairs: 14, ratio: 1.1, spread: 0.3 });
    const [there, back] = [
      latencyOf(judge({ candidate, baseline })),
      latencyOf(judge({ candidate: baseline, baseline: candidate })),
    ];
    if (there.blocks !== back.blocks) return expect([there.status, back.status]).not.toEqual(["fail", "fail"]);
    expect(there.ratio).toBeCloseTo(1 / (back.ratio ?? Number.NaN), 9);
    expect(there.low).toBeCloseTo(1 / (back.high ?? Number.NaN), 9);
  });

  test("reads a latency of 0 as less than a clock can tell", () => {
    const pairs = pairsOf({ ...slow, latencyMs: 0 });
    const seconds = (sample: Pairs["candidate"][number], index: number) => {
      return { ...sample, intendedAtMs: 1_000 * index, endedAtMs: 1_000 * index + 1_000 };
    };
    const state = latencyOf(judge({ candidate: pairs.candidate.map(seconds), baseline: pairs.baseline.map(seconds) }));
    expect(state).toMatchObject({ status: "pass", ratio: 1 });
  });
});

describe("pairs of a fast service", () => {
  test("count as one for each second, an even number of them", () => {
    const state = stateOf({ pairs: 400, latencyMs: 85, spread: 0 });
    // 170 ms a pair: six of them are the first that last a second.
    expect(state).toMatchObject({ status: "pass", blocks: 10, pairs: 60 });
    expect(stateOf({ pairs: 400, latencyMs: 70, spread: 0 })).toMatchObject({ blocks: 10, pairs: 80 });
    expect(stateOf({ pairs: 400, latencyMs: 499, spread: 0 })).toMatchObject({ blocks: 10, pairs: 20 });
    expect(stateOf({ pairs: 400, latencyMs: 501, spread: 0 })).toMatchObject({ blocks: 10, pairs: 10 });
  });

  test.each([5, 85, 400, 900, 3_000])("of %i ms do not fail by 2 s of trouble of the candidate's", (latencyMs) => {
    for (let fromMs = 0; fromMs < 15_000; fromMs += 500) {
      const pairs = pairsOf({ pairs: 6_000, latencyMs, spread: 0.05 });
      const candidate = pairs.candidate.map((sample) => {
        const hit = sample.endedAtMs > fromMs && sample.intendedAtMs < fromMs + 2_000;
        return hit ? { ...sample, latencyMs: 20 * sample.latencyMs } : sample;
      });
      expect(latencyOf(judge({ candidate, baseline: pairs.baseline })).status).not.toBe("fail");
    }
  });
});

describe("failures", () => {
  test("of the candidate make it slower and less available", () => {
    const state = stateOf({ ...slow, candidate: () => "timeout" });
    expect(state).toMatchObject({ status: "fail", ratio: Number.POSITIVE_INFINITY, smallestSeen: null });
    const { availability } = latencyOf(judge(pairsOf({ ...slow, candidate: () => "refused" })));
    expect(availability).toMatchObject({ candidate: 0, baseline: 1, onlyBaselineFailed: 0, bothFailed: 0 });
  });

  test.each(["timeout", "refused", "http-error"] as const)("of the baseline pass nothing: %s", (outcome) => {
    const comparison = judge(pairsOf({ ...slow, baseline: () => outcome }));
    expect(latencyOf(comparison).status).toBe("inconclusive");
    expect(latencyOf(comparison).availability.status).toBe("pass");
    expect(comparison.decided()).toBe(true);
  });

  test("of both say nothing about latency, and nothing passes", () => {
    const comparison = judge(pairsOf({ ...slow, candidate: () => "refused", baseline: () => "refused" }));
    expect(latencyOf(comparison)).toMatchObject({
      status: "undecided",
      blocks: 0,
      ratio: null,
      low: null,
      smallestSeen: null,
    });
    expect(comparison.decided()).toBe(true);
  });

  test("of the baseline now and then leave a comparison possible", () => {
    const one = (pair: number) => (pair % 4 === 0 ? "http-error" : "ok");
    expect(stateOf({ ...slow, baseline: one })).toMatchObject({ status: "pass", blocks: 15 });
    expect(stateOf({ ...slow, ratio: 1.6, baseline: (pair) => (pair === 5 ? "http-error" : "ok") }).status).toBe(
      "fail",
    );
  });

  test("of the candidate alone fail its availability from the eleventh block on", () => {
    const failing = (pairs: number) => {
      const made = pairsOf({ pairs, latencyMs: 1_500, candidate: () => "http-error" });
      const comparison = new PairedComparison(0.2);
      for (const [index, sample] of made.candidate.entries()) comparison.push(sample, made.baseline[index] ?? sample);
      return latencyOf(comparison).availability;
    };
    expect(failing(11)).toMatchObject({ status: "fail", onlyCandidateFailed: 11, pairs: 11 });
    expect(failing(10)).toMatchObject({ status: "undecided", onlyCandidateFailed: 10, pairs: 10 });
  });

  test("that both share, or that the baseline has as well, fail nothing", () => {
    const third = (pair: number) => (pair % 3 === 0 ? "http-error" : "ok");
    const other = (pair: number) => (pair % 3 === 1 ? "http-error" : "ok");
    expect(stateOf({ ...slow, candidate: third, baseline: third }).availability.status).toBe("pass");
    const { availability } = stateOf({ ...slow, candidate: third, baseline: other });
    expect(availability.status).not.toBe("fail");
  });

  test("within two seconds of a fast service are few votes", () => {
    const burst = (pair: number) => (pair < 200 ? "http-error" : "ok");
    const pairs = pairsOf({ pairs: 8_000, latencyMs: 5, spread: 0, candidate: burst });
    // Without the pause that the load makes after a failure: 200 failures in 2 s.
    const squeeze = (_: unknown, index: number) => ({ intendedAtMs: 10 * index, endedAtMs: 10 * index + 10 });
    const candidate = pairs.candidate.map((sample, index) => ({ ...sample, ...squeeze(sample, index) }));
    const baseline = pairs.baseline.map((sample, index) => ({ ...sample, ...squeeze(sample, index) }));
    const state = latencyOf(judge({ candidate, baseline }));
    expect(state.status).toBe("pass");
    expect(state.availability).toMatchObject({ status: "undecided", onlyCandidateFailed: 200 });
  });

  test("of the generator are no pairs", () => {
    const state = stateOf({ ...slow, candidate: () => "dropped" });
    expect(state).toMatchObject({ status: "undecided", pairs: 0, availability: { pairs: 0, status: "undecided" } });
  });
});
