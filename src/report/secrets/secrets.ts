import type { Plan } from "../../model/plan.ts";
import { SecretSearch } from "./secret-search.ts";
import { partsOf } from "./secret-values.ts";

/*
 * What a report hides. The values of the target's environment, the words of its command, the values of the requests'
 * headers and an experiment's confidential parameters are private, as far as they can be secrets (`secret-values.ts`).
 * `***` replaces them wherever they appear, such as in a service's error, also in other forms and cut
 * (`secret-search.ts`).
 *
 * Plain facts stay readable: texts shorter than six characters, plain words and numbers, paths, model names, addresses
 * without credentials, and our own names as whole words, such as the images' references, the path, the experiments' kinds
 * and the phases' names. `MODEL_NAME=qwen-allinone` leaves the image `qwen-allinone:1` readable.
 */

const MIN_NAME_LENGTH = 6;
/** A service repeats itself, so results are cached by text. */
const MAX_REMEMBERED = 1_000;

/** Hides the plan's private values in a text. */
export type Hide = (raw: string) => string;

/** For a plan without private values. */
export const HIDE_NOTHING: Hide = (raw) => raw;

/** Returns a function that hides the plan's private values. @param ownNames further names that a report prints as they are */
export function hiderOf(plan: Plan, ownNames: readonly string[] = []): Hide {
  const search = new SecretSearch(partsOf(plan));
  if (search.isEmpty) return HIDE_NOTHING;
  const own = ownNamesOf(plan, ownNames, search);
  const hide = (raw: string) => {
    const text = raw.toWellFormed();
    const found = search.in(text);
    if (found.length === 0) return text;
    const named = own === null ? [] : [...text.matchAll(own)].map(({ 0: name, index }) => [index, index + name.length]);
    const isName = ([from, to]: readonly [number, number]) =>
      named.some(([start = 0, end = 0]) => start <= from && to <= end);
    return masked(
      text,
      found.filter((range) => !isName(range)),
    );
  };
  const remembered = new Map<string, string>();
  return (raw) => {
    const known = remembered.get(raw);
    if (known !== undefined) return known;
    const hidden = hide(raw);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(raw, hidden);
    return hidden;
  };
}

function masked(text: string, ranges: readonly (readonly [from: number, to: number])[]): string {
  let end = 0;
  const pieces = ranges.map(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return `${before}***`;
  });
  return pieces.join("") + text.slice(end);
}

/** Returns a pattern for the names of which a part would be hidden, because there can be thousands of others. Null if there are none. */
function ownNamesOf(
  { target, baseline, experiments }: Plan,
  more: readonly string[],
  search: SecretSearch,
): RegExp | null {
  const kinds = experiments.flatMap(({ kind, name }) => [kind, name]);
  const all = [
    target.image,
    baseline?.image ?? "",
    target.predictPath,
    "steady-state",
    "steady state",
    ...kinds,
    ...more,
  ];
  const names = [...new Set(all.map((name) => name.toWellFormed()))]
    .filter((name) => name.length >= MIN_NAME_LENGTH && search.in(name).length > 0)
    .toSorted((a, b) => b.length - a.length);
  const alternatives = names.map((name) => literal(name)).join("|");
  return names.length === 0 ? null : new RegExp(`(?<![\\w-])(?:${alternatives})(?![\\w-])`, "gu");
}

/** Escapes a text for a regular expression. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
