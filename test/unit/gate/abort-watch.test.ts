import { describe, expect, test } from "vitest";
import { AbortWatch } from "../../../src/gate/abort-watch.ts";
import { message } from "../../../src/model/message.ts";
import type { Sample } from "../../../src/model/sample.ts";
import { inARow, sampleOf, times } from "../model/samples.ts";

/** Long enough for no silence here to be one. */
const PATIENT = { maxRecoveryMs: 3_600_000 };
const NOTHING = { minAvailability: null, maxP95Ms: null };
const HALF = { abort: { ...NOTHING, minAvailability: 0.5 }, limits: PATIENT };
const SLOW = { abort: { ...NOTHING, maxP95Ms: 2_000 }, limits: PATIENT };
const TOO_SLOW = { objective: { kind: "p95", limit: 2_000 }, requests: 20 } as const;

function fed(watch: AbortWatch, samples: readonly Sample[]): AbortWatch {
  for (const sample of samples) watch.push(sample);
  return watch;
}

describe("the last 20 requests", () => {
  test("fewer than the share answered well: crossed, with the figures", () => {
    const watch = fed(new AbortWatch(HALF), inARow([...times(30, 100), ...times(10, 100, "http-error")]));
    expect(watch.crossed()).toBeNull();
    watch.push(sampleOf({ atMs: 60_000, latencyMs: 100, outcome: "timeout" }));
    expect(watch.crossed()).toEqual(
      message("aborted.failures", { objective: { kind: "availability", limit: 0.5 }, requests: 20, ok: 9 }),
    );
  });

  test("fewer than 20 tell nothing, however bad", () => {
    const watch = fed(
      new AbortWatch({ abort: { minAvailability: 0.5, maxP95Ms: 1 }, limits: PATIENT }),
      inARow(times(19, 9_000, "timeout")),
    );
    expect(watch.crossed()).toBeNull();
  });

  test("what was bad before them is forgotten", () => {
    // 9 good ones of 19, and then good ones alone: never 20 of which fewer than half are good.
    const watch = fed(new AbortWatch(HALF), inARow([...times(10, 100, "refused"), ...times(40, 100)]));
    expect(watch.crossed()).toBeNull();
  });

  test("P95 by nearest rank: the second slowest of 20 decides", () => {
    const watch = fed(new AbortWatch(SLOW), inARow([...times(19, 100), ...times(1, 5_000)]));
    expect(watch.crossed()).toBeNull();
    watch.push(sampleOf({ atMs: 60_000, latencyMs: 2_001 }));
    expect(watch.crossed()).toEqual(message("aborted.slow", { ...TOO_SLOW, failed: 0, measured: 2_001 }));
  });

  test("a failed request took longer than any limit", () => {
    const watch = fed(new AbortWatch(SLOW), inARow([...times(18, 100), ...times(2, 10_000, "refused")]));
    expect(watch.crossed()).toEqual(message("aborted.slow", { ...TOO_SLOW, failed: 2, measured: 10_000 }));
  });

  test("a limit that was crossed stays so", () => {
    const watch = fed(new AbortWatch(HALF), inARow([...times(20, 100, "timeout"), ...times(40, 100)]));
    expect(watch.crossed()).toMatchObject({ code: "aborted.failures", args: { ok: 0 } });
  });
});

test("no limits: nothing is ever crossed", () => {
  expect(
    fed(new AbortWatch({ abort: NOTHING, limits: PATIENT }), inARow(times(50, 10_000, "timeout"))).crossed(),
  ).toBeNull();
});

test("what the generator never sent is not the service's", () => {
  expect(fed(new AbortWatch(HALF), inARow(times(50, 10_000, "dropped"))).crossed()).toBeNull();
});

describe("requests that were turned away in time", () => {
  const shed = Array.from({ length: 20 }, (_, index): Sample => {
    return {
      ...sampleOf({ atMs: index * 100, latencyMs: 10_000, outcome: "http-error" }),
      endedAtMs: index * 100 + 5,
      shed: true,
    };
  });
  const limits = { abort: { minAvailability: 0.5, maxP95Ms: 2_000 }, limits: PATIENT };

  test("are no failures under a surge", () => {
    expect(fed(new AbortWatch(limits, true), shed).crossed()).toBeNull();
  });

  test("are failures under any other load, as its checks have it", () => {
    expect(fed(new AbortWatch(limits), shed).crossed()).toMatchObject({ code: "aborted.failures", args: { ok: 0 } });
  });

  test("too late are failures", () => {
    const late = shed.map((sample) => ({ ...sample, endedAtMs: sample.intendedAtMs + 1_500 }));
    expect(fed(new AbortWatch(limits, true), late).crossed()).toMatchObject({
      code: "aborted.failures",
      args: { ok: 0 },
    });
  });
});

describe("a service that gives no good answer", () => {
  const recovering = (maxRecoveryMs: number) => new AbortWatch({ abort: NOTHING, limits: { maxRecoveryMs } });

  test("for longer than it may take to recover: crossed, without any abort limit and before 20 requests", () => {
    const watch = fed(recovering(30_000), inARow([...times(3, 100), ...times(2, 10_000, "timeout")]));
    expect(watch.crossed()).toBeNull();
    // 3 waits of 10 s and the pauses of a second between them.
    watch.push(sampleOf({ atMs: 22_300, latencyMs: 10_000, outcome: "timeout" }));
    expect(watch.crossed()).toMatchObject({ code: "aborted.silent", args: { silentMs: expect.closeTo(32_000, -3) } });
  });

  test("is not down after less than 20 s, however soon it should recover", () => {
    const silence = times(9, 1_000, "refused");
    expect(fed(recovering(1_000), inARow([...silence, ...times(1, 100), ...silence])).crossed()).toBeNull();
  });
});
