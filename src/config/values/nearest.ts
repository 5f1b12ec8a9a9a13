import { distance } from "fastest-levenshtein";

/**
 * The known name that a misspelled one most likely means, or null if none is close: `max_p95` and `p95` mean `max-p95`.
 * Close = at most a third of the letters differ (two in a short name), or one name contains the other.
 */
export function nearestName(written: string, known: readonly string[]): string | null {
  const name = plain(written);
  let best: { name: string; cost: number } | null = null;
  for (const candidate of known) {
    const cost = costOf(name, plain(candidate));
    if (cost !== null && (best === null || cost < best.cost)) best = { name: candidate, cost };
  }
  return best?.name ?? null;
}

/** Case, spaces, underscores and dashes are the usual mistakes; they cost nothing. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, "-");
}

function costOf(name: string, candidate: string): number | null {
  const edits = distance(name, candidate);
  if (edits <= Math.max(2, Math.floor(Math.min(name.length, candidate.length) / 3))) return edits;
  const contains = name.length >= 3 && (candidate.includes(name) || name.includes(candidate));
  // Ranked after every name that is close by edit distance.
  return contains ? 100 + edits : null;
}
