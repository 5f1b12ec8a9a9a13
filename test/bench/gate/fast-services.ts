/*
 * The window's test on services that are asked up to thousands of times: their neighboring requests are alike, which
 * the design effect has to answer for. Latencies are lognormal; "correlated" noise is an Ornstein-Uhlenbeck process in
 * time whose exceedances of the P95 have the autocorrelation 0.32 / 0.21 / 0.12 that was seen at 85 ms a request.
 */
import { nearestRank } from "../../../src/model/measurement.ts";
import { randomNumbers } from "../../../src/stats/random.ts";
import { type ObservedRequest, SequentialTest, type TestState } from "../../../src/stats/sequential.ts";
import { normalNumbers } from "../../support/normal.ts";

const P0 = 0.05;
const SIGMA = 0.35;
/** Part of the log latency that drifts, and how fast it forgets. */
const DRIFT = { share: 0.9, forgetMs: 400 };
const MAX_MS = 300_000;

interface Service {
  readonly medianMs: number;
  readonly correlated: boolean;
  /** Requests a second, or a closed loop of one client. */
  readonly perSecond?: number;
}

/** Log latencies around 0 with the spread SIGMA, at growing times. */
function noise(correlated: boolean, normal: () => number): (atMs: number) => number {
  if (!correlated) return () => SIGMA * normal();
  let drift = normal();
  let lastMs = 0;
  return (atMs) => {
    const kept = Math.exp(-(atMs - lastMs) / DRIFT.forgetMs);
    lastMs = atMs;
    drift = kept * drift + Math.sqrt(1 - kept * kept) * normal();
    return SIGMA * (Math.sqrt(DRIFT.share) * drift + Math.sqrt(1 - DRIFT.share) * normal());
  };
}

interface Ending {
  readonly state: TestState;
  readonly atMs: number;
}

/** One window against a limit; a true P95 of `ratio` times the limit. */
function observe(service: Service, limitMs: number, leastMs: number, seed: number): Ending {
  const next = noise(service.correlated, normalNumbers(randomNumbers(seed)));
  const test = new SequentialTest(P0);
  let atMs = 0;
  for (;;) {
    const latencyMs = service.medianMs * Math.exp(next(atMs));
    const seen: ObservedRequest = {
      intendedAtMs: atMs,
      endedAtMs: atMs + latencyMs,
      exceeds: latencyMs > limitMs,
      exceedsClearly: latencyMs > 1.1 * limitMs,
      value: latencyMs,
    };
    test.push(seen);
    atMs = service.perSecond === undefined ? seen.endedAtMs : atMs + 1_000 / service.perSecond;
    if (atMs < leastMs) continue;
    const { state } = test;
    if (state.status === "pass" || state.status === "fail" || atMs >= MAX_MS) return { state, atMs };
  }
}

interface Truth {
  readonly p95Ms: number;
  /** Of "above the P95", at lags 1, 2 and 3. */
  readonly autocorrelation: readonly number[];
}

/**
 * The service seen for very long. A closed loop asks more often while the machine is fast, so the P95 of its
 * requests is not the noise's own and must be looked up.
 */
function truth(service: Service): Truth {
  const next = noise(service.correlated, normalNumbers(randomNumbers(7)));
  const latencies: number[] = [];
  let atMs = 0;
  for (let index = 0; index < 1_000_000; index++) {
    const latencyMs = service.medianMs * Math.exp(next(atMs));
    latencies.push(latencyMs);
    atMs += service.perSecond === undefined ? latencyMs : 1_000 / service.perSecond;
  }
  const p95Ms = nearestRank(latencies, 1 - P0) ?? Number.NaN;
  const marks = latencies.map((latencyMs) => (latencyMs > p95Ms ? 1 - P0 : -P0));
  const covariance = (lag: number) =>
    marks.reduce((sum, mark, index) => sum + mark * (marks[index - lag] ?? 0), 0) / marks.length;
  return { p95Ms, autocorrelation: [1, 2, 3].map((lag) => covariance(lag) / covariance(0)) };
}

/** A healthy service with one burst of noise at a random moment of its first minute: does a fail come of it? */
interface Burst {
  readonly serviceMs: number;
  /** Requests a second into a queue with one server (or as many as it takes); else a closed loop of one client. */
  readonly perSecond?: number;
  readonly servers?: "one" | "enough";
  /** `freeze`: nothing goes on for 2 s; `refuse`: every request fails at once; `crawl`: all takes 20 times longer. */
  readonly kind: "freeze" | "refuse" | "crawl";
}

const BURST_MS = 2_000;

function survives(burst: Burst, seed: number): boolean {
  const uniform = randomNumbers(seed);
  const next = noise(false, normalNumbers(uniform));
  const fromMs = uniform() * 60_000;
  const untilMs = fromMs + BURST_MS;
  const inBurst = (ms: number) => ms >= fromMs && ms < untilMs;
  const limitMs = (burst.serviceMs * Math.exp(1.6449 * SIGMA)) / 0.9;
  const test = new SequentialTest(P0);
  const ending: ObservedRequest[] = [];
  let freeAtMs = 0;
  let atMs = 0;
  while (atMs < 120_000) {
    let serviceMs = burst.serviceMs * Math.exp(next(atMs));
    const refused = burst.kind === "refuse" && inBurst(atMs);
    if (refused) serviceMs = 1;
    const beginMs = burst.servers === "one" ? Math.max(atMs, freeAtMs) : atMs;
    if (burst.kind === "crawl" && inBurst(beginMs)) serviceMs = Math.min(20 * serviceMs, untilMs - beginMs + serviceMs);
    let endedAtMs = beginMs + serviceMs;
    const overlaps = beginMs < untilMs && endedAtMs > fromMs;
    if (burst.kind === "freeze" && overlaps) endedAtMs += untilMs - Math.max(beginMs, fromMs);
    freeAtMs = Math.max(freeAtMs, endedAtMs);
    const latencyMs = refused ? 10_000 : endedAtMs - atMs;
    const exceeds = refused || latencyMs > limitMs;
    ending.push({
      intendedAtMs: atMs,
      endedAtMs,
      exceeds,
      exceedsClearly: refused || latencyMs > 1.1 * limitMs,
      value: latencyMs,
    });
    if (burst.perSecond !== undefined) atMs += 1_000 / burst.perSecond;
    else atMs = endedAtMs + (refused ? 1_000 : 0);
  }
  ending.sort((a, b) => a.endedAtMs - b.endedAtMs);
  for (const seen of ending) test.push(seen);
  return test.state.status !== "fail";
}

/** Failures that come in clusters, `length` requests each, a share of `ratio * 5 %` in all. */
function clustered(length: number, perSecond: number, ratio: number, leastMs: number, seed: number): Ending {
  const uniform = randomNumbers(seed);
  const test = new SequentialTest(P0);
  const share = ratio * P0;
  const begin = share / length / (1 - share);
  let failed = false;
  for (let index = 0; ; index++) {
    const atMs = (index * 1_000) / perSecond;
    // A cluster's length is geometric with the mean `length`.
    failed = uniform() < (failed ? 1 - 1 / length : begin);
    test.push({
      intendedAtMs: atMs,
      endedAtMs: atMs + 10,
      exceeds: failed,
      exceedsClearly: failed,
      value: failed ? 1 : 0,
    });
    if (atMs < leastMs) continue;
    const { state } = test;
    if (state.status === "pass" || state.status === "fail" || atMs >= MAX_MS) return { state, atMs };
  }
}

const percent = (count: number, of: number) => `${((100 * count) / of).toFixed(1)} %`;

function row(windows: number, name: string, run: (seed: number) => Ending): void {
  const count = { pass: 0, fail: 0, suspected: 0, undecided: 0 };
  let requests = 0;
  let effect = 0;
  let seconds = 0;
  for (let seed = 1; seed <= windows; seed++) {
    const { state, atMs } = run(seed);
    count[state.status] += 1;
    requests += state.n / windows;
    effect += state.designEffect / windows;
    seconds += atMs / 1000 / windows;
  }
  const cells = [
    `pass ${percent(count.pass, windows)}`,
    `fail ${percent(count.fail, windows)}`,
    `${requests.toFixed(0)} requests`,
  ];
  const last = [`${seconds.toFixed(0)} s`, `design effect ${effect.toFixed(2)}`];
  console.log(`  ${name.padEnd(12)}${cells.map((cell) => cell.padEnd(15)).join("")}${last[0]?.padEnd(7)}${last[1]}`);
}

const SERVICES: readonly [string, Service, number][] = [
  ["85 ms, independent", { medianMs: 80, correlated: false }, 60_000],
  ["85 ms, correlated", { medianMs: 80, correlated: true }, 60_000],
  ["85 ms, independent", { medianMs: 80, correlated: false }, 0],
  ["85 ms, correlated", { medianMs: 80, correlated: true }, 0],
  ["85 ms at 10/s, correlated", { medianMs: 80, correlated: true, perSecond: 10 }, 60_000],
  ["28 ms, correlated", { medianMs: 26, correlated: true }, 60_000],
  ["28 ms, correlated", { medianMs: 26, correlated: true }, 0],
  ["0.5 s, correlated", { medianMs: 470, correlated: true }, 60_000],
  ["1.4 s, independent", { medianMs: 1_300, correlated: false }, 60_000],
  ["3.2 s, independent", { medianMs: 3_000, correlated: false }, 60_000],
];
/** Prints all of it. @param windows how many of each */
export function fastServices(windows: number): void {
  for (const [name, service, leastMs] of SERVICES) {
    const { p95Ms, autocorrelation } = truth(service);
    const lags = autocorrelation.map((value) => value.toFixed(2)).join(" / ");
    console.log(`\n${name}, ${leastMs / 1000} to 300 s, autocorrelation ${lags}`);
    for (const ratio of [0.6, 0.9, 1, 1.1, 1.3, 1.5, 2]) {
      row(windows, `P95 ${ratio} T`, (seed) => observe(service, p95Ms / ratio, leastMs, seed));
    }
  }

  for (const [length, perSecond, leastMs] of [
    [1, 10, 60_000],
    [5, 10, 60_000],
    [20, 10, 60_000],
    [5, 10, 0],
    [1, 0.5, 0],
  ] as const) {
    console.log(`\navailability, failures in clusters of ${length}, ${perSecond}/s, ${leastMs / 1000} to 300 s`);
    for (const ratio of [0.2, 0.5, 1, 1.5, 3]) {
      row(windows, `${(100 - 5 * ratio).toFixed(1)} %`, (seed) => clustered(length, perSecond, ratio, leastMs, seed));
    }
  }

  console.log("\none 2 s burst of noise, P95 0.9 T: share of windows that fail");
  for (const kind of ["freeze", "crawl", "refuse"] as const) {
    for (const serviceMs of [5, 30, 85, 400, 1_000, 3_000]) {
      const loops: [string, Omit<Burst, "kind" | "serviceMs">][] = [
        ["closed loop", {}],
        ["10/s", { perSecond: 10 }],
      ];
      if (serviceMs <= 70) loops.push(["10/s, one server", { perSecond: 10, servers: "one" }]);
      const cells = loops.map(([name, loop]) => {
        let failed = 0;
        for (let seed = 1; seed <= windows; seed++) if (!survives({ kind, serviceMs, ...loop }, seed)) failed += 1;
        return `${name} ${percent(failed, windows)}`;
      });
      console.log(`  ${kind.padEnd(8)}${`${serviceMs} ms`.padEnd(9)}${cells.join("  ")}`);
    }
  }
}
