import type { Clock } from "../core/clock.ts";
import type { Plan } from "../core/plan.ts";
import type { DrillRecord } from "../core/record.ts";
import type { Engine } from "../docker/engine.ts";
import type { Tools } from "../docker/tools.ts";
import type { Client } from "../load/client.ts";
import type { Progress } from "./progress.ts";
import type { Target } from "./target.ts";
import type { UsageWatch } from "./usage-watch.ts";

/** What every stage after the boot works with. */
export interface DrillContext {
  readonly plan: Plan;
  readonly record: DrillRecord;
  readonly engine: Engine;
  readonly tools: Tools;
  readonly target: Target;
  readonly client: Client;
  readonly usage: UsageWatch;
  readonly clock: Clock;
  readonly progress: Progress;
  /** Fires when the drill is cancelled. */
  readonly signal: AbortSignal;
}
