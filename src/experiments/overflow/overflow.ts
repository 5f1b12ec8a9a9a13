import { message } from "../../model/message.ts";
import type { ProbeOutcome } from "../../model/record.ts";
import type { Experiment } from "../kit/experiment.ts";
import type { Trial } from "../kit/probe/attempts.ts";
import { CLEAR_TEXTS } from "../kit/probe/clear-texts.ts";
import { probe, type SentTexts } from "../kit/probe/probe.ts";
import { longTextsCheck } from "./long-texts-check.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "overflow.description": { readonly texts: number; readonly maxWords: number };
    "overflow.sent": SentTexts;
  }
}

/**
 * Number of words before the labeled text: from about the length at which small services truncate, over a full small
 * context, to more than the 32,768 tokens of Qwen1.5.
 */
const LENGTHS = [400, 1_000, 4_000, 10_000, 40_000];
/** Neutral words of one token each. */
const FILLER = "then we went to the next house and on to the other side of the road ";

/** The labeled texts: one positive, one negative. */
const PLAIN = [CLEAR_TEXTS.at(0), CLEAR_TEXTS.at(-1)].filter((text) => text !== undefined);

/** Texts up to far beyond the model's context size. */
export const overflow: Experiment<Record<never, never>, ProbeOutcome> = {
  kind: "overflow",
  guesses: ["long-input", "context-overflow"],
  summary: "Sends texts up to far beyond the model's context size, with the sentiment in the last sentences.",
  objectives: ["long-texts"],
  parameters: {},
  describe: () =>
    message("overflow.description", { texts: LENGTHS.length * PLAIN.length, maxWords: Math.max(...LENGTHS) }),

  ...probe({
    trials,
    sent: (figures) => message("overflow.sent", figures),
    minHeld: () => 1,
    secret: () => null,
    leaks: () => false,
    checks: (scope, attempted) => [longTextsCheck(scope, attempted)],
  }),
};

function trials(): Trial[] {
  return LENGTHS.flatMap((words) => {
    const before = filler(words);
    return PLAIN.map((plain) => ({
      name: `${words.toLocaleString("en-US")} words`,
      text: `${before}\n${plain}`,
      plain,
    }));
  });
}

function filler(words: number): string {
  const perRound = FILLER.trim().split(" ").length;
  return FILLER.repeat(Math.ceil(words / perRound))
    .split(" ")
    .slice(0, words)
    .join(" ");
}
