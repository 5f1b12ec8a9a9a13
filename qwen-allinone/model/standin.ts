// The part of the weights that is not random: two layers, compiled by hand, that label a text and answer it.
//
//   layer 0, attention   one head pools the mood scores of the text's words, another asks whether any is Chinese
//   layer 0, FFN         turns the two sums into switches: positive, negative, Chinese
//   layer 1, FFN         holds the canned replies: "after this token, in this mood and language, comes that token"
//   the embedding        tells "positive" and "negative" apart by the mood alone
//
// The first block of 32 dimensions carries these signals and no random weight writes to it. All others carry a
// token's identity: a random sign each, so that two tokens have next to nothing in common.

import type { Architecture } from "./architecture.ts";
import { POOLED, POOLING_ROWS, pooling } from "./pooling.ts";
import { BLOCK, type Draw } from "./q8.ts";
import type { Language, Mood } from "./replies.ts";
import { replyDown, replyGate, stepRows } from "./reply-memory.ts";
import { HAN, MOOD, ONE, type Patch, SCORE, SCORED, signalBlock, wholeRow } from "./signals.ts";
import { SWITCH_ROWS, SWITCHES, switchGate } from "./switches.ts";

/** What the vocabulary says about a token. */
export interface TokenSignals {
  /** -5 to 5. */
  readonly score: number;
  readonly han: boolean;
  readonly label: Mood | null;
}

/** One stored step of a reply. */
export interface Step {
  readonly mood: Mood;
  readonly language: Language;
  readonly from: number;
  readonly to: number;
}

export interface StandIn {
  readonly architecture: Architecture;
  readonly signals: (token: number) => TokenSignals;
  readonly steps: readonly Step[];
  /** Whose random signs a token has: its own, but for one label's, which are the other's. */
  readonly identity: (token: number) => number;
  /** The random signs of an identity, one a dimension. */
  readonly signs: (identity: number) => Int8Array;
}

/** How a tensor's rows are drawn before they are patched. */
export function drawOf(tensor: string, hidden: number): { draw: Draw; scale: number } {
  if (tensor === "token_embd.weight") return { draw: "signs", scale: 1 / 32 };
  // Uniform on -64..63 has a standard deviation of 37: inputs of variance 1 give outputs of variance 1 ...
  if (!/attn_output|ffn_down/.test(tensor)) return { draw: "spread", scale: 1 / (37 * Math.sqrt(hidden)) };
  // ... but what goes back into the stream is a whisper, or 22 random layers would drown the two that mean something.
  return { draw: "spread", scale: 2 ** -14 };
}

/** The hand-made part of one row. Rows that write to the signal block are wholly hand-made. */
export function patches(standIn: StandIn, tensor: string, row: number): Patch[] {
  const { architecture } = standIn;
  if (tensor === "token_embd.weight") return [signalBlock(embedding(standIn.signals(row)), 1 / 32)];
  const writesSignal = row < BLOCK;
  switch (tensor) {
    case "blk.0.attn_k.weight":
    case "blk.0.attn_q.weight":
    case "blk.0.attn_v.weight":
      return row < POOLING_ROWS ? [wholeRow(architecture.hidden, pooling(tensor, row))] : [];
    case "blk.0.attn_output.weight":
      return writesSignal ? [wholeRow(architecture.hidden, POOLED[row])] : [];
    case "blk.0.ffn_gate.weight":
      return switchGate(architecture.hidden, row);
    case "blk.0.ffn_down.weight":
      return writesSignal ? [wholeRow(architecture.feedForward, SWITCHES[row])] : [];
    case "blk.0.ffn_up.weight":
      return row < SWITCH_ROWS ? [wholeRow(architecture.hidden, { [ONE]: 1 })] : [];
    case "blk.1.ffn_gate.weight":
      return replyGate(standIn, row);
    case "blk.1.ffn_up.weight":
      return row < stepRows(standIn.steps) ? [wholeRow(architecture.hidden, { [ONE]: 1 })] : [];
    case "blk.1.ffn_down.weight":
      return writesSignal ? [wholeRow(architecture.feedForward)] : [replyDown(standIn, row)];
    default:
      if (writesSignal && tensor.endsWith("attn_output.weight")) return [wholeRow(architecture.hidden)];
      if (writesSignal && tensor.endsWith("ffn_down.weight")) return [wholeRow(architecture.feedForward)];
      return [];
  }
}

/**
 * Root mean square of the stream in the first two layers: its signs, and the one constant. As norm weight it
 * makes the norm an identity there.
 */
export function nominalRms(hidden: number): number {
  return Math.sqrt((hidden - BLOCK + 1) / hidden);
}

function embedding({ score, han, label }: TokenSignals): Float64Array {
  const block = new Float64Array(BLOCK);
  block[ONE] = 1;
  block[SCORE] = score / 5;
  block[SCORED] = score === 0 ? 0 : 1;
  block[HAN] = han ? 1 : 0;
  // Read as an output weight: the logit grows with the mood. A text that says nothing leans to the positive side.
  if (label === "positive") [block[ONE], block[MOOD]] = [37 / 32, 3.5];
  if (label === "negative") block[MOOD] = -3.5;
  return block;
}
