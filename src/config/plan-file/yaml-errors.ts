import { isCollection, isScalar, type ParsedNode, visit, type YAMLParseError, type YAMLWarning } from "yaml";

/** A syntax error in our words, and where it is. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly sentence: string;
  /** The parser read on in the wrong place, so its next errors are consequences. */
  readonly isLast?: true;
}

/**
 * The parser's error in our words: it reports an unclosed bracket where the file ends and names the terms of its own
 * grammar, and some of its messages quote values.
 * @param contents what it could parse
 */
export function problemOf(
  { code, message, pos }: YAMLParseError | YAMLWarning,
  contents: ParsedNode | null,
): SyntaxProblem {
  const [offset] = pos;
  const [, closing = ""] = /end with a ([\]}])$/.exec(message) ?? [];
  if (closing !== "") {
    const opening = closing === "]" ? "[" : "{";
    const sentence = `this "${opening}" is not closed: add "${closing}" at its end, and indent its lines further than the key`;
    return {
      offset: startOf(contents, offset, (node) => isCollection(node) && node.flow === true),
      sentence,
      isLast: true,
    };
  }
  const [, quote = ""] = /^Missing closing (["'])/.exec(message) ?? [];
  if (quote !== "") {
    const type = quote === '"' ? "QUOTE_DOUBLE" : "QUOTE_SINGLE";
    const sentence = `this quote (${quote}) is not closed: add another one at the end of the text`;
    return {
      offset: startOf(contents, offset, (node) => isScalar(node) && node.type === type),
      sentence,
      isLast: true,
    };
  }
  return { offset, sentence: ROWS.find(([of, sign]) => of === code && sign.test(message))?.[2] ?? OTHER };
}

/** The start of the innermost such node that the parser was in at an offset. */
function startOf(contents: ParsedNode | null, offset: number, isMeant: (node: unknown) => boolean): number {
  let start: number | null = null;
  visit(contents, {
    Value: (_, node) => {
      if (!isMeant(node) || !node.range) return;
      const [from, , to] = node.range;
      if (from < offset && offset <= to) start = Math.max(start ?? 0, from);
    },
  });
  return start ?? offset;
}

const OTHER = "this is not valid YAML: check the quotes, brackets and indentation of this line and the one above";
const ANY = /^/;
const NOT_A_PAIR = 'this line is not a key with a value: write "key: value", with a space after the colon';
const ALIGN = "this line is not aligned with the ones above that it belongs to: indent it as far as they are";
const UNSUPPORTED = "anchors (&…), aliases (*…) and tags (!…) are not supported: remove it, or put the value in quotes";

/** The sentence for a code, and for a message where one code has several. The first row that applies counts. */
const ROWS: readonly (readonly [code: string, message: RegExp, sentence: string])[] = [
  ["BAD_DIRECTIVE", ANY, "directives are not supported: remove it"],
  ["BAD_DQ_ESCAPE", ANY, "this is not a YAML escape sequence: double the backslash, or use single quotes ('…')"],
  ["BAD_SCALAR_START", ANY, "a value can't start with this character: put it in quotes"],
  ["RESOURCE_EXHAUSTION", ANY, "this is nested too deeply"],
  ["MULTIPLE_DOCS", ANY, "a second document starts here: a plan file may have only one"],
  ["TAB_AS_INDENT", ANY, "tabs can't be used for indentation: use spaces"],
  ["TAG_RESOLVE_FAILED", ANY, "tags (!…) are not supported: remove it"],
  ["ALIAS_PROPS", ANY, UNSUPPORTED],
  ["BAD_ALIAS", ANY, UNSUPPORTED],
  ["BAD_PROP_ORDER", ANY, UNSUPPORTED],
  ["MULTIPLE_ANCHORS", ANY, UNSUPPORTED],
  ["MULTIPLE_TAGS", ANY, UNSUPPORTED],
  ["BAD_COLLECTION_TYPE", ANY, UNSUPPORTED],
  ["NON_STRING_KEY", ANY, "this is not a valid key: a key must be one word"],
  ["KEY_OVER_1024_CHARS", ANY, "this is not a valid key: a key must be one word"],
  [
    "BLOCK_AS_IMPLICIT_KEY",
    ANY,
    'a second "key:" follows in this value: put a value that contains ": " in quotes, or align the next key',
  ],
  ["MULTILINE_IMPLICIT_KEY", ANY, NOT_A_PAIR],
  ["MISSING_CHAR", /^Implicit map keys/, NOT_A_PAIR],
  ["MISSING_CHAR", /^Missing space after :/, "a space is missing after the colon"],
  ["MISSING_CHAR", /^Missing , /, "a comma is missing before this"],
  ["MISSING_CHAR", /^Comments/, "a space is missing before the #"],
  [
    "MISSING_CHAR",
    /^Sequence item/,
    'this line is in a list but does not start with "- ": add it, or align the line with the keys of its item',
  ],
  ["BAD_INDENT", /must start at the same column/, ALIGN],
  [
    "BAD_INDENT",
    /indicator should be/,
    "the closing bracket has to be indented further than the key: add spaces before it",
  ],
  ["BLOCK_IN_FLOW", ANY, "a list or mapping within brackets needs brackets too: write [a, b] or {a: b}"],
  [
    "UNEXPECTED_TOKEN",
    /on same line with key/,
    'a list can\'t start on the line of its key: write each "- item" on a line of its own',
  ],
  ["UNEXPECTED_TOKEN", /^Block scalar header/, "the text of a block starts on the line after | or >: move it there"],
];
