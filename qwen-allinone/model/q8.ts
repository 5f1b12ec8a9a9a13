// Q8_0, ggml's 8-bit format: blocks of 32 weights, each a half-precision scale and 32 signed bytes.

export const BLOCK = 32;
export const BLOCK_BYTES = 34;
const BLOCK_WORDS = BLOCK_BYTES / 2;

/** Bytes of a row of `columns` weights. */
export function rowBytes(columns: number): number {
  return (columns / BLOCK) * BLOCK_BYTES;
}

/** How the bytes of a drawn block come out of random bits. */
export type Draw = "spread" | "signs";

/**
 * Fills a row, seen as 16-bit words, from random bits: four weights to each of `bits`.
 * `spread` gives -64 to 63, all alike; `signs` gives -32 or 32.
 */
export function drawRow(row: Uint16Array, bits: Uint32Array, draw: Draw, scale: number): void {
  const half = toHalf(scale);
  let from = 0;
  for (let block = 0; block < row.length; block += BLOCK_WORDS) {
    row[block] = half;
    for (let word = 1; word < BLOCK_WORDS; word += 2) {
      const four = draw === "signs" ? signs(bits[from++] ?? 0) : spread(bits[from++] ?? 0);
      row[block + word] = four;
      row[block + word + 1] = four >>> 16;
    }
  }
}

/** Seven bits of each byte, sign-extended: -128 never occurs, which some kernels can't negate. */
function spread(bits: number): number {
  return (bits & 0x7f7f7f7f) | ((bits & 0x40404040) << 1);
}

/** One bit of each byte chooses between 0xe0 (-32) and 0x20 (32). */
function signs(bits: number): number {
  return 0xe0e0e0e0 ^ Math.imul(bits & 0x01010101, 0xc0);
}

/** The sign that `signs` gives to a column, without writing the row. */
export function signAt(bits: Uint32Array, column: number): 1 | -1 {
  return (((bits[column >>> 2] ?? 0) >>> ((column & 3) * 8)) & 1) === 1 ? 1 : -1;
}

/**
 * Quantizes values over a row from `column` on; both are multiples of a block long.
 * Without a scale each block takes the one that makes its largest value 127.
 */
export function writeValues(row: Uint16Array, column: number, values: ArrayLike<number>, scale?: number): void {
  const bytes = new Int8Array(row.buffer, row.byteOffset, row.byteLength);
  for (let start = 0; start < values.length; start += BLOCK) {
    const largest = maxMagnitude(values, start);
    const half = toHalf(scale ?? largest / 127);
    const step = fromHalf(half);
    const block = (column + start) / BLOCK;
    row[block * BLOCK_WORDS] = half;
    for (let at = 0; at < BLOCK; at++) {
      const value = step === 0 ? 0 : Math.round((values[start + at] ?? 0) / step);
      bytes[block * BLOCK_BYTES + 2 + at] = Math.max(-127, Math.min(127, value));
    }
  }
}

function maxMagnitude(values: ArrayLike<number>, start: number): number {
  let largest = 0;
  for (let at = start; at < start + BLOCK; at++) largest = Math.max(largest, Math.abs(values[at] ?? 0));
  return largest;
}

const HALF = new DataView(new ArrayBuffer(2));

/** The bits of the nearest half-precision number. */
export function toHalf(value: number): number {
  HALF.setFloat16(0, value);
  return HALF.getUint16(0);
}

/** The number behind half-precision bits. */
export function fromHalf(bits: number): number {
  HALF.setUint16(0, bits);
  return HALF.getFloat16(0);
}
