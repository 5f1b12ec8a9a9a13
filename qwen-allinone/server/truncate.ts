/** Maximum number of tokens of a user's text that the model sees. */
export const MAX_INPUT_TOKENS = 512;

/** Keeps the last tokens: the end of a text says most about what its writer wants now. */
export function keepTail<T>(tokens: readonly T[], limit: number = MAX_INPUT_TOKENS): T[] {
  return tokens.slice(Math.max(0, tokens.length - limit));
}

/** How many of these an earlier conversation may use, after the text itself. */
const MAX_HISTORY_TOKENS = 256;

/**
 * Returns as much of a conversation as fits next to a text: whole turns, the latest first.
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
