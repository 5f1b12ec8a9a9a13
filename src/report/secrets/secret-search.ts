/** A value to hide. */
export interface SecretPart {
  readonly value: string;
  /** Whether a piece of it reveals it too, as with a key. A sentence is only hidden as a whole. */
  readonly inPieces: boolean;
}

/** Shorter texts are too common to be hidden. */
export const MIN_SECRET_LENGTH = 6;
/** This many consecutive characters of a secret count as a piece of it. */
const PIECE = 8;
/** A longer secret, such as a certificate, is searched as a whole, and in pieces only up to here. */
const MAX_LENGTH_IN_PIECES = 16 * 1024;
/** Marks where a text was cut. */
const CUTS = /…|\.{3}|\*{3}/gu;

type Range = readonly [from: number, to: number];

/**
 * Finds secrets in texts: whole secrets and pieces, ignoring case, also as escaped in JSON or in a URL, in hexadecimal and
 * in base64, even inside a longer encoded text (`user:password`). The time grows with the length of the text and hardly
 * with the number of secrets.
 */
export class SecretSearch {
  /** Every piece of the secrets that are hidden in pieces. */
  readonly #pieces = new Set<string>();
  /** Secrets that are only hidden as a whole, by their beginning, longest first. */
  readonly #wholes = new Map<string, string[]>();
  /** The beginnings of all secrets, to find one that a cut text ends with. */
  readonly #beginnings = new Set<string>();
  readonly #sorted: readonly string[];
  #longest = 0;

  constructor(secrets: readonly SecretPart[]) {
    const all = new Set<string>();
    for (const { value, inPieces } of secrets) {
      for (const form of formsOf(value.toWellFormed()).map(fold)) {
        if (form.length < MIN_SECRET_LENGTH) continue;
        this.#add(form, inPieces);
        all.add(form);
      }
    }
    this.#sorted = [...all].sort();
    for (const wholes of this.#wholes.values()) wholes.sort((a, b) => b.length - a.length);
  }

  get isEmpty(): boolean {
    return this.#beginnings.size === 0;
  }

  /** Returns the ranges of secrets in a text, in order and without overlaps. */
  in(raw: string): Range[] {
    if (this.isEmpty || raw.length < MIN_SECRET_LENGTH) return [];
    const text = fold(raw);
    const found: Range[] = [];
    for (let at = 0; at + MIN_SECRET_LENGTH <= text.length; at += 1) {
      if (this.#pieces.has(text.slice(at, at + PIECE))) found.push([at, at + PIECE]);
      const wholes = this.#wholes.get(text.slice(at, at + MIN_SECRET_LENGTH));
      const whole = wholes?.find((each) => text.startsWith(each, at));
      if (whole !== undefined) found.push([at, at + whole.length]);
    }
    return joined([...found, ...this.#cut(text)]);
  }

  #add(form: string, inPieces: boolean): void {
    const beginning = form.slice(0, MIN_SECRET_LENGTH);
    this.#beginnings.add(beginning);
    this.#longest = Math.max(this.#longest, form.length);
    if (!inPieces || form.length < PIECE || form.length > MAX_LENGTH_IN_PIECES) pushTo(this.#wholes, beginning, form);
    if (!inPieces) return;
    const end = Math.min(form.length, MAX_LENGTH_IN_PIECES) - PIECE;
    for (let at = 0; at <= end; at += 1) this.#pieces.add(form.slice(at, at + PIECE));
  }

  /** Returns the beginnings of secrets that end where the text was cut. */
  #cut(text: string): Range[] {
    return [...text.matchAll(CUTS)].flatMap(({ index: to }) => {
      for (let from = Math.max(0, to - this.#longest); from + MIN_SECRET_LENGTH <= to; from += 1) {
        const mayBegin = this.#beginnings.has(text.slice(from, from + MIN_SECRET_LENGTH));
        if (mayBegin && this.#isBeginning(text.slice(from, to))) return [[from, to] as const];
      }
      return [];
    });
  }

  /** Whether a secret starts with the text: binary search for the first one not before it in sorted order. */
  #isBeginning(text: string): boolean {
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sorted[middle] ?? "") < text) from = middle + 1;
      else to = middle;
    }
    return this.#sorted[from]?.startsWith(text) ?? false;
  }
}

/** Returns the forms in which a secret may appear, possibly with duplicates. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    bytes.toString("hex"),
    ...[0, 1, 2].flatMap((before) => {
      const form = base64Within(bytes, before);
      return [form, form.replaceAll("+", "-").replaceAll("/", "_")];
    }),
  ];
}

/** Returns the base64 characters of a value that don't depend on its neighbors. @param before number of bytes before it, modulo 3 */
function base64Within(bytes: Buffer, before: number): string {
  const encoded = Buffer.concat([Buffer.alloc(before), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  const isWhole = (before + bytes.length) % 3 === 0;
  return encoded.slice(Math.ceil((before * 8) / 6), isWhole ? undefined : -1);
}

/** Ignores case without changing the text's length, so that ranges stay valid. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function pushTo(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

/** Sorts ranges and joins those that touch. */
function joined(ranges: readonly Range[]): Range[] {
  const all: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}
