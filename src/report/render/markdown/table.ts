/** A column of a Markdown table: its heading and whether its cells are figures. */
export interface Column {
  readonly heading: string;
  readonly figures?: boolean;
}

/** A table whose cells are already escaped. More than `maxRows` rows are cut, and the last row says so. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], maxRows = 60): string {
  const shown = rows.slice(0, maxRows);
  const rest = rows.length - shown.length;
  return [
    columns.map(({ heading }) => heading),
    columns.map(({ figures }) => (figures === true ? "--:" : ":--")),
    ...shown,
    ...(rest > 0 ? [[`… and ${rest} more`]] : []),
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
