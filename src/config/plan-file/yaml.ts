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
import { type Message, message } from "../../model/message.ts";
import { shown } from "../values/shown.ts";
import { problemOf, syntax } from "./yaml-errors.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    /** The key is in quotes; null if it may be the start of a value. */
    "yaml.key-again": { readonly key: string | null; readonly line: number };
  }
}

/** A position in the file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A piece of a YAML file. Numbers and words like `true` stay text as written; the inputs' parsers interpret them. */
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
  /** The problem. It quotes only keys, because any value could be a secret. */
  readonly what: Message;
}

/** No plan needs more levels. Deeper files are rejected before any recursion over them. */
const MAX_LEVELS = 8;

/**
 * Parses YAML 1.2 (core schema). Rejects invalid YAML, anchors, aliases, tags, directives, a second document and
 * duplicate keys.
 * @returns the top-level piece (null if the text is empty or invalid) and every problem
 */
export function readYaml(text: string): { readonly top: Piece | null; readonly problems: readonly YamlProblem[] } {
  const lines = new LineCounter();
  const problems: YamlProblem[] = [];
  const notes: Notes = {
    placeOf: (offset) => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
    problem: (at, what) => problems.push({ at, what }),
  };
  const contents = parsed(text, lines, notes);
  const top = contents === null || problems.length > 0 ? null : pieceOf(contents, 1, notes);
  return { top, problems };
}

interface Notes {
  placeOf(offset: number): Place;
  problem(at: Place, what: Message): void;
}

function parsed(text: string, lineCounter: LineCounter, { placeOf, problem }: Notes): ParsedNode | null {
  const options = {
    version: "1.2",
    schema: "core",
    lineCounter,
    prettyErrors: false,
    // The parser compares every pair of keys, which takes minutes for a file full of keys. `entriesOf` checks instead.
    uniqueKeys: false,
  } as const;
  try {
    const { errors, warnings, directives, contents } = parseDocument(text, options);
    const seen = new Set<number>();
    for (const error of [...errors, ...warnings]) {
      const { offset, what, isLast = false } = problemOf(error, contents);
      const place = placeOf(offset);
      // The parser's other errors in a line are consequences of the first.
      if (!seen.has(place.line)) problem(place, what);
      seen.add(place.line);
      if (isLast) break;
    }
    // YAML 1.1 reads values differently: `no` is false and 1:30 is ninety.
    if (directives.yaml.explicit && directives.yaml.version !== "1.2") problem(placeOf(0), syntax("version"));
    return contents;
  } catch (error) {
    // The parser recurses once per level.
    if (!(error instanceof RangeError)) throw error;
    problem(placeOf(0), syntax("deep-file"));
    return null;
  }
}

/** Null for a rejected piece. It is left out, so that it is not reported again as missing. */
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

function reasonToRefuse(node: ParsedNode, level: number): Message | null {
  if (isAlias(node)) return syntax("alias");
  if (node.anchor !== undefined) return syntax("anchor");
  if (node.tag !== undefined) return syntax("tag");
  return level > MAX_LEVELS ? syntax("deep") : null;
}

function entriesOf({ items }: YAMLMap.Parsed, level: number, notes: Notes): Entry[] {
  const lineOf = new Map<string, number>();
  return items.flatMap(({ key, value }) => {
    const at = notes.placeOf(key.range[0]);
    const refused = reasonToRefuse(key, level);
    const name = isScalar(key) ? textOf(key) : null;
    const first = name === null ? undefined : lineOf.get(name);
    if (refused !== null) notes.problem(at, refused);
    else if (name === null) notes.problem(at, syntax("key"));
    else if (first !== undefined) {
      notes.problem(at, message("yaml.key-again", { key: nameOf(name), line: first }));
    } else {
      lineOf.set(name, at.line);
      // A key in a flow mapping may lack a colon. Then it has no value with its own position.
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

/** A key that does not look like a name may be the start of a value, so it is not quoted. */
function nameOf(key: string): string | null {
  return /^[\w.-]+$/.test(key) ? shown(key) : null;
}
