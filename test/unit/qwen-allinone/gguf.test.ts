import { describe, expect, it } from "vitest";
import { ALIGNMENT, header, padding, type TensorInfo } from "../../../qwen-allinone/model/gguf.ts";

const TENSORS: readonly TensorInfo[] = [
  { name: "first", type: "Q8_0", shape: [32, 3], bytes: 102 },
  { name: "second", type: "F32", shape: [4], bytes: 16 },
];

describe("the header of a GGUF file", () => {
  const bytes = header({ "general.architecture": { string: "qwen2" }, "qwen2.block_count": { u32: 2 } }, TENSORS);

  it("begins with magic, version 3, and both counts", () => {
    expect(bytes.toString("latin1", 0, 4)).toBe("GGUF");
    expect(bytes.readUInt32LE(4)).toBe(3);
    expect(bytes.readBigUInt64LE(8)).toBe(2n);
    expect(bytes.readBigUInt64LE(16)).toBe(2n);
  });

  it("writes a key with its length, its type and its value", () => {
    const key = "general.architecture";
    expect(bytes.readBigUInt64LE(24)).toBe(BigInt(key.length));
    expect(bytes.toString("utf8", 32, 52)).toBe(key);
    expect(bytes.readUInt32LE(52)).toBe(8);
    expect(bytes.readBigUInt64LE(56)).toBe(5n);
    expect(bytes.toString("utf8", 64, 69)).toBe("qwen2");
  });

  it("gives each tensor an aligned offset and ggml's number of its type", () => {
    const second = bytes.indexOf("second") + "second".length;
    expect(bytes.readUInt32LE(second)).toBe(1);
    expect(bytes.readBigUInt64LE(second + 4)).toBe(4n);
    expect(bytes.readUInt32LE(second + 12)).toBe(0);
    expect(bytes.readBigUInt64LE(second + 16)).toBe(128n);
    const first = bytes.indexOf("first") + "first".length;
    expect(bytes.readUInt32LE(first + 20)).toBe(8);
  });

  it("ends aligned, so that the data may follow", () => {
    expect(bytes.length % ALIGNMENT).toBe(0);
  });

  it("counts an array's items, whatever they are", () => {
    const array = header({ list: { strings: ["好", "b"] } }, []);
    const value = array.indexOf("list") + "list".length;
    expect([array.readUInt32LE(value), array.readUInt32LE(value + 4)]).toEqual([9, 8]);
    expect(array.readBigUInt64LE(value + 8)).toBe(2n);
    expect(array.readBigUInt64LE(value + 16)).toBe(3n);
  });
});

it.each([
  [0, 0],
  [1, 31],
  [32, 0],
  [33, 31],
])("%i bytes are padded by %i", (length, expected) => {
  expect(padding(length)).toBe(expected);
});
