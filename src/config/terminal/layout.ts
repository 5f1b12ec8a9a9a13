const WIDTH = 100;
const INDENT = 30;

/** A term followed by its meaning, in lines of at most 100 columns. */
export function entry(term: string, meaning: string): string[] {
  const lines = wrapText(meaning, WIDTH - INDENT);
  return lines.map((line, index) => `${(index === 0 ? `  ${term}` : "").padEnd(INDENT)}${line}`);
}

/** A text in lines of at most `width` columns. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [""];
  // Text in parentheses stays on one line, so that a default is not separated from its name.
  for (const word of text.split(/ (?![^(]*\))/)) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}
