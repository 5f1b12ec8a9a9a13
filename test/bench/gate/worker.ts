import { parentPort } from "node:worker_threads";
import { CELLS, drill, trueShareAbove } from "./cells.ts";
import { sum, type Tally } from "./tally.ts";

/** Some drills of one cell: the seeds `from` to `until`, the last one left out. */
export interface Chunk {
  readonly cell: number;
  readonly from: number;
  readonly until: number;
}

export interface Done {
  readonly chunk: Chunk;
  readonly tally: Tally;
}

parentPort?.on("message", (chunk: Chunk) => {
  const cell = CELLS[chunk.cell];
  if (cell === undefined) throw new RangeError(`there is no cell ${chunk.cell}`);
  const tallies = Array.from({ length: chunk.until - chunk.from }, (_, index) => drill(cell, chunk.from + index));
  const truth = cell.table === "window" && chunk.from === 1 ? [{ shareAbove: trueShareAbove(cell) }] : [];
  const done: Done = { chunk, tally: sum([...tallies, ...truth]) };
  parentPort?.postMessage(done);
});
