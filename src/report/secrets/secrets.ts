import type { Plan } from "../../model/plan.ts";
import { SecretSearch } from "./secret-search.ts";
import { partsOf } from "./secret-values.ts";

/*
 * What a report hides. The values of the target's environment, the words of its command, the values of the requests'
 * headers and a fault's confidential parameters are private, as far as they can be secrets (`secret-values.ts` tells):
 * wherever one turns up (a service may quote it in an error), `***` stands in its place, also in other forms and cut
 * (`secret-search.ts`).
 *
 * Not hidden is what would blot out plain facts: what is shorter than six characters, plain words and numbers, paths,
 * names of models, addresses without credentials, and our own names, wherever they stand as whole words: the images'
 * references, the path, the kinds of the faults, the names of phases. `MODEL_NAME=qwen-allinone` leaves the image
 * `qwen-allinone:1` readable.
 */

const SHORTEST_NAME = 6;
/** A service repeats itself; what it said is looked at once. */
const MAX_REMEMBERED = 1_000;

/** Hides the plan's private values in a text. */
export type Hide = (raw: string) => string;

/** @param ownNames further names that a report prints as they are */
export function hiderOf(plan: Plan, ownNames: readonly string[] = []): Hide {
  const search = new SecretSearch(partsOf(plan));
  if (search.isEmpty) return (raw) => raw;
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

/** Only of names in which something would be hidden: there can be thousands of others. */
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
    .filter((name) => name.length >= SHORTEST_NAME && search.in(name).length > 0)
    .toSorted((a, b) => b.length - a.length);
  const alternatives = names.map((name) => literal(name)).join("|");
  return names.length === 0 ? null : new RegExp(`(?<![\\w-])(?:${alternatives})(?![\\w-])`, "gu");
}

/** A text as a pattern that matches nothing else. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
