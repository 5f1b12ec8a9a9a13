import type { Effect } from "../record.ts";

/**
 * Why an experiment without a measurable effect proves nothing, as a sentence. A drill that ended before it was verified is
 * reported as such.
 * @param on such as ` on the baseline`
 */
export function noEffect(name: string, effect: Effect | null | undefined, on = ""): string {
  return effect
    ? `${name} had no measurable effect${on}.`
    : `The effect of ${name}${on} was not verified, because the drill ended first.`;
}
