// A memory leak for testing drills: each output of the model is kept forever, as many times as LEAK says.

import { CHAT_PROMPT, PROMPT_TAIL, promptHead } from "./prompts.ts";

/** The leak that `LEAK` asks for; null without it. */
export interface Leak {
  /** How many times each output is kept. */
  readonly times: number;
  /** Keeps what a model's `generate` returns: the whole prompt, and the response after it. */
  keep(text: string, response: string): void;
}

/** @throws Error for anything but a whole number from 1 to 100000 */
export function leakOf(written: string | undefined): Leak | null {
  if (written === undefined || written === "") return null;
  const times = Number(written);
  if (!/^\d+$/.test(written) || times < 1 || times > 100_000) {
    throw new Error(`LEAK=${written} is not a number of times: write one from 1 to 100000, such as 1000`);
  }
  const kept: Buffer[] = [];
  return {
    times,
    keep(text, response) {
      const output = promptHead(CHAT_PROMPT) + text + PROMPT_TAIL + response;
      // As bytes: a repeated string is kept as a few references to its parts, and would hardly leak.
      kept.push(Buffer.from(output.repeat(times)));
    },
  };
}
