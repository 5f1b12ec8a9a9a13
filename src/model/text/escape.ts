import { oneLine } from "./untrusted.ts";

/*
 * Escapes for the places that a report is printed in. Everything that a service answers, and every image or branch
 * name, passes through one of these before it is printed.
 */

const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
/** Interrupts text that a renderer would link; it has no width and no meaning. */
const ZERO_WIDTH_SPACE = "\u200b";

/** Returns one line without control or invisible characters, at most `maxLength` characters. Idempotent. */
export function cleanLine(text: string, maxLength = 2000): string {
  const once = oneLine(text, maxLength);
  // Twice if it changed: blanks that were separated only by an invisible character are now adjacent.
  return once === text ? once : oneLine(once, maxLength);
}

/** Returns the lines of a text, each clean. */
export function cleanLines(text: string): string[] {
  return text.split(LINE_BREAK).map((line) => cleanLine(line));
}

/**
 * Returns a line that a runner treats only as text: `::` after leading blanks and `##[` anywhere are workflow commands.
 * Our own terminal sequence before the `::` does not hide it.
 */
export function guardCommand(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colors that we print ourselves start with an escape.
  return line.replace(/^((?:\s|\u001b\[[0-9;]*m)*):(?=:)/, "$1: ").replaceAll("##[", "## [");
}

/** Returns hostile text as harmless log lines. */
export function logLines(text: string): string[] {
  return cleanLines(text).map(guardCommand);
}

/** Returns hostile text as one harmless log line. */
export function logLine(text: string): string {
  return guardCommand(cleanLine(text, 4000));
}

/** Returns hostile text for HTML, in an element or in a quoted attribute. */
export function htmlText(text: string): string {
  return unlink(cleanLine(text)).replace(/[&<>"'`|]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Returns hostile text as one line of Markdown prose or one table cell: no syntax, no HTML, no links, no mentions. */
export function markdownText(text: string): string {
  return unlink(cleanLine(text))
    .replace(/[&<>|]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\\`*_[\]~$]/g, "\\$&")
    .replace(/^(?:[#=]|-(?=[\s-]|$)|\+(?=\s|$))/, "\\$&")
    .replace(/^(\d+)(?=[.)](?:\s|$))/, `$1${ZERO_WIDTH_SPACE}`);
}

/**
 * Returns a code span that is safe in prose, in a table cell and in HTML. Renderers link nothing in code, so a plain
 * span is enough. A pipe would end a table cell even inside a span, so text with one becomes an HTML element.
 */
export function markdownCode(text: string, maxLength = 160): string {
  const line = cleanLine(text, maxLength);
  if (line === "") return "`(empty)`";
  if (line.includes("|")) return `<code>${markdownText(line)}</code>`;
  const fence = "`".repeat(longestRun(line, "`") + 1);
  const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** Returns a sentence of ours that quotes hostile text: its `code` stays code, everything else is prose. */
export function markdownSentence(text: string): string {
  return cleanLine(text)
    .split(/(`[^`]+`)/)
    .map((part, index, parts) => {
      if (index % 2 === 1) return markdownCode(part.slice(1, -1), 400);
      // Two spans side by side would join their backticks into one longer fence.
      return part === "" && index > 0 && index < parts.length - 1 ? ZERO_WIDTH_SPACE : markdownProse(part);
    })
    .join("");
}

/** Returns hostile lines as a fenced block that none of them can end. */
export function markdownBlock(lines: readonly string[], language: string): string {
  const text = lines.flatMap(cleanLines).join("\n");
  const fence = "`".repeat(Math.max(3, longestRun(text, "`") + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/**
 * A part of a line of Markdown prose: as `markdownText`, but the blanks at its ends stay, and a figure stays with its
 * unit.
 */
export function markdownProse(prose: string): string {
  const inner = prose.trim();
  if (inner === "") return prose === "" ? "" : " ";
  return `${/^\s/.test(prose) ? " " : ""}${unbroken(markdownText(inner))}${/\s$/.test(prose) ? " " : ""}`;
}

const BEFORE_UNIT = /(?<=\d) (?=(?:%|ms|s|min|h|bytes|[KMGT]iB|CPUs?)(?![\p{L}\d])|\p{Script=Han})/gu;
const AFTER_SIGN = /(?<=[≤≥±]) (?=\d)/g;

/** Returns a text whose figures can't be separated from their units and signs by a line break. */
export function unbroken(text: string): string {
  return text.replace(BEFORE_UNIT, "\u00a0").replace(AFTER_SIGN, "\u00a0");
}

/**
 * Keeps a renderer from linking addresses, mentions and issue numbers and from rendering emoji. Renderers look at the
 * text after all escapes are undone.
 */
function unlink(line: string): string {
  return line
    .replace(/@(?=[\p{L}\p{N}_])/gu, `@${ZERO_WIDTH_SPACE}`)
    .replace(/#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
    .replace(/\bGH-(?=\d)/gi, (start) => `${start}${ZERO_WIDTH_SPACE}`)
    .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
    .replace(/\b(?:mailto|xmpp):/gi, (start) => `${start}${ZERO_WIDTH_SPACE}`)
    .replace(/:(?=[a-z+-][\w+-]*:)/gi, `:${ZERO_WIDTH_SPACE}`)
    .replace(/www(?=\.)/gi, (start) => `${start}${ZERO_WIDTH_SPACE}`);
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const each of text) {
    run = each === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
