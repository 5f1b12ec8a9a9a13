const WIDTH = 100;
const INDENT = 30;

/** Our own texts have only Latin and Chinese characters. A Chinese one takes two columns of a terminal. */
const WIDE = /[\u2e80-\u9fff\uff00-\uff60]/;
/** What no line break separates: a Chinese character with the marks that follow it, parentheses, and Latin words. */
const PIECES = /（[^）]*）[，。；：、]*|[\u4e00-\u9fff][，。；：、）]*|[^\u4e00-\u9fff（，。；：、]+[，。；：、]*/g;

/** A term followed by its meaning, in lines of at most 100 columns. */
export function entry(term: string, meaning: string): string[] {
  const lines = wrapText(meaning, WIDTH - INDENT);
  const first = `  ${term}`;
  return lines.map((line, index) => {
    const head = index === 0 ? first : "";
    return `${head}${" ".repeat(Math.max(0, INDENT - columnsOf(head)))}${line}`;
  });
}

/** A text in lines of at most `width` columns. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  // Text in parentheses stays on one line, so that a default is not separated from its name.
  for (const word of text.split(/ (?![^(（]*[)）])/)) {
    const pieces = word.match(PIECES) ?? [word];
    for (const [index, piece] of pieces.entries()) {
      const blank = line === "" || index > 0 ? "" : " ";
      if (line !== "" && columnsOf(`${line}${blank}${piece}`) > width) {
        lines.push(line);
        line = piece;
      } else {
        line = `${line}${blank}${piece}`;
      }
    }
  }
  return [...lines, line];
}

function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
