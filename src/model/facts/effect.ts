import type { Effect } from "../record.ts";

/**
 * Returns why an experiment without a measurable effect proves nothing, as a sentence. Says so if the drill ended
 * before the effect was verified.
 * @param on such as ` on the baseline`
 */
export function noEffect(name: string, effect: Effect | null | undefined, on = ""): string {
  return effect
    ? `${name} had no measurable effect${on}.`
    : `The effect of ${name}${on} was not verified, because the drill ended first.`;
}
