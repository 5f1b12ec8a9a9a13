import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { CELLS, type Cell } from "./cells.ts";
import { sum, type Tally } from "./tally.ts";
import type { Chunk, Done } from "./worker.ts";

/** Few enough that the cores end together, enough that what is looked up once a worker is worth it. */
const CHUNK = 250;

/**
 * Runs the drills of every cell, or of those of one table, on all cores.
 * @returns the cells' tallies, the same for any number of cores; empty for a cell of another table
 * @throws what a worker threw
 */
export async function runAll(drills: number, only: Cell["table"] | null = null): Promise<Tally[]> {
  const chunks: Chunk[] = CELLS.flatMap(({ table }, cell) => {
    if (only !== null && table !== only) return [];
    return Array.from({ length: Math.ceil(drills / CHUNK) }, (_, index) => {
      return { cell, from: 1 + index * CHUNK, until: 1 + Math.min(drills, (index + 1) * CHUNK) };
    });
  });
  const todo = chunks.toReversed();
  const done = new Map<Chunk, Tally>();
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url));
    try {
      for (let chunk = todo.pop(); chunk !== undefined; chunk = todo.pop()) {
        done.set(chunk, (await answerTo(worker, chunk)).tally);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  // In the chunks' own order, because sums of fractions depend on it.
  return CELLS.map((_, cell) =>
    sum(chunks.filter((chunk) => chunk.cell === cell).map((chunk) => done.get(chunk) ?? {})),
  );
}

async function answerTo(worker: Worker, chunk: Chunk): Promise<Done> {
  const abort = new AbortController();
  const { signal } = abort;
  const failed = once(worker, "error", { signal }).then(([cause]) => Promise.reject(cause));
  const answered = once(worker, "message", { signal }).then(([done]) => done as Done);
  worker.postMessage(chunk);
  try {
    return await Promise.race([answered, failed]);
  } finally {
    // Whichever did not happen is called off.
    for (const either of [failed, answered]) either.catch(() => {});
    abort.abort();
  }
}
