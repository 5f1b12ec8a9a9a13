/**
 * Runs an autocannon from a directory, and prints its P95: node autocannon.ts <directory> <url> <seconds> <rate>
 * [new, for a connection per request]
 */
import { createRequire } from "node:module";
import { join } from "node:path";

interface Summary {
  readonly latency: { readonly p95: number };
  readonly requests: { readonly total: number };
}

const [directory = ".", url = "", seconds = "10", rate = "50", connections] = process.argv.slice(2);
const requireThere = createRequire(join(directory, "from-here.js"));
// By default it has no P95.
(requireThere("autocannon/lib/histUtil") as { percentiles: number[] }).percentiles.push(95);
const autocannon = requireThere("autocannon") as (order: object) => Promise<Summary>;
const order = { url, duration: Number(seconds), overallRate: Number(rate) };
const { latency, requests } = await autocannon(
  connections === "new" ? { ...order, headers: { connection: "close" } } : order,
);
console.log(`95% in ${latency.p95} ms of ${requests.total} requests`);
