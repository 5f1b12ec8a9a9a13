/**
 * What tells a runner that is too busy from a service that is too slow: `node test/bench/noise.ts [seconds] [pattern]`.
 * A service of one thread, whose every job takes the same work, runs in a container of one CPU: alone, with the
 * drill's stressors beside it inside the quota, and with a second such container. Each of these on a quiet machine,
 * beside CPU hogs that are none of the drill's, and with the whole runner held to less CPU than it has. Printed are the
 * harm (how much slower the job got than the same on the quiet machine) and every figure that might tell of it.
 * Takes root, and control groups of version 1 for the runner that is held back; each condition takes 15 s.
 */
import { cpus, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { UsageWatch } from "../../src/experiments/kit/watch/usage-watch.ts";
import { nearestRank } from "../../src/model/measurement.ts";
import { type Noise, noiseReason } from "../../src/model/noise.ts";
import { startClock } from "../../src/model/text/clock.ts";
import { NoiseWatch } from "../../src/runner/noise-watch.ts";
import { raisePriority } from "../../src/runner/priority.ts";
import { testEngine } from "../support/engine.ts";
import { heldBack } from "./noise/held-back.ts";
import { startHogs } from "./noise/hogs.ts";
import { buildImage, removeImage, startHogContainer, startService } from "./noise/one-cpu-service.ts";
import { startPlainLag } from "./noise/plain-lag.ts";
import { pressureMs } from "./noise/pressure.ts";

const seconds = Number(process.argv[2] ?? 12);
const pattern = new RegExp(process.argv[3] ?? "");
const SETTLE_MS = 1_500;

interface Condition {
  readonly containers: number;
  readonly stressors: number;
  readonly around: Around;
}

interface Around {
  readonly name: string;
  /** CPU hogs beside this process, as another step of the same job would start them. */
  readonly hogs?: number;
  /** How much of its core each hog wants, in percent (100). */
  readonly hogLoad?: number;
  /** Containers of two CPU hogs each, as a job's service containers would be. */
  readonly hogContainers?: number;
  /** CPUs that the whole runner may use, all containers included. */
  readonly runnerCpus?: number;
}

const OWN = [
  { containers: 1, stressors: 0 },
  { containers: 1, stressors: 2 },
  { containers: 2, stressors: 2 },
];
const AROUND: readonly Around[] = [
  { name: "quiet" },
  { name: "hogs at 5 %", hogs: 2, hogLoad: 5 },
  { name: "hogs at 10 %", hogs: 2, hogLoad: 10 },
  { name: "hogs at 20 %", hogs: 2, hogLoad: 20 },
  { name: "1 hog", hogs: 1 },
  { name: "2 hogs", hogs: 2 },
  { name: "4 hogs", hogs: 4 },
  { name: "1 x 2 in box", hogContainers: 1 },
  { name: "2 x 2 in box", hogContainers: 2 },
  { name: "held to 1.5", runnerCpus: 1.5 },
  { name: "held to 1.1", runnerCpus: 1.1 },
];

interface Row {
  readonly condition: Condition;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly plainLagP99Ms: number;
  /** CPU seconds a second of each container, and the share of its periods in which it was throttled. */
  readonly usage: readonly { readonly cpuShare: number | null; readonly throttledRatio: number | null }[];
  readonly pressure: number;
  /** Seconds a second that the service's threads were ready to run and did not. */
  readonly serviceWait: number;
  readonly priority: string;
  readonly noise: Noise;
}

async function run(condition: Condition): Promise<Row> {
  await using stack = new AsyncDisposableStack();
  const clock = startClock();
  const { hogs = 0, hogLoad = 100, hogContainers = 0, runnerCpus } = condition.around;
  const group = runnerCpus === undefined ? null : stack.use(heldBack(runnerCpus));
  const priority = await raisePriority(() => undefined);
  const services = [];
  for (let index = 0; index < condition.containers; index++) {
    services.push(stack.use(await startService(condition.stressors, group?.name ?? null)));
  }
  const engine = testEngine();
  const watches = services.map(({ id }) => stack.use(new UsageWatch(engine, id)));
  if (hogs > 0) stack.use(startHogs(hogs, hogLoad));
  for (let index = 0; index < hogContainers; index++) stack.use(await startHogContainer(2));
  const watch = stack.use(new NoiseWatch(clock));
  const plain = stack.use(startPlainLag());
  await sleep(SETTLE_MS);
  const [fromMs, pressureBefore, waitBefore] = [clock.now(), pressureMs(), services[0]?.waitMs() ?? 0];
  services[0]?.begin();
  plain.begin();
  await sleep(seconds * 1_000);
  const toMs = clock.now();
  const jobs = services[0]?.jobs() ?? [];
  const usage = watches.map((each) => each.between(clock.toEpochMs(fromMs), clock.toEpochMs(toMs)));
  const usedCpus = usage.reduce((sum, each) => sum + (each?.cpuShare ?? Number.NaN), 0);
  return {
    condition,
    p50Ms: nearestRank(jobs, 0.5) ?? Number.NaN,
    p95Ms: nearestRank(jobs, 0.95) ?? Number.NaN,
    plainLagP99Ms: await plain.p99Ms(),
    usage: usage.map((each) => ({ cpuShare: each?.cpuShare ?? null, throttledRatio: each?.throttledRatio ?? null })),
    pressure: (pressureMs() - pressureBefore) / (toMs - fromMs),
    serviceWait: ((services[0]?.waitMs() ?? 0) - waitBefore) / (toMs - fromMs),
    priority,
    noise: watch.between(fromMs, toMs, usedCpus, condition.containers),
  };
}

const HEAD = ["own", "around", "P50", "P95", "x P50", "x P95", "steal", "busy", "foreign", "room", "pressure"];
const HEAD_2 = [
  "lag raised",
  "lag plain",
  "median",
  "CV",
  "wait",
  "CPU share",
  "throttled",
  "svc wait",
  "priority",
  "veto",
];

function ownWords({ containers, stressors }: Condition): string {
  return `${containers} x ${stressors === 0 ? "service" : "overload"}`;
}

function cells({ condition, p50Ms, p95Ms, noise, ...row }: Row, quiet: Row | undefined): string[] {
  const fixed = (value: number | null | undefined, digits: number) => value?.toFixed(digits) ?? "-";
  return [
    ownWords(condition),
    condition.around.name,
    fixed(p50Ms, 0),
    fixed(p95Ms, 0),
    fixed(quiet && p50Ms / quiet.p50Ms, 2),
    fixed(quiet && p95Ms / quiet.p95Ms, 2),
    fixed(noise.stealRatio, 3),
    fixed(noise.busyRatio, 2),
    fixed(noise.foreignRatio, 2),
    fixed(noise.headroomRatio, 2),
    fixed(row.pressure, 2),
    fixed(noise.loopLagP99Ms, 1),
    fixed(row.plainLagP99Ms, 1),
    fixed(noise.canary?.medianMs, 2),
    fixed(noise.canary?.cv, 3),
    fixed(noise.canary?.waitRatio, 3),
    row.usage.map(({ cpuShare }) => fixed(cpuShare, 2)).join(" "),
    row.usage.map(({ throttledRatio }) => fixed(throttledRatio, 2)).join(" "),
    fixed(row.serviceWait, 2),
    row.priority,
    noiseReason(noise) === null ? "no" : "yes",
  ];
}

function print(texts: readonly string[]): void {
  console.log(texts.map((text, index) => (index < 2 ? text.padEnd(14) : text.padStart(10))).join(""));
}

await buildImage();
try {
  console.log(
    `Machine: ${cpus().length} cores, load average ${loadavg()[0]?.toFixed(2)}. Times in ms, ${seconds} s each.\n`,
  );
  print([...HEAD, ...HEAD_2]);
  for (const own of OWN) {
    let quiet: Row | undefined;
    for (const around of AROUND) {
      const condition = { ...own, around };
      if (!pattern.test(`${ownWords(condition)}, ${condition.around.name}`)) continue;
      const row = await run(condition);
      quiet ??= row;
      print(cells(row, quiet));
    }
  }
} finally {
  await removeImage();
}
