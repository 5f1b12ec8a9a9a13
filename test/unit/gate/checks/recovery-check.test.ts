import { describe, expect, test } from "vitest";
import { recoveryCheck } from "../../../../src/gate/checks/recovery-check.ts";

describe("recoveryCheck", () => {
  test.each([
    [6_412, "pass", "The service answered again 6.4 s after kill-restart, within 30 s."],
    [30_000, "pass", "The service answered again 30 s after kill-restart, within 30 s."],
    [30_004, "fail", "The service needed 30.004 s to answer again after kill-restart; the limit is 30 s."],
    [44_800, "fail", "The service needed 44.8 s to answer again after kill-restart; the limit is 30 s."],
  ])("after %d ms it is a %s", (ms, status, reason) => {
    const check = recoveryCheck("kill-restart", 30_000, ms, null);
    expect(check).toMatchObject({ scope: "kill-restart", status, leaning: null, requests: 1, measured: ms, reason });
  });

  test("a recovery that never came is a fail and says which link is missing", () => {
    const missing = "The container did not come back: its restart policy is `no`.";
    expect(recoveryCheck("kill-restart", 30_000, null, missing)).toMatchObject({
      status: "fail",
      measured: null,
      reason: missing,
    });
    expect(recoveryCheck("kill-restart", 30_000, null, null).reason).toBe(
      "The service did not answer again after kill-restart; the limit is 30 s.",
    );
  });
});
