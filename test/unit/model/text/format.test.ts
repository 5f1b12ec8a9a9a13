import { describe, expect, test } from "vitest";
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatLimit,
  formatMeasured,
  formatMultiple,
  formatRatio,
  formatRatioAtMost,
} from "../../../../src/model/text/format.ts";
import { randomNumbers } from "../../../../src/stats/random.ts";

test.each([
  [0, "0 ms"],
  [0.42, "0.4 ms"],
  [8, "8 ms"],
  [85.4, "85 ms"],
  [999.4, "999 ms"],
  [999.6, "1 s"],
  [1_361, "1.36 s"],
  [1_999, "2 s"],
  [4_254, "4.3 s"],
  [8_000, "8 s"],
  [30_000, "30 s"],
  [99_960, "100 s"],
  [262_400, "262 s"],
  [750_000, "12.5 min"],
])("formatDuration(%f) is %s", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test.each([
  [8_001, 8_000, "8.001 s"],
  [8_040, 8_000, "8.04 s"],
  [7_996, 8_000, "7.996 s"],
  [8_000, 8_000, "8 s"],
  [4_254, 8_000, "4.3 s"],
  [999.8, 1_000, "0.9998 s"],
  [850.3, 850, "850.3 ms"],
])("formatDuration(%f) beside a limit of %f is %s", (ms, limitMs, text) => {
  expect(formatDuration(ms, limitMs)).toBe(text);
});

test.each([
  [1, undefined, "100 %"],
  [0, undefined, "0 %"],
  [0.9996, undefined, "99.9 %"],
  [0.9499, undefined, "94.9 %"],
  [0.9496, 0.95, "94.9 %"],
  [0.29, undefined, "29 %"],
  [0.95, 0.95, "95 %"],
  [0.9504, 0.95, "95 %"],
  [0.9997, 0.9995, "99.97 %"],
  [0.99949, 0.9995, "99.94 %"],
  [57 / 60, 0.95, "95 %"],
])("formatRatio(%f) beside %s is %s", (ratio, limit, text) => {
  expect(formatRatio(ratio, limit)).toBe(text);
});

test("no figure is ever shown on another side of its limit than it is on", () => {
  const random = randomNumbers(2);
  const sign = (text: string, limit: number) => Math.sign(Number.parseFloat(text) - limit);
  for (let round = 0; round < 2_000; round++) {
    const percent = Math.round(random() * 100_000) / 1_000;
    const ratio = Math.min(1, Math.max(0, percent / 100 + (random() - 0.5) * 10 ** (-1 - 4 * random())));
    if (ratio < percent / 100) expect(sign(formatRatio(ratio, percent / 100), percent)).toBe(-1);
    else expect(sign(formatRatio(ratio, percent / 100), percent)).toBeGreaterThanOrEqual(0);
    const limitMs = Math.round(1_000 + random() * 90_000);
    const ms = limitMs + (random() - 0.5) * 10 ** (3 - 4 * random());
    if (ms >= 1_000) expect(sign(formatDuration(ms, limitMs), limitMs / 1000)).toBe(Math.sign(ms - limitMs));
  }
});

test.each([
  [2.76, undefined, "2.8x"],
  [1, undefined, "1.0x"],
  [1.3, 1.2, "1.3x"],
  [2.04, 2, "2.04x"],
  [2, 2, "2.0x"],
  [1_234.5, undefined, "1235x"],
  [Number.POSITIVE_INFINITY, undefined, "∞x"],
])("formatMultiple(%f) beside %s is %s", (multiple, limit, text) => {
  expect(formatMultiple(multiple, limit)).toBe(text);
});

test.each([
  [0, "0 bytes"],
  [512, "512 bytes"],
  [812 * 1024 ** 2, "812 MiB"],
  [2 * 1024 ** 3, "2 GiB"],
  [1.5 * 1024 ** 3, "1.5 GiB"],
])("formatBytes(%i) is %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  [7, "7"],
  [2_995, "2,995"],
  [Number.POSITIVE_INFINITY, "infinitely many"],
])("formatCount(%d) is %s", (count, text) => {
  expect(formatCount(count)).toBe(text);
});

describe("an objective", () => {
  test.each([
    [{ kind: "availability", limit: 0.95 } as const, "95 %", 0.9496, "94.9 %"],
    [{ kind: "availability", limit: 0.9995 } as const, "99.95 %", 1, "100 %"],
    [{ kind: "p95", limit: 8_040 } as const, "8.04 s", 8_041, "8.041 s"],
    [{ kind: "p95", limit: 850 } as const, "850 ms", 85.2, "85 ms"],
    [{ kind: "recovery", limit: 90_000 } as const, "90 s", 6_412, "6.4 s"],
    [{ kind: "steady", limit: 2 } as const, "2x", 1.04, "1.0x"],
  ])("%o shows its limit in full and its figure beside it", (objective, limit, measured, figure) => {
    expect(formatLimit(objective)).toBe(limit);
    expect(formatMeasured(objective, measured)).toBe(figure);
  });
});

test.each([
  [0, "0 %"],
  [0.002, "0.2 %"],
  [0.0501, "5.1 %"],
  [0.05, "5 %"],
  [0.00001, "0.1 %"],
])("at most %s is rounded up: %s", (ratio, text) => {
  expect(formatRatioAtMost(ratio)).toBe(text);
});
