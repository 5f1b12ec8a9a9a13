import { describe, expect, test } from "vitest";
import { isJsonPointer, pointerName, valueAt } from "../../../../src/model/service/json-pointer.ts";

/** The document of RFC 6901, section 5. */
const DOCUMENT = {
  foo: ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  'k"l': 6,
  " ": 7,
  "m~n": 8,
};

describe("a JSON pointer", () => {
  test.each([
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
    ["/foo/2", undefined],
    ["/foo/01", undefined],
    ["/foo/-", undefined],
    ["/foo/length", undefined],
    ["/constructor", undefined],
    ["/foo/0/0", undefined],
    ["/nothing/at/all", undefined],
  ])("%s", (pointer, value) => {
    expect(isJsonPointer(pointer)).toBe(true);
    expect(valueAt(DOCUMENT, pointer)).toEqual(value);
  });

  test.each(["", "foo", "/a~b", "/a~2", "#/foo", "$.foo"])("%j is none here", (text) => {
    expect(isJsonPointer(text)).toBe(false);
  });

  test("is named by its field where that is all of it", () => {
    expect(["/sentiment", "/a/b", "/0", "/a~1b"].map(pointerName)).toEqual(["sentiment", "/a/b", "/0", "/a~1b"]);
  });
});
