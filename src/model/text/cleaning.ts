/**
 * Which texts a value has, and how each is cleaned:
 * - `own`: made harmless; nothing is hidden in it
 * - `lines`: several lines, in which what is private is hidden; `line`: one of these
 * - a list: words of ours, which stay as they are; any other text is a `line`
 * - of an object, of each field; of a field that is not named: `line`. `""` is what is true where it is a text itself
 *
 * That of a list is that of what is in it.
 */
export type Cleaning = "own" | "line" | "lines" | readonly string[] | { readonly [field: string]: Cleaning };

/** How a text of each class is made fit to be told. */
export interface Cleaner {
  readonly own: (raw: string) => string;
  readonly line: (raw: string) => string;
  readonly lines: (raw: string) => string;
}

/** A copy of a value with each text of it cleaned: as a line where nobody says how. Keys stay. */
export function cleanTexts<T>(value: T, texts: Cleaning | undefined, cleaner: Cleaner): T {
  return cleaned(value, texts ?? "line", cleaner) as T;
}

function cleaned(value: unknown, texts: Cleaning, cleaner: Cleaner): unknown {
  if (typeof value === "string") return cleanText(value, texts, cleaner);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => cleaned(each, texts, cleaner));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, cleaned(each, fieldOf(texts, name), cleaner)]),
  );
}

function cleanText(raw: string, texts: Cleaning, cleaner: Cleaner): string {
  if (texts === "own" || texts === "lines") return cleaner[texts](raw);
  const words = Array.isArray(texts) ? texts : fieldOf(texts, "");
  return Array.isArray(words) && words.includes(raw) ? raw : cleaner.line(raw);
}

/** How the texts of a field are cleaned. */
export function fieldOf(texts: Cleaning, name: string): Cleaning {
  if (typeof texts !== "object" || Array.isArray(texts) || !Object.hasOwn(texts, name)) return "line";
  return (texts as { readonly [field: string]: Cleaning })[name] ?? "line";
}
