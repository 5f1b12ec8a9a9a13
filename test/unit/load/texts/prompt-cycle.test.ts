import { expect, test } from "vitest";
import { promptCycle } from "../../../../src/load/texts/prompt-cycle.ts";
import { PROMPTS } from "../../../../src/load/texts/prompts.ts";

const take = (seed: number, count: number) => {
  const cycle = promptCycle(PROMPTS, seed);
  return Array.from({ length: count }, () => cycle.next().id);
};
const ids = PROMPTS.map((prompt) => prompt.id);

test("there are twenty prompts, each with an id of its own", () => {
  expect(new Set(ids).size).toBe(20);
});

test.each([0, 1, 42, 2 ** 32 - 1])("with seed %d every cycle holds each prompt once", (seed) => {
  const taken = take(seed, 60);
  for (const start of [0, 20, 40]) expect(taken.slice(start, start + 20).sort()).toEqual(ids.toSorted());
});

test("the same seed gives the same order, another one another; each cycle is shuffled anew", () => {
  expect(take(7, 40)).toEqual(take(7, 40));
  expect(take(7, 20)).not.toEqual(take(8, 20));
  expect(take(7, 40).slice(20)).not.toEqual(take(7, 20));
});

test("the shuffle is fair: each prompt comes first about as often", () => {
  const first = new Map<string, number>();
  for (let seed = 0; seed < 4_000; seed++) {
    const [id = ""] = take(seed, 1);
    first.set(id, (first.get(id) ?? 0) + 1);
  }
  // Expected 200 each with a standard deviation of 13.8; five of those to both sides.
  expect(Math.min(...first.values())).toBeGreaterThan(130);
  expect(Math.max(...first.values())).toBeLessThan(270);
  expect(first.size).toBe(20);
});

test("without prompts there is no load", () => {
  expect(() => promptCycle([], 1)).toThrow(RangeError);
});
