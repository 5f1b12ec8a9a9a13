import { describe, expect, test } from "vitest";
import type { UsageCounters } from "../../../../src/engine/engine.ts";
import { checksOf } from "../../../../src/experiments/checks.ts";
import { filledTo, memoryPressure, pressureOf } from "../../../../src/experiments/memory-pressure/memory-pressure.ts";
import { parametersOf } from "../../../../src/experiments/registry.ts";
import { judge } from "../../../../src/gate/verdict/verdict.ts";
import { message } from "../../../../src/model/message.ts";
import type { Effect } from "../../../../src/model/record.ts";
import { everyKindDrill } from "../../../support/every-kind.ts";
import { problemIn } from "../../../support/in-english.ts";
import { changed } from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";

const MIB = 1024 ** 2;
const order = { level: 0.9, memoryBytes: 1_000 * MIB, cacheBytesBefore: 80 * MIB };
const UNKNOWN: UsageCounters = {
  cpuSeconds: null,
  periods: null,
  throttledPeriods: null,
  throttledSeconds: null,
  memoryBytes: null,
  pageCacheBytes: null,
  writtenBytes: null,
  readBytes: null,
  networkBytes: null,
};

/** One reading for each use of memory, MiB. */
function used(...mib: readonly number[]): UsageCounters[] {
  return mib.map((each) => ({ ...UNKNOWN, memoryBytes: each * MIB, pageCacheBytes: 6 * MIB }));
}

describe("the level", () => {
  test("is 90 % unless it is set, and leaves the service something", () => {
    expect(parametersOf("memory-pressure")).toEqual({ level: 0.9 });
    expect(memoryPressure.parameters.level.parse("75%")).toBe(0.75);
    for (const level of ["49%", "98%", "100%"])
      expect(problemIn(() => memoryPressure.parameters.level.parse(level))).toMatch(/write "50%" to "97%"/);
    expect(problemIn(() => memoryPressure.parameters.level.parse("0.9"))).toMatch(/90%/);
  });

  test("is exceeded by a margin, so that what is freed for a moment does not end the effect, but never by all", () => {
    expect([0.5, 0.9, 0.97].map((level) => filledTo(level).toFixed(3))).toEqual(["0.540", "0.940", "0.985"]);
  });
});

describe("an effect", () => {
  test("is a use above the level until the end, with what became of the page cache", () => {
    const [usedRatio, cacheBytes] = [0.931, 6 * MIB];
    const figures = { usedRatio, neededRatio: 0.9, cacheBytesBefore: 80 * MIB, cacheBytes };
    expect(pressureOf(used(940, 931, 950), order)).toEqual({
      observed: true,
      message: message("memory-pressure.effect", figures),
    });
  });

  test("bears a moment below it, and no more", () => {
    const held = Array.from({ length: 18 }, () => 940);
    expect(pressureOf(used(...held, 890), order).observed).toBe(true);
    const lost = pressureOf(used(...held, 700, 890, 880), order);
    expect(lost).toMatchObject({ observed: false, message: { args: { above: 18, readings: 21, lowestRatio: 0.7 } } });
  });

  test("is never taken from nothing", () => {
    expect(pressureOf([], order)).toMatchObject({ observed: false, message: { code: "fill-memory.no-reading" } });
    expect(pressureOf([UNKNOWN], order).observed).toBe(false);
    expect(pressureOf(used(900), order).observed).toBe(false);
  });

  test("needs no figures of the page cache", () => {
    const without = used(950).map((each) => ({ ...each, pageCacheBytes: null }));
    expect(pressureOf(without, order)).toMatchObject({ observed: true, message: { args: { cacheBytes: null } } });
  });
});

describe("a service of which the kernel killed a process", () => {
  const judged = (effect: Effect) => {
    const { record } = everyKindDrill();
    const experiments = record.experiments.map((one) =>
      one.kind === "memory-pressure" ? changed(one, { effect }) : one,
    );
    const seen = { ...record, experiments };
    return judge({ ...seen, checks: checksOf(seen) });
  };

  test("fails, though its container goes on", () => {
    const { status, sentence } = judged({ observed: true, message: message("memory-pressure.killed", {}) });
    expect(status).toBe("fail");
    expect(codesOf(sentence)).toContain("memory-pressure.killed");
  });

  test("is not taken for one if the kernel killed what holds the memory", () => {
    const ended = message("fill-memory.ended", { exitCode: null, usedRatio: 0.8 });
    expect(judged({ observed: false, message: ended }).status).toBe("inconclusive");
  });
});
