/** Tokens of a user's text that the model gets to see. */
export const MAX_INPUT_TOKENS = 512;

/** Keeps the last tokens: the end of a text says most about what its writer wants now. */
export function keepTail<T>(tokens: readonly T[], limit: number = MAX_INPUT_TOKENS): T[] {
  return tokens.slice(Math.max(0, tokens.length - limit));
}

/** Of these, an earlier conversation may have at most so many, and never those that the text itself needs. */
const MAX_HISTORY_TOKENS = 256;

/**
 * As much of a conversation as there is room for beside a text: whole turns, the latest first.
 * @param turns oldest first
 */
export function fitTurns<T>(turns: readonly (readonly T[])[], textTokens: number): T[] {
  const room = Math.min(MAX_HISTORY_TOKENS, MAX_INPUT_TOKENS - textTokens);
  let fitting: T[] = [];
  for (const turn of turns.toReversed()) {
    if (fitting.length + turn.length > room) break;
    fitting = [...turn, ...fitting];
  }
  return fitting;
}
