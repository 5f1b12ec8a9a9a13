import { expect, test } from "vitest";
import { message } from "../../../src/model/message.ts";
import { codesOf, said } from "../../support/said.ts";
import { drillWith } from "../drill-order.ts";

test.concurrent("a service that ends at its start is an error with its exit code and the end of its log", async () => {
  const { record, verdict } = await drillWith({ env: { START_FAIL: "3" }, restartPolicy: { name: "no" } });

  expect(verdict.status).toBe("error");
  expect(verdict.sentence).toEqual([message("boot.ended", { exitCode: 3, outOfMemory: false })]);
  expect(record.error?.map(({ text }) => text).join("\n")).toContain("pwned");
});

test.concurrent("one that crashes again and again is an error long before the ready time-out", async () => {
  const { record, verdict } = await drillWith({ env: { START_FAIL: "3" }, readyTimeoutMs: 300_000 });

  expect(verdict.status).toBe("error");
  const times = { waitedMs: expect.any(Number), restarts: expect.any(Number) };
  expect(verdict.sentence).toEqual([message("boot.crash-loop", { ...times, exitCode: 3, outOfMemory: false })]);
  expect(record.error?.map(({ text }) => text).join("\n")).toContain("cannot load the model");
});

test.concurrent("one that crashes twice while it loads gets its time", async () => {
  const env = { START_FAIL: "3", FAILING_STARTS: "2" };
  const { record } = await drillWith({ env, experiments: [], maxDurationMs: 2_000 });

  expect(record.error).toBeNull();
  expect(record.readyMs).toBeGreaterThan(0);
});

test.concurrent("one that answers something else is an error that says what is wrong with it", async () => {
  const { record, verdict } = await drillWith({ env: { WRONG: "missing-success" }, readyTimeoutMs: 10_000 });

  expect(verdict.status).toBe("error");
  expect(verdict.sentence).toEqual([
    message("boot.no-good-answer", {
      readyTimeoutMs: 10_000,
      last: expect.objectContaining({ code: expect.stringMatching(/^reply/) }),
    }),
    message("boot.found", { port: 8080, path: "/predict", isClear: true }),
  ]);
  expect(said(verdict.sentence)).toContain("`success` is missing");
  expect(codesOf(record.errorAdvice)).toEqual(["advice.add-lines"]);
});

test.concurrent("one that hangs is an error after the ready time-out", async () => {
  const { verdict } = await drillWith({
    env: { HANG_AFTER_REQUESTS: "0" },
    readyTimeoutMs: 3_000,
    requestTimeoutMs: 1_000,
  });

  expect(verdict.status).toBe("error");
  expect(codesOf(verdict.sentence)[0]).toBe("boot.no-good-answer");
});

test.concurrent("an image that the engine does not have is an error before anything is started", async () => {
  const { record, verdict } = await drillWith({ image: "fault-drill-test/no-such-image:1" });

  expect(verdict.status).toBe("error");
  expect(verdict.sentence).toEqual([
    message("pull.missing", { image: "fault-drill-test/no-such-image:1", pulled: false }),
  ]);
  expect(record.readyMs).toBeNull();
});

test.concurrent.each(["workflow-commands", "markdown-error"])(
  "one that answers with %s is an error, told harmlessly",
  async (wrong) => {
    const { record, verdict } = await drillWith({ env: { WRONG: wrong }, readyTimeoutMs: 2_000 });

    expect(verdict.status).toBe("error");
    expect(codesOf(verdict.sentence)[0]).toBe("boot.no-good-answer");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that must not be there.
    expect(said(record.error?.[0]?.said)).not.toMatch(/[\u0000-\u001f\u202e]|^::|##\[/);
  },
);
