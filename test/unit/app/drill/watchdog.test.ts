import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { Cancelled } from "../../../../src/app/cancel.ts";
import { runDrill } from "../../../../src/app/drill/drill.ts";
import { stageBudgets } from "../../../../src/app/drill/stage-budgets.ts";
import { Watchdog } from "../../../../src/app/drill/watchdog.ts";
import type { Engine } from "../../../../src/engine/engine.ts";
import { experimentOf, experiments, parametersOf } from "../../../../src/experiments/registry.ts";
import { DEFAULT_PLAN } from "../../../../src/model/default-plan.ts";
import { message } from "../../../../src/model/message.ts";
import type { Plan } from "../../../../src/model/plan.ts";

const NEVER = new Promise<void>(() => undefined);
const PATIENCE = { graceMs: 30, lastMs: 30 };
const MINUTE_MS = 60_000;

function uncancelled(): AbortSignal {
  return new AbortController().signal;
}

describe("a watchdog", () => {
  test("lets a stage take its budget and more, and forgets it once the next one begins", async () => {
    using watchdog = new Watchdog(uncancelled(), { graceMs: 10_000, lastMs: 10_000 });
    watchdog.enter("one", 1);
    await sleep(20);
    watchdog.enter("two", 10_000);
    expect(watchdog.signal.aborted).toBe(false);
    expect(await watchdog.follow(Promise.resolve())).toBe(true);
  });

  test("aborts a stage that does not end, and names it", async () => {
    using watchdog = new Watchdog(uncancelled(), PATIENCE);
    watchdog.enter("Experiment: bad-input", 20);
    expect(await watchdog.follow(NEVER)).toBe(false);
    expect(watchdog.signal.reason.said).toEqual([
      message("stage.hangs", { stage: "Experiment: bad-input", budgetMs: 20, graceMs: 30 }),
    ]);
  });

  test("waits a while for work that heeds it", async () => {
    using watchdog = new Watchdog(uncancelled(), { graceMs: 1, lastMs: 10_000 });
    watchdog.enter("Boot", 1);
    let undone = false;
    const work = async () => {
      await sleep(10_000, undefined, { signal: watchdog.signal }).catch(() => undefined);
      await sleep(50);
      undone = true;
    };
    expect(await watchdog.follow(work())).toBe(true);
    expect(undone).toBe(true);
  });

  test("passes on what work throws, and a cancel", async () => {
    using watchdog = new Watchdog(AbortSignal.abort(new Error("cancelled")), PATIENCE);
    expect(watchdog.signal.reason.message).toBe("cancelled");
    await expect(watchdog.follow(Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await watchdog.follow(NEVER)).toBe(false);
  });

  test("a budget beyond what a timer can hold is no budget of nothing", async () => {
    using watchdog = new Watchdog(uncancelled());
    watchdog.enter("Boot", 2 ** 40);
    await sleep(20);
    expect(watchdog.signal.aborted).toBe(false);
  });

  test("keeps no process alive once it is disposed of", async () => {
    const before = timers();
    {
      using watchdog = new Watchdog(uncancelled());
      watchdog.enter("Boot", MINUTE_MS);
      await watchdog.follow(Promise.resolve());
    }
    expect(timers()).toBe(before);
  });
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
}

/** An engine that takes a question and never answers, whoever gives up meanwhile. */
function hung(): Engine {
  const never = () => NEVER;
  return {
    address: { kind: "unix", path: "/nowhere", chosenBy: null },
    facts: never,
    labeled: async () => [],
  } as unknown as Engine;
}

async function drillOn(engine: Engine, signal: AbortSignal) {
  const progress = { stage: () => undefined, line: () => undefined, live: () => undefined };
  return await runDrill({ plan: DEFAULT_PLAN, session: "0", engine, progress, signal, patience: PATIENCE });
}

test("a cancel gets through, whatever the drill waits for", async () => {
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(new Cancelled("SIGINT")), 50);
  const record = await drillOn(hung(), cancel.signal);
  expect(record).toMatchObject({ cancelled: "SIGINT", error: null });
  expect(record.experiments.every(({ effect }) => effect === null)).toBe(true);
});

describe("the budgets", () => {
  const planOf = (kind: string, more: Partial<Plan> = {}): Plan => ({
    ...DEFAULT_PLAN,
    ...more,
    experiments: [{ kind, name: kind, parameters: parametersOf(kind) }],
  });

  test.each(experiments.map(({ kind }) => kind))("%s has more than its windows, and ends within the hour", (kind) => {
    const alone = stageBudgets(planOf(kind)).experiment(0, experimentOf(kind));
    const { maxDurationMs, limits } = DEFAULT_PLAN;
    expect(alone).toBeGreaterThan(maxDurationMs + limits.maxRecoveryMs);
    expect(alone).toBeLessThan(25 * MINUTE_MS);
    const baseline = { image: "a", pull: "never" } as const;
    const experiment = experimentOf(kind);
    const compared = stageBudgets(planOf(kind, { baseline })).experiment(0, experiment);
    if (experiment.onBaseline) expect(compared).toBeGreaterThan(alone);
    const patient = { maxDurationMs: 2 * maxDurationMs, requestTimeoutMs: 60_000 };
    expect(stageBudgets(planOf(kind, patient)).experiment(0, experiment)).toBeGreaterThan(alone + maxDurationMs);
  });

  test("a grace period of a fault's own is in it", () => {
    const plan = planOf("terminate");
    const budgetOf = (grace: number | null) => {
      const experiments = plan.experiments.map((experiment) => ({ ...experiment, parameters: { grace } }));
      return stageBudgets({ ...plan, experiments }).experiment(0, experimentOf("terminate"));
    };
    expect(budgetOf(600_000) - budgetOf(10_000)).toBe(590_000);
    // What an image declares is known only once its container is there.
    expect(budgetOf(null) - budgetOf(10_000)).toBe(110_000);
  });

  test("two containers take twice as long to boot", () => {
    const two = stageBudgets({ ...DEFAULT_PLAN, baseline: { image: "a", pull: "never" } });
    expect(two.boot - stageBudgets(DEFAULT_PLAN).boot).toBeGreaterThan(DEFAULT_PLAN.readyTimeoutMs);
  });
});
