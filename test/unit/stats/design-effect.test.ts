import { describe, expect, test } from "vitest";
import { designEffect } from "../../../src/stats/design-effect.ts";
import { randomNumbers } from "../../../src/stats/random.ts";

const every = (gapMs: number, count: number) => Array.from({ length: count }, (_, index) => 1_000 + index * gapMs);

/** Values that stay the same for `length` requests. */
function blocks(count: number, length: number, seed = 3): number[] {
  const random = randomNumbers(seed);
  let value = 0;
  return Array.from({ length: count }, (_, index) => {
    if (index % length === 0) value = random();
    return value + 1e-9 * random();
  });
}

describe("designEffect", () => {
  test("independent requests weigh one each", () => {
    const effects = [1, 2, 3, 4, 5].map((seed) => designEffect(every(85, 3_500), blocks(3_500, 1, seed)));
    for (const effect of effects) {
      expect(effect).toBeGreaterThanOrEqual(1);
      expect(effect).toBeLessThan(1.4);
    }
  });

  test("requests that repeat their neighbors weigh about one in as many", () => {
    const effect = designEffect(every(20, 15_000), blocks(15_000, 5));
    expect(effect).toBeGreaterThan(4);
    expect(effect).toBeLessThan(6.5);
  });

  test("weighs every 2 s as one request at least", () => {
    const times = every(100, 3_000);
    const effect = designEffect(times, blocks(3_000, 200));
    expect(effect).toBeGreaterThan(15);
    expect(effect).toBeLessThanOrEqual(20.1);
  });

  test("a service of a second or more has nothing to share", () => {
    expect(designEffect(every(1_000, 100), blocks(100, 10))).toBe(1);
    expect(designEffect(every(3_000, 100), blocks(100, 10))).toBe(1);
  });

  test("few batches of a fast service are met with care", () => {
    expect(designEffect(every(85, 20), blocks(20, 1))).toBe(3);
    expect(designEffect(every(10, 500), blocks(500, 1))).toBeCloseTo(25, 0);
    expect(designEffect(every(85, 200), blocks(200, 1))).toBeGreaterThanOrEqual(3);
    expect(designEffect(every(85, 240), blocks(240, 1))).toBeLessThan(3);
  });

  test("failures that come at random weigh one each, an outage as few", () => {
    const random = randomNumbers(9);
    const scattered = Array.from({ length: 3_000 }, () => (random() < 0.03 ? 1 : 0));
    const inOneGo = Array.from({ length: 3_000 }, (_, index) => (index >= 1_500 && index < 1_590 ? 1 : 0));
    expect(designEffect(every(100, 3_000), scattered)).toBeLessThan(1.5);
    expect(designEffect(every(100, 3_000), inOneGo)).toBeGreaterThan(10);
  });

  test("no failure at all shows no clusters: the sum that the drill does beforehand holds", () => {
    expect(designEffect(every(100, 3_000), new Array(3_000).fill(0))).toBe(1);
    expect(designEffect(every(100, 3_000), new Array(3_000).fill(1))).toBe(1);
  });

  test("sees failures also where they are more than a tenth and share one latency", () => {
    const latencies = Array.from({ length: 3_000 }, (_, index) => (Math.floor(index / 100) % 4 === 0 ? 10_000 : 50));
    expect(designEffect(every(100, 3_000), latencies)).toBeGreaterThan(10);
  });

  test("nothing and one request weigh one", () => {
    expect(designEffect([], [])).toBe(1);
    expect(designEffect([5], [5])).toBe(1);
    expect(designEffect([5, 5, 5], [1, 2, 3])).toBe(1);
  });
});
