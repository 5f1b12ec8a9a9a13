/**
 * How right and how cheap the load is, beside four other generators in one run: `npm run bench:load [-- seconds]`.
 * Each asks a service of known latencies twice for so long (20 s), once without and once with a stall. The true P95 is
 * that of an open-loop schedule, computed from when the service answers (known-latency.ts); how late the service itself
 * was against that is printed beside. CPU time is the generator's alone. Loopback only.
 */
import { cpus, loadavg } from "node:os";
import type { Generator } from "./generator.ts";
import { PER_SECOND, SERVICE_MS, STALL, trueP95Ms } from "./known-latency.ts";
import { ourLoad } from "./our-load.ts";
import { peers } from "./peers.ts";
import { startService } from "./start-service.ts";

const seconds = Math.min(Number(process.argv[2] ?? 20), 120);
const WIDTHS = [18, 23, 8, 8, 10, 9, 10, 15, 13];

function print(cells: readonly string[]): void {
  console.log(
    cells.map((cell, index) => (index < 2 ? cell.padEnd : cell.padStart).call(cell, WIDTHS[index] ?? 0)).join(""),
  );
}

async function row(generator: Generator, stalls: boolean): Promise<void> {
  const service = await startService(stalls);
  const { p95Ms, requests, cpuSeconds } = await generator.run(service.url, seconds);
  const serviceLateMs = await service.stop();
  const trueMs = trueP95Ms(seconds, stalls);
  const figures = [p95Ms, trueMs, p95Ms - trueMs].map((ms) => ms.toFixed(1));
  const cost = ((cpuSeconds / requests) * 1_000).toFixed(2);
  const { name, setting } = generator;
  print([name, setting, stalls ? "yes" : "no", ...figures, String(requests), cost, serviceLateMs.toFixed(1)]);
}

console.log(
  `A service that takes ${SERVICE_MS} ms; the stall is one of ${STALL.ms / 1_000} s. Asked for ${seconds} s, ${PER_SECOND}/s.`,
);
console.log(`Machine: ${cpus().length} cores, load average ${loadavg()[0]?.toFixed(2)}. Times in ms.\n`);
print(["generator", "run as", "stall", "P95", "true P95", "error", "requests", "CPU s per 1000", "service late"]);
for (const generator of [ourLoad, ...peers]) {
  const missing = await generator.prepare();
  if (missing !== null) {
    print([generator.name, missing]);
    continue;
  }
  for (const stalls of [false, true]) await row(generator, stalls);
}
console.log(`\nload average ${loadavg()[0]?.toFixed(2)} at the end`);
