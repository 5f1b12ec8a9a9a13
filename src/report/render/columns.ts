/** The width of a text for a reader whose width is not known, such as a file or a pipe. */
const DEFAULT_WIDTH = 80;
const MIN_WIDTH = 40;
/** Longer lines are hard to read. */
const MAX_WIDTH = 140;
/** A workflow's log has room for this without scrolling sideways. */
export const LOG_WIDTH = 100;

/** The width of a report in a terminal, in columns. */
export function reportWidth({ columns }: { readonly columns?: number | undefined }): number {
  // A terminal can report 0 columns.
  return columns ? Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns)) : DEFAULT_WIDTH;
}

/** East Asian characters and emoji take two columns, combining marks none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}]/u;
/** Characters that take one column each: the first combining mark is U+0300. */
const NARROW = /^[ -\u02ff]*$/;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
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

/** The least width that `align` can bring rows to. */
export function narrowest(rows: readonly (readonly string[])[]): number {
  const [first = 0, ...others] = columnWidths(rows);
  return others.reduce((sum, width) => sum + 2 + width, Math.min(first, MIN_COLUMN));
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  }
  return widths;
}

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
  const widths = columnWidths(rows);
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

/**
 * Breaks a text into lines of at most `width` columns, at blanks and between characters that are written without blanks. A
 * word that is longer is broken as well.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const [index, word] of text.split(BLANK).entries()) {
    for (const [nr, part] of partsOf(word)
      .flatMap((each) => pieces(each, width))
      .entries()) {
      const blank = nr === 0 && index > 0 && line !== "" ? " " : "";
      const added = widthOf(part);
      if (line !== "" && used + blank.length + added > width) {
        lines.push(line);
        line = part;
        used = added;
      } else {
        line += blank + part;
        used += blank.length + added;
      }
    }
  }
  return [...lines, line];
}

/** A figure keeps its unit, and no line begins with the dot between two parts. */
const BLANK = / (?!·)(?!(?<=\d )(?:(?:%|ms|s|min|h|[KMG]iB)(?![\p{L}\p{N}])|\p{Script=Han}))/u;

/** A line does not begin with what closes, or end with what opens. */
const BREAK =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？）》」』”])(?![，。、；：！？）》」』”…·%])/u;
const BEFORE = /(?<![（《「『“])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（《「『“])/u;

/** The parts of a word that may be on different lines: of Chinese and Japanese text each character. */
function partsOf(word: string): string[] {
  if (!WIDE.test(word)) return [word];
  return word.split(BREAK).flatMap((part) => part.split(BEFORE));
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of word) {
    const added = widthOf(character);
    if (used + added > width) {
      found.push(piece);
      piece = "";
      used = 0;
    }
    piece += character;
    used += added;
  }
  return [...found, piece];
}

/** A text wrapped to a width behind `indent` blanks, `hanging` more from its second line on. */
export function indented(text: string, width: number, indent: number, hanging = 0): string[] {
  return wrap(text, width - indent - hanging).map(
    (line, index) => " ".repeat(indent + (index === 0 ? 0 : hanging)) + line,
  );
}
