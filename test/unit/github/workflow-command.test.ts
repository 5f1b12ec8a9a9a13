import { describe, expect, test } from "vitest";
import { readPairs } from "../../support/runner/file-commands.ts";
import { parseCommand } from "../../support/runner/workflow-command.ts";

const KNOWN = new Set(["error", "set-output"]);

describe("a printed line", () => {
  test.each([
    ["::error::no", { name: "error", properties: {}, data: "no" }],
    ["  \t::error::no", { name: "error", properties: {}, data: "no" }],
    [
      "::ERROR title=a%3Ab%2Cc,line=3::x%0Ay%25%250A",
      { name: "error", properties: { title: "a:b,c", line: "3" }, data: "x\ny%%0A" },
    ],
    ["::error::a::b", { name: "error", properties: {}, data: "a::b" }],
    ["::set-output name=a::", { name: "set-output", properties: { name: "a" }, data: "" }],
    ["any text ##[error]no", { name: "error", properties: {}, data: "no" }],
    ["##[set-output name=a;x=b%3Bc]v%5D", { name: "set-output", properties: { name: "a", x: "b;c" }, data: "v]" }],
    ["::unknown::##[error]no", { name: "error", properties: {}, data: "no" }],
    ["::unknown::no", null],
    ["text ::error::no", null],
    ["::error no", null],
    ["##[unknown]no", null],
    ["", null],
  ])("%j", (line, command) => {
    expect(parseCommand(line, KNOWN)).toEqual(command);
  });
});

describe("a command file", () => {
  test.each([
    ["", []],
    [
      "a=1\n\nb=x=y\n",
      [
        ["a", "1"],
        ["b", "x=y"],
      ],
    ],
    [
      "a<<E\n1\n2=3\nE\nb=4",
      [
        ["a", "1\n2=3"],
        ["b", "4"],
      ],
    ],
    ["a<<E\nE\n", [["a", ""]]],
    ["a=b<<c", [["a", "b<<c"]]],
  ])("%j", (text, pairs) => {
    expect([...readPairs(text)]).toEqual(pairs);
  });

  test.each([
    ["a<<E\n1\n", /Matching delimiter not found 'E'/],
    ["words", /Invalid format 'words'/],
    ["<<E\nE\n", /Name must not be empty/],
  ])("%j is refused", (text, message) => {
    expect(() => [...readPairs(text)]).toThrow(message);
  });
});
