import { describe, expect, test } from "vitest";
import { LINEAR, LOGARITHMIC } from "../../../../../src/report/page/timeline/latency-scale.ts";

describe("the axis of latency", () => {
  test.each([
    ["a fast service", 9, 2, ["0", "2 ms", "4 ms", "6 ms", "8 ms"]],
    ["below a second", 900, 200, ["0", "200 ms", "400 ms", "600 ms", "800 ms"]],
    ["about a second", 1_250, 200, ["0", "0.2 s", "0.4 s", "0.6 s", "0.8 s", "1 s", "1.2 s"]],
    ["a slow one", 45_000, 10_000, ["0", "10 s", "20 s", "30 s", "40 s"]],
    ["the slowest", 900_000, 300_000, ["0", "5 min", "10 min", "15 min"]],
  ])("has one unit: %s", (_name, toMs, stepMs, labels) => {
    expect(LINEAR.labels(LINEAR.splits(0, toMs, stepMs))).toEqual(labels);
  });

  test("has the unit of each label where they differ a thousandfold", () => {
    expect(LOGARITHMIC.labels([0, 1, 2, 3, 4])).toEqual(["1 ms", "10 ms", "100 ms", "1 s", "10 s"]);
  });

  test("includes a limit that does not flatten the latencies, and leaves space for the label of one that would", () => {
    expect(LINEAR.range(0, 3_000, [8_000])[1]).toBeGreaterThan(8_000);
    expect(LOGARITHMIC.range(1_000, 3_000, [300])[0]).toBeLessThan(Math.log10(300));
    expect(LOGARITHMIC.range(1_000, 3_000, [9_000])[1]).toBeGreaterThan(Math.log10(9_000));
    const [, pinned] = LINEAR.range(0, 8.5, [8_000]);
    expect(pinned).toBeGreaterThan(1.1 * 8.5);
    expect(pinned).toBeLessThan(2 * 8.5);
  });
});
