/** Tokens of a user's text that the model gets to see. */
export const MAX_INPUT_TOKENS = 512;

/** Keeps the last tokens: the end of a text says most about what its writer wants now. */
export function keepTail<T>(tokens: readonly T[], limit: number = MAX_INPUT_TOKENS): T[] {
  return tokens.slice(Math.max(0, tokens.length - limit));
}
