import { type Message, message } from "../message.ts";
import type { Effect } from "../record.ts";

declare module "../message.ts" {
  interface MessageArgs {
    "effect.none": { readonly name: string; readonly onBaseline: boolean };
    "effect.not-verified": { readonly name: string; readonly onBaseline: boolean };
  }
}

/**
 * Returns why an experiment without a measurable effect proves nothing. Says so if the drill ended before the effect was
 * verified.
 */
export function noEffect(name: string, effect: Effect | null | undefined, onBaseline = false): Message {
  return message(effect ? "effect.none" : "effect.not-verified", { name, onBaseline });
}
