import { isCollection, isScalar, type ParsedNode, visit, type YAMLParseError, type YAMLWarning } from "yaml";
import { type Message, message as said } from "../../model/message.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "yaml.syntax": { readonly fault: Fault };
    "yaml.bracket": { readonly opening: string; readonly closing: string };
    "yaml.quote": { readonly quote: string };
  }
}

type Fault =
  | "alias"
  | "anchor"
  | "block-in-brackets"
  | "block-text"
  | "bracket-indent"
  | "comma"
  | "deep"
  | "deep-file"
  | "directive"
  | "escape"
  | "key"
  | "list-after-key"
  | "not-a-pair"
  | "not-aligned"
  | "not-an-item"
  | "other"
  | "second-document"
  | "second-key"
  | "space-after-colon"
  | "space-before-comment"
  | "start"
  | "tab"
  | "tag"
  | "unsupported"
  | "version";

/** A syntax error in our words, and where it is. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly what: Message;
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
    return {
      offset: startOf(contents, offset, (node) => isCollection(node) && node.flow === true),
      what: said("yaml.bracket", { opening, closing }),
      isLast: true,
    };
  }
  const [, quote = ""] = /^Missing closing (["'])/.exec(message) ?? [];
  if (quote !== "") {
    const type = quote === '"' ? "QUOTE_DOUBLE" : "QUOTE_SINGLE";
    return {
      offset: startOf(contents, offset, (node) => isScalar(node) && node.type === type),
      what: said("yaml.quote", { quote }),
      isLast: true,
    };
  }
  return { offset, what: syntax(ROWS.find(([of, sign]) => of === code && sign.test(message))?.[2] ?? "other") };
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

const ANY = /^/;

/** The fault for a code, and for a message where one code has several. The first row that applies counts. */
const ROWS: readonly (readonly [code: string, message: RegExp, fault: Fault])[] = [
  ["BAD_DIRECTIVE", ANY, "directive"],
  ["BAD_DQ_ESCAPE", ANY, "escape"],
  ["BAD_SCALAR_START", ANY, "start"],
  ["RESOURCE_EXHAUSTION", ANY, "deep"],
  ["MULTIPLE_DOCS", ANY, "second-document"],
  ["TAB_AS_INDENT", ANY, "tab"],
  ["TAG_RESOLVE_FAILED", ANY, "tag"],
  ["ALIAS_PROPS", ANY, "unsupported"],
  ["BAD_ALIAS", ANY, "unsupported"],
  ["BAD_PROP_ORDER", ANY, "unsupported"],
  ["MULTIPLE_ANCHORS", ANY, "unsupported"],
  ["MULTIPLE_TAGS", ANY, "unsupported"],
  ["BAD_COLLECTION_TYPE", ANY, "unsupported"],
  ["NON_STRING_KEY", ANY, "key"],
  ["KEY_OVER_1024_CHARS", ANY, "key"],
  ["BLOCK_AS_IMPLICIT_KEY", ANY, "second-key"],
  ["MULTILINE_IMPLICIT_KEY", ANY, "not-a-pair"],
  ["MISSING_CHAR", /^Implicit map keys/, "not-a-pair"],
  ["MISSING_CHAR", /^Missing space after :/, "space-after-colon"],
  ["MISSING_CHAR", /^Missing , /, "comma"],
  ["MISSING_CHAR", /^Comments/, "space-before-comment"],
  ["MISSING_CHAR", /^Sequence item/, "not-an-item"],
  ["BAD_INDENT", /must start at the same column/, "not-aligned"],
  ["BAD_INDENT", /indicator should be/, "bracket-indent"],
  ["BLOCK_IN_FLOW", ANY, "block-in-brackets"],
  ["UNEXPECTED_TOKEN", /on same line with key/, "list-after-key"],
  ["UNEXPECTED_TOKEN", /^Block scalar header/, "block-text"],
];

/** A syntax error without figures. */
export function syntax(fault: Fault): Message {
  return said("yaml.syntax", { fault });
}
