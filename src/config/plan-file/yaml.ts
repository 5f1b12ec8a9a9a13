import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { shown } from "../values/shown.ts";

/** Where something stands, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A piece of a YAML file. A number or a word like `true` is its text as written; what it means is for others to say. */
export type Piece = { readonly at: Place } & (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "nothing" }
  | { readonly kind: "list"; readonly items: readonly Piece[] }
  | { readonly kind: "mapping"; readonly entries: readonly Entry[] }
);

export interface Entry {
  readonly key: string;
  readonly at: Place;
  readonly value: Piece;
}

export interface YamlProblem {
  readonly at: Place;
  /** What is wrong; it quotes nothing but keys, since any value could be a secret. */
  readonly sentence: string;
}

/** No plan needs more levels than this; a deeper one is refused before anything goes through it level by level. */
const MAX_LEVELS = 8;

/** What the parser's own message would quote of the file is said in our words; its other messages quote nothing. */
const OUR_WORDS: Readonly<Record<string, string>> = {
  BAD_DIRECTIVE: "this directive is not taken: leave it out",
  BAD_DQ_ESCAPE: "this is no escape sequence of YAML: double the backslash, or use single quotes ('…')",
  BAD_SCALAR_START: "a value can't start with this character: put it in quotes",
  RESOURCE_EXHAUSTION: "this is nested too deeply",
  MULTIPLE_DOCS: "a second document starts here: a plan file has one",
  TAB_AS_INDENT: "a tab can't indent: use blanks",
  TAG_RESOLVE_FAILED: "a tag (!…) is not taken: leave it out",
  UNEXPECTED_TOKEN: "this is not YAML: something stands here that does not belong, or a line above is not ended",
};

/**
 * Takes a text of YAML 1.2 (core schema) apart. Refused beside what is no YAML: anchors, aliases, tags, directives, a
 * second document, and a key that stands twice.
 * @returns the piece at the top, null where there is none or the text is no YAML, and every problem
 */
export function readYaml(text: string): { readonly top: Piece | null; readonly problems: readonly YamlProblem[] } {
  const lines = new LineCounter();
  const problems: YamlProblem[] = [];
  const notes: Notes = {
    placeOf: (offset) => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
    problem: (at, sentence) => problems.push({ at, sentence }),
  };
  const contents = parsed(text, lines, notes);
  const top = contents === null || problems.length > 0 ? null : pieceOf(contents, 1, notes);
  return { top, problems };
}

interface Notes {
  placeOf(offset: number): Place;
  problem(at: Place, sentence: string): void;
}

function parsed(text: string, lineCounter: LineCounter, { placeOf, problem }: Notes): ParsedNode | null {
  const options = {
    version: "1.2",
    schema: "core",
    lineCounter,
    prettyErrors: false,
    // It compares every key with every other: a file of nothing but keys would take minutes. We look ourselves.
    uniqueKeys: false,
  } as const;
  try {
    const { errors, warnings, directives, contents } = parseDocument(text, options);
    for (const { code, message, pos } of [...errors, ...warnings]) {
      problem(placeOf(pos[0]), OUR_WORDS[code] ?? `this is not YAML: ${message}`);
    }
    // YAML 1.1 is another language: there `no` is false and 1:30 is ninety.
    if (directives.yaml.explicit && directives.yaml.version !== "1.2")
      problem(placeOf(0), "only YAML 1.2 is read here");
    return contents;
  } catch (error) {
    // The parser goes down level by level.
    if (!(error instanceof RangeError)) throw error;
    problem(placeOf(0), "the file is nested too deeply");
    return null;
  }
}

/** Null for what is refused: it is left out, lest it be told once more as something that is missing. */
function pieceOf(node: ParsedNode, level: number, notes: Notes): Piece | null {
  const at = notes.placeOf(node.range[0]);
  const refused = reasonToRefuse(node, level);
  if (refused !== null) notes.problem(at, refused);
  if (refused !== null || isAlias(node)) return null;
  if (isSeq(node)) {
    return {
      kind: "list",
      at,
      items: node.items.flatMap((item) => pieceOf(item as ParsedNode, level + 1, notes) ?? []),
    };
  }
  if (isMap(node)) return { kind: "mapping", at, entries: entriesOf(node as YAMLMap.Parsed, level + 1, notes) };
  const text = textOf(node);
  return text === null ? { kind: "nothing", at } : { kind: "text", at, text };
}

function reasonToRefuse(node: ParsedNode, level: number): string | null {
  if (isAlias(node)) return "an alias (*…) is not taken: write the value out";
  if (node.anchor !== undefined) return "an anchor (&…) is not taken: leave it out";
  if (node.tag !== undefined) return "a tag (!…) is not taken: leave it out";
  return level > MAX_LEVELS ? "this is nested too deeply" : null;
}

function entriesOf({ items }: YAMLMap.Parsed, level: number, notes: Notes): Entry[] {
  const lineOf = new Map<string, number>();
  return items.flatMap(({ key, value }) => {
    const at = notes.placeOf(key.range[0]);
    const refused = reasonToRefuse(key, level);
    const name = isScalar(key) ? textOf(key) : null;
    const first = name === null ? undefined : lineOf.get(name);
    if (refused !== null) notes.problem(at, refused);
    else if (name === null) notes.problem(at, "this is no key: a key is one word");
    else if (first !== undefined) {
      notes.problem(at, `${nameOf(name)} stands twice, first in line ${first}: keep one of them`);
    } else {
      lineOf.set(name, at.line);
      // A key of a flow mapping can stand there without a colon; then it has no value with a place of its own.
      const piece = value === null ? ({ kind: "nothing", at } as const) : pieceOf(value, level, notes);
      if (piece !== null) return [{ key: name, at, value: piece }];
    }
    return [];
  });
}

function textOf({ value, source }: Scalar): string | null {
  if (value === null) return null;
  return typeof value === "string" ? value : (source ?? String(value));
}

/** What does not look like a name may be the beginning of a value. */
function nameOf(key: string): string {
  return /^[\w.-]+$/.test(key) ? shown(key) : "this key";
}
