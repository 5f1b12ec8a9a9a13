import { setTimeout as sleep } from "node:timers/promises";
import type { Load } from "../../model/plan.ts";
import type { LoadOutcome, Phase } from "../../model/record.ts";
import type { Sample } from "../../model/sample.ts";
import type { DrillContext } from "../kit/context/context.ts";
import { MIN_AFTER_MS, REQUESTS_AFTER_OUTAGE } from "../kit/crash/crash-checks.ts";
import type { Apply, Disturbance } from "../kit/disturbance.ts";
import type { ExperimentRun, Way } from "../kit/experiment.ts";
import { outlived } from "../kit/send-window.ts";
import { notRemoved, underDisturbance } from "../kit/under-disturbance.ts";
import { backAtMs, usualRangeMs } from "../kit/under-load/come-back.ts";
import { nothingSeen } from "../kit/under-load/under-load.ts";
import { phaseOf, runWindow } from "../kit/window.ts";
import { standstillChecks } from "./standstill-checks.ts";

/**
 * The share of the steady state's rate at which requests go on: a service that is busy all the time could never work off
 * what has piled up.
 */
const SHARE = 0.5;
/** Extra time of a standstill for the inspections around it. */
const MARGIN_MS = 60_000;
/** A late service is watched this much longer, so that the report can show how late it was. */
const EXTRA_MS = 15_000;
/** How often to look whether it is back. */
const LOOK_MS = 100;

/** Processes that stand still. */
export interface Standstill extends Disturbance {
  /** Whether anything stands still. */
  readonly began: boolean;
  /** Looks whether it still does; `verify` returns what all looks saw. */
  look(): Promise<void>;
  /** When it went on, on the drill's clock; null before. */
  resumedAtMs(): number | null;
}

/**
 * Lets a service stand still while requests go on at an open rate, and goes on with them after it: what has piled up
 * delays the recovery as it would for real clients.
 * @typeParam P has the duration, milliseconds
 */
export function underStandstill<P extends { readonly for: number }>(apply: Apply<P, Standstill>): Way<P, LoadOutcome> {
  return {
    type: "load",
    // Every request fails meanwhile, so abort limits would end it at once.
    hasLoad: false,
    compared: false,
    onBaseline: false,
    begin: () => ({ type: "load", removal: notRemoved(), ...nothingSeen() }),
    run: standStill(apply),
    check: standstillChecks,
    maxMs: ({ engineMs, ownMs, windowMs, maxRecoveryMs }) => engineMs + ownMs + maxRecoveryMs + windowMs,
  };
}

function standStill<P extends { readonly for: number }>(apply: Apply<P, Standstill>): Way<P, LoadOutcome>["run"] {
  return async (context, run, steady) =>
    await outlived(context, run, async () => {
      const { clock, signal } = context;
      const { for: forMs } = run.parameters;
      const sending = new Sending(context, run, steady);
      const order = { apply, lifetimeMs: forMs + MARGIN_MS };
      const standing = underDisturbance(context, run, order, async (standstill) => {
        if (!standstill.began) return standstill;
        sending.start();
        await standstill.look();
        const startedAtMs = clock.now();
        for (const share of [0.5, 1]) {
          await sleep(startedAtMs + share * forMs - clock.now(), undefined, { signal });
          await standstill.look();
        }
        return standstill;
      });
      const standstill = await standing.catch(async (error: unknown) => {
        await sending.cancel();
        throw error;
      });
      await sending.goOn(standstill.resumedAtMs() ?? clock.now());
      return await standstill.verify({ steady, during: null });
    });
}

/** The requests before, during and after a standstill, as one load. */
class Sending {
  readonly #context: DrillContext;
  readonly #run: ExperimentRun<object, LoadOutcome>;
  readonly #steady: Phase;
  #window: Promise<Phase> | null = null;
  #resumedAtMs: number | null = null;
  #isOver = false;
  #lookedAtMs = 0;

  constructor(context: DrillContext, run: ExperimentRun<object, LoadOutcome>, steady: Phase) {
    this.#context = context;
    this.#run = run;
    this.#steady = steady;
  }

  start(): void {
    const { plan } = this.#context;
    this.#window = runWindow(this.#context, {
      name: this.#run.record.name,
      load: openLoad(plan.load, this.#steady),
      takes: (sample) => sample.outcome !== "ok" && !this.#isAfter(sample),
      done: (samples, elapsedMs) => this.#isOver || this.#isEnough(samples, elapsedMs),
    });
    // It is awaited later.
    this.#window.catch(() => undefined);
  }

  async cancel(): Promise<void> {
    this.#isOver = true;
    await this.#window?.catch(() => undefined);
  }

  /** Goes on until the service was seen to be back, or has had its time, and records both phases. */
  async goOn(resumedAtMs: number): Promise<void> {
    this.#resumedAtMs = resumedAtMs;
    const whole = await this.#window;
    if (whole === null) return;
    const { record } = this.#context;
    const { name, outcome } = this.#run.record;
    const { startedAtMs, endedAtMs, samples } = whole;
    const [during, after] = [
      samples.filter((each) => !this.#isAfter(each)),
      samples.filter((each) => this.#isAfter(each)),
    ];
    const add = (phase: Phase) => record.phases.push(phase) - 1;
    outcome.duringPhase = add(phaseOf(this.#context, name, { startedAtMs, endedAtMs: resumedAtMs }, during));
    outcome.afterPhase = add(phaseOf(this.#context, `after ${name}`, { startedAtMs: resumedAtMs, endedAtMs }, after));
    const backMs = backAtMs(after, usualRangeMs(this.#steady));
    outcome.latencyBackMs = backMs === null ? null : backMs - resumedAtMs;
  }

  /** Whether a request was due after the standstill. */
  #isAfter({ intendedAtMs }: Sample): boolean {
    return this.#resumedAtMs !== null && intendedAtMs >= this.#resumedAtMs;
  }

  #isEnough(samples: readonly Sample[], elapsedMs: number): boolean {
    const { clock, plan } = this.#context;
    if (this.#resumedAtMs === null || elapsedMs - this.#lookedAtMs < LOOK_MS) return false;
    this.#lookedAtMs = elapsedMs;
    const sinceMs = clock.now() - this.#resumedAtMs;
    const after = samples.filter((each) => this.#isAfter(each));
    const backMs = backAtMs(after, usualRangeMs(this.#steady));
    if (backMs === null) return sinceMs >= this.#run.limits.maxRecoveryMs + EXTRA_MS;
    const since = after.filter(({ intendedAtMs }) => intendedAtMs >= backMs);
    const isSeen = since.length >= REQUESTS_AFTER_OUTAGE && clock.now() - backMs >= MIN_AFTER_MS;
    return isSeen || sinceMs >= this.#run.limits.maxRecoveryMs + plan.maxDurationMs;
  }
}

/** Requests that are due whether or not earlier ones were answered. */
function openLoad(load: Load, { startedAtMs, endedAtMs, measurement }: Phase): Load {
  if (load.kind === "rate") return load;
  return { kind: "rate", perSecond: (SHARE * 1_000 * measurement.ok) / (endedAtMs - startedAtMs) };
}
