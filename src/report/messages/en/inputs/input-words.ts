/** Returns words of which one is meant: `a`, `a or b`, `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** Returns the question for an unknown name: `did you mean max-p95?` */
export function didYouMean(nearest: readonly string[]): string {
  return `did you mean ${alternatives(nearest)}?`;
}

/** Returns that question; what can be written instead if no name is close. */
export function instead(nearest: readonly string[], otherwise: string): string {
  return nearest.length === 0 ? otherwise : didYouMean(nearest);
}
