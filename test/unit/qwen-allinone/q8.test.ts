import { describe, expect, it } from "vitest";
import {
  BLOCK,
  BLOCK_BYTES,
  drawRow,
  fromHalf,
  rowBytes,
  signAt,
  toHalf,
  writeValues,
} from "../../../qwen-allinone/model/q8.ts";
import { fillRandom } from "../../../qwen-allinone/model/random.ts";

function drawn(draw: "spread" | "signs", columns: number) {
  const bits = new Uint32Array(columns / 4);
  fillRandom(bits, [1, 2, 3]);
  const row = new Uint16Array(rowBytes(columns) / 2);
  drawRow(row, bits, draw, 0.5);
  return { bits, row, weights: weightsOf(row) };
}

/** Reads a row back as ggml does: scale times byte. */
function weightsOf(row: Uint16Array): number[] {
  const bytes = new Int8Array(row.buffer);
  return Array.from({ length: (bytes.length / BLOCK_BYTES) * BLOCK }, (_, at) => {
    const block = Math.floor(at / BLOCK);
    return fromHalf(row[(block * BLOCK_BYTES) / 2] ?? 0) * (bytes[block * BLOCK_BYTES + 2 + (at % BLOCK)] ?? 0);
  });
}

describe("a drawn row", () => {
  it("spreads over -64 to 63 with a mean near zero", () => {
    const { weights } = drawn("spread", 64 * 1024);
    expect(Math.max(...weights.slice(0, 32_768))).toBe(63 * 0.5);
    expect(Math.min(...weights.slice(0, 32_768))).toBe(-64 * 0.5);
    const mean = weights.reduce((sum, weight) => sum + weight) / weights.length;
    expect(Math.abs(mean)).toBeLessThan(0.5);
  });

  it("of signs has two values, those that signAt foretells", () => {
    const { bits, weights } = drawn("signs", 256);
    expect(weights).toEqual(weights.map((_, at) => 16 * signAt(bits, at)));
    expect(new Set(weights)).toEqual(new Set([16, -16]));
  });
});

describe("written values", () => {
  it("come back within half a step", () => {
    const values = Array.from({ length: 64 }, (_, at) => Math.sin(at));
    const row = new Uint16Array(rowBytes(64) / 2);
    writeValues(row, 0, values);
    weightsOf(row).forEach((weight, at) => {
      expect(Math.abs(weight - (values[at] ?? 0))).toBeLessThan(1 / 127);
    });
  });

  it("are exact multiples of a given scale, and leave the other blocks alone", () => {
    const { row } = drawn("signs", 96);
    const before = weightsOf(row);
    writeValues(
      row,
      32,
      Array.from({ length: 32 }, (_, at) => at - 5),
      1,
    );
    const after = weightsOf(row);
    expect(after.slice(32, 64)).toEqual(Array.from({ length: 32 }, (_, at) => at - 5));
    expect([...after.slice(0, 32), ...after.slice(64)]).toEqual([...before.slice(0, 32), ...before.slice(64)]);
  });

  it("of zeros are zeros", () => {
    const row = new Uint16Array(rowBytes(32) / 2).fill(0xffff);
    writeValues(row, 0, new Float64Array(32));
    expect(weightsOf(row).every((weight) => Math.abs(weight) === 0)).toBe(true);
  });
});

it.each([
  [1, 0x3c00],
  [-2, 0xc000],
  [1 / 32, 0x2800],
  [2 ** -14, 0x0400],
])("%f in half precision is %i, and back", (value, bits) => {
  expect(toHalf(value)).toBe(bits);
  expect(fromHalf(bits)).toBe(value);
});
