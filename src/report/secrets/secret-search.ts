/** What has to be hidden. */
export interface SecretPart {
  readonly value: string;
  /** Whether a piece of it gives it away as well, as of a key. A sentence is only hidden as a whole. */
  readonly inPieces: boolean;
}

/** Shorter texts are too common to be hidden. */
export const SHORTEST_SECRET = 6;
/** So many characters of a secret on end are a piece of it. */
const PIECE = 8;
/** Of a longer secret, such as a certificate, the rest is looked for as a whole. */
const LONGEST_IN_PIECES = 16 * 1024;
/** What stands where a text was cut. */
const CUTS = /…|\.{3}|\*{3}/gu;

type Range = readonly [from: number, to: number];

/**
 * Looks for secrets in texts: whole ones and pieces, in upper and lower case, as they stand in a JSON string or in an
 * address, in hexadecimal digits and in base64, also within more that was encoded with them (`user:password`). The time
 * for a text grows with its length and hardly with the number of secrets.
 */
export class SecretSearch {
  /** Every run of so many characters of what is hidden in pieces. */
  readonly #pieces = new Set<string>();
  /** What is only hidden as a whole, by its beginning, the longest first. */
  readonly #wholes = new Map<string, string[]>();
  /** How all of them begin, and all of them in order, for texts that were cut in the midst of one. */
  readonly #beginnings = new Set<string>();
  readonly #sorted: readonly string[];
  #longest = 0;

  constructor(secrets: readonly SecretPart[]) {
    const all = new Set<string>();
    for (const { value, inPieces } of secrets) {
      for (const form of formsOf(value.toWellFormed()).map(fold)) {
        if (form.length < SHORTEST_SECRET) continue;
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

  /** Where secrets stand in a text, in order and without overlaps. */
  in(raw: string): Range[] {
    if (this.isEmpty || raw.length < SHORTEST_SECRET) return [];
    const text = fold(raw);
    const found: Range[] = [];
    for (let at = 0; at + SHORTEST_SECRET <= text.length; at += 1) {
      if (this.#pieces.has(text.slice(at, at + PIECE))) found.push([at, at + PIECE]);
      const wholes = this.#wholes.get(text.slice(at, at + SHORTEST_SECRET));
      const whole = wholes?.find((each) => text.startsWith(each, at));
      if (whole !== undefined) found.push([at, at + whole.length]);
    }
    return joined([...found, ...this.#cut(text)]);
  }

  #add(form: string, inPieces: boolean): void {
    const beginning = form.slice(0, SHORTEST_SECRET);
    this.#beginnings.add(beginning);
    this.#longest = Math.max(this.#longest, form.length);
    if (!inPieces || form.length < PIECE || form.length > LONGEST_IN_PIECES) pushTo(this.#wholes, beginning, form);
    if (!inPieces) return;
    const end = Math.min(form.length, LONGEST_IN_PIECES) - PIECE;
    for (let at = 0; at <= end; at += 1) this.#pieces.add(form.slice(at, at + PIECE));
  }

  /** Beginnings of secrets that the text was cut after. */
  #cut(text: string): Range[] {
    return [...text.matchAll(CUTS)].flatMap(({ index: to }) => {
      for (let from = Math.max(0, to - this.#longest); from + SHORTEST_SECRET <= to; from += 1) {
        const mayBegin = this.#beginnings.has(text.slice(from, from + SHORTEST_SECRET));
        if (mayBegin && this.#isBeginning(text.slice(from, to))) return [[from, to] as const];
      }
      return [];
    });
  }

  /** Whether one of them begins so: the first that is not before it in their order does, if any. */
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

/** The forms in which a text may turn up, the same ones more than once. */
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

/** What of its base64 stays the same whatever stands before it, so many bytes beyond a multiple of three, and behind it. */
function base64Within(bytes: Buffer, before: number): string {
  const encoded = Buffer.concat([Buffer.alloc(before), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  const isWhole = (before + bytes.length) % 3 === 0;
  return encoded.slice(Math.ceil((before * 8) / 6), isWhole ? undefined : -1);
}

/** Letters of either case are alike; a text keeps its length, for ranges of it are what is looked for. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function pushTo(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

/** The same ranges in order, those that touch as one. */
function joined(ranges: readonly Range[]): Range[] {
  const all: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}
