import type { AbortWatch } from "../../../gate/abort-watch.ts";
import { comparedFigures, comparisonOf } from "../../../gate/checks/comparison-check.ts";
import { limitsUnder } from "../../../gate/limits.ts";
import { takeSample } from "../../../load/take-sample.ts";
import type { Prompt } from "../../../load/texts/prompts.ts";
import { promptsOf } from "../../../load/texts/text-source.ts";
import { until } from "../../../load/timer.ts";
import type { SideName } from "../../../model/facts/side.ts";
import { measure } from "../../../model/measurement.ts";
import { type Message, message } from "../../../model/message.ts";
import type { ObjectiveKind } from "../../../model/objectives.ts";
import type { Comparison, Phase } from "../../../model/record.ts";
import { PAUSE_AFTER_FAILURE_MS, type Sample } from "../../../model/sample.ts";
import type { PairedComparison } from "../../../stats/comparison/paired-comparison.ts";
import type { SlowdownState } from "../../../stats/comparison/slowdown-test.ts";
import { type DrillContext, noiseBetween, type Side } from "../context/context.ts";
import type { LoadDisturbance } from "../disturbance.ts";
import type { Turns } from "./turns.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    /** The comparison of the candidate with the baseline: the ratio of a figure, with its interval at 95 %. */
    "progress.compared": {
      readonly scope: string;
      readonly kind: ObjectiveKind;
      readonly elapsedMs: number;
      readonly pairs: number;
      readonly ratio: number | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly status: SlowdownState["status"];
      /** How much longer it may take, milliseconds; null once it has ended. */
      readonly maxLeftMs: number | null;
    };
  }
}

const LIVE_MS = 1_000;

/** The conditions of a comparison. */
export interface Under {
  readonly scope: string;
  /** Index of the experiment in the record; null in the steady state. */
  readonly experiment: number | null;
  readonly turns: Turns | null;
  /** Receives the candidate's samples; crossing its limit ends the comparison. */
  readonly abort: AbortWatch | null;
  /** Tells, per side, which failed requests the disturbance itself caused; these are not compared. */
  readonly takes: Readonly<Record<SideName, LoadDisturbance["takes"]>>;
}

/**
 * Sends the same requests to the candidate and the baseline, one at a time, in the order A B B A, so that slow changes of
 * the runner affect both equally. If they take turns under a disturbance, each turn has several requests. Ends when the
 * comparison is decided, at the plan's maximum duration, or when it is aborted.
 * @throws the signal's reason if the drill is cancelled
 */
export async function comparePairs(
  context: DrillContext,
  baseline: Side,
  { scope, experiment, turns, abort, takes }: Under,
): Promise<Comparison> {
  const { plan, clock, signal, progress } = context;
  const test = comparisonOf(plan.service, limitsUnder(context.record, experiment).maxSlowdown);
  const kinds = comparedFigures(plan.service).map(({ kind }) => kind);
  const prompts = promptsOf(plan.prompts, `pairs of ${scope}`);
  const startedAtMs = clock.now();
  const candidateSamples: Sample[] = [];
  const baselineSamples: Sample[] = [];
  const ask = async (side: Side, prompt: Prompt): Promise<Sample> => {
    const { requestTimeoutMs } = plan;
    const request = { service: side.client, prompt, intendedAtMs: clock.now(), clock, requestTimeoutMs, signal };
    const sample = await takeSample(request);
    const taken = takes[side === baseline ? "baseline" : "candidate"]?.(sample) ?? false;
    if (side !== baseline && !taken) abort?.push(sample);
    return taken ? { ...sample, byExperiment: true } : sample;
  };
  const aborted = () => abort?.crossed() != null;
  const askAll = async (side: Side, asked: readonly Prompt[], mostFailures: number): Promise<Sample[]> => {
    await turns?.next(side === baseline ? "baseline" : "candidate", signal);
    const answered: Sample[] = [];
    let failures = 0;
    for (const prompt of asked) {
      const sample = await ask(side, prompt);
      answered.push(sample);
      failures += sample.outcome === "ok" ? 0 : 1;
      if (failures === mostFailures || aborted()) break;
    }
    return answered;
  };
  let toldAtMs = startedAtMs;
  let candidateFirst = true;
  let group = 1;
  while (!test.decided() && !aborted() && clock.now() - startedAtMs < plan.maxDurationMs) {
    const asked = Array.from({ length: group }, () => prompts.next());
    const [one, other] = candidateFirst ? [context, baseline] : [baseline, context];
    // A hanging service would take a timeout per request, so a row stops early. A request that failed on the first side
    // is still sent to the other one, because samples come in pairs.
    const first = await askAll(one, asked, 1);
    if (aborted()) break;
    const second = await askAll(other, asked.slice(0, first.length), 3);
    const pairs = Math.min(first.length, second.length);
    for (let pair = 0; pair < pairs; pair += 1) {
      const [ofCandidate, ofBaseline] = candidateFirst ? [first[pair], second[pair]] : [second[pair], first[pair]];
      if (ofCandidate === undefined || ofBaseline === undefined) continue;
      candidateSamples.push(ofCandidate);
      baselineSamples.push(ofBaseline);
      test.push(ofCandidate, ofBaseline);
    }
    candidateFirst = !candidateFirst;
    if (turns !== null) group = turns.groupFor(first);
    if (clock.now() - toldAtMs >= LIVE_MS) {
      toldAtMs = clock.now();
      const elapsedMs = toldAtMs - startedAtMs;
      const all = standing({ scope, kinds, elapsedMs, maxLeftMs: Math.max(0, plan.maxDurationMs - elapsedMs) }, test);
      // One line: what is still open.
      const open = all.find(({ args }) => args.status === "undecided") ?? all[0];
      if (open !== undefined) progress.live(open);
    }
    if ([...first, ...second].some(({ outcome }) => outcome !== "ok") && !aborted()) {
      await until(clock.now() + PAUSE_AFTER_FAILURE_MS, clock, signal);
      signal.throwIfAborted();
    }
  }
  const endedAtMs = clock.now();
  // One request at a time keeps one container busy; a disturbance that can't be paused keeps both busy.
  const noise = noiseBetween(context, startedAtMs, endedAtMs, experiment === null || turns !== null ? 1 : 2);
  const phaseOf = ({ usage }: Side, samples: readonly Sample[]): Phase => ({
    name: scope,
    startedAtMs,
    endedAtMs,
    samples,
    measurement: measure(samples),
    usage: usage.between(clock.toEpochMs(startedAtMs), clock.toEpochMs(endedAtMs)),
    noise,
  });
  const elapsedMs = endedAtMs - startedAtMs;
  for (const line of standing({ scope, kinds, elapsedMs, maxLeftMs: null }, test)) progress.line(line);
  return {
    scope,
    experiment,
    candidate: phaseOf(context, candidateSamples),
    baseline: phaseOf(baseline, baselineSamples),
  };
}

interface Standing {
  readonly scope: string;
  /** The objectives of the figures, in their order. */
  readonly kinds: readonly ObjectiveKind[];
  readonly elapsedMs: number;
  readonly maxLeftMs: number | null;
}

/** Returns how each figure that could be compared stands; the first one always. */
function standing({ kinds, ...times }: Standing, test: PairedComparison): Message[] {
  return test.state.slowdowns.flatMap(({ pairs, ratio, low, high, status }, index) => {
    const kind = kinds[index];
    if (kind === undefined || (index > 0 && ratio === null)) return [];
    const [known, from, to] = [ratio, low, high].map((each) => (Number.isFinite(each) ? each : null));
    const figures = { pairs, ratio: known ?? null, low: from ?? null, high: to ?? null, status };
    return [message("progress.compared", { ...times, kind, ...figures })];
  });
}
