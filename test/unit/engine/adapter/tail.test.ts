import { expect, test } from "vitest";
import { Tail } from "../../../../src/engine/adapter/tail.ts";

const KIB = 1024;

test("what is short is kept whole", () => {
  const tail = new Tail();
  for (const piece of ["ack 1\n", "", "ack 2\n"]) tail.push(Buffer.from(piece));
  expect(String(tail)).toBe("ack 1\nack 2\n");
});

test.each([1, 7, 1_000, 64 * KIB, 64 * KIB + 1, 200 * KIB])("of more the end is kept, in pieces of %i", (size) => {
  const all = Array.from({ length: 500 * KIB }, (_, index) => String.fromCharCode(97 + (index % 23))).join("");
  const tail = new Tail();
  for (let from = 0; from < all.length; from += size) tail.push(Buffer.from(all.slice(from, from + size)));
  expect(String(tail)).toBe(all.slice(-64 * KIB));
});
