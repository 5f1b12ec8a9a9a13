import type { Section } from "./blocks.ts";

/** The texts of the sections that fit, and what was left out. */
export interface Fitted {
  readonly texts: readonly string[];
  readonly leftOut: readonly string[];
}

/** The size of what separates two texts, in bytes. */
const GAP = 2;

/**
 * Leaves out sections until the others fit, those with the lowest priority first.
 * @param write a section in a format; empty for one that has nothing to show
 * @param note what the report says about what was left out
 */
export function fitSections(
  sections: readonly Section[],
  write: (section: Section) => string,
  note: (leftOut: readonly string[]) => string,
  limitBytes: number,
): Fitted {
  const pieceOf = (section: Section) => {
    const written = write(section);
    return written === "" ? [] : [{ section, written, bytes: Buffer.byteLength(written) + GAP }];
  };
  const pieces = sections.flatMap(pieceOf);
  const gone: Section[] = [];
  for (;;) {
    const leftOut = namesOf(gone);
    const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, Buffer.byteLength(note(leftOut)) + GAP);
    const least = Math.min(...pieces.flatMap(({ section }) => section.priority ?? []));
    const index = pieces.findLastIndex(({ section }) => section.priority === least);
    const section = pieces[index]?.section;
    if (bytes <= limitBytes || section === undefined) return { texts: pieces.map(({ written }) => written), leftOut };
    gone.push(section);
    pieces.splice(index, 1, ...(section.shorter === undefined ? [] : pieceOf(section.shorter)));
  }
}

function namesOf(gone: readonly Section[]): string[] {
  const alike = Map.groupBy(gone, ({ leftOut, title }) => leftOut ?? title);
  return [...alike].map(([name, { length }]) => (typeof name === "string" ? name : name(length)));
}
