import { describe, expect, test } from "vitest";
import { netemArgs, networkDelay } from "../../../../src/experiments/network-delay/network-delay.ts";
import { message } from "../../../../src/model/message.ts";
import { problemIn } from "../../../support/in-english.ts";

const { delay, jitter, loss } = networkDelay.parameters;

describe("its parameters", () => {
  test("have a unit each", () => {
    expect(delay.parse("300ms")).toBe(300);
    expect(jitter.parse("0ms")).toBe(0);
    expect(jitter.parse("1s")).toBe(1_000);
    expect(loss.parse("0%")).toBe(0);
    expect(loss.parse("2.5%")).toBe(0.025);
  });

  test.each([
    [delay, "5ms", /is too small to distinguish from noise: write "10ms" or more/],
    [delay, "300", /has no unit/],
    [jitter, "fast", /is not a duration/],
    [loss, "80%", /leaves too few requests to measure: write "50%" or less/],
    [loss, "1", /has no unit/],
  ])("refuse what means nothing", (parameter, raw, problem) => {
    expect(problemIn(() => parameter.parse(raw))).toMatch(problem);
  });
});

test("a jitter above the delay would send packets before they were made", () => {
  expect(networkDelay.contradiction?.({ delay: 100, jitter: 200, loss: 0 })).toEqual(
    message("network-delay.jitter-too-large", {}),
  );
  expect(networkDelay.contradiction?.({ delay: 100, jitter: 100, loss: 0 })).toBeNull();
});

test.each([
  [{ delay: 300, jitter: 0, loss: 0 }, "delay 300ms"],
  [{ delay: 300, jitter: 50, loss: 0 }, "delay 300ms 50ms"],
  [{ delay: 20, jitter: 0, loss: 0.025 }, "delay 20ms loss 2.5%"],
])("tells tc %j", (parameters, words) => {
  expect(netemArgs(parameters).join(" ")).toBe(words);
});

test("describes what it does, and adds its delay to the limits", () => {
  const parameters = { delay: 300, jitter: 50, loss: 0.01 };
  expect(networkDelay.describe(parameters)).toEqual(
    message("network-delay.description", { delayMs: 300, jitterMs: 50, lossRatio: 0.01 }),
  );
  expect(networkDelay.allowance?.(parameters)).toEqual({ latencyMs: 1_700 });
  expect(networkDelay.allowance?.({ delay: 300, jitter: 0, loss: 0 })).toEqual({ latencyMs: 600 });
});
