import { describe, expect, test } from "vitest";
import { type Piece, readYaml } from "../../../../src/config/plan-file/yaml.ts";
import { say } from "../../../support/in-english.ts";

/** A piece without its places. */
function plain(piece: Piece | null): unknown {
  if (piece === null || piece.kind === "nothing") return null;
  if (piece.kind === "text") return piece.text;
  if (piece.kind === "list") return piece.items.map(plain);
  return Object.fromEntries(piece.entries.map(({ key, value }) => [key, plain(value)]));
}

function problems(text: string): string[] {
  return readYaml(text).problems.map(({ at, what }) => `${at.line}:${at.column} ${say(what)}`);
}

describe("YAML 1.2", () => {
  test.each([
    ["a: 2", { a: "2" }],
    ["a: 1.0", { a: "1.0" }],
    ["a: 0x10", { a: "0x10" }],
    ["a: no\nb: on\nc: True", { a: "no", b: "on", c: "True" }],
    ["a: 1:30", { a: "1:30" }],
    ["a:\nb: ~\nc: ''", { a: null, b: null, c: "" }],
    ["a: |\n  x\n  y\n", { a: "x\ny\n" }],
    ["a: [1, {b: c}]", { a: ["1", { b: "c" }] }],
    ['a: \'\\n "\'\nb: "\\u0041"', { a: '\\n "', b: "A" }],
    ["%YAML 1.2\n---\na: b\n...\n", { a: "b" }],
    ["# a note\r\na: b # another\r\n", { a: "b" }],
    ["<<: {a: b}", { "<<": { a: "b" } }],
    ["{a, b: c}", { a: null, b: "c" }],
    ["? a", { a: null }],
    ["[a: b]", [{ a: "b" }]],
    ["1: a\ntrue: b", { "1": "a", true: "b" }],
    ["__proto__: a", Object.fromEntries([["__proto__", "a"]])],
  ])("%j", (text, value) => {
    expect(problems(text)).toEqual([]);
    expect(plain(readYaml(text).top)).toEqual(value);
  });

  test.each([[""], ["# nothing but a note\n"], ["---\n"]])("%j holds nothing", (text) => {
    expect(plain(readYaml(text).top)).toBeNull();
    expect(problems(text)).toEqual([]);
  });

  test("each piece knows its place", () => {
    const { top } = readYaml("a: 1\r\nb:\r\n  - c\r\n  - d: e\r\n");
    const at = (piece: Piece | undefined) => `${piece?.at.line}:${piece?.at.column}`;
    const [a, b] = top?.kind === "mapping" ? top.entries : [];
    expect([at(a?.value), b?.at]).toEqual(["1:4", { line: 2, column: 1 }]);
    expect(b?.value.kind === "list" && b.value.items.map(at)).toEqual(["3:5", "4:5"]);
  });

  test.each([
    ["a: &x 1", /^1:\d+ anchors .* are not supported/],
    ["a: &x 1\nb: *x", /^2:4 aliases .* are not supported: write the value itself$/m],
    ["a: !!str 1", /^1:\d+ tags .* are not supported/],
    ["a: !secret x", /^1:4 tags .* are not supported/],
    ["%YAML 1.1\n---\na: no", /^1:1 only YAML 1.2/],
    ["a: 1\n---\nb: 2", /^2:1 a second document/],
    ["a:\n\tb: 1", /^2:1 tabs can't be used for indentation/],
    ["a: 1\nb: 2\na: 3", /^3:1 "a" is already set in line 1: keep one of them$/],
    ["{a: 1, a: 2}", /^1:8 "a" is already set in line 1/],
    ["[a]: b", /^1:1 this is not a valid key/],
    [": b", /^1:1 this is not a valid key/],
    ["{: b}", /^1:2 this is not a valid key/],
    ["{~: b}", /^1:2 this is not a valid key/],
    ["? {a: b}\n: c", /^1:3 this is not a valid key/],
    ["&x a: b", /^1:4 anchors .* are not supported/],
    ["a: &x b\n*x : c", /^2:1 aliases .* are not supported/m],
    ["a: 'b", /^1:4 this quote \('\) is not closed: [^\n]*$/],
    ['x: 1\na: {b: "c\nd: e\nf: g', /^2:8 this quote \("\) is not closed: [^\n]*$/],
    ["a: [1, 2", /^1:4 this "\[" is not closed: add "\]" [^\n]*$/],
    ["x: 1\na: [1, {b: 2\nc: 3\nd: 4", /^2:8 this "\{" is not closed: add "\}" [^\n]*$/],
    ["a: [\n1\n]", /^1:4 this "\[" is not closed: [^\n]* indent its lines[^\n]*$/],
    ["a: 1\nb 2", /^2:1 this line is not a key with a value: write "key: value"[^\n]*$/],
    ["a:1\nb: 2", /^1:1 this line is not a key with a value/],
    ["a:\n   b: 1\n  c: 2", /^3:1 this line is not aligned/],
    ["- a: 1\n b: 2", /^2:1 this line is in a list but does not start with "- "/],
    ["a: - b", /^1:4 a list can't start on the line of its key/],
    ["a: |x\n  b", /^1:5 the text of a block starts on the line after/],
    ["a: *", /^1:\d anchors [^\n]* not supported/],
    ['a: "x"#y', /^1:7 a space is missing before the #/],
    ["a: [x] y", /^1:8 this is not valid YAML: check the quotes, brackets and indentation/],
    ['a: "\\q"', /^1:5 this is not a YAML escape sequence/],
    ["a: @b", /^1:4 a value can't start with this character/],
    ["a: b: c", /^1:4 a second "key:" follows in this value: put/],
    ["a: {b: {c: {d: {e: {f: {g: {h: i}}}}}}}", /nested too deeply$/],
    [`a: ${"[".repeat(100_000)}`, /nested too deeply/],
    ["- ".repeat(100_000), /nested too deeply/],
    ["{a: ".repeat(50_000), /nested too deeply/],
  ])("%.60j is refused with its place", (text, problem) => {
    expect(problems(text).join("\n")).toMatch(problem);
  });

  test("every error that the parser knows has our words, not its own", () => {
    const parser = /\b(?:Flow|Block|Implicit|Nested|Unexpected|indicator|sequence must|collection|token|scalar)\b/;
    const pieces = [
      "a",
      "b: c",
      "- ",
      "? ",
      ": ",
      "[",
      "]",
      "{",
      "}",
      "'",
      '"',
      "|",
      ">x",
      "&",
      "*",
      "!",
      "%",
      "#",
      ",",
      "\n",
      "\n  ",
      "\t",
      "@",
    ];
    for (const one of pieces) {
      for (const two of pieces) {
        for (const three of pieces) {
          const found = problems(`x: 1\n${one}${two}${three}`);
          expect(found.filter((problem) => parser.test(problem))).toEqual([]);
        }
      }
    }
  });

  test("a bomb of aliases does nothing", () => {
    const lines = Array.from({ length: 30 }, (_, index) => `a${index}: &a${index} [${"*a0, ".repeat(index && 9)}]`);
    expect(problems(lines.join("\n")).length).toBeGreaterThan(0);
  });

  test("forty thousand keys are read at once", () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `k${index}:`).join("\n");
    const started = performance.now();
    expect(problems(text)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test.each([
    ['a: "\\hunter2"'],
    ["a: !hunter2 x"],
    ["a: |hunter2\n  x"],
    ["a: 'x' hunter2"],
    ["%hunter2 x\n---\na: b"],
    ["a: x\nhunter2"],
    ["a: [x] hunter2"],
    ["hunter2 =: x\nhunter2 =: y"],
    ["a: hunter2: x"],
    ["a: {hunter2"],
  ])("%j is refused without a word of its values", (text) => {
    const found = problems(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join()).not.toContain("hunter2");
  });
});
