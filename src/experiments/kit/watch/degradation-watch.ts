import { setTimeout as sleep } from "node:timers/promises";
import { askRaw } from "../../../load/http/raw.ts";
import { offByHeader, offByHealth } from "../../../load/http/what-is-off.ts";
import type { Degraded, Phase } from "../../../model/record.ts";
import type { RawRequest } from "../../../model/service/raw-exchange.ts";
import type { DrillContext } from "../context/context.ts";
import { shortQuestions } from "../context/short-question.ts";
import type { Ladder } from "../experiment.ts";
import { SessionWatch } from "./session-watch.ts";

/** A service under load may be short of CPU by itself: with the load off, it has so long to take everything up again. */
const CALM_LIMIT_MS = 15_000;
/** With the load off and the fault on, whatever is off then is off for the fault. */
const IDLE_MS = 6_000;
/** And so long to say so: it may look at its use every few seconds, and be unsure for one of them. */
const SAY_LIMIT_MS = 10_000;
const LOOK_EVERY_MS = 250;
const LOOK_LIMIT_MS = 5_000;

/** Where a service says what it does without: on a route for it, or else beside the answer to a question. */
interface Looking {
  readonly healthPath: string;
  readonly nextQuestion: () => RawRequest;
}

/**
 * Follows what a service says it does without: before a fault, under it and after it, each time with no load on it, for
 * load alone may be a reason. Its methods are called once, in the order in which they stand here.
 */
export class DegradationWatch implements AsyncDisposable {
  readonly #context: DrillContext;
  readonly #looking: Looking;
  readonly #before: Degraded["before"];
  readonly #sessions: SessionWatch | null;
  #under: Degraded["under"] = null;

  private constructor(
    context: DrillContext,
    looking: Looking,
    before: Degraded["before"],
    sessions: SessionWatch | null,
  ) {
    this.#context = context;
    this.#looking = looking;
    this.#before = before;
    this.#sessions = sessions;
  }

  /** Before the fault: what is off already, and the requests that the fault will find. */
  static async begin(context: DrillContext, name: string, ladder: Ladder, steady: Phase): Promise<DegradationWatch> {
    const nextQuestion = shortQuestions(context.plan, `looks at ${name}`);
    const looking = { healthPath: ladder.healthPath, nextQuestion };
    // One that has no words for it will have none in a while either.
    const before = await whatIsOff(context, looking, CALM_LIMIT_MS, (off) => off === null || isNothing(off));
    const sessions = ladder.turnsAway ? await SessionWatch.begin(context, name, steady) : null;
    return new DegradationWatch(context, looking, before.off, sessions);
  }

  /** Right after the fault began: until new requests are turned away and what ran then has ended, or long enough. */
  async steppingDown(): Promise<void> {
    await this.#sessions?.untilTurnedAway();
  }

  /** The load is off again, the fault still on. */
  async under(): Promise<void> {
    const { signal, progress } = this.#context;
    await sleep(IDLE_MS, undefined, { signal });
    const { off } = await whatIsOff(this.#context, this.#looking, SAY_LIMIT_MS, (each) => (each ?? []).length > 0);
    this.#under = off;
    progress.line(`it says that it does without ${this.#under?.join(", ") || "nothing"}`);
  }

  /** The fault is gone and the load off. */
  async after(withinMs: number): Promise<Degraded> {
    // What only a header says is off is on when the header is gone.
    const isBack = (off: Degraded["after"]) => isNothing(off) || (off === null && this.#before === null);
    const { off, afterMs, watchedMs } = await whatIsOff(this.#context, this.#looking, withinMs, isBack);
    return {
      before: this.#before,
      under: this.#under,
      after: off,
      backMs: isBack(off) ? afterMs : null,
      watchedMs,
      sessions: this.#sessions?.seen() ?? null,
    };
  }

  /** Ends what it still asks; safe to repeat. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sessions?.[Symbol.asyncDispose]();
  }
}

function isNothing(off: Degraded["before"]): boolean {
  return off !== null && off.length === 0;
}

/**
 * Looks again and again until it is as it should be.
 * @returns the last look, how long after the first it began, and how long it all took
 */
async function whatIsOff(
  context: DrillContext,
  looking: Looking,
  withinMs: number,
  isIt: (off: Degraded["before"]) => boolean,
): Promise<{ readonly off: Degraded["before"]; readonly afterMs: number; readonly watchedMs: number }> {
  const { clock, signal } = context;
  const startedAtMs = clock.now();
  for (;;) {
    const afterMs = clock.now() - startedAtMs;
    const off = await look(context, looking);
    const watchedMs = clock.now() - startedAtMs;
    if (isIt(off) || watchedMs >= withinMs) return { off, afterMs, watchedMs };
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
}

/** What a service says it does without, on its health route or else in the header of an answer. */
async function look(
  { plan, target, signal }: DrillContext,
  { healthPath, nextQuestion }: Looking,
): Promise<Degraded["before"]> {
  const health = new URL(healthPath, target.url.origin);
  const { body, degraded } = await askRaw(
    health,
    { method: "GET", headers: plan.service.headers, body: "" },
    LOOK_LIMIT_MS,
    signal,
  );
  const off = offByHealth(body) ?? offByHeader(degraded);
  if (off !== null) return off;
  return offByHeader((await askRaw(target.url, nextQuestion(), LOOK_LIMIT_MS, signal)).degraded);
}
