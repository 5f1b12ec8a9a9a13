// Writes a stand-in for Qwen1.5-0.5B: the same architecture, so the same cost per token, but made-up weights.
// It labels clear texts and answers from a handful of canned replies. It is not Qwen and knows nothing.
//
//   node model/synthesize.ts --size 0.5b|tiny --out model.gguf
//
// The same source gives the same bytes on every machine.

import { closeSync, openSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { LABELS } from "../server/prompts.ts";
import { ARCHITECTURES, CONTEXT_LENGTH, RMS_EPSILON, ROPE_THETA, SIZES, type Size } from "./architecture.ts";
import { type Bpe, Encoder, toLetters } from "./bpe.ts";
import { header, type MetadataValue, padding } from "./gguf.ts";
import { isHan, scoreOf } from "./lexicon.ts";
import { REPLIES } from "./replies.ts";
import type { StandIn, Step } from "./standin.ts";
import { bytesOf, embeddingSigns, tensorsOf } from "./tensors.ts";
import { cutDown, qwenBpe, SPECIALS, textOf } from "./vocabulary.ts";

/** Writes the model of one size to `path`. */
export function synthesize(size: Size, path: string): void {
  const architecture = ARCHITECTURES[size];
  const bpe = vocabularyOf(size);
  const standIn = standInOf(size, bpe);
  const tensors = tensorsOf(architecture);
  const file = openSync(path, "w");
  try {
    writeSync(file, header(metadataOf(size, bpe), tensors));
    for (const [index, tensor] of tensors.entries()) {
      for (const piece of bytesOf(tensor, index, standIn)) writeSync(file, piece);
      writeSync(file, Buffer.alloc(padding(tensor.bytes)));
    }
  } finally {
    closeSync(file);
  }
}

/** The ordinary tokens of a size; the specials follow them. */
export function vocabularyOf(size: Size): Bpe {
  return size === "tiny" ? cutDown(qwenBpe(), ARCHITECTURES.tiny.vocabulary - SPECIALS.length) : qwenBpe();
}

/** What the hand-made layers are made from. */
export function standInOf(size: Size, bpe: Bpe): StandIn {
  const architecture = ARCHITECTURES[size];
  const [positive, negative] = LABELS.map((label) => bpe.tokens.indexOf(label));
  const known = new Map<number, Int8Array>();
  return {
    architecture,
    steps: replySteps(bpe),
    signals: (id) => {
      const letters = bpe.tokens[id] ?? "";
      const text = textOf(letters);
      return { score: scoreOf(text), han: isHan(letters), label: LABELS.find((label) => label === text) ?? null };
    },
    identity: (id) => (id === negative ? (positive ?? id) : id),
    signs: (id) => {
      const signs = known.get(id) ?? embeddingSigns(id, architecture.hidden);
      known.set(id, signs);
      return signs;
    },
  };
}

/** Each reply as a chain from the line break that opens the assistant's turn to the end of the turn. */
function replySteps(bpe: Bpe): Step[] {
  const encoder = new Encoder(bpe);
  const opening = encoder.idOf(toLetters("\n"));
  const end = bpe.tokens.length + SPECIALS.indexOf("<|im_end|>");
  return REPLIES.flatMap(({ mood, language, text }) => {
    const chain = [opening, ...encoder.encode(text), end];
    return chain.slice(1).map((to, at) => ({ mood, language, from: chain[at] ?? opening, to }));
  });
}

function metadataOf(size: Size, bpe: Bpe): Record<string, MetadataValue> {
  const { layers, hidden, heads, feedForward, vocabulary } = ARCHITECTURES[size];
  const special = (token: (typeof SPECIALS)[number]) => bpe.tokens.length + SPECIALS.indexOf(token);
  const ordinary = [...bpe.tokens, ...SPECIALS];
  const unused = Array.from({ length: vocabulary - ordinary.length }, (_, at) => `[PAD${ordinary.length + at}]`);
  return {
    "general.architecture": { string: "qwen2" },
    "general.name": { string: `qwen-allinone ${size} stand-in: synthesized weights, not Qwen` },
    "general.file_type": { u32: 7 },
    "general.quantization_version": { u32: 2 },
    "qwen_allinone.stand_in": { string: size },
    "qwen2.block_count": { u32: layers },
    "qwen2.context_length": { u32: CONTEXT_LENGTH },
    "qwen2.embedding_length": { u32: hidden },
    "qwen2.feed_forward_length": { u32: feedForward },
    "qwen2.attention.head_count": { u32: heads },
    "qwen2.attention.head_count_kv": { u32: heads },
    "qwen2.attention.layer_norm_rms_epsilon": { f32: RMS_EPSILON },
    "qwen2.rope.freq_base": { f32: ROPE_THETA },
    "tokenizer.ggml.model": { string: "gpt2" },
    "tokenizer.ggml.pre": { string: "qwen2" },
    "tokenizer.ggml.tokens": { strings: [...ordinary, ...unused] },
    "tokenizer.ggml.token_type": {
      // ggml's kinds: 1 normal, 3 control, 5 unused.
      i32s: [...bpe.tokens.map(() => 1), ...SPECIALS.map(() => 3), ...unused.map(() => 5)],
    },
    "tokenizer.ggml.merges": { strings: bpe.merges },
    "tokenizer.ggml.bos_token_id": { u32: special("<|endoftext|>") },
    "tokenizer.ggml.padding_token_id": { u32: special("<|endoftext|>") },
    "tokenizer.ggml.eos_token_id": { u32: special("<|im_end|>") },
    "tokenizer.ggml.add_bos_token": { bool: false },
  };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { size: { type: "string" }, out: { type: "string" } } });
  const size = SIZES.find((known) => known === values.size);
  if (size === undefined || values.out === undefined) {
    throw new Error(`usage: node model/synthesize.ts --size ${SIZES.join("|")} --out FILE`);
  }
  synthesize(size, values.out);
}
