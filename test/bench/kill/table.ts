import type { Run } from "./run.ts";

/** How often it was killed in each phase, and what was left. */
export function killedTable(runs: readonly Run[]): string {
  const phases = Map.groupBy(runs, ({ phase }) => phase ?? "(it had ended)");
  const rows = [...phases].sort(([one], [other]) => one.localeCompare(other));
  return [
    "| killed in | times | left something behind |",
    "| --- | --: | --: |",
    ...[...rows, ["all", runs] as const].map(
      ([phase, of]) => `| ${phase} | ${of.length} | ${of.filter(({ left }) => left.length > 0).length} |`,
    ),
  ].join("\n");
}
