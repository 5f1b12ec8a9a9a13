import { INPUT_NAMES, rowOf } from "../table.ts";

/** The README's table of inputs, in Markdown, located between `<!-- inputs -->` and `<!-- /inputs -->`. */
export function renderInputsTable(): string {
  const rows = INPUT_NAMES.map((name) => {
    const row = rowOf(name);
    return `| \`${name}\` | ${row.defaultInWords ?? `\`${row.default}\``} | ${row.meaning.replaceAll("|", "\\|")} |`;
  });
  return ["| input | default | meaning |", "|---|---|---|", ...rows].join("\n");
}
