import { outsideOfPseudo } from "./pseudo-language.ts";

/** Texts that no language has, each with the reason. */
const EXCEPTIONS = [
  /qwen-fault-drill \S+/g, // our own name and version
  /\bPOST \S+/g, // HTTP
  /\bnpm ci\b/g, // to be copied
  /\{\w+\}/g, // for the page to fill in
];

/** Fields of a record whose texts are words of ours: what they say has to come from the language. */
export const OURS =
  /^(status|verdict|type|outcome|kind|code|args|side|how|uses|plannedChecks|leaning|countedFrom|listeningProbe)$/;

/** Every text of a record and of what belongs to it that is a name or somebody else's, longest first. */
export function foreignOf(value: unknown, key = ""): string[] {
  if (OURS.test(key)) return [];
  // The scope of the whole drill is a word of ours; a commit is cut to 7 digits; of an error each line is on its own.
  if (typeof value === "string") return value === "drill" ? [] : [...value.split("\n"), value.slice(0, 7)];
  if (typeof value !== "object" || value === null) return [];
  const keys = ["env", "headers", "parameters"].includes(key) ? Object.keys(value) : [];
  return [
    ...keys,
    ...Object.entries(value).flatMap(([name, each]) => foreignOf(each, Array.isArray(value) ? key : name)),
  ];
}

export function withoutExceptions(text: string): string {
  return EXCEPTIONS.reduce((rest, each) => rest.replaceAll(each, " "), text);
}

/** The words of a text that do not come from the language. */
export function strayWords(text: string, foreign: readonly string[]): string[] {
  const plain = (each: string) => each.replaceAll("`", "").replaceAll(/\s+/g, " ");
  const ours = withoutExceptions(plain(text));
  const names = [...new Set(foreign.map(plain))];
  const known = names
    .filter((each) => /\p{L}/u.test(each))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, each) => rest.replaceAll(each, " "), ours);
  return outsideOfPseudo(known).match(/[\p{L}][\p{L}'-]*/gu) ?? [];
}
