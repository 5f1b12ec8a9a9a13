/** Runs an autocannon that lies in a directory, and prints its P95: node autocannon.ts <directory> <url> <seconds> <rate> */
import { createRequire } from "node:module";
import { join } from "node:path";

interface Summary {
  readonly latency: { readonly p95: number };
  readonly requests: { readonly total: number };
}

const [directory = ".", url = "", seconds = "10", rate = "50"] = process.argv.slice(2);
const requireThere = createRequire(join(directory, "from-here.js"));
// It knows no P95 unless told.
(requireThere("autocannon/lib/histUtil") as { percentiles: number[] }).percentiles.push(95);
const autocannon = requireThere("autocannon") as (order: object) => Promise<Summary>;
const { latency, requests } = await autocannon({ url, duration: Number(seconds), overallRate: Number(rate) });
console.log(`95% in ${latency.p95} ms of ${requests.total} requests`);
