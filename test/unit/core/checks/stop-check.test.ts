import { expect, test } from "vitest";
import { stopCheck } from "../../../../src/core/checks/stop-check.ts";
import type { RecoveryChain, Stop } from "../../../../src/core/record.ts";
import { recoveryMs } from "../../../../src/core/recovery-chain.ts";
import { buildChain } from "../../../support/record-builder.ts";

const answered = { outcome: "ok", detail: "answered 320 ms later" };

function checkOf(chain: Partial<RecoveryChain>, stop: Partial<Stop> = {}) {
  const whole: Stop = { graceMs: 10_000, handled: true, forcedMs: null, ...stop };
  return stopCheck(
    "terminate",
    buildChain({ diedMs: 450, exitCode: 0, inFlight: answered, stop: whole, ...chain }),
    whole,
  );
}

test("in time and with the running request answered it is a pass", () => {
  expect(checkOf({})).toMatchObject({
    status: "pass",
    objective: { kind: "stop", maxMs: 10_000 },
    measured: 450,
    reason: "The service ended 450 ms after SIGTERM, within 10 s, and answered the request that was running.",
  });
});

test.each([
  [
    false,
    /ignores SIGTERM: it has no handler of its own.*did not end within 10 s\. Handle SIGTERM, or start it with `--init`/,
  ],
  [true, /did not end within 10 s of SIGTERM, although it handles the signal\./],
  [null, /did not end within 10 s of SIGTERM\./],
])("killed by force it is a fail; handled: %s", (handled, reason) => {
  const check = checkOf({ diedMs: 10_080, exitCode: 137 }, { handled, forcedMs: 10_010 });
  expect(check.status).toBe("fail");
  expect(check.reason).toMatch(reason);
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
  expect(recoveryMs(buildChain({ ...chain, countedFrom: "strike" }))).toBe(6_400);
  expect(recoveryMs(buildChain({ ...chain, countedFrom: "end" }))).toBe(2_400);
  expect(recoveryMs(buildChain({ ...chain, firstGoodAnswerMs: null }))).toBeNull();
});
