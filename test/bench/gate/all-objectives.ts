/*
 * False fails of a window that is judged by every objective at once. Each figure of a request drifts by itself and
 * together with the others, as on a runner with good and bad seconds; its true P95 is a share of its limit.
 *
 *   node test/bench/gate/all-objectives.ts [--windows 2000] [--of-limit 0.9]
 */
import { parseArgs } from "node:util";
import { observerOf } from "../../../src/gate/objective-watch.ts";
import { WindowGate } from "../../../src/gate/window-gate.ts";
import { nearestRank } from "../../../src/model/measurement.ts";
import { type WindowObjective, windowObjectives } from "../../../src/model/objectives.ts";
import type { Sample } from "../../../src/model/sample.ts";
import { randomNumbers } from "../../../src/stats/random.ts";
import { normalNumbers } from "../../support/normal.ts";

const MIN_MS = 60_000;
const MAX_MS = 300_000;
const EVERY_MS = 700;
/** Of the drift that all figures share, from one request to the next, and what is a figure's own. */
const KEPT = 0.5;
const SHARED = 0.25;
const OWN = 0.25;
const FAILED = 0.01;
const CALIBRATION = 200_000;

function* requests(seed: number): Generator<Sample> {
  const uniform = randomNumbers(seed);
  const normal = normalNumbers(uniform);
  let drift = normal();
  for (let index = 0; ; index += 1) {
    drift = KEPT * drift + Math.sqrt(1 - KEPT ** 2) * normal();
    const times = (usualMs: number) => usualMs * Math.exp(SHARED * drift + OWN * normal());
    const intendedAtMs = index * EVERY_MS;
    const latencyMs = times(600);
    const ttftMs = times(200);
    const stream = {
      ttftMs,
      answerTtftMs: ttftMs,
      stallFromMs: ttftMs,
      tpotMs: times(20),
      maxStallMs: times(60),
      words: 20,
      reasoned: false,
    };
    const common = { promptId: "a", intendedAtMs, sentAtMs: intendedAtMs, endedAtMs: intendedAtMs + latencyMs };
    if (uniform() < FAILED) yield { ...common, latencyMs: 10_000, outcome: "http-error" };
    else yield { ...common, latencyMs, outcome: "ok", stream };
  }
}

/** The objectives whose true share of exceeding requests is `ofLimit` of what they allow, or whose P95 is. */
function objectivesFor(ofLimit: number): WindowObjective[] {
  const seen = requests(1).take(CALIBRATION).toArray();
  const p95 = (value: (sample: Sample) => number | null | undefined) =>
    nearestRank(
      seen.map((sample) => (sample.outcome === "ok" ? (value(sample) ?? 0) : Number.POSITIVE_INFINITY)),
      0.95,
    ) ?? 0;
  const limits = {
    minAvailability: 1 - FAILED / ofLimit,
    maxP95Ms: p95(({ latencyMs }) => latencyMs) / ofLimit,
    maxTtftMs: p95(({ stream }) => stream?.ttftMs) / ofLimit,
    maxTpotMs: p95(({ stream }) => stream?.tpotMs) / ofLimit,
    maxStallMs: p95(({ stream }) => stream?.maxStallMs) / ofLimit,
  };
  const others = windowObjectives(limits);
  const within: WindowObjective = { kind: "within-limits", limit: 0 };
  const observe = observerOf(within, others);
  const beyond = seen.filter((sample) => observe(sample)?.exceeds).length / seen.length;
  return windowObjectives({ ...limits, minGoodput: 1 - beyond / ofLimit });
}

function fails(objectives: readonly WindowObjective[], seed: number): boolean {
  const gate = new WindowGate("cpu-overload", objectives);
  for (const sample of requests(seed)) {
    if (sample.endedAtMs > MAX_MS) break;
    gate.push(sample);
    if (sample.endedAtMs >= MIN_MS && gate.decided()) break;
  }
  return gate.failed();
}

const { values } = parseArgs({
  options: { windows: { type: "string", default: "2000" }, "of-limit": { type: "string", default: "0.9" } },
});
const [windows, ofLimit] = [Number(values.windows), Number(values["of-limit"])];
const all = objectivesFor(ofLimit);
for (const objectives of [all.slice(0, 2), all]) {
  const failed = Array.from({ length: windows }, (_, index) => fails(objectives, index + 2)).filter(Boolean).length;
  const share = ((100 * failed) / windows).toFixed(2);
  console.log(`${objectives.map(({ kind }) => kind).join(", ")}: ${failed} of ${windows} windows fail (${share} %)`);
}
