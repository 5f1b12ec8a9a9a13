/** Wiring only: plan -> drill -> conclusion. The same for a workflow and a terminal. */

import { connectEngine } from "../engine/adapter/dockerode.ts";
import type { OnPending } from "../engine/pending.ts";
import type { EngineAddress } from "../model/facts/engine-address.ts";
import type { Sentences } from "../model/message.ts";
import type { Plan } from "../model/plan.ts";
import { hiding } from "../report/progress/progress.ts";
import { spoken } from "../report/progress/spoken-progress.ts";
import type { RunContext } from "./conclude.ts";
import { runDrill } from "./drill/drill.ts";

export interface Order extends RunContext {
  readonly plan: Plan;
  readonly engine: EngineAddress;
  readonly session: string;
  readonly onPending: OnPending;
  /** What the report has to mention about the inputs. */
  readonly notes: Sentences;
}

/** Drills, judges and reports; returns the exit code. */
export async function run(order: Order): Promise<number> {
  const { plan, session, signal } = order;
  const progress = spoken(hiding(order.progress.printer, plan), order.progress.language);
  const engine = connectEngine(order.engine, order.onPending);
  const record = await runDrill({ plan, session, engine, progress, signal });
  // Loaded late: the reports are half of the code, and the drill starts faster without them.
  const { conclude } = await import("./conclude.ts");
  return await conclude({ ...record, warnings: [...order.notes, ...record.warnings] }, order);
}
