import { lnBetaTails } from "./incomplete-beta.ts";

const STEPS = 60;

/**
 * Returns the bounds of a share from k successes in n tries, each at 95 % on its own side: the share is at least `low`,
 * and it is at most `high`.
 * @param k number of successes, 0 to n
 * @param n tries, above 0
 * @see Clopper & Pearson (1934)
 */
export function shareBounds(k: number, n: number): { readonly low: number; readonly high: number } {
  const low = k === 0 ? 0 : root((p) => Math.exp(lnBetaTails(p, k, n - k + 1).lnLower), 0.05);
  const high = k === n ? 1 : root((p) => Math.exp(lnBetaTails(p, k + 1, n - k).lnLower), 0.95);
  return { low, high };
}

/** Returns where a function that rises from 0 to 1 takes a value. */
function root(rising: (p: number) => number, value: number): number {
  let below = 0;
  let above = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (below + above) / 2;
    if (rising(middle) < value) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
