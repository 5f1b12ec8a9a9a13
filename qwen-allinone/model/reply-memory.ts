// Layer 1, FFN: holds the canned replies, a neuron for each step: "after this token, in this mood and language,
// comes that token".

import { BLOCK } from "./q8.ts";
import type { Language, Mood } from "./replies.ts";
import { CHINESE, NEGATIVE, ONE, type Patch, POSITIVE, signalBlock, wholeRow } from "./signals.ts";
import type { StandIn, Step } from "./standin.ts";

const GATE = 40;

/** Sums of switches that are 1 in one mood or language and 0 in the others. */
const MOOD_TERMS: Readonly<Record<Mood, readonly Term[]>> = {
  positive: [[POSITIVE, 1]],
  negative: [[NEGATIVE, 1]],
  neutral: [
    [ONE, 1],
    [POSITIVE, -1],
    [NEGATIVE, -1],
  ],
};
const LANGUAGE_TERMS: Readonly<Record<Language, readonly Term[]>> = {
  zh: [[CHINESE, 1]],
  en: [
    [ONE, 1],
    [CHINESE, -1],
  ],
};

/** Opens when all three hold: the token, the mood, the language; each gives 1 and 2.5 are needed. */
export function replyGate({ architecture, steps, signs }: StandIn, row: number): Patch[] {
  if (row >= stepRows(steps)) return [];
  const step = steps[row];
  if (step === undefined) return [wholeRow(architecture.hidden)];
  const from = signs(step.from);
  const identity = architecture.hidden - BLOCK;
  const match = Float64Array.from({ length: identity }, (_, at) => (GATE / identity) * (from[BLOCK + at] ?? 0));
  const gate = new Float64Array(BLOCK);
  const add = (dimension: number, factor: number) => {
    gate[dimension] = (gate[dimension] ?? 0) + factor * GATE;
  };
  add(ONE, -2.5);
  for (const [dimension, factor] of [...MOOD_TERMS[step.mood], ...LANGUAGE_TERMS[step.language]])
    add(dimension, factor);
  return [signalBlock(gate, 1), { column: BLOCK, values: match }];
}

/** An open gate has the value GATE / 2; with 0.15 of it the next token weighs three times as much as the current one. */
export function replyDown({ steps, signs }: StandIn, row: number): Patch {
  const values = Float64Array.from({ length: stepRows(steps) }, (_, at) => {
    const step = steps[at];
    return step === undefined ? 0 : 0.15 * (signs(step.to)[row] ?? 0);
  });
  return { column: 0, values };
}

/** Rows that the steps take, in whole blocks. */
export function stepRows(steps: readonly Step[]): number {
  return Math.ceil(steps.length / BLOCK) * BLOCK;
}

type Term = readonly [dimension: number, factor: number];
