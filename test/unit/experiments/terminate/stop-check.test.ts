import { expect, test } from "vitest";
import { stopCheck } from "../../../../src/experiments/terminate/stop-check.ts";
import { recoveryMs } from "../../../../src/model/facts/recovery-chain.ts";
import type { RecoveryChain, Stop } from "../../../../src/model/record.ts";
import { buildChain, buildVictim } from "../../../support/record-builder.ts";

const answered = { outcome: "ok", detail: "answered 320 ms later" };

function checkOf(chain: Partial<RecoveryChain>, stop: Partial<Stop> = {}) {
  const whole: Stop = {
    graceMs: 10_000,
    signal: "SIGTERM",
    first: { name: "python3", pidInside: 1 },
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
    objective: { kind: "stop", limit: 10_000 },
    measured: 450,
    reason: "The service ended 450 ms after SIGTERM, within 10 s, and answered the request that was running.",
  });
});

const FORCED = { forcedMs: 10_010 };
const BELOW = buildVictim({ name: "node", pidInside: 7, isFirst: false, ancestors: [{ name: "tini", pidInside: 1 }] });

test.each([
  [
    "a first process that drops the signal",
    { firstTakes: "nothing", handled: false },
    {},
    /process, python3 \(PID 1\), ignores SIGTERM: it has no handler of its own, and the kernel drops.*did not end within 10 s\. Handle SIGTERM, or start it with `--init`/,
  ],
  [
    "one that handles it",
    { handled: true },
    {},
    /did not end within 10 s of SIGTERM, although it handles the signal\./,
  ],
  ["one of which nothing is known", { handled: null, firstTakes: null }, {}, /did not end within 10 s of SIGTERM\./],
  [
    "an init in front of a service that handles it",
    { first: { name: "tini", pidInside: 1 }, firstTakes: "wait" },
    { victim: BELOW },
    /^tini \(PID 1\) passes SIGTERM on, and node \(PID 7\), which serves, did not end within 10 s, although it handles/,
  ],
  [
    "an init in front of a service without a handler",
    { first: { name: "tini", pidInside: 1 }, firstTakes: "wait", handled: false },
    { victim: BELOW },
    /did not end within 10 s, and has no handler for it\./,
  ],
  [
    "a shell in front of the service",
    { first: { name: "sh", pidInside: 1 }, firstTakes: "nothing" },
    { victim: BELOW },
    /sh \(PID 1\), ignores SIGTERM.*It never reached node \(PID 7\), which serves\./,
  ],
  [
    "a supervisor that handles it",
    { first: { name: "supervisord", pidInside: 1 } },
    { victim: BELOW },
    /The container did not end within 10 s of SIGTERM: the container's first process, supervisord \(PID 1\), handles the signal, and node/,
  ],
  [
    "another stop signal",
    { signal: "SIGINT", firstTakes: "nothing", handled: false },
    {},
    /ignores SIGINT.*Handle SIGINT, or/,
  ],
] as const)("killed by force it is a fail, and the reason is true of %s", (_, stop, chain, reason) => {
  const check = checkOf({ diedMs: 10_080, exitCode: 137, ...chain }, { ...FORCED, ...stop });
  expect(check.status).toBe("fail");
  expect(check.reason).toMatch(reason);
});

test("ended by itself, but later than its grace period, it is a fail that says just that", () => {
  expect(checkOf({ diedMs: 10_240, exitCode: 0 })).toMatchObject({
    status: "fail",
    reason:
      "The service ended 10.2 s after SIGTERM, later than the 10 s it has. A deploy would have killed it by then.",
  });
});

test("a request that was cut off is a fail, however quickly the service ended", () => {
  const inFlight = { outcome: "refused", detail: "connection closed before the answer was complete" };
  expect(checkOf({ inFlight })).toMatchObject({
    status: "fail",
    reason: expect.stringContaining("cut off the request"),
  });
});

test("without a request in flight nothing is known of it", () => {
  const inFlight = { outcome: "none", detail: "the last one was answered just before" };
  expect(checkOf({ inFlight })).toMatchObject({ status: "inconclusive", leaning: "pass" });
  expect(checkOf({ inFlight: null }).status).toBe("inconclusive");
});

test("nobody saw it end: nothing is known", () => {
  expect(checkOf({ diedMs: null })).toMatchObject({ status: "inconclusive", leaning: null });
});

test("a recovery counts from the strike, or from the end of the process", () => {
  const chain = { diedMs: 4_000, firstGoodAnswerMs: 6_400 };
  expect(recoveryMs(buildChain({ ...chain, countedFrom: "outage" }))).toBe(6_400);
  expect(recoveryMs(buildChain({ ...chain, countedFrom: "end" }))).toBe(2_400);
  expect(recoveryMs(buildChain({ ...chain, firstGoodAnswerMs: null }))).toBeNull();
});
