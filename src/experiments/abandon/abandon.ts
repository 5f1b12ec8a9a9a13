import { setTimeout as sleep } from "node:timers/promises";
import { isStreamed } from "../../load/stream/stream-exchange.ts";
import { message } from "../../model/message.ts";
import type { Abandoned, AbandonOutcome, CpuReading, Effect, Phase } from "../../model/record.ts";
import { parseWhole } from "../../model/text/units.ts";
import { type DrillContext, noiseBetween } from "../kit/context/context.ts";
import type { Experiment, ExperimentRun } from "../kit/experiment.ts";
import { outlived } from "../kit/send-window.ts";
import { started } from "../kit/under-disturbance.ts";
import { firstBack, isAsUsual } from "../kit/under-load/come-back.ts";
import { runWindow } from "../kit/window.ts";
import { asBeforeMs, cpuDrain, drainChecks, restOf } from "./drain-check.ts";
import { hangUp, type Leaving } from "./hang-up.ts";

declare module "../../model/message.ts" {
  interface MessageArgs {
    "abandon.description": { readonly clients: number };
    "abandon.effect": Ended & { readonly streamed: boolean };
    "abandon.no-effect": Ended;
  }
}

type Ended = Pick<Abandoned, "clients" | "answering" | "waiting" | "answered">;

interface Parameters {
  readonly clients: number;
}

/** Without any request: about six readings of what rest is. */
const REST_MS = 6_500;
/** A service that goes on is watched this much longer, so that the report can show for how long. */
const EXTRA_MS = 10_000;
/** Readings come once per second; without one for so long, there are none. */
const SILENT_MS = 5_000;
const LOOK_MS = 200;

/** Lets clients hang up in the middle of their answers, and looks whether the service goes on answering them. */
export const abandon: Experiment<Parameters, AbandonOutcome> = {
  kind: "abandon",
  guesses: ["hang-up", "hangup", "disconnect", "client-disconnect", "cancel", "abort"],
  summary: "Lets clients hang up in the middle of an answer, and checks that the service stops working on it.",
  objectives: ["drain"],
  parameters: {
    clients: {
      default: "8",
      meaning: "Number of clients that send a request at the same time and hang up.",
      form: "whole",
      parse: (raw) => parseWhole(raw, 1, 64),
    },
  },
  describe: ({ clients }) => message("abandon.description", { clients }),

  type: "abandon",
  hasLoad: false,
  compared: false,
  onBaseline: false,
  begin: () => ({ type: "abandon", liveness: null, abandoned: null, afterPhase: null }),
  run: async (context, run, steady) => {
    started(context, run);
    await outlived(context, run, async () => await letClientsLeave(context, run, steady));
  },
  check: drainChecks,
  maxMs: ({ engineMs, ownMs, maxDrainMs, requestTimeoutMs, comeBackMs }) =>
    engineMs + ownMs + REST_MS + requestTimeoutMs + 2 * (maxDrainMs + EXTRA_MS) + comeBackMs,
};

async function letClientsLeave(
  context: DrillContext,
  run: ExperimentRun<Parameters, AbandonOutcome>,
  steady: Phase,
): Promise<Effect> {
  const { plan, usage, clock, signal } = context;
  const { clients } = run.parameters;
  const restFromMs = clock.now();
  await sleep(REST_MS, undefined, { signal });
  const startedAtMs = clock.now();
  const rest = usage.cpuSince(restFromMs, clock).filter(({ toMs }) => toMs <= startedAtMs);
  const leavings = await hangUp(context, run.record.name, clients, steady);
  const leftAtMs = clock.now();
  const figures = { rest, answerShare: answerShareOf(steady, rest), leftAtMs };
  const after = await watchCpu(context, run.limits.maxDrainMs ?? 0, figures);
  const endedAtMs = clock.now();
  const count = (ending: Leaving) => leavings.filter((each) => each === ending).length;
  const ended = {
    clients,
    answering: count("answering"),
    waiting: count("waiting"),
    answered: count("answered"),
  };
  await sendNext(context, run, steady, leftAtMs);
  const streamed = isStreamed(plan.service.answer);
  run.record.outcome.abandoned = {
    streamed,
    ...ended,
    startedAtMs,
    endedAtMs,
    ...figures,
    after,
    usage: usage.between(clock.toEpochMs(startedAtMs), clock.toEpochMs(endedAtMs)),
    noise: noiseBetween(context, startedAtMs, endedAtMs),
  };
  return ended.answering > 0
    ? { observed: true, message: message("abandon.effect", { ...ended, streamed }) }
    : { observed: false, message: message("abandon.no-effect", ended) };
}

/**
 * CPU seconds per second that one answer takes: what the steady state used above rest, by the mean number of requests in
 * flight; null if that is not known.
 */
export function answerShareOf(
  { samples, usage, startedAtMs, endedAtMs }: Phase,
  rest: readonly CpuReading[],
): number | null {
  const used = usage?.cpuShare ?? null;
  const inFlight = samples.reduce((sum, { latencyMs }) => sum + latencyMs, 0) / (endedAtMs - startedAtMs);
  if (used === null || rest.length === 0 || !(inFlight > 0)) return null;
  const atRest = rest.reduce((sum, { cpuShare }) => sum + cpuShare, 0) / rest.length;
  return Math.max(0, used - atRest) / inFlight;
}

/** Reads the CPU use without sending anything, until it is at rest or that took too long. */
async function watchCpu(
  { plan, usage, clock, signal }: DrillContext,
  maxDrainMs: number,
  { rest, answerShare, leftAtMs }: Pick<Abandoned, "rest" | "answerShare" | "leftAtMs">,
): Promise<CpuReading[]> {
  const known = restOf({ rest, answerShare }, plan.target.cpus);
  // Only the next requests can show something then, the sooner the better.
  if (!known?.showsAnswers) return [];
  for (;;) {
    const after = usage.cpuSince(leftAtMs, clock);
    const isAtRest = (cpuDrain({ after, leftAtMs }, known.maxShare)?.byMs ?? null) !== null;
    const nowMs = clock.now();
    const isSilent = nowMs - (after.at(-1)?.toMs ?? leftAtMs) >= SILENT_MS;
    if (isAtRest || isSilent || nowMs - leftAtMs >= maxDrainMs + EXTRA_MS) return after;
    await sleep(LOOK_MS, undefined, { signal });
  }
}

/** Sends requests one after the other, until they are as fast as in the steady state or that took too long. */
async function sendNext(
  context: DrillContext,
  run: ExperimentRun<Parameters, AbandonOutcome>,
  steady: Phase,
  leftAtMs: number,
): Promise<void> {
  const { clock, record } = context;
  const withinMs = asBeforeMs(steady);
  const watchedMs = Math.max(run.limits.maxDrainMs ?? 0, clock.now() - leftAtMs) + EXTRA_MS;
  const next = await runWindow(context, {
    name: `after ${run.record.name}`,
    load: { kind: "clients", clients: 1 },
    done: (samples) => {
      const last = samples.at(-1);
      if (last === undefined) return false;
      const isTooLate = clock.now() - leftAtMs >= watchedMs && !isAsUsual(last, withinMs);
      return isTooLate || firstBack(samples, withinMs) !== null;
    },
  });
  run.record.outcome.afterPhase = record.phases.push(next) - 1;
}
