import type { Tools } from "../../../engine/carried/tools.ts";
import type { Engine } from "../../../engine/engine.ts";
import type { Client } from "../../../load/http/client.ts";
import type { Labels } from "../../../load/labels.ts";
import type { Noise } from "../../../model/noise.ts";
import type { Plan } from "../../../model/plan.ts";
import type { DrillRecord } from "../../../model/record.ts";
import type { Clock } from "../../../model/text/clock.ts";
import type { NoiseWatch } from "../../../runner/noise-watch.ts";
import type { OutsideWatch } from "../watch/outside-watch.ts";
import type { UsageWatch } from "../watch/usage-watch.ts";
import type { EnginePlace } from "./engine-place.ts";
import type { Progress } from "./progress.ts";
import type { Target } from "./target.ts";

/** A service in one of the drill's containers, with its client and its watches. */
export interface Side {
  readonly target: Target;
  readonly client: Client;
  readonly labels: Labels;
  readonly usage: UsageWatch;
  readonly outside: OutsideWatch;
}

/** The context of every stage after the boot; its own side is the candidate. */
export interface DrillContext extends Side {
  readonly plan: Plan;
  readonly record: DrillRecord;
  readonly engine: Engine;
  readonly tools: Tools;
  readonly place: EnginePlace;
  /** The baseline of the comparison; null without one. */
  readonly baseline: Side | null;
  /** All services of this drill. */
  readonly sides: readonly Side[];
  readonly noise: NoiseWatch;
  readonly clock: Clock;
  readonly progress: Progress;
  /** Fires when the drill is cancelled. */
  readonly signal: AbortSignal;
}

/** The same context with the baseline instead of the candidate. */
export function onBaseline(context: DrillContext, baseline: Side): DrillContext {
  return { ...context, ...baseline };
}

/**
 * The runner's noise between two moments of the drill's clock, without the CPU use of the drill's own containers.
 * @param atWork how many containers could be busy at the same time; one that waits for its turn needs no CPU
 */
export function noiseBetween(
  { noise, plan, sides, clock, place }: DrillContext,
  fromMs: number,
  toMs: number,
  atWork = 1,
): Noise {
  const [from, to] = [clock.toEpochMs(fromMs), clock.toEpochMs(toMs)];
  const shares = sides.map(({ usage }) => usage.between(from, to)?.cpuShare ?? null);
  // With an engine on another machine their CPU use is unrelated to this machine, and that machine is not watched.
  const known = place.sameMachine && shares.every((share) => share !== null);
  const used = known ? shares.reduce((sum, share) => sum + share, 0) : null;
  return noise.between(fromMs, toMs, used, atWork * plan.target.cpus);
}
