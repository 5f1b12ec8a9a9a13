import { expect, test } from "vitest";
import { cpuShares, cpuTicks, parseCpuTicks } from "../../../src/runner/steal.ts";

const STAT = `cpu  100 20 30 800 40 5 5 10 60 20
cpu0 50 10 15 400 20 2 3 5 30 10
intr 12345
`;

test("reads the counters of all cores, guest time not twice", () => {
  expect(parseCpuTicks(STAT)).toEqual({ total: 1010, busy: 160, steal: 10 });
});

test("are unknown in a text that has none, or no steal", () => {
  expect(parseCpuTicks("")).toBeNull();
  expect(parseCpuTicks("cpu  100 20 30 800\n")).toBeNull();
  expect(parseCpuTicks("cpu  a b c d e f g h\n")).toBeNull();
});

test("are shares of the time between two readings", () => {
  const shares = cpuShares({ total: 1000, busy: 100, steal: 10 }, { total: 1200, busy: 200, steal: 14 });
  expect(shares?.busy).toBeCloseTo(0.5);
  expect(shares?.steal).toBeCloseTo(0.02);
});

test("are unknown without two readings, or without time between them", () => {
  const ticks = { total: 5, busy: 0, steal: 0 };
  expect(cpuShares(null, ticks)).toBeNull();
  expect(cpuShares(ticks, null)).toBeNull();
  expect(cpuShares(ticks, ticks)).toBeNull();
});

test("reads this machine's counters", () => {
  const ticks = cpuTicks();
  expect(ticks?.total).toBeGreaterThan(0);
  expect(ticks?.busy).toBeGreaterThan(0);
  expect(ticks?.steal).toBeGreaterThanOrEqual(0);
});
