// GGUF, version 3: the header of the file format that llama.cpp reads.
// @see https://github.com/ggml-org/ggml/blob/master/docs/gguf.md

export const ALIGNMENT = 32;

/** ggml's numbers for the two types in use. */
export const GGML_TYPE = { F32: 0, Q8_0: 8 } as const;

export interface TensorInfo {
  readonly name: string;
  readonly type: keyof typeof GGML_TYPE;
  /** Innermost first, as ggml counts: `[columns, rows]`. */
  readonly shape: readonly number[];
  readonly bytes: number;
}

/** A metadata value with its type spelled out; JavaScript's numbers don't carry one. */
export type MetadataValue =
  | { readonly u32: number }
  | { readonly f32: number }
  | { readonly bool: boolean }
  | { readonly string: string }
  | { readonly strings: readonly string[] }
  | { readonly i32s: readonly number[] };

const TYPE = { u32: 4, i32: 5, f32: 6, bool: 7, string: 8, array: 9 } as const;

/** Everything before the tensors' data, padded, so that the first tensor may follow directly. */
export function header(metadata: Readonly<Record<string, MetadataValue>>, tensors: readonly TensorInfo[]): Buffer {
  const parts: Buffer[] = [Buffer.from("GGUF"), u32(3), u64(tensors.length), u64(Object.keys(metadata).length)];
  for (const [key, value] of Object.entries(metadata)) parts.push(string(key), encode(value));
  let offset = 0;
  for (const { name, shape, type, bytes } of tensors) {
    parts.push(string(name), u32(shape.length), ...shape.map(u64), u32(GGML_TYPE[type]), u64(offset));
    offset += bytes + padding(bytes);
  }
  const unpadded = Buffer.concat(parts);
  return Buffer.concat([unpadded, Buffer.alloc(padding(unpadded.length))]);
}

/** Bytes from `length` to the next aligned offset. */
export function padding(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}

function encode(value: MetadataValue): Buffer {
  if ("u32" in value) return Buffer.concat([u32(TYPE.u32), u32(value.u32)]);
  if ("f32" in value) return Buffer.concat([u32(TYPE.f32), f32(value.f32)]);
  if ("bool" in value) return Buffer.concat([u32(TYPE.bool), Buffer.from([Number(value.bool)])]);
  if ("string" in value) return Buffer.concat([u32(TYPE.string), string(value.string)]);
  if ("strings" in value) return array(TYPE.string, value.strings.map(string));
  return array(TYPE.i32, value.i32s.map(i32));
}

function array(type: number, items: readonly Buffer[]): Buffer {
  return Buffer.concat([u32(TYPE.array), u32(type), u64(items.length), ...items]);
}

function string(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  return Buffer.concat([u64(bytes.length), bytes]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function i32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function f32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
