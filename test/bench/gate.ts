/**
 * How often the gate is right, simulated: `npm run bench:gate [-- <drills a cell>]`, and
 * `npm run bench:gate -- --fast-services [<windows>]` for services that are asked hundreds of times a window.
 * Seeded, so that every run prints the same tables, as Markdown. Exits with 1 when a promise did not hold.
 */
import { availableParallelism, cpus } from "node:os";
import { CELLS } from "./gate/cells.ts";
import { fastServices } from "./gate/fast-services.ts";
import { runAll } from "./gate/run.ts";
import { burstTable, type Counted, comparisonTable, windowTable } from "./gate/tables.ts";
import { verdicts } from "./gate/targets.ts";

const args = process.argv.slice(2);
const number = args.find((arg) => /^\d+$/.test(arg));
if (args.includes("--fast-services")) fastServices(Number(number ?? 400));
else await tables(Number(number ?? 2_000));

async function tables(drills: number): Promise<void> {
  const beganAtMs = performance.now();
  const tallies = await runAll(drills);
  const rows: Counted[] = CELLS.map((cell, index) => ({ cell, tally: tallies[index] ?? {} }));
  const of = <T extends (typeof CELLS)[number]["table"]>(table: T) =>
    rows.filter((row): row is Counted<Extract<(typeof CELLS)[number], { table: T }>> => row.cell.table === table);

  console.log(
    `${drills} drills a cell.\n\nCandidate against baseline, \`max-slowdown\` 20 %: how often each rule fails it\n`,
  );
  console.log(comparisonTable(of("comparison")));
  console.log("\nP95 against the limit T, 60 to 300 s at 0.9 s a request: how often each rule fails it\n");
  console.log(windowTable(of("window")));
  console.log("\nOne burst of 2 s, all else in order (P95 0.9 T)\n");
  console.log(burstTable(rows));
  console.log("\nPromises\n\n| promise | worst cell | held |\n| --- | --- | --- |");
  const promises = verdicts(rows);
  for (const { target, worst, held } of promises) console.log(`| ${target} | ${worst} | ${held ? "yes" : "NO"} |`);

  const took = ((performance.now() - beganAtMs) / 1_000).toFixed(0);
  console.error(`took ${took} s on ${availableParallelism()} cores of ${cpus()[0]?.model ?? "an unknown CPU"}`);
  if (promises.some(({ held }) => !held)) process.exitCode = 1;
}
