/**
 * How often the gate is right, simulated: `npm run bench:gate [-- <drills a cell>]`, `node test/bench/gate.ts
 * --streamed [<drills a cell>]` for the drills of streamed answers alone, and
 * `npm run bench:gate -- --fast-services [<windows>]` for services that are asked hundreds of times a window.
 * Seeded, so that every run prints the same tables, as Markdown. Exits with 1 when a promise did not hold.
 */
import { availableParallelism, cpus } from "node:os";
import { CELLS } from "./gate/cells.ts";
import { fastServices } from "./gate/fast-services.ts";
import { runAll } from "./gate/run.ts";
import { burstTable, type Counted, comparisonTable, streamedTable, windowTable } from "./gate/tables.ts";
import { NOTHING, verdicts } from "./gate/targets.ts";

const args = process.argv.slice(2);
const number = args.find((arg) => /^\d+$/.test(arg));
if (args.includes("--fast-services")) fastServices(Number(number ?? 400));
else await tables(Number(number ?? 2_000), args.includes("--streamed") ? "streamed" : null);

async function tables(drills: number, only: "streamed" | null): Promise<void> {
  const beganAtMs = performance.now();
  const tallies = await runAll(drills, only);
  const rows: Counted[] = CELLS.flatMap((cell, index) =>
    only === null || cell.table === only ? [{ cell, tally: tallies[index] ?? {} }] : [],
  );
  const of = <T extends (typeof CELLS)[number]["table"]>(table: T) =>
    rows.filter((row): row is Counted<Extract<(typeof CELLS)[number], { table: T }>> => row.cell.table === table);

  console.log(`${drills} drills a cell.`);
  if (only === null) {
    console.log("\nCandidate against baseline, `max-slowdown` 20 %: how often each rule fails it\n");
    console.log(comparisonTable(of("comparison")));
    console.log("\nP95 against the limit T, 60 to 300 s at 0.9 s a request: how often each rule fails it\n");
    console.log(windowTable(of("window")));
    console.log("\nOne burst of 2 s, all else in order (P95 0.9 T)\n");
    console.log(burstTable(rows));
  }
  console.log("\nStreamed answers, first text after 0.3 s and 0.6 s of text: what fails, after the veto\n");
  console.log(streamedTable(of("streamed")));
  console.log("\nPromises\n\n| promise | worst cell | held |\n| --- | --- | --- |");
  const promises = verdicts(rows).filter(({ worst }) => only === null || worst !== NOTHING);
  for (const { target, worst, held } of promises) console.log(`| ${target} | ${worst} | ${held ? "yes" : "NO"} |`);

  const took = ((performance.now() - beganAtMs) / 1_000).toFixed(0);
  console.error(`took ${took} s on ${availableParallelism()} cores of ${cpus()[0]?.model ?? "an unknown CPU"}`);
  if (promises.some(({ held }) => !held)) process.exitCode = 1;
}
