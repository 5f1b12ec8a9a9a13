import { distance } from "fastest-levenshtein";

/** Other names that users try, by the name that they mean. */
export type Guesses = Readonly<Record<string, readonly string[] | undefined>>;

/** More names than these are not a hint. */
const MAX_NAMES = 4;
const SHORTEST_PREFIX = 3;

/**
 * The known names that a wrong one most likely means: those with it as a guess; else those that start with it (`kill`);
 * else the one with the fewest differing letters, at most a third of them or two in a short name; else one that contains
 * it or is contained in it (`p95`). Empty if no name is close.
 * @param known the names that are accepted in that place, because a suggestion must not be the next error
 */
export function nearestNames(written: string, known: readonly string[], guesses: Guesses = {}): readonly string[] {
  const name = plain(written);
  const guessed = known.filter((candidate) => guesses[candidate]?.includes(name));
  if (guessed.length > 0) return guessed;
  const longer = known.filter((candidate) => name.length >= SHORTEST_PREFIX && plain(candidate).startsWith(name));
  if (longer.length > 0) return longer.length <= MAX_NAMES ? longer : [];
  let best: { name: string; cost: number } | null = null;
  for (const candidate of known) {
    const cost = costOf(name, plain(candidate));
    if (cost !== null && (best === null || cost < best.cost)) best = { name: candidate, cost };
  }
  return best === null ? [] : [best.name];
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
