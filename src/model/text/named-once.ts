import { formatCount } from "./format.ts";

/** How many are named; the others are only counted. */
const NAMED = 3;

/** Returns what went wrong, each name once with its last detail, as in `a (500), b (no answer), c (200) and 2 more`. */
export function namedOnce(wrong: readonly { readonly name: string; readonly detail: string }[]): string {
  const told = new Map(wrong.map(({ name, detail }) => [name, detail]));
  const some = [...told].slice(0, NAMED).map(([name, detail]) => `${name} (${detail})`);
  return `${some.join(", ")}${told.size > NAMED ? ` and ${formatCount(told.size - NAMED)} more` : ""}`;
}
