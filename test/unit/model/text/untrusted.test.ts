import { describe, expect, test } from "vitest";
import { oneLine } from "../../../../src/model/text/untrusted.ts";

describe("oneLine", () => {
  test.each([
    ["plain text stays", "The answer is 42.", "The answer is 42."],
    ["Chinese and emoji stay", "正面 😊", "正面 😊"],
    ["lines become one", " a\r\n\tb\u2028c\u2029d\u0085e\vf ", "a b c d e f"],
    ["colors go", "\u001b[1;31mred\u001b[0m \u009b31mred", "red red"],
    ["titles and links go", "\u001b]0;title\u0007a\u001b]8;;http://x\u001b\\b", "ab"],
    ["a sequence that never ends takes the rest", "a\u001b]0;title", "a"],
    ["a lone escape goes", "a\u001b", "a"],
    ["control characters go", "a\u0000b\bc\u007fd\u0090e", "abcde"],
    ["bidi overrides, zero-width and tag characters go", "a\u202eb\u2066c\u200bd\ufeffe\u{e0041}f", "abcdef"],
    ["half a surrogate pair is replaced", "a\ud83d", "a\ufffd"],
    ["a command at the start is broken", "\n\u200b::error::pwned", ": :error::pwned"],
    ["an old command anywhere is broken", "x ##[error]y #\u200b#[group]", "x ## [error]y ## [group]"],
    ["only white space is empty", " \n\t\u2028", ""],
  ])("%s", (_, text, line) => {
    expect(oneLine(text, 100)).toBe(line);
  });

  test("cuts by characters, never within one", () => {
    expect(oneLine("😊😊😊😊", 4)).toBe("😊😊😊😊");
    expect(oneLine("😊😊😊😊😊", 4)).toBe("😊😊😊…");
    expect(oneLine("ab", 1)).toBe("…");
  });

  test("its own output passes unchanged", () => {
    const once = oneLine("::x ##[y] \u001b[31m##\u001b[0m[z] ::", 100);
    expect(oneLine(once, 100)).toBe(once);
  });
});
