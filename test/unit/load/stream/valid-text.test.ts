import { expect, test } from "vitest";
import { ValidText } from "../../../../src/load/stream/valid-text.ts";

/** What is decoded of bytes that come in pieces of a size. */
function decoded(bytes: Buffer, size: number) {
  const decoder = new ValidText();
  let text = "";
  for (let from = 0; from < bytes.length; from += size) text += decoder.push(bytes.subarray(from, from + size));
  decoder.finish();
  return { text, isBroken: decoder.isBroken };
}

const SIZES = [1, 2, 3, 4, 5, 1_000];
const TEXT = "aé好🙂\ufffd z";

test.each(SIZES)("text in pieces of %i bytes is whole", (size) => {
  expect(decoded(Buffer.from(TEXT), size)).toEqual({ text: TEXT, isBroken: false });
});

test.each([
  ["a byte that begins nothing", [0x80]],
  ["half a character", [0xf0, 0x9f]],
  ["three quarters of one", [0xf0, 0x9f, 0x99]],
  ["a lone surrogate", [0xed, 0xa0, 0x80]],
])("what comes before %s is decoded, and nothing after it", (_, broken) => {
  const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from(broken), Buffer.from(TEXT)]);
  for (const size of SIZES) expect(decoded(bytes, size)).toEqual({ text: TEXT, isBroken: true });
});

test("half a character at the end is not UTF-8", () => {
  for (const size of SIZES) {
    expect(decoded(Buffer.from("好🙂").subarray(0, 5), size)).toEqual({ text: "好", isBroken: true });
  }
});
