import { expect, test } from "vitest";
import { boot } from "../../../src/app/boot/boot.ts";
import { untilReady } from "../../../src/app/boot/ready.ts";
import { emptyRecord } from "../../../src/app/drill/empty-record.ts";
import { countWorkers } from "../../../src/engine/carried/stressors.ts";
import { carryTools, type Tools } from "../../../src/engine/carried/tools.ts";
import { newSession, sweep } from "../../../src/engine/session.ts";
import type { DrillContext, Side } from "../../../src/experiments/kit/context/context.ts";
import { experimentOf, experiments } from "../../../src/experiments/registry.ts";
import { removalOf } from "../../../src/model/facts/outcome.ts";
import type { Message, Sentences } from "../../../src/model/message.ts";
import type { ExperimentRecord } from "../../../src/model/record.ts";
import { type Clock, startClock } from "../../../src/model/text/clock.ts";
import { NoiseWatch } from "../../../src/runner/noise-watch.ts";
import { CacheOnNetwork } from "../../support/cache-on-network.ts";
import { testEngine } from "../../support/engine.ts";
import { onEngine } from "../../support/left-on-engine.ts";
import { buildPhase, buildSamples } from "../../support/record-builder.ts";
import { codesOf } from "../../support/said.ts";
import { planOf } from "../drill-order.ts";

const KINDS = experiments.map(({ kind }) => kind);
/** How many containers share the kinds. */
const CONTAINERS = 4;
const SHARES = Array.from({ length: CONTAINERS }, (_, share) => KINDS.filter((_, at) => at % CONTAINERS === share));

const engine = testEngine();

/** A service that one fault after the other strikes: what one leaves behind in its container shows under the next. */
class Struck implements AsyncDisposable {
  readonly #session = newSession();
  readonly #cache = new CacheOnNetwork();
  readonly #plan = planOf({
    experiments: KINDS,
    memoryBytes: 256 * 1024 ** 2,
    network: this.#cache.network,
    env: { LATENCY_MS: "5", TERM: "graceful" },
  });
  readonly #clock: Clock = startClock();
  readonly #open = new DisposableStack();
  readonly #noise = this.#open.use(new NoiseWatch(this.#clock));
  #booted: { readonly tools: Tools; readonly side: Side } | null = null;

  async boot(): Promise<void> {
    const { signal } = new AbortController();
    const programs = [...new Set(experiments.flatMap((each) => each.programs ?? []))];
    const tools = await carryTools({ engine, session: this.#session, programs, disk: true, signal });
    const [plan, session, clock, open] = [this.#plan, this.#session, this.#clock, this.#open];
    const { side } = await boot({ plan, session, engine, tools, place: { sameNetwork: true }, clock, signal, open });
    this.#booted = { tools, side };
  }

  /** Cancels a drill so long after an experiment began or was started, and waits for whatever becomes of it. */
  async cancelled(
    kind: string,
    { afterMs, since }: { readonly afterMs: number; readonly since: "started" | "begun" },
  ): Promise<{ record: ExperimentRecord; started: boolean }> {
    const { side, tools } = this.#struck;
    const cancel = new AbortController();
    const record = emptyRecord(this.#plan, this.#session, new Date());
    const index = KINDS.indexOf(kind);
    const [experimentRecord, planned] = [record.experiments[index], this.#plan.experiments[index]];
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
      plan: this.#plan,
      record,
      engine,
      tools,
      place: { sameMachine: true, sameNetwork: true },
      baseline: null,
      noise: this.#noise,
      clock: this.#clock,
      progress: { stage: () => undefined, line, live: () => undefined },
      signal: cancel.signal,
    };
    const { parameters } = planned;
    const { limits, abort } = this.#plan;
    const run = { index, parameters, limits, abort, record: experimentRecord };
    if (since === "begun") soon();
    await experimentOf(kind)
      .run(context, run, buildPhase("steady-state", buildSamples(20, 0, 5)))
      .catch((error: unknown) => {
        if (!cancel.signal.aborted) throw error;
      });
    return { record: experimentRecord, started };
  }

  /** The container may be on its way back. */
  async untilItAnswers(): Promise<void> {
    const { side, tools } = this.#struck;
    await untilReady({
      plan: this.#plan,
      engine,
      tools,
      target: side.target,
      client: side.client,
      sameNetwork: true,
      clock: this.#clock,
      outside: side.outside,
      signal: new AbortController().signal,
    });
  }

  async workers(): Promise<number> {
    const { side, tools } = this.#struck;
    return await countWorkers(tools, side.target.containerId);
  }

  get #struck() {
    if (this.#booted === null) throw new Error("not booted");
    return this.#booted;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#open.dispose();
    await sweep(engine, this.#session);
    expect(this.#cache.isWhole).toBe(true);
    this.#cache[Symbol.dispose]();
    expect(onEngine(this.#session)).toEqual([]);
  }
}

test.concurrent.each(SHARES.map((kinds) => ({ kinds, all: kinds.join(", ") })))(
  "cancelled: $all",
  async ({ kinds }) => {
    await using struck = new Struck();
    await struck.boot();
    for (const kind of kinds) {
      // What an experiment that was cut off has begun goes with its container: the last look is at the engine.
      const early = await struck.cancelled(kind, { afterMs: 100, since: "begun" });
      const ofEarly = removalOf(early.record);
      expect(ofEarly?.status ?? "done", kind).toBe(early.started || ofEarly === null ? "done" : "pending");
      expect(early.record.skipped === null, kind).toBe(early.started);
      expect(early.record.effect, kind).toBeNull();
    }
    for (const kind of kinds) {
      await struck.untilItAnswers();
      const { record, started } = await struck.cancelled(kind, { afterMs: 500, since: "started" });
      expect(started, kind).toBe(true);
      const { status, processesLeft } = removalOf(record) ?? { status: "done", processesLeft: 0 };
      expect(status, kind).toBe("done");
      expect(processesLeft ?? 0, kind).toBe(0);
      expect(await struck.workers(), kind).toBe(0);
    }
    await struck.untilItAnswers();
  },
);
