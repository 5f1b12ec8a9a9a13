import { describe, expect, test } from "vitest";
import type { Sample } from "../../../../src/model/sample.ts";
import { PairedComparison } from "../../../../src/stats/comparison/paired-comparison.ts";
import { SlowdownTest, toleratedRatio } from "../../../../src/stats/comparison/slowdown-test.ts";
import { randomNumbers } from "../../../../src/stats/random.ts";
import { normalNumbers } from "../../../support/normal.ts";
import { sampleOf } from "../../model/samples.ts";
import { type PairedServices, pairsOf } from "./pairs.ts";

const FIGURES = [
  ({ latencyMs }: Sample) => latencyMs,
  ({ stream }: Sample) => stream?.ttftMs ?? null,
  ({ stream }: Sample) => stream?.tpotMs ?? null,
];

interface Streams extends Omit<PairedServices, "ratio"> {
  readonly ttft?: number;
  readonly tpot?: number;
  /** Whether the answer of a pair has a TPOT. */
  readonly hasTpot?: (side: "candidate" | "baseline", pair: number) => boolean;
  /** Of the log of TTFT and TPOT. */
  readonly sigma?: number;
}

/** Two services that stream, each figure with a spread of its own. */
function streamsOf({ ttft = 1, tpot = 1, hasTpot = () => true, sigma = 0.1, ...services }: Streams) {
  const { candidate, baseline } = pairsOf(services);
  const normal = normalNumbers(randomNumbers(1_000 + (services.seed ?? 1)));
  const streamed = (side: "candidate" | "baseline") => (sample: Sample, pair: number) => {
    const times = (ratio: number) => (side === "candidate" ? ratio : 1) * Math.exp(sigma * normal());
    const [ttftMs, tpotMs] = [300 * times(ttft), hasTpot(side, pair) ? 30 * times(tpot) : null];
    const stall = { maxStallMs: tpotMs, stallFromMs: tpotMs === null ? null : sample.intendedAtMs + ttftMs };
    return { ...sample, stream: { ttftMs, answerTtftMs: ttftMs, tpotMs, ...stall, words: 21, reasoned: false } };
  };
  return { candidate: candidate.map(streamed("candidate")), baseline: baseline.map(streamed("baseline")) };
}

/** Fed until it is decided, as a drill would. */
function judge(streams: Streams) {
  const { candidate, baseline } = streamsOf(streams);
  const comparison = new PairedComparison(0.2, FIGURES);
  let pairs = 0;
  for (const [index, sample] of candidate.entries()) {
    const other = baseline[index];
    if (other === undefined || comparison.decided()) break;
    comparison.push(sample, other);
    pairs += 1;
  }
  const { slowdowns, availability } = comparison.state;
  const statuses = slowdowns.map(({ status }) => status);
  return { comparison, statuses, slowdowns, availability, pairs };
}

const slow = { pairs: 120, latencyMs: 1_200 };
const seeds = Array.from({ length: 5 }, (_, index) => index + 1);

describe("a comparison of streamed answers", () => {
  test.each(seeds)("tells which figure got slower, seed %i", (seed) => {
    expect(judge({ ...slow, seed }).statuses).toEqual(["pass", "pass", "pass"]);
    expect(judge({ ...slow, seed, ttft: 1.3 }).statuses).toEqual(["pass", "fail", "pass"]);
    expect(judge({ ...slow, seed, tpot: 1.3 }).statuses).toEqual(["pass", "pass", "fail"]);
  });

  test("goes on with the other figures when one has failed", () => {
    const { slowdowns } = judge({ ...slow, ttft: 3, sigma: 0.4 });
    const [, ttft, tpot] = slowdowns;
    expect(ttft).toMatchObject({ status: "fail", pairs: 15 });
    expect(tpot?.status).toBe("pass");
    expect(tpot?.pairs).toBeGreaterThan(15);
  });

  test("is over after 100 blocks", () => {
    const { comparison, slowdowns, pairs } = judge({ ...slow, latencyMs: 9_000, tpot: 1.12, sigma: 0.6 });
    expect(pairs).toBe(100);
    expect(slowdowns[2]).toMatchObject({ status: "inconclusive", blocks: 100, isLastLook: true });
    expect(comparison.decided()).toBe(true);
  });

  test("needs more for a pass than the latency alone", () => {
    const pairs = { alone: 0, among: 0 };
    for (const seed of seeds) {
      const { candidate, baseline } = streamsOf({ ...slow, spread: 0.24, seed });
      const alone = new PairedComparison(0.2);
      const among = new PairedComparison(0.2, FIGURES);
      for (const [index, sample] of candidate.entries()) {
        alone.push(sample, baseline[index] ?? sample);
        among.push(sample, baseline[index] ?? sample);
      }
      pairs.alone += alone.state.slowdowns[0]?.pairs ?? 0;
      pairs.among += among.state.slowdowns[0]?.pairs ?? 0;
    }
    expect(pairs.among).toBeGreaterThan(pairs.alone);
  });

  test("takes one to three figures", () => {
    expect(() => new PairedComparison(0.2, [])).toThrow(RangeError);
    expect(() => new PairedComparison(0.2, [...FIGURES, ...FIGURES])).toThrow(RangeError);
  });
});

describe("a figure that not every answer has", () => {
  test("decides nothing where no answer has it, and keeps no comparison running", () => {
    const { slowdowns, pairs } = judge({ ...slow, hasTpot: () => false });
    expect(slowdowns[2]).toMatchObject({
      ...{ status: "undecided", pairs: 0, blocks: 0, ratio: null },
      answers: { candidate: { with: 0, without: pairs }, baseline: { with: 0, without: pairs } },
    });
    expect(pairs).toBeLessThan(30);
  });

  test("is not made slower by a candidate that fails", () => {
    const failing = (pair: number) => (pair % 3 === 0 ? "http-error" : "ok");
    const { slowdowns, availability } = judge({ ...slow, hasTpot: () => false, candidate: failing });
    expect(slowdowns[2]).toMatchObject({ status: "undecided", blocks: 0, ratio: null });
    expect(availability.status).toBe("fail");
  });

  test("is compared on the pairs that have it", () => {
    const half = (_: string, pair: number) => pair % 2 === 0;
    const { statuses, slowdowns } = judge({ ...slow, tpot: 1.5, hasTpot: half });
    expect(statuses).toEqual(["pass", "pass", "fail"]);
    expect(slowdowns[2]?.ratio).toBeCloseTo(1.5, 0);
  });

  test("keeps no comparison running if the few pairs that have it can't decide", () => {
    const few = judge({ ...slow, hasTpot: (_, pair) => pair % 20 === 0 });
    expect(few.statuses).toEqual(["pass", "pass", "undecided"]);
    expect(few.pairs).toBeLessThan(30);
  });

  test("has nothing to compare if only one image has it", () => {
    const { slowdowns, pairs } = judge({ ...slow, hasTpot: (side) => side === "baseline" });
    expect(slowdowns[2]).toMatchObject({ status: "undecided", blocks: 0 });
    expect(slowdowns[2]?.answers).toEqual({
      candidate: { with: 0, without: pairs },
      baseline: { with: pairs, without: 0 },
    });
  });
});

test("failures of the candidate make every figure slower", () => {
  const { statuses, availability } = judge({ ...slow, latencyMs: 1_500, candidate: () => "cut" });
  expect(availability.status).toBe("fail");
  // Ended by the availability, at the eleventh block.
  expect(statuses).toEqual(["undecided", "undecided", "undecided"]);
  const all = new PairedComparison(0.2, FIGURES);
  const { candidate, baseline } = streamsOf({ ...slow, pairs: 20, candidate: () => "cut" });
  for (const [index, sample] of candidate.entries()) all.push(sample, baseline[index] ?? sample);
  expect(all.state.slowdowns.map(({ status, ratio }) => [status, ratio])).toEqual(
    FIGURES.map(() => ["fail", Number.POSITIVE_INFINITY]),
  );
});

test("three figures at the margin share the false alarms of one", () => {
  // A spread that hides the limit, so that hardly any comparison ends early, and three figures that vary by themselves.
  const normal = normalNumbers(randomNumbers(7));
  const answer = (pair: number, times: number): Sample => {
    const [latencyMs, ttftMs, tpotMs] = FIGURES.map(() => times * Math.exp(0.8 * normal()));
    const figures = { ttftMs: ttftMs ?? null, answerTtftMs: null, tpotMs: tpotMs ?? null };
    const stream = { ...figures, maxStallMs: null, stallFromMs: null, words: 2, reasoned: false };
    return { ...sampleOf({ atMs: 1_000 * pair, latencyMs: latencyMs ?? 0 }), stream };
  };
  const fails = (tests: readonly SlowdownTest[]) => tests.some(({ status }) => status === "fail");
  const drills = 500;
  const counts = { together: 0, apart: 0 };
  for (let drill = 0; drill < drills; drill += 1) {
    const together = FIGURES.map((figure) => new SlowdownTest(figure, 0.2, FIGURES.length));
    const apart = FIGURES.map((figure) => new SlowdownTest(figure, 0.2, 1));
    for (let index = 0; index < 100; index += 1) {
      const pair = { candidate: answer(index, toleratedRatio(0.2)), baseline: answer(index, 1) };
      for (const each of [...together, ...apart]) each.pushBlock({ pairs: [pair], failures: 0 });
    }
    if (fails(together)) counts.together += 1;
    if (fails(apart)) counts.apart += 1;
  }
  expect(counts.together / drills).toBeLessThanOrEqual(0.014);
  expect(counts.apart / drills).toBeGreaterThan(0.018);
}, 60_000);
