/**
 * How right and how cheap the load is: its P95 against a service of known latencies, its CPU time for each thousand
 * requests, and how late it sends. Bounded, loopback only. Run: node test/bench/load.ts [seconds, 20]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpus, loadavg } from "node:os";
import { createInterface } from "node:readline";
import { startClock } from "../../src/core/clock.ts";
import { measure, nearestRank } from "../../src/core/measurement.ts";
import type { Load } from "../../src/core/plan.ts";
import type { Sample } from "../../src/core/sample.ts";
import { Client } from "../../src/load/client.ts";
import { Labels } from "../../src/load/labels.ts";
import { startLoad } from "../../src/load/load.ts";
import { promptCycle } from "../../src/load/prompt-cycle.ts";
import { PROMPTS } from "../../src/load/prompts.ts";

const SECONDS = Math.min(Number(process.argv[2] ?? 20), 120);
const SERVICE_MS = 20;
const PER_SECOND = 50;
const FREEZE_MS = 2_000;
const FREEZE_AFTER = 200;
const PROGRAM = new URL("../support/scripted-service.ts", import.meta.url).pathname;

interface Run {
  readonly samples: readonly Sample[];
  readonly cpuSeconds: number;
}

async function run(load: Load, behaviour: Record<string, string>, seconds = SECONDS): Promise<Run> {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { HOST: "127.0.0.1", PORT: "0", STATE_FILE: "/dev/null", SLEEP_MS: String(SERVICE_MS), ...behaviour },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const url = `http://127.0.0.1:${/\d+$/.exec(line)?.[0]}/predict`;
  const requestTimeoutMs = 10_000;
  const client = new Client({ url, requestTimeoutMs, labels: new Labels() });
  const samples: Sample[] = [];
  const before = process.cpuUsage();
  const running = startLoad({
    client,
    load,
    prompts: promptCycle(PROMPTS, 1),
    clock: startClock(),
    requestTimeoutMs,
    onSample: (sample) => samples.push(sample),
  });
  // Half an interval short, so that exactly the requests of whole seconds are due.
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000 - 500 / PER_SECOND));
  await running.stop();
  const used = process.cpuUsage(before);
  child.kill("SIGKILL");
  return { samples, cpuSeconds: (used.user + used.system) / 1e6 };
}

/** What a client that counts from the intended send time must see: the service sleeps, and freezes once. */
function trueLatencies(count: number, freezeAfter: number): number[] {
  const intervalMs = 1_000 / PER_SECOND;
  return Array.from({ length: count }, (_, index) => {
    const afterFreezeBeganMs = (index + 1 - freezeAfter) * intervalMs;
    const frozenMs = afterFreezeBeganMs >= 0 ? Math.max(0, FREEZE_MS - afterFreezeBeganMs) : 0;
    return frozenMs + SERVICE_MS;
  });
}

function print(name: string, { samples, cpuSeconds }: Run, truth: readonly number[] | null): void {
  const { requests, ok, p50Ms, p95Ms, generatorLagP99Ms } = measure(samples);
  const trueP95 = truth && nearestRank(truth, 0.95);
  console.log(
    [
      name.padEnd(34),
      `${ok}/${requests} ok`,
      `P50 ${p50Ms?.toFixed(1)} ms`,
      `P95 ${p95Ms?.toFixed(1)} ms`,
      trueP95 !== null && p95Ms !== null ? `true ${trueP95} ms, error ${(p95Ms - trueP95).toFixed(1)} ms` : "",
      `CPU ${((cpuSeconds / requests) * 1_000).toFixed(2)} s per 1000`,
      `lag P99 ${generatorLagP99Ms?.toFixed(2)} ms`,
    ]
      .filter((part) => part !== "")
      .join(" · "),
  );
}

// Compiled code, as in a drill after its warm-up.
const warm = await run({ kind: "clients", clients: 5 }, {}, 2);
console.log(
  `${warm.samples.length} requests to warm up · machine load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`,
);

const rate: Load = { kind: "rate", perSecond: PER_SECOND };
const steady = await run(rate, {});
print(`${PER_SECOND}/s, steady`, steady, trueLatencies(steady.samples.length, Infinity));
const frozen = await run(rate, { FREEZE_AFTER_REQUESTS: String(FREEZE_AFTER), FREEZE_MS: String(FREEZE_MS) });
print(
  `${PER_SECOND}/s, one freeze of ${FREEZE_MS / 1_000} s`,
  frozen,
  trueLatencies(frozen.samples.length, FREEZE_AFTER),
);
for (const clients of [1, 10]) {
  print(`${clients} clients, closed loop`, await run({ kind: "clients", clients }, {}), null);
}
