import { AbortWatch } from "../../gate/abort-watch.ts";
import { DrillError } from "../../model/facts/drill-error.ts";
import { sendingTime } from "../../model/facts/sending-time.ts";
import { message } from "../../model/message.ts";
import type { Effect, Phase, SpikeOutcome } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import type { DrillContext } from "../kit/context/context.ts";
import type { ExperimentRun, Way } from "../kit/experiment.ts";
import { sendWindow } from "../kit/send-window.ts";
import { started } from "../kit/under-disturbance.ts";
import { watchComeBack } from "../kit/under-load/come-back.ts";
import { comeBackChecks } from "../kit/under-load/load-checks.ts";
import { nothingSeen } from "../kit/under-load/under-load.ts";
import { runWindow } from "../kit/window.ts";
import { spikeChecks } from "./spike-checks.ts";

/** Enough clients to keep the service busy while its capacity is measured. */
const CLIENTS = 4;
const MIN_ANSWERS = 20;
/** At most the minimum duration of the spike. */
const MIN_MS = 10_000;
/** The generator's maximum rate. */
const MAX_PER_SECOND = 1_000;
/** A slow generator or runner may not reach the planned rate. */
const MIN_SHARE_SENT = 0.8;

interface RateFigures {
  /** Sent. */
  readonly requests: number;
  /** Due while the generator already held as many waiting requests as it can. */
  readonly unsent: number;
  /** The rate as a multiple of the service's capacity. */
  readonly times: number;
  /** The planned multiple. */
  readonly factor: number;
  readonly capacityPerSecond: number;
}

declare module "../../model/message.ts" {
  interface MessageArgs {
    "overload.no-capacity": NoArgs;
    "overload.rate-reached": RateFigures;
    "overload.rate-not-reached": RateFigures;
  }
}

interface Parameters {
  /** The load as a multiple of the service's capacity. */
  readonly factor: number;
}

/** Measures the service's capacity, sends a multiple of it, and measures the recovery. */
export const spike: Way<Parameters, SpikeOutcome> = {
  type: "spike",
  hasLoad: true,
  compared: false,
  onBaseline: false,
  begin: () => ({ type: "spike", ...nothingSeen(), capacityPerSecond: null, plannedPerSecond: null }),
  run: async (context, run, steady) => {
    await sendSpike(context, run);
    await watchComeBack(context, run, steady);
  },
  check: (judging) => [...spikeChecks(judging), ...comeBackChecks(judging)],
  maxMs: ({ windowMs, engineMs, ownMs, comeBackMs }) => 2 * windowMs + engineMs + ownMs + comeBackMs,
};

async function sendSpike(context: DrillContext, run: ExperimentRun<Parameters, SpikeOutcome>): Promise<void> {
  const { plan, record } = context;
  const { name, outcome } = run.record;
  const { factor } = run.parameters;
  const capacity = await runWindow(context, {
    name: `capacity before ${name}`,
    load: { kind: "clients", clients: CLIENTS },
    ends: { requests: MIN_ANSWERS, fromMs: Math.min(MIN_MS, plan.durationMs), byMs: plan.maxDurationMs },
    done: (samples, elapsedMs) =>
      elapsedMs >= plan.maxDurationMs ||
      (samples.length >= MIN_ANSWERS && elapsedMs >= Math.min(MIN_MS, plan.durationMs)),
  });
  record.phases.push(capacity);
  const capacityPerSecond = (1_000 * capacity.measurement.ok) / (capacity.endedAtMs - capacity.startedAtMs);
  const perSecond = Math.min(MAX_PER_SECOND, factor * capacityPerSecond);
  outcome.capacityPerSecond = capacityPerSecond;
  outcome.plannedPerSecond = perSecond;
  if (capacity.measurement.ok === 0) throw new DrillError(message("overload.no-capacity", {}));
  started(context, run);
  const window = {
    name,
    load: { kind: "rate" as const, perSecond },
    ends: { fromMs: plan.durationMs },
    abort: new AbortWatch(run, true),
    done: (_samples: unknown, elapsedMs: number) => elapsedMs >= plan.durationMs,
  };
  await sendWindow(context, run, window, ({ samples }) => spikeEffect(samples, factor, capacityPerSecond));
}

/**
 * The rate over the sending time. Requests that were due while the generator was at its maximum of waiting requests count
 * too, because the overload caused that.
 */
export function spikeEffect(samples: Phase["samples"], factor: number, capacityPerSecond: number): Effect {
  const sending = sendingTime(samples);
  const due = samples.filter(({ outcome, generatorFull }: Sample) => outcome !== "dropped" || generatorFull === true);
  const unsent = due.filter(({ generatorFull }) => generatorFull === true).length;
  const perSecond = sending === null ? 0 : (1_000 * due.length) / (sending.toMs - sending.fromMs);
  const times = capacityPerSecond > 0 ? perSecond / capacityPerSecond : 0;
  const reached = times >= MIN_SHARE_SENT * factor;
  const figures = { requests: due.length - unsent, unsent, times, factor, capacityPerSecond };
  return {
    observed: reached,
    message: message(reached ? "overload.rate-reached" : "overload.rate-not-reached", figures),
  };
}
