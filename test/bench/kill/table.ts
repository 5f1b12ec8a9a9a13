import type { Run } from "./run.ts";

/** As a drill goes; faults, which have names of their own, stand between the first of these and the last. */
const BEFORE_FAULTS = ["start", "machine", "preflight", "boot", "warm-up", "steady state", "comparison"];
const AFTER_FAULTS = ["clean-up", "results", "report"];

/** How often it was killed in each phase, and what was left. */
export function killedTable(runs: readonly Run[]): string {
  const phases = Map.groupBy(runs, ({ phase }) => phase ?? "(it had ended)");
  const rows = [...phases].sort(([one], [other]) => placeOf(one).localeCompare(placeOf(other)));
  return [
    "| killed in | times | left something behind |",
    "| --- | --: | --: |",
    ...[...rows, ["all", runs] as const].map(
      ([phase, of]) => `| ${phase} | ${of.length} | ${of.filter(({ left }) => left.length > 0).length} |`,
    ),
  ].join("\n");
}

/** To sort by: drills as a step first, merges and drills in a terminal, which begin with their name, after them. */
function placeOf(phase: string): string {
  const [, who = "", stage = ""] = /^((?:merge|terminal): )?(.*)$/.exec(phase) ?? [];
  const before = BEFORE_FAULTS.findIndex((name) => stage.startsWith(name));
  const after = AFTER_FAULTS.findIndex((name) => stage.startsWith(name));
  const place = before >= 0 ? `0${before}` : after >= 0 ? `2${after}` : "1";
  return `${who}${place}${stage}`;
}
