/** A report in a terminal is as wide as this. */
export const WIDTH = 100;

/** East Asian characters and emoji take two columns, combining marks none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}]/u;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Cuts a text to a width, an ellipsis in its last column. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = "";
  let used = 1;
  for (const character of text) {
    used += widthOf(character);
    if (used > width) break;
    cut += character;
  }
  return `${cut}…`;
}

/** A first column that is wrapped stays at least as wide as this. */
const MIN_COLUMN = 12;

/**
 * Rows with aligned columns, two blanks between them, each row as its lines: the first column is wrapped where the rows are
 * too wide.
 * @param figures the indexes of the columns that align to the right
 */
export function align(
  rows: readonly (readonly string[])[],
  figures: readonly number[],
  maxWidth = Number.POSITIVE_INFINITY,
): string[][] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  }
  const excess = Math.max(0, widths.reduce((sum, width) => sum + width + 2, -2) - maxWidth);
  const [widest = 0] = widths;
  widths[0] = Math.min(widest, Math.max(MIN_COLUMN, widest - excess));
  const padded = (cell: string, column: number) => {
    const blanks = " ".repeat((widths[column] ?? 0) - widthOf(cell));
    return figures.includes(column) ? blanks + cell : cell + blanks;
  };
  return rows.map(([first = "", ...others]) =>
    wrap(first, widths[0] ?? 0).map((part, line) => {
      const cells = [part, ...(line === 0 ? others : [])];
      return cells.map(padded).join("  ").trimEnd();
    }),
  );
}

/** Breaks a text into lines of at most `width` columns; a word that is longer is broken as well. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => pieces(each, width))) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  let piece = "";
  for (const character of word) {
    if (widthOf(piece) + widthOf(character) > width) {
      found.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...found, piece];
}

/** A text wrapped to the report's width behind `indent` blanks, `hanging` more from its second line on. */
export function indented(text: string, indent: number, hanging = 0): string[] {
  return wrap(text, WIDTH - indent - hanging).map(
    (line, index) => " ".repeat(indent + (index === 0 ? 0 : hanging)) + line,
  );
}
