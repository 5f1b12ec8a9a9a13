import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boot } from "../../src/app/boot/boot.ts";
import { untilReady } from "../../src/app/boot/ready.ts";
import { emptyRecord } from "../../src/app/drill/empty-record.ts";
import { countWorkers } from "../../src/engine/carried/stressors.ts";
import { carryTools, type Tools } from "../../src/engine/carried/tools.ts";
import { newSession, sweep } from "../../src/engine/session.ts";
import type { DrillContext, Side } from "../../src/experiments/kit/context/context.ts";
import { underExperiment } from "../../src/experiments/kit/under-experiment.ts";
import { experimentOf, experiments } from "../../src/experiments/registry.ts";
import type { ExperimentRecord } from "../../src/model/record.ts";
import { type Clock, startClock } from "../../src/model/text/clock.ts";
import { NoiseWatch } from "../../src/runner/noise-watch.ts";
import { testEngine } from "../support/engine.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { planOf } from "./drill-order.ts";

const KINDS = experiments.map(({ kind }) => kind);
const engine = testEngine();
const session = newSession();
const plan = planOf({ experiments: KINDS, memoryBytes: 256 * 1024 ** 2, env: { LATENCY_MS: "5", TERM: "graceful" } });
const clock: Clock = startClock();
const open = new DisposableStack();
const noise = open.use(new NoiseWatch(clock));
let tools: Tools;
let side: Side;

// One container for all: what a fault leaves behind in it would show under the next.
beforeAll(async () => {
  const { signal } = new AbortController();
  const programs = [...new Set(experiments.flatMap((experiment) => experiment.programs))];
  tools = await carryTools({ engine, session, programs, disk: true, signal });
  ({ side } = await boot({ plan, session, engine, tools, clock, signal, open }));
});
afterAll(async () => {
  open.dispose();
  await sweep(engine, session);
  expect(leftOnEngine()).toEqual([]);
});

/** Cancels a drill so long after a fault was injected, or began to be, and waits for whatever becomes of it. */
async function cancelled(
  kind: string,
  { afterMs, since }: { readonly afterMs: number; readonly since: "injected" | "begun" },
): Promise<{ record: ExperimentRecord; injected: boolean }> {
  const cancel = new AbortController();
  const record = emptyRecord(plan, session, new Date());
  const index = KINDS.indexOf(kind);
  const [experimentRecord, planned] = [record.experiments[index], plan.experiments[index]];
  if (!experimentRecord || !planned) throw new Error(`there is no ${kind} in the plan`);
  const progress = { stage: () => undefined, line: () => undefined, live: () => undefined };
  const context: DrillContext = {
    ...side,
    sides: [side],
    plan,
    record,
    engine,
    tools,
    place: { sameMachine: true, sameNetwork: true },
    baseline: null,
    noise,
    clock,
    progress,
    signal: cancel.signal,
  };
  const run = {
    index,
    experiment: experimentOf(kind),
    parameters: planned.parameters,
    limits: plan.limits,
    abort: plan.abort,
    record: experimentRecord,
  };
  let injected = false;
  const soon = () => setTimeout(() => cancel.abort(new Error("cancelled")), afterMs);
  if (since === "begun") soon();
  await underExperiment(context, run, 30_000, async () => {
    injected = true;
    if (since === "injected") soon();
    await sleep(20_000, undefined, { signal: cancel.signal });
  }).catch((error: unknown) => {
    if (!cancel.signal.aborted) throw error;
  });
  return { record: experimentRecord, injected };
}

/** The container may be on its way back. */
async function untilItAnswers(): Promise<void> {
  const { signal } = new AbortController();
  await untilReady({
    plan,
    engine,
    tools,
    target: side.target,
    client: side.client,
    clock,
    outside: side.outside,
    signal,
  });
}

test.each(KINDS)("%s, cancelled once it is on, is taken back", async (kind) => {
  await untilItAnswers();
  const { record, injected } = await cancelled(kind, { afterMs: 500, since: "injected" });

  expect(injected).toBe(true);
  expect(record.reverted).toBe("done");
  expect(record.stressorsLeft ?? 0).toBe(0);
  expect(await countWorkers(tools, side.target.containerId)).toBe(0);
  await untilItAnswers();
});

// What an injection that was cut off has begun goes with its container: the last look is at the engine.
test.each(KINDS)("%s, cancelled while it is injected, is not called on", async (kind) => {
  await untilItAnswers();
  const { record, injected } = await cancelled(kind, { afterMs: 100, since: "begun" });

  expect(record.reverted).toBe(injected ? "done" : "pending");
  expect(record.skipped === null).toBe(injected);
  expect(record.evidence).toBeNull();
});
