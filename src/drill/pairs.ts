import { formatCount, formatRatioOf } from "../core/format.ts";
import { limitsUnder } from "../core/limits.ts";
import { measure } from "../core/measurement.ts";
import { type ComparisonState, PairedComparison } from "../core/paired-comparison.ts";
import { place } from "../core/place.ts";
import type { Comparison, Phase } from "../core/record.ts";
import { PAUSE_AFTER_FAILURE_MS, type Sample } from "../core/sample.ts";
import { promptCycle } from "../load/prompt-cycle.ts";
import { PROMPTS } from "../load/prompts.ts";
import { takeSample } from "../load/take-sample.ts";
import { until } from "../load/timer.ts";
import { type DrillContext, noiseBetween, type Side } from "./context.ts";
import type { Turns } from "./turns.ts";
import { SEED } from "./window.ts";

const LIVE_MS = 1_000;

/** What a comparison is made under, and whose faults have to rest while the other is asked. */
export interface Under {
  readonly scope: string;
  /** Which of the record's faults; null in the steady state. */
  readonly fault: number | null;
  readonly turns: Turns | null;
}

/**
 * Asks the candidate and the baseline the same, one request at a time, in the order A B B A, so that whatever changes
 * slowly on the runner weighs on both alike. Ends when the comparison is decided, or at the plan's longest time.
 * @throws the signal's reason when the drill is cancelled
 */
export async function comparePairs(
  context: DrillContext,
  baseline: Side,
  { scope, fault, turns }: Under,
): Promise<Comparison> {
  const { plan, clock, signal, progress } = context;
  const test = new PairedComparison(limitsUnder(context.record, fault).maxSlowdown);
  const prompts = promptCycle(PROMPTS, SEED);
  const startedAtMs = clock.now();
  const candidateSamples: Sample[] = [];
  const baselineSamples: Sample[] = [];
  let toldAtMs = startedAtMs;
  while (!test.decided() && clock.now() - startedAtMs < plan.maxDurationMs) {
    const prompt = prompts.next();
    const ask = async ({ client: service }: Side) => {
      const { requestTimeoutMs } = plan;
      await turns?.next(service === baseline.client ? "baseline" : "candidate", signal);
      return await takeSample({ service, prompt, intendedAtMs: clock.now(), clock, requestTimeoutMs, signal });
    };
    const candidateFirst = candidateSamples.length % 2 === 0;
    const first = await ask(candidateFirst ? context : baseline);
    const second = await ask(candidateFirst ? baseline : context);
    const [ofCandidate, ofBaseline] = candidateFirst ? [first, second] : [second, first];
    candidateSamples.push(ofCandidate);
    baselineSamples.push(ofBaseline);
    test.push(ofCandidate, ofBaseline);
    if (clock.now() - toldAtMs >= LIVE_MS) {
      toldAtMs = clock.now();
      progress.live(standing(scope, toldAtMs - startedAtMs, test.state));
    }
    if (first.outcome !== "ok" || second.outcome !== "ok") {
      await until(clock.now() + PAUSE_AFTER_FAILURE_MS, clock, signal);
      signal.throwIfAborted();
    }
  }
  const endedAtMs = clock.now();
  // One request at a time keeps one container busy; a fault that nobody can pause keeps both so.
  const noise = noiseBetween(context, startedAtMs, endedAtMs, fault === null || turns !== null ? 1 : 2);
  const phaseOf = ({ usage }: Side, samples: readonly Sample[]): Phase => ({
    name: scope,
    startedAtMs,
    endedAtMs,
    samples,
    measurement: measure(samples),
    usage: usage.between(clock.toEpochMs(startedAtMs), clock.toEpochMs(endedAtMs)),
    noise,
  });
  progress.line(standing(scope, endedAtMs - startedAtMs, test.state));
  return { scope, fault, candidate: phaseOf(context, candidateSamples), baseline: phaseOf(baseline, baselineSamples) };
}

function standing(scope: string, elapsedMs: number, { pairs, ratio, low, high, status }: ComparisonState): string {
  const interval = low === null || high === null ? "" : ` (${formatRatioOf(low)}–${formatRatioOf(high)})`;
  return [
    `candidate beside baseline ${place(scope)} ${Math.floor(elapsedMs / 1000)} s`,
    `${formatCount(pairs)} pairs`,
    ...(ratio === null ? [] : [`${formatRatioOf(ratio)}${interval}`]),
    status,
  ].join(" · ");
}
