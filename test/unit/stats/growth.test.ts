import { describe, expect, test } from "vitest";
import { growthCheck } from "../../../src/experiments/memory-leak/growth-check.ts";
import { message, type Sentences } from "../../../src/model/message.ts";
import { boundsOf, floorsOf, growthOf, isSoaked, type MemoryTrace } from "../../../src/stats/growth.ts";
import { codesOf } from "../../support/said.ts";
import { type SoakedService, soakOf } from "../experiments/memory-leak/soaks.ts";

const MIB = 1024 ** 2;
const HEALTHY: SoakedService = { requests: 220, latencyMs: 1_300, leak: 0, seed: 1 };
/** As many as it takes to show that what it took to warm up hides nothing. */
const LONG = 400;
const LIMIT = 0.25 * MIB;
const NOTHING: MemoryTrace = { samples: [], memory: [] };

function checkOf(
  service: Partial<SoakedService>,
  baseline: Partial<SoakedService> | null = null,
  before: MemoryTrace = NOTHING,
) {
  return growthCheck({
    scope: "memory-leak",
    maxGrowth: LIMIT,
    memoryLimitBytes: 2 * 1024 * MIB,
    soak: soakOf({ ...HEALTHY, ...service }),
    before,
    ended: false,
    baseline: baseline && soakOf({ ...HEALTHY, ...baseline }),
  });
}

function argsOf([reason]: Sentences): Record<string, unknown> {
  return { ...reason?.args };
}

function statuses(service: Partial<SoakedService>, drills: number): Record<string, number> {
  const counts: Record<string, number> = { pass: 0, fail: 0, inconclusive: 0 };
  for (let seed = 1; seed <= drills; seed += 1) {
    const { status } = checkOf({ ...service, seed });
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

describe("the floors", () => {
  test("are those of blocks of twenty requests, each with three readings", () => {
    const { phase, memory } = soakOf(HEALTHY);
    const floors = floorsOf(phase.samples, memory);
    expect(floors).toHaveLength(11);
    expect(floors[0]?.request).toBe(9.5);
    expect(floors[10]?.request).toBe(209.5);
  });

  test("of a fast service hold as many requests as three readings take", () => {
    const { phase, memory } = soakOf({ ...HEALTHY, requests: 2_000, latencyMs: 15 });
    expect(floorsOf(phase.samples, memory)).toHaveLength(10);
  });

  test("are those of requests that were answered", () => {
    const { phase, memory } = soakOf(HEALTHY);
    const failing = phase.samples.map((sample, index): typeof sample => ({
      ...sample,
      outcome: index % 2 === 0 ? "ok" : "http-error",
    }));
    expect(floorsOf(failing, memory)).toHaveLength(5);
    expect(floorsOf(failing, memory)[0]?.request).toBe(9.5);
  });

  test("are none without readings", () => {
    expect(floorsOf(soakOf(HEALTHY).phase.samples, [])).toEqual([]);
  });
});

describe("the line", () => {
  test("through floors on a line is that line", () => {
    const { phase } = soakOf(HEALTHY);
    const memory = phase.samples.map(({ endedAtMs }, index) => ({ atMs: endedAtMs, bytes: 1_000 * index }));
    const growth = growthOf(phase.samples, memory);
    expect(growth?.slope).toBeCloseTo(1_000, 6);
    expect(growth?.error).toBeCloseTo(0, 3);
  });

  test("takes eight blocks", () => {
    const { phase, memory } = soakOf({ ...HEALTHY, requests: 159 });
    expect(growthOf(phase.samples, memory)).toBeNull();
  });

  test("has bounds that hold its slope", () => {
    const { phase, memory } = soakOf({ ...HEALTHY, leak: MIB });
    const growth = growthOf(phase.samples, memory);
    if (growth === null) throw new Error("no growth");
    const { low, high } = boundsOf(growth);
    expect(low).toBeLessThan(MIB);
    expect(high).toBeGreaterThan(MIB);
  });
});

test("a soak goes on until it is decided", () => {
  const isDecided = (service: Partial<SoakedService>) => {
    const { phase, memory } = soakOf({ ...HEALTHY, ...service });
    return isSoaked({ samples: phase.samples, memory }, NOTHING, LIMIT);
  };
  expect(isDecided({ leak: 3 * MIB, requests: 150 })).toBe(false);
  expect(isDecided({ leak: 3 * MIB, requests: 165 })).toBe(true);
  expect(isDecided({ requests: 190 })).toBe(false);
  expect(isDecided({ requests: 400 })).toBe(true);
  expect(isDecided({ leak: LIMIT, requests: 400 })).toBe(false);
});

describe("the check", () => {
  test("raises hardly an alarm at a service that warms up and collects garbage", () => {
    const { fail, pass } = statuses({ requests: LONG }, 400);
    expect(fail).toBeLessThanOrEqual(4);
    expect(pass).toBeGreaterThan(360);
  });

  test("finds a leak of 1 MiB a request", () => {
    expect(statuses({ leak: MIB }, 400).fail).toBeGreaterThan(390);
  });

  test("finds one of 3 MiB a request in 160 requests, and there no other service's", () => {
    expect(statuses({ leak: 3 * MIB, requests: 160 }, 400)).toMatchObject({ fail: 400 });
    expect(statuses({ requests: 160 }, 400)).toMatchObject({ fail: 0, pass: 0 });
  });

  test("is undecided while the limit is between the bounds", () => {
    const check = checkOf({ leak: LIMIT, requests: LONG });
    const { minBytesPerRequest, maxBytesPerRequest } = argsOf(check.reason);
    expect(codesOf(check.reason)).toEqual(["growth.undecided"]);
    expect(minBytesPerRequest).toBeLessThan(LIMIT);
    expect(maxBytesPerRequest).toBeGreaterThan(LIMIT);
  });

  test("lets a leak at its limit hardly pass", () => {
    expect(statuses({ leak: LIMIT, requests: LONG }, 400).pass).toBeLessThanOrEqual(12);
  });

  test("reports what a leak comes to", () => {
    const { status, reason, objective, measured } = checkOf({ leak: MIB });
    expect(status).toBe("fail");
    expect(reason).toMatchObject([
      {
        code: "growth.failed",
        args: {
          objective,
          requests: 220,
          bytesPerRequest: measured,
          ownBytesPerRequest: measured,
          beyondBaseline: false,
        },
      },
    ]);
    const { bytesPerRequest, minBytesPerRequest, memoryLimitBytes, fullInMs } = argsOf(reason);
    expect(bytesPerRequest).toBeGreaterThan(MIB);
    expect(bytesPerRequest).toBeLessThan(2 * MIB);
    expect(minBytesPerRequest).toBeGreaterThan(LIMIT);
    expect(minBytesPerRequest).toBeLessThan(MIB);
    expect(memoryLimitBytes).toBe(2 * 1024 * MIB);
    // About 1,250 MiB are left, and a request takes 1.3 s.
    expect(fullInMs).toBeGreaterThan(10 * 60_000);
    expect(fullInMs).toBeLessThan(40 * 60_000);
  });

  test("reports with a pass how long the memory lasts at the maximum growth", () => {
    const { status, reason, objective, proven } = checkOf({ requests: 400, leak: 1_000 });
    expect(status).toBe("pass");
    expect(reason).toMatchObject([
      {
        code: "growth.passed",
        args: { objective, requests: 400, maxBytesPerRequest: proven, memoryLimitBytes: 2 * 1024 * MIB },
      },
    ]);
    const { maxBytesPerRequest, ownMaxBytesPerRequest, minRequestsLeft } = argsOf(reason);
    expect(ownMaxBytesPerRequest).toBe(maxBytesPerRequest);
    expect(Number(minRequestsLeft) * Number(ownMaxBytesPerRequest)).toBeLessThan(1_600 * MIB);
    expect(Number(minRequestsLeft) * Number(ownMaxBytesPerRequest)).toBeGreaterThan(1_200 * MIB);
  });

  test("does not pass memory that remains constant as long as its earlier growth may hide a leak", () => {
    const before = { samples: [], memory: [{ atMs: -1_000, bytes: 400 * MIB }] };
    const check = checkOf({ requests: LONG }, null, before);
    expect(check).toMatchObject({
      status: "inconclusive",
      leaning: "pass",
      reason: [{ code: "growth.hidden", args: { requests: 400, hiddenBytesPerRequest: check.proven } }],
    });
    expect(check.proven).toBeGreaterThan(LIMIT);
    expect(checkOf({ requests: 1_000 }, null, before).status).toBe("pass");
  });

  test("does not pass memory that was given back meanwhile and grows again", () => {
    const { phase, memory } = soakOf({ ...HEALTHY, requests: LONG, leak: MIB });
    // The more it leaks, the more it had to give back.
    const collected = memory.map(({ atMs, bytes }, index) => ({
      atMs,
      bytes: index < memory.length / 2 ? bytes : bytes - 400 * MIB,
    }));
    const question = { scope: "memory-leak", maxGrowth: LIMIT, memoryLimitBytes: 2 * 1024 * MIB, baseline: null };
    const soak = { phase, memory: collected };
    expect(growthCheck({ ...question, soak, before: NOTHING, ended: false }).status).not.toBe("pass");
  });

  test("holds against a service only what its baseline does not do", () => {
    expect(checkOf({ leak: MIB, requests: LONG }, { leak: MIB, requests: LONG, seed: 2 }).status).toBe("pass");
    expect(checkOf({ leak: 2 * MIB }, { leak: MIB, seed: 2 })).toMatchObject({
      status: "fail",
      reason: [{ code: "growth.failed", args: { beyondBaseline: true } }],
    });
  });

  test("knows nothing of a service that ended meanwhile", () => {
    const question = { scope: "memory-leak", maxGrowth: LIMIT, memoryLimitBytes: 2 * 1024 * MIB, baseline: null };
    expect(
      growthCheck({ ...question, before: NOTHING, soak: soakOf({ ...HEALTHY, leak: MIB }), ended: true }),
    ).toMatchObject({
      status: "inconclusive",
      measured: null,
      reason: [message("growth.ended", {})],
    });
  });

  test("knows nothing of a soak that was too short, whoever's it was", () => {
    const tooShort = (blocks: number, onBaseline: boolean) => [
      message("growth.too-short", { blocks, neededBlocks: 10, onBaseline }),
    ];
    expect(checkOf({ requests: 150 })).toMatchObject({
      status: "inconclusive",
      measured: null,
      reason: tooShort(7, false),
    });
    expect(checkOf({ requests: 190 }).reason).toEqual(tooShort(9, false));
    expect(checkOf({}, { requests: 150 }).reason).toEqual(tooShort(7, true));
    expect(checkOf({}, { requests: 190 }).reason).toEqual(tooShort(9, true));
  });
});

test.each([
  ["more than half of the memory", 1_000, true],
  ["less", 2_000, false],
])("a soak that does not fail and ends with %s in use says so: %d MiB, %s", (_what, limitMib, isSaid) => {
  for (const service of [{ requests: LONG }, { requests: LONG, leak: 0.9 * LIMIT }]) {
    const { reason, status } = growthCheck({
      scope: "memory-leak",
      maxGrowth: LIMIT,
      memoryLimitBytes: limitMib * MIB,
      soak: soakOf({ ...HEALTHY, ...service }),
      before: NOTHING,
      ended: false,
      baseline: null,
    });
    expect(status).not.toBe("fail");
    expect(codesOf(reason).includes("growth.memory-used")).toBe(isSaid);
  }
});
