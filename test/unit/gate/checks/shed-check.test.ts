import { describe, expect, test } from "vitest";
import { loadMetCheck } from "../../../../src/gate/checks/shed-check.ts";
import { message } from "../../../../src/model/message.ts";
import type { Sample } from "../../../../src/model/sample.ts";
import { codesOf } from "../../../support/said.ts";
import { sampleOf } from "../../model/samples.ts";

const scope = "degrade-memory";
const objective = { kind: "shedding", limit: 0.95 } as const;

/** One request per second; those after the first 10 end as given. */
function samplesOf(count: number, others: Partial<Sample>): Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const atMs = 1_000 * index;
    if (index < 10) return sampleOf({ atMs, latencyMs: 80 });
    return { ...sampleOf({ atMs, latencyMs: 80, outcome: "http-error" }), ...others };
  });
}

describe("loadMetCheck", () => {
  test("passes when all other requests are shed in time, and counts them", () => {
    const check = loadMetCheck(scope, 0.95, { samples: samplesOf(120, { status: 503, shed: true }) });
    expect(check).toMatchObject({ status: "pass", objective, measured: 1 });
    expect(check.reason).toEqual([
      message("load.handled", {
        ...{ scope, objective, requests: 120, answered: 10, shed: 110 },
        ...{ lost: 0, lostUnsent: 0, lostWithoutRetryAfter: 0 },
      }),
    ]);
  });

  test("fails when they are rejected without Retry-After", () => {
    const check = loadMetCheck(scope, 0.95, { samples: samplesOf(120, { status: 503 }) });
    expect(check.status).toBe("fail");
    expect(check.reason).toMatchObject([
      { code: "load.not-handled", args: { answered: 10, shed: 0, lost: 110, lostWithoutRetryAfter: 110 } },
    ]);
  });

  test("is inconclusive for too few requests, and for those that the generator could not send", () => {
    const few = loadMetCheck(scope, 0.95, { samples: samplesOf(20, { status: 503, shed: true }) });
    expect(few).toMatchObject({ status: "inconclusive", leaning: "pass" });
    expect(few.reason).toMatchObject([{ code: "load.undecided", args: { requests: 20, leaning: "pass" } }]);
    const unsent = loadMetCheck(scope, 0.95, { samples: samplesOf(120, { outcome: "dropped", sentAtMs: null }) });
    expect(unsent).toMatchObject({ status: "inconclusive", leaning: null });
    expect(unsent.reason).toMatchObject([
      { code: "load.undecided", args: { leaning: null } },
      { code: "shedding.not-sent", args: { dropped: 110 } },
    ]);
    expect(codesOf(loadMetCheck(scope, 0.95, { samples: [] }).reason)).toEqual(["shedding.no-requests"]);
  });
});
