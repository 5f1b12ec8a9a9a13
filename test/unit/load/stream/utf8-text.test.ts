import { expect, test } from "vitest";
import { Utf8Text } from "../../../../src/load/stream/utf8-text.ts";
import { randomNumbers } from "../../../../src/stats/random.ts";

const PARTS = [..."a\n你😀\ufeff"].map((character) => Buffer.from(character));
const NOT_UTF8 = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf0, 0x9f], [0x80]].map((bytes) => Buffer.from(bytes));

/** What a decoder makes of all pieces and the end; null if they are not UTF-8. */
function textBy(push: (piece: Buffer) => string, finish: () => string, pieces: readonly Buffer[]): string | null {
  try {
    return pieces.map(push).join("") + finish();
  } catch {
    return null;
  }
}

function ours(pieces: readonly Buffer[]): string | null {
  const text = new Utf8Text();
  return textBy(
    (piece) => text.push(piece),
    () => {
      text.finish();
      return "";
    },
    pieces,
  );
}

function standard(pieces: readonly Buffer[]): string | null {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return textBy(
    (piece) => decoder.decode(piece, { stream: true }),
    () => decoder.decode(),
    pieces,
  );
}

function split(bytes: Buffer, next: () => number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = Math.floor(next() * 4);
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  return pieces;
}

test("whole texts in any pieces are read as the standard's decoder reads them", () => {
  const next = randomNumbers(1);
  const text = "Grüße, 你好 😀\ufeff\u0000 fine.\n".repeat(4);
  for (let run = 0; run < 300; run += 1) expect(ours(split(Buffer.from(text), next))).toBe(text);
});

test("any bytes in any pieces are read, or refused, as by the standard's decoder", () => {
  const next = randomNumbers(2);
  let refused = 0;
  for (let run = 0; run < 3_000; run += 1) {
    const parts = Array.from({ length: 1 + next() * 8 }, () => {
      const from = next() < 0.9 ? PARTS : NOT_UTF8;
      return from[Math.floor(next() * from.length)] ?? Buffer.alloc(0);
    });
    const pieces = split(Buffer.concat(parts), next);
    const expected = standard(pieces);
    if (expected === null) refused += 1;
    expect(ours(pieces)).toBe(expected);
  }
  expect(refused).toBeGreaterThan(300);
  expect(refused).toBeLessThan(2_700);
});
