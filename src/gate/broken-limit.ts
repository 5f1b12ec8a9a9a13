import { shareAllowed, type WindowObjective } from "../model/objectives.ts";
import type { Sample } from "../model/sample.ts";
import { designEffect } from "../stats/design-effect.ts";
import { lnFailEvidence, lnFailOf } from "../stats/e-value.ts";
import { observerOf } from "./objective-watch.ts";

/** No burst of noise alone lasts this long. A limit that is broken for less is not blamed on the service. */
const BURST_MS = 5_000;

/**
 * Returns whether the requests of a window of fixed length clearly break a limit. Judges once, at the end of the
 * window, because the gate's own test would have to wait for fresh requests to confirm a suspected fail.
 * @param all all objectives of the window
 */
export function clearlyBreaks(
  samples: readonly Sample[],
  objective: WindowObjective,
  all: readonly WindowObjective[] = [objective],
): boolean {
  const observe = observerOf(objective, all);
  const seen = samples.flatMap((sample) => observe(sample) ?? []);
  const beyond = seen.filter(({ exceedsClearly }) => exceedsClearly);
  if (beyond.length === 0) return false;
  const fromMs = beyond.reduce((least, { intendedAtMs }) => Math.min(least, intendedAtMs), Number.POSITIVE_INFINITY);
  const toMs = beyond.reduce((most, { endedAtMs }) => Math.max(most, endedAtMs), 0);
  if (toMs - fromMs < BURST_MS) return false;
  const weight = designEffect(
    seen.map(({ endedAtMs }) => endedAtMs),
    seen.map(({ value }) => value),
  );
  return lnFailEvidence(beyond.length / weight, seen.length / weight, shareAllowed(objective)) >= lnFailOf(all.length);
}
