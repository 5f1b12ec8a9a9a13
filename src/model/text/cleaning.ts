/**
 * Which texts a value has, and how each is cleaned:
 * - `own`: made harmless; nothing is hidden in it
 * - `lines`: several lines, in which private parts are hidden; `line`: a single such line
 * - a list: our own words, which are kept; any other text is a `line`
 * - an object: the cleaning of each field; a field that is not named is a `line`. `""` applies if the value is a text
 *   itself
 *
 * A list of values has the cleaning of its items.
 */
export type Cleaning = "own" | "line" | "lines" | readonly string[] | { readonly [field: string]: Cleaning };

/** How a text of each class is made safe to report. */
export interface Cleaner {
  readonly own: (raw: string) => string;
  readonly line: (raw: string) => string;
  readonly lines: (raw: string) => string;
}

/** Returns a copy of a value with each text in it cleaned; as a line if not specified. Keys are not changed. */
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

/** Returns how the texts of a field are cleaned. */
export function fieldOf(texts: Cleaning, name: string): Cleaning {
  if (typeof texts !== "object" || Array.isArray(texts) || !Object.hasOwn(texts, name)) return "line";
  return (texts as { readonly [field: string]: Cleaning })[name] ?? "line";
}
