/** Returns words of which one is meant: `a`, `a 或 b`, `a、b 或 c`. */
export function alternativesZh(words: readonly string[]): string {
  const [last = "", ...others] = words.toReversed();
  const before = others.toReversed().join("、");
  return before === "" ? last : `${before}${before.endsWith("）") ? "" : " "}或 ${last}`;
}

/** Returns the question for an unknown name: `是否想写 max-p95？` */
export function didYouMeanZh(nearest: readonly string[]): string {
  return `是否想写 ${alternativesZh(nearest)}？`;
}

/** Returns that question; what can be written instead if no name is close. */
export function insteadZh(nearest: readonly string[], otherwise: string): string {
  return nearest.length === 0 ? otherwise : didYouMeanZh(nearest);
}
