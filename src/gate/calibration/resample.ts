import type { Comparison, Phase } from "../../model/record.ts";
import { PAUSE_AFTER_FAILURE_MS, type Sample } from "../../model/sample.ts";
import type { Pair } from "../../stats/comparison/blocks.ts";

/*
 * Simulates windows of any length from the measured ones: pieces of a few seconds, drawn at random moments of one
 * window and put one after the other (the moving-block bootstrap). Neighbors within a piece stay together, because
 * runner noise has a time scale of about a second. All pieces of a window come from one drill, so that drills still
 * differ.
 * @see Künsch (1989), "The jackknife and the bootstrap for general stationary observations"; the circular form is from
 *   Politis & Romano (1992)
 */
const PIECE_MS = 4_000;

/** Yields requests like those of a window without end, in the order in which they end; the clock starts at 0. */
export function* requestsLike(phase: Phase, uniform: () => number): Generator<Sample, void> {
  const { startedAtMs, samples } = phase;
  if (samples.length === 0) return;
  const ending = samples.toSorted((a, b) => a.endedAtMs - b.endedAtMs);
  const lengthMs = Math.max(phase.endedAtMs, ending.at(-1)?.endedAtMs ?? 0) - startedAtMs + 1e-6;
  const pieceMs = Math.min(PIECE_MS, lengthMs);
  for (let atMs = 0; ; atMs += pieceMs) {
    const fromMs = startedAtMs + uniform() * lengthMs;
    yield* between(ending, fromMs, fromMs + pieceMs, atMs - fromMs);
    // Wraps around to the start, so that every moment is drawn equally often.
    yield* between(ending, fromMs - lengthMs, fromMs + pieceMs - lengthMs, atMs - fromMs + lengthMs);
  }
}

function* between(ending: readonly Sample[], fromMs: number, toMs: number, shiftMs: number): Generator<Sample, void> {
  for (let index = firstFrom(ending, fromMs); index < ending.length; index += 1) {
    const sample = ending[index];
    if (sample === undefined || sample.endedAtMs >= toMs) return;
    yield shifted(sample, shiftMs);
  }
}

function firstFrom(ending: readonly Sample[], fromMs: number): number {
  let low = 0;
  let high = ending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ending[middle]?.endedAtMs ?? 0) < fromMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Yields pairs like those of a comparison without end, in the order A B B A. */
export function* pairsLike({ candidate, baseline }: Comparison, uniform: () => number): Generator<Pair, void> {
  const seen = candidate.samples.flatMap((sample, index) => {
    const other = baseline.samples[index];
    return other === undefined ? [] : [{ candidate: sample, baseline: other }];
  });
  // An even number: otherwise one image would go first twice where the end meets the start.
  const pairs = seen.slice(0, seen.length - (seen.length % 2));
  if (pairs.length === 0) return;
  let atMs = 0;
  for (;;) {
    const first = 2 * Math.floor((uniform() * pairs.length) / 2);
    const untilMs = atMs + PIECE_MS;
    for (let taken = 0; taken < pairs.length && (atMs < untilMs || taken % 2 === 1); taken += 1) {
      const pair = pairs[(first + taken) % pairs.length];
      if (pair === undefined) return;
      const fromMs = Math.min(pair.candidate.intendedAtMs, pair.baseline.intendedAtMs);
      const toMs = Math.max(pair.candidate.endedAtMs, pair.baseline.endedAtMs);
      const shiftMs = atMs - fromMs;
      yield { candidate: shifted(pair.candidate, shiftMs), baseline: shifted(pair.baseline, shiftMs) };
      const failed = pair.candidate.outcome !== "ok" || pair.baseline.outcome !== "ok";
      // Ensures that time passes even if a pair takes none.
      atMs += Math.max(toMs - fromMs, 1e-3) + (failed ? PAUSE_AFTER_FAILURE_MS : 0);
    }
  }
}

function shifted(sample: Sample, byMs: number): Sample {
  return {
    ...sample,
    intendedAtMs: sample.intendedAtMs + byMs,
    sentAtMs: sample.sentAtMs === null ? null : sample.sentAtMs + byMs,
    endedAtMs: sample.endedAtMs + byMs,
  };
}
