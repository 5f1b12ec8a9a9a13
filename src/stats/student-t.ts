import { lnBetaTails } from "./incomplete-beta.ts";

/**
 * Returns the value that a Student-t variable is below with the given probability.
 * @param probability above 0.5 and below 1
 * @param degrees of freedom, above 0
 * @see NIST Engineering Statistics Handbook, 1.3.6.6.4, and its relation to the incomplete beta function
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (!(probability > 0.5 && probability < 1))
    throw new RangeError(`a probability is 0.5 to 1 here, not ${probability}`);
  if (!(degrees > 0)) throw new RangeError(`degrees of freedom are above 0, not ${degrees}`);
  const above = (t: number) => 0.5 * Math.exp(lnBetaTails(degrees / (degrees + t * t), degrees / 2, 0.5).lnLower);
  let low = 0;
  let high = 1;
  while (above(high) > 1 - probability) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (above(middle) > 1 - probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
