import { expect, test } from "vitest";
import { message } from "../../../../src/model/message.ts";
import type { RecoveryChain } from "../../../../src/model/record.ts";
import { chainFacts } from "../../../../src/report/facts/recovery.ts";
import { buildChain, buildPlan } from "../../../support/record-builder.ts";
import { codesOf } from "../../../support/said.ts";

const factsOf = (chain: Partial<RecoveryChain>) => chainFacts(buildChain(chain), buildPlan().target);
const by = { name: "node", pidInside: 9 };

test.each([
  ["container-started", "recovery.by-restart"],
  ["respawned", "recovery.by-new-process"],
  ["survived", "recovery.by-survivor"],
  ["unknown", "recovery.by-unknown"],
] as const)("a service that is back, %s, is explained", (how, code) => {
  expect(codesOf(factsOf({ comeback: { how, by } }))).toEqual([
    "recovery.killed",
    code,
    "recovery.restart-count",
    "recovery.in-flight",
  ]);
});

test("a service that is not back has no explanation, and unknown parts are left out", () => {
  const chain = { victim: null, comeback: null, inFlight: null, restartCountAfter: null, startedAtAfter: null };
  expect(factsOf(chain)).toEqual([message("recovery.restart-count", { before: 0, after: null, newStart: null })]);
});

test("a start time is new if the engine reports another one", () => {
  const startedAtBefore = "2026-07-30T13:58:01.120Z";
  expect(factsOf({ startedAtBefore })).toContainEqual(
    message("recovery.restart-count", { before: 0, after: 1, newStart: true }),
  );
  expect(factsOf({ startedAtBefore, startedAtAfter: startedAtBefore })).toContainEqual(
    message("recovery.restart-count", { before: 0, after: 1, newStart: false }),
  );
});

test("after a stop signal the evaluated process is named, and how the request in flight ended", () => {
  const first = { name: "python3", pidInside: 1 };
  const stop = {
    graceMs: 10_000,
    signal: "SIGTERM",
    first,
    firstTakes: "handler",
    handled: true,
    forcedMs: null,
  } as const;
  const inFlight = { outcome: "ok", detail: null, endedMs: 320 } as const;
  const facts = factsOf({ trigger: "stop", stop, inFlight });
  expect(codesOf(facts)[0]).toBe("recovery.evaluated");
  expect(facts).toContainEqual(message("recovery.in-flight", { trigger: "stop", ...inFlight }));
});
