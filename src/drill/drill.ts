import type { Clock } from "../core/clock.ts";
import { startClock } from "../core/clock.ts";
import type { Plan } from "../core/plan.ts";
import type { DrillRecord, FaultRecord, Phase } from "../core/record.ts";
import type { Engine } from "../docker/engine.ts";
import { ensureImage } from "../docker/pull.ts";
import { listCommand, sweep } from "../docker/session.ts";
import { carryTools } from "../docker/tools.ts";
import type { Shape } from "../faults/fault.ts";
import { faultOf } from "../faults/index.ts";
import { Client } from "../load/client.ts";
import { Labels } from "../load/labels.ts";
import { probeEvery } from "../load/probe.ts";
import { PROMPTS } from "../load/prompts.ts";
import { fingerprint } from "../machine/fingerprint.ts";
import { ensureStressNg } from "../machine/stress-ng.ts";
import { abortable } from "./abortable.ts";
import { causesOf } from "./causes.ts";
import type { DrillContext } from "./context.ts";
import { emptyRecord } from "./empty-record.ts";
import { runOutage } from "./outage.ts";
import { runOverload } from "./overload.ts";
import type { Progress } from "./progress.ts";
import { untilReady } from "./ready.ts";
import { compareSentiments } from "./sentiments.ts";
import { runSteadyState, warmUp } from "./steady-state.ts";
import { startTarget } from "./target.ts";
import type { FaultRun } from "./under-fault.ts";
import { UsageWatch } from "./usage-watch.ts";

export interface DrillOrder {
  readonly plan: Plan;
  readonly session: string;
  readonly engine: Engine;
  readonly progress: Progress;
  /** Fires when the drill is cancelled: faults are taken back, everything is removed, and the record says so. */
  readonly signal: AbortSignal;
}

/** How long a service may take to answer between two faults. */
const ANSWER_LIMIT_MS = 5_000;

/** How a fault of each shape is run. */
const RUNNERS: Readonly<Record<Shape, (context: DrillContext, run: FaultRun, steady: Phase) => Promise<void>>> = {
  overload: runOverload,
  outage: runOutage,
};

/**
 * Runs a whole drill: preflight, boot, warm-up, steady state, then each fault. It never throws: whatever keeps it from
 * its end stands in the record's `error`, together with all that was seen until then. Nothing is left on the engine.
 */
export async function runDrill(order: DrillOrder): Promise<DrillRecord> {
  const clock = startClock();
  const record = emptyRecord(order.plan, order.session, new Date(clock.toEpochMs(0)));
  try {
    await drill(order, record, clock);
  } catch (error) {
    record.error = causesOf(error);
  } finally {
    order.progress.stage("Clean-up");
    await sweep(order.engine, order.session).then(
      (removed) => order.progress.line(`removed ${removed} things of this drill`),
      (error: unknown) => {
        record.warnings.push(
          `The clean-up is not complete (${causesOf(error)[0]}). Look with: ${listCommand(order.session)}`,
        );
      },
    );
    record.durationMs = clock.now();
  }
  return record;
}

async function drill({ plan, session, engine, progress, signal }: DrillOrder, record: DrillRecord, clock: Clock) {
  progress.stage("Preflight");
  const log = (line: string) => progress.line(line);
  record.machine = fingerprint(await engine.facts(signal));
  record.image = await abortable(ensureImage(engine, plan.target, log), signal);
  const programs = [...new Set(plan.faults.flatMap(({ kind }) => faultOf(kind).programs))];
  if (programs.includes("stress-ng")) await abortable(ensureStressNg(log), signal);

  progress.stage("Boot");
  const tools = await carryTools(engine, session, programs, signal);
  const target = await startTarget(engine, plan.target, session, [tools.mount], signal);
  const labels = new Labels();
  const client = new Client({ url: target.url, requestTimeoutMs: plan.requestTimeoutMs, labels });
  try {
    record.readyMs = await untilReady({ plan, engine, target, client, clock, signal });
    progress.line(`first good answer after ${Math.round(record.readyMs)} ms`);
    using usage = new UsageWatch(engine, target.containerId);
    const context = { plan, record, engine, tools, target, client, usage, clock, progress, signal };

    progress.stage("Warm-up");
    await warmUp(context);
    progress.stage("Steady state");
    const steady = await runSteadyState(context);
    labels.close();
    if (steady !== null) await runFaults(context, steady);
  } finally {
    client.close();
  }
}

async function runFaults(context: DrillContext, steady: Phase): Promise<void> {
  const { plan, record, progress } = context;
  for (const [index, { kind, parameters }] of plan.faults.entries()) {
    const faultRecord = record.faults[index];
    if (!faultRecord) continue;
    progress.stage(`Fault: ${kind}`);
    faultRecord.skipped = await reasonToSkip(context, record.faults.slice(0, index));
    if (faultRecord.skipped !== null) {
      progress.line(`skipped: ${faultRecord.skipped}`);
      continue;
    }
    const fault = faultOf(kind);
    await RUNNERS[fault.shape](context, { fault, parameters, record: faultRecord }, steady);
  }
  record.sentiments = compareSentiments(
    steady,
    record.phases.filter((phase) => phase !== steady),
  );
}

/** Any service may fail once; one that is there answers one of a few requests. */
async function reasonNotToAnswer({ client, clock, signal }: DrillContext): Promise<string | null> {
  let last = "";
  const attempt = async () => {
    const { outcome, detail } = await client.send(PROMPTS[0]?.text ?? "", signal);
    last = detail ?? outcome;
    return outcome === "ok";
  };
  const untilMs = clock.now() + ANSWER_LIMIT_MS;
  const { firstGoodAtMs } = await probeEvery({ intervalMs: 500, clock, untilMs, signal, attempt });
  return firstGoodAtMs === null ? `the service gave no good answer when its turn came (${last})` : null;
}

/** A fault is only injected into a service that is up and free of the faults before. */
async function reasonToSkip(context: DrillContext, earlier: readonly FaultRecord[]): Promise<string | null> {
  const stuck = earlier.find(({ reverted }) => typeof reverted === "object");
  if (stuck) return `${stuck.kind} could not be taken back`;
  const { status } = await context.engine.container(context.target.containerId, context.signal);
  if (status !== "running") return `the container was ${status} when its turn came`;
  return await reasonNotToAnswer(context);
}
