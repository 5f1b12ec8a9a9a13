// The list of tensors of a Qwen2-architecture model, by llama.cpp's names, and the bytes of each.

import { type Architecture, HEAD_DIM } from "./architecture.ts";
import type { TensorInfo } from "./gguf.ts";
import { biasOf } from "./pooling.ts";
import { BLOCK_BYTES, drawRow, rowBytes, signAt, writeValues } from "./q8.ts";
import { fillRandom } from "./random.ts";
import { drawOf, nominalRms, patches, type StandIn } from "./standin.ts";

/** Changing it changes every weight. */
const SEED = 20_250_405;

/** Its place in the list of tensors. */
const EMBEDDING = 0;

/** All tensors in the order of the file. The output layer is the embedding, as in Qwen1.5-0.5B. */
export function tensorsOf({ layers, hidden, heads, feedForward, vocabulary }: Architecture): TensorInfo[] {
  const attention = heads * HEAD_DIM;
  const layer = (at: number) => [
    vector(`blk.${at}.attn_norm.weight`, hidden),
    ...["q", "k", "v"].flatMap((part) => [
      matrix(`blk.${at}.attn_${part}.weight`, hidden, attention),
      vector(`blk.${at}.attn_${part}.bias`, attention),
    ]),
    matrix(`blk.${at}.attn_output.weight`, attention, hidden),
    vector(`blk.${at}.ffn_norm.weight`, hidden),
    matrix(`blk.${at}.ffn_gate.weight`, hidden, feedForward),
    matrix(`blk.${at}.ffn_up.weight`, hidden, feedForward),
    matrix(`blk.${at}.ffn_down.weight`, feedForward, hidden),
  ];
  return [
    matrix("token_embd.weight", hidden, vocabulary),
    vector("output_norm.weight", hidden),
    ...Array.from({ length: layers }, (_, at) => layer(at)).flat(),
  ];
}

function vector(name: string, length: number): TensorInfo {
  return { name, type: "F32", shape: [length], bytes: length * 4 };
}

function matrix(name: string, columns: number, rows: number): TensorInfo {
  return { name, type: "Q8_0", shape: [columns, rows], bytes: rowBytes(columns) * rows };
}

/** The bytes of one tensor, in pieces of about a megabyte. A piece is overwritten by the next. */
export function* bytesOf(tensor: TensorInfo, index: number, standIn: StandIn): Generator<Uint8Array> {
  if (tensor.type === "F32") {
    yield vectorBytes(tensor, standIn.architecture.hidden);
    return;
  }
  const [columns = 0, rows = 0] = tensor.shape;
  const bytes = rowBytes(columns);
  const rowsAPiece = Math.max(1, Math.floor((1 << 20) / bytes));
  const piece = new Uint8Array(rowsAPiece * bytes);
  const bits = new Uint32Array(columns / 4);
  const { draw, scale } = drawOf(tensor.name, standIn.architecture.hidden);
  for (let first = 0; first < rows; first += rowsAPiece) {
    const count = Math.min(rowsAPiece, rows - first);
    for (let at = 0; at < count; at++) {
      const row = new Uint16Array(piece.buffer, at * bytes, (columns / 32) * (BLOCK_BYTES / 2));
      const drawnAs = index === EMBEDDING ? standIn.identity(first + at) : first + at;
      fillRandom(bits, [SEED, index, drawnAs]);
      drawRow(row, bits, draw, scale);
      for (const patch of patches(standIn, tensor.name, first + at)) {
        writeValues(row, patch.column, patch.values, patch.scale);
      }
    }
    yield piece.subarray(0, count * bytes);
  }
}

/** The random signs of a row of the embedding. */
export function embeddingSigns(row: number, hidden: number): Int8Array {
  const bits = new Uint32Array(hidden / 4);
  fillRandom(bits, [SEED, EMBEDDING, row]);
  return Int8Array.from({ length: hidden }, (_, column) => signAt(bits, column));
}

function vectorBytes({ name, shape }: TensorInfo, hidden: number): Uint8Array {
  const isNorm = name.endsWith("norm.weight");
  const inner = name === "output_norm.weight" ? 1 : nominalRms(hidden);
  const values = Float32Array.from({ length: shape[0] ?? 0 }, (_, at) => (isNorm ? inner : biasOf(name, at)));
  return new Uint8Array(values.buffer);
}
