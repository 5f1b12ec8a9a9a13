import { expect, test } from "vitest";
import { stopCheck } from "../../../../src/experiments/terminate/stop-check.ts";
import { recoveryMs } from "../../../../src/model/facts/recovery-chain.ts";
import { message } from "../../../../src/model/message.ts";
import type { RecoveryChain, Stop } from "../../../../src/model/record.ts";
import { buildChain, buildVictim } from "../../../support/record-builder.ts";

const answered = { outcome: "ok", detail: null, endedMs: 320 } as const;
const objective = { kind: "stop", limit: 10_000 } as const;
const PYTHON = { name: "python3", pidInside: 1 };

function checkOf(chain: Partial<RecoveryChain>, stop: Partial<Stop> = {}) {
  const whole: Stop = {
    graceMs: 10_000,
    signal: "SIGTERM",
    first: PYTHON,
    firstTakes: "handler",
    handled: true,
    forcedMs: null,
    ...stop,
  };
  return stopCheck(
    "terminate",
    buildChain({ diedMs: 450, exitCode: 0, inFlight: answered, stop: whole, ...chain }),
    whole,
  );
}

test("in time and with the running request answered it is a pass", () => {
  expect(checkOf({})).toMatchObject({
    status: "pass",
    leaning: null,
    objective,
    measured: 450,
    reason: [message("stop.passed", { objective, signal: "SIGTERM", measured: 450 })],
  });
});

const FORCED = { forcedMs: 10_010 };
const NODE = { name: "node", pidInside: 7 };
const TINI = { name: "tini", pidInside: 1 };
const SH = { name: "sh", pidInside: 1 };
const SUPERVISOR = { name: "supervisord", pidInside: 1 };
const BELOW = { victim: buildVictim({ ...NODE, isFirst: false, ancestors: [TINI] }) };
const asked = { objective, signal: "SIGTERM" };
const behind = { ...asked, serving: NODE };

test.each([
  [
    "a first process that drops the signal",
    { firstTakes: "nothing", handled: false },
    {},
    message("stop.signal-ignored", { ...asked, first: PYTHON, serving: null }),
  ],
  ["one that handles it", { handled: true }, {}, message("stop.not-ended", { ...asked, handled: true })],
  [
    "one of which nothing is known",
    { handled: null, firstTakes: null },
    {},
    message("stop.not-ended", { ...asked, handled: null }),
  ],
  [
    "one of which nothing is known, in front of the service",
    { handled: true, firstTakes: null },
    BELOW,
    message("stop.not-ended", { ...asked, handled: true }),
  ],
  [
    "an init in front of a service that handles it",
    { first: TINI, firstTakes: "wait" },
    BELOW,
    message("stop.not-ended-behind-init", { ...behind, first: TINI, handled: true }),
  ],
  [
    "an init in front of a service without a handler",
    { first: TINI, firstTakes: "wait", handled: false },
    BELOW,
    message("stop.not-ended-behind-init", { ...behind, first: TINI, handled: false }),
  ],
  [
    "a shell in front of the service",
    { first: SH, firstTakes: "nothing" },
    BELOW,
    message("stop.signal-ignored", { ...behind, first: SH }),
  ],
  [
    "a supervisor that handles it",
    { first: SUPERVISOR },
    BELOW,
    message("stop.not-ended-behind-first", { ...behind, first: SUPERVISOR, handled: true }),
  ],
  [
    "another stop signal",
    { signal: "SIGINT", firstTakes: "nothing", handled: false },
    {},
    message("stop.signal-ignored", { ...asked, signal: "SIGINT", first: PYTHON, serving: null }),
  ],
] as const)("killed by force it is a fail, and the reason is true of %s", (_, stop, chain, reason) => {
  const check = checkOf({ diedMs: 10_080, exitCode: 137, ...chain }, { ...FORCED, ...stop });
  expect(check).toMatchObject({ status: "fail", leaning: null, measured: 10_080, reason: [reason] });
});

test("ended by itself, but later than its grace period, it is a fail that says just that", () => {
  expect(checkOf({ diedMs: 10_240, exitCode: 0 })).toMatchObject({
    status: "fail",
    reason: [message("stop.too-late", { ...asked, measured: 10_240 })],
  });
});

test("a request that was cut off is a fail, however quickly the service ended", () => {
  const cutOff = { outcome: "refused", detail: message("reply.cut-off", {}) } as const;
  expect(checkOf({ inFlight: { ...cutOff, endedMs: 20 } })).toMatchObject({
    status: "fail",
    reason: [message("stop.request-cut-off", { ...asked, measured: 450, ...cutOff })],
  });
});

test("without a request in flight it is inconclusive", () => {
  const inFlight = { outcome: "none", detail: null, endedMs: null } as const;
  const reason = [message("stop.nothing-in-flight", { ...asked, measured: 450 })];
  expect(checkOf({ inFlight })).toMatchObject({ status: "inconclusive", leaning: "pass", reason });
  expect(checkOf({ inFlight: null })).toMatchObject({ status: "inconclusive", leaning: "pass", reason });
});

test("an end that was not observed is inconclusive", () => {
  const check = checkOf({ diedMs: null });
  expect(check).toMatchObject({ status: "inconclusive", leaning: null, reason: [message("stop.end-not-seen", {})] });
});

test("a recovery counts from the strike, or from the end of the process", () => {
  const chain = { diedMs: 4_000, firstGoodAnswerMs: 6_400 };
  expect(recoveryMs(buildChain({ ...chain, countedFrom: "outage" }))).toBe(6_400);
  expect(recoveryMs(buildChain({ ...chain, countedFrom: "end" }))).toBe(2_400);
  expect(recoveryMs(buildChain({ ...chain, firstGoodAnswerMs: null }))).toBeNull();
});
