import { expect, test } from "vitest";
import { adviceBehind, causesOf, DrillError } from "../../../../src/model/facts/drill-error.ts";
import { message } from "../../../../src/model/message.ts";

const ENDED = message("boot.ended", { exitCode: 3, outOfMemory: false });
const LOG_END = message("boot.log-end", {});
const ADVICE = [message("advice.boot-ended", {})];

test("a chain of causes has our messages, and the words of others as they are", () => {
  const log = new DrillError(LOG_END, { text: "Traceback\nKeyError", cause: new Error("read ECONNRESET") });
  const error = new DrillError(ENDED, { advice: ADVICE, cause: log });
  expect(causesOf(error)).toEqual([
    { said: [ENDED], text: "" },
    { said: [LOG_END], text: "Traceback\nKeyError" },
    { said: [], text: "read ECONNRESET" },
  ]);
  expect(adviceBehind(error)).toEqual(ADVICE);
});

test("anything can be thrown, and an error can be its own cause", () => {
  expect(causesOf("a text")).toEqual([{ said: [], text: "a text" }]);
  const own = new Error("again");
  own.cause = own;
  expect(causesOf(own)).toHaveLength(10);
  expect(adviceBehind(own)).toBeNull();
});
