import type { AbortWatch } from "../../gate/abort-watch.ts";
import type { WindowGate } from "../../gate/window-gate.ts";
import { startLoad } from "../../load/load.ts";
import { promptsOf } from "../../load/texts/text-source.ts";
import { measure } from "../../model/measurement.ts";
import type { Load } from "../../model/plan.ts";
import type { Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import { type DrillContext, noiseBetween } from "./context/context.ts";
import { progressLine, type WindowEnds } from "./progress-line.ts";

export interface WindowOrder {
  readonly name: string;
  readonly load: Load;
  /** The window whose texts are sent, for a baseline that gets the candidate's; default: its own. */
  readonly textsOf?: string;
  /** Called after every request and ten times per second; true ends the window. */
  readonly done: (samples: readonly Sample[], elapsedMs: number) => boolean;
  /** When that will be, for the progress. */
  readonly ends?: WindowEnds;
  /** Receives all requests, except failures caused by the disturbance, in the order in which they end. */
  readonly gate?: WindowGate;
  /** Receives the same requests; crossing its limit ends the window. */
  readonly abort?: AbortWatch;
  /** Converts a sample for the gate; unchanged by default. */
  readonly judgedAs?: (sample: Sample) => Sample;
  /** Whether the disturbance itself caused a request to fail. */
  readonly takes?: ((sample: Sample) => boolean) | undefined;
}

const TICK_MS = 100;
const LIVE_MS = 1_000;

/**
 * Runs the load until `done`, waits for the requests in flight, and summarizes the results.
 * @throws the signal's reason if the drill is cancelled
 */
export async function runWindow(context: DrillContext, order: WindowOrder): Promise<Phase> {
  const { clock, signal } = context;
  const startedAtMs = clock.now();
  const samples: Sample[] = [];
  const over = Promise.withResolvers<void>();
  // After an abort the disturbance is reverted at once, without waiting for outstanding answers.
  const cut = new AbortController();
  const look = () => {
    if (order.abort?.crossed() != null) cut.abort();
    if (signal.aborted || cut.signal.aborted || order.done(samples, clock.now() - startedAtMs)) over.resolve();
  };
  const load = startLoad({
    load: order.load,
    client: context.client,
    prompts: promptsOf(context.plan.prompts, order.textsOf ?? order.name),
    clock,
    requestTimeoutMs: context.plan.requestTimeoutMs,
    signal: AbortSignal.any([signal, cut.signal]),
    onSample: (sample) => {
      const taken = order.takes?.(sample) ?? false;
      samples.push(taken ? { ...sample, byExperiment: true } : sample);
      if (!taken) {
        order.gate?.push(order.judgedAs?.(sample) ?? sample);
        order.abort?.push(sample);
      }
      look();
    },
  });
  const ticker = setInterval(look, TICK_MS);
  const teller = setInterval(() => {
    const elapsedMs = clock.now() - startedAtMs;
    const progress = order.gate?.progress() ?? [];
    context.progress.live(progressLine({ phase: order.name, elapsedMs, samples, progress, ends: order.ends ?? {} }));
  }, LIVE_MS);
  try {
    await over.promise;
  } finally {
    clearInterval(ticker);
    clearInterval(teller);
    await load.stop();
  }
  signal.throwIfAborted();
  return phaseOf(context, order.name, { startedAtMs, endedAtMs: clock.now() }, samples);
}

/** The requests of a window, with what was measured meanwhile. */
export function phaseOf(
  context: DrillContext,
  name: string,
  { startedAtMs, endedAtMs }: Pick<Phase, "startedAtMs" | "endedAtMs">,
  samples: Phase["samples"],
): Phase {
  const { clock, usage } = context;
  return {
    name,
    startedAtMs,
    endedAtMs,
    samples,
    measurement: measure(samples),
    usage: usage.between(clock.toEpochMs(startedAtMs), clock.toEpochMs(endedAtMs)),
    noise: noiseBetween(context, startedAtMs, endedAtMs),
  };
}
