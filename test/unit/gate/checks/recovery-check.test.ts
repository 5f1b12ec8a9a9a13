import { describe, expect, test } from "vitest";
import { recoveryCheck } from "../../../../src/gate/checks/recovery-check.ts";
import { message } from "../../../../src/model/message.ts";

const objective = { kind: "recovery", limit: 30_000 } as const;

describe("recoveryCheck", () => {
  test.each([
    [6_412, "pass", "recovery.passed"],
    [30_000, "pass", "recovery.passed"],
    [30_004, "fail", "recovery.failed"],
    [44_800, "fail", "recovery.failed"],
  ] as const)("after %d ms it is a %s", (measured, status, code) => {
    const check = recoveryCheck("kill-restart", 30_000, measured);
    expect(check).toMatchObject({ scope: "kill-restart", status, leaning: null, requests: 1, measured, objective });
    expect(check.reason).toEqual([message(code, { name: "kill-restart", objective, measured })]);
  });

  test("a recovery that never came is a fail with the missing link", () => {
    const missing = [message("recovery.no-restart-policy", { trigger: "kill" })];
    expect(recoveryCheck("kill-restart", 30_000, null, missing)).toMatchObject({
      status: "fail",
      measured: null,
      reason: missing,
    });
    expect(recoveryCheck("kill-restart", 30_000, null).reason).toEqual([
      message("recovery.never", { name: "kill-restart", objective }),
    ]);
  });
});
