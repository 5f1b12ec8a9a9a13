const ESC = "\u001b";
const BELL = "\u0007";
const CONTROL_SEQUENCE = `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`;
/** Such as a window title or a link; one that never ends removes the rest of the text with it. */
const STRING_SEQUENCE = `${ESC}[\\]PX^_][^${BELL}${ESC}]*(?:${BELL}|${ESC}\\\\)?`;
const SHORT_SEQUENCE = `${ESC}[ -/]*[0-~]`;
/** @see ECMA-48, 5.3 to 5.6 */
const ESCAPE_SEQUENCE = new RegExp(`${CONTROL_SEQUENCE}|${STRING_SEQUENCE}|${SHORT_SEQUENCE}`, "g");
/** JavaScript counts the byte order mark as white space; here it is an invisible character. */
const WHITE_SPACE = /[[\s\u0085]--\ufeff]+/gv;
/** Control and format characters: bidi overrides, zero-width ones, tags. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
/** What `oneLine` changes. Nearly all texts have none of it, and one look at them costs far less than each replacement. */
const CHANGED = /[[\p{Cc}\p{Cf}\p{Cs}\s]--[ ]]| {2}|^ | $|^::|##\[/v;

/**
 * Returns one harmless line of untrusted text: it has no line break, ANSI escape, control or bidi character, and no
 * workflow command that a runner would execute from a log. It is not escaped for Markdown or HTML.
 * @param maxLength maximum number of characters (code points) of the line, at least 1; a longer one ends in "…"
 */
export function oneLine(text: string, maxLength: number): string {
  if (text.length <= maxLength && !CHANGED.test(text)) return text;
  // Limits the work, with enough reserve so that escape sequences do not use up the visible part.
  const bounded = text.slice(0, maxLength * 16 + 1024).toWellFormed();
  const visible = bounded.replace(ESCAPE_SEQUENCE, "").replace(WHITE_SPACE, " ").replace(INVISIBLE, "").trim();
  const characters = [...withoutCommands(visible)];
  return characters.length <= maxLength ? characters.join("") : `${characters.slice(0, maxLength - 1).join("")}…`;
}

/** The runner executes `::command::` at the start of a line and `##[command]` anywhere in it. */
function withoutCommands(line: string): string {
  return line.replace(/^::/, ": :").replaceAll("##[", "## [");
}
