import { afterAll, beforeAll, expect, test } from "vitest";
import { boot } from "../../src/app/boot/boot.ts";
import { untilReady } from "../../src/app/boot/ready.ts";
import { emptyRecord } from "../../src/app/drill/empty-record.ts";
import { countWorkers } from "../../src/engine/carried/stressors.ts";
import { carryTools, type Tools } from "../../src/engine/carried/tools.ts";
import { newSession, sweep } from "../../src/engine/session.ts";
import type { DrillContext, Side } from "../../src/experiments/kit/context/context.ts";
import { experimentOf, experiments } from "../../src/experiments/registry.ts";
import { removalOf } from "../../src/model/facts/outcome.ts";
import type { Message, Sentences } from "../../src/model/message.ts";
import type { ExperimentRecord } from "../../src/model/record.ts";
import { type Clock, startClock } from "../../src/model/text/clock.ts";
import { NoiseWatch } from "../../src/runner/noise-watch.ts";
import { CacheOnNetwork } from "../support/cache-on-network.ts";
import { testEngine } from "../support/engine.ts";
import { leftOnEngine } from "../support/left-on-engine.ts";
import { buildPhase, buildSamples } from "../support/record-builder.ts";
import { codesOf } from "../support/said.ts";
import { planOf } from "./drill-order.ts";

const KINDS = experiments.map(({ kind }) => kind);
const engine = testEngine();
const session = newSession();
const cache = new CacheOnNetwork();
const plan = planOf({
  experiments: KINDS,
  memoryBytes: 256 * 1024 ** 2,
  network: cache.network,
  env: { LATENCY_MS: "5", TERM: "graceful" },
});
const clock: Clock = startClock();
const open = new DisposableStack();
const noise = open.use(new NoiseWatch(clock));
let tools: Tools;
let side: Side;

// One container for all: what a fault leaves behind in it would show under the next.
beforeAll(async () => {
  const { signal } = new AbortController();
  const programs = [...new Set(experiments.flatMap(({ programs }) => programs ?? []))];
  tools = await carryTools({ engine, session, programs, disk: true, signal });
  ({ side } = await boot({ plan, session, engine, tools, place: { sameNetwork: true }, clock, signal, open }));
});
afterAll(async () => {
  open.dispose();
  await sweep(engine, session);
  expect(cache.isWhole).toBe(true);
  cache[Symbol.dispose]();
  expect(leftOnEngine()).toEqual([]);
});

/** Cancels a drill so long after an experiment began or was started, and waits for whatever becomes of it. */
async function cancelled(
  kind: string,
  { afterMs, since }: { readonly afterMs: number; readonly since: "started" | "begun" },
): Promise<{ record: ExperimentRecord; started: boolean }> {
  const cancel = new AbortController();
  const record = emptyRecord(plan, session, new Date());
  const index = KINDS.indexOf(kind);
  const [experimentRecord, planned] = [record.experiments[index], plan.experiments[index]];
  if (!experimentRecord || !planned) throw new Error(`there is no ${kind} in the plan`);
  let started = false;
  const soon = () => setTimeout(() => cancel.abort(new Error("cancelled")), afterMs);
  const line = (said: string | Message | Sentences) => {
    if (typeof said === "string" || !codesOf(said).includes("experiment.started")) return;
    started = true;
    if (since === "started") soon();
  };
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
    progress: { stage: () => undefined, line, live: () => undefined },
    signal: cancel.signal,
  };
  const { parameters } = planned;
  const run = { index, parameters, limits: plan.limits, abort: plan.abort, record: experimentRecord };
  if (since === "begun") soon();
  await experimentOf(kind)
    .run(context, run, buildPhase("steady-state", buildSamples(20, 0, 5)))
    .catch((error: unknown) => {
      if (!cancel.signal.aborted) throw error;
    });
  return { record: experimentRecord, started };
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
    sameNetwork: true,
    clock,
    outside: side.outside,
    signal,
  });
}

test.each(KINDS)("%s, cancelled once it has started, is removed", async (kind) => {
  await untilItAnswers();
  const { record, started } = await cancelled(kind, { afterMs: 500, since: "started" });

  expect(started).toBe(true);
  const { status, processesLeft } = removalOf(record) ?? { status: "done", processesLeft: 0 };
  expect(status).toBe("done");
  expect(processesLeft ?? 0).toBe(0);
  expect(await countWorkers(tools, side.target.containerId)).toBe(0);
  await untilItAnswers();
});

// What an experiment that was cut off has begun goes with its container: the last look is at the engine.
test.each(KINDS)("%s, cancelled while it starts, does not start", async (kind) => {
  await untilItAnswers();
  const { record, started } = await cancelled(kind, { afterMs: 100, since: "begun" });

  expect(removalOf(record)?.status ?? "done").toBe(started || removalOf(record) === null ? "done" : "pending");
  expect(record.skipped === null).toBe(started);
  expect(record.effect).toBeNull();
});
