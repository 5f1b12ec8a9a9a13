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

/** A service that runs in a container of ours: what asks it, and what watches it. */
export interface Side {
  readonly target: Target;
  readonly client: Client;
  readonly labels: Labels;
  readonly usage: UsageWatch;
  readonly outside: OutsideWatch;
}

/** What every stage after the boot works with; its own side is the candidate's. */
export interface DrillContext extends Side {
  readonly plan: Plan;
  readonly record: DrillRecord;
  readonly engine: Engine;
  readonly tools: Tools;
  readonly place: EnginePlace;
  /** What the candidate is compared with; null where nothing was asked for. */
  readonly baseline: Side | null;
  /** Whatever runs in containers of this drill. */
  readonly sides: readonly Side[];
  readonly noise: NoiseWatch;
  readonly clock: Clock;
  readonly progress: Progress;
  /** Fires when the drill is cancelled. */
  readonly signal: AbortSignal;
}

/** The same with the baseline in the candidate's place. */
export function onBaseline(context: DrillContext, baseline: Side): DrillContext {
  return { ...context, ...baseline };
}

/**
 * What the runner was like between two moments of the drill's clock. What the drill's own containers used of it is no
 * noise.
 * @param atWork how many of its containers could be busy at the same moment; one that waits for its turn needs no CPU
 */
export function noiseBetween(
  { noise, plan, sides, clock, place }: DrillContext,
  fromMs: number,
  toMs: number,
  atWork = 1,
): Noise {
  const [from, to] = [clock.toEpochMs(fromMs), clock.toEpochMs(toMs)];
  const shares = sides.map(({ usage }) => usage.between(from, to)?.cpuShare ?? null);
  // What they use of another machine says nothing of this one, and nobody watches that one.
  const known = place.sameMachine && shares.every((share) => share !== null);
  const used = known ? shares.reduce((sum, share) => sum + share, 0) : null;
  return noise.between(fromMs, toMs, used, atWork * plan.target.cpus);
}
