import { setTimeout as sleep } from "node:timers/promises";
import { askRaw } from "../../../load/http/raw.ts";
import { offByHeader, offByHealth } from "../../../load/http/what-is-off.ts";
import { message } from "../../../model/message.ts";
import type { Degraded, Phase } from "../../../model/record.ts";
import type { RawRequest } from "../../../model/service/raw-exchange.ts";
import type { DrillContext } from "../context/context.ts";
import { shortQuestions } from "../context/short-question.ts";
import { SessionWatch } from "./session-watch.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    /** The features that the service reports as disabled. */
    "progress.disabled": { readonly features: readonly string[] };
  }
}

/** Load alone may trigger the degraded mode. Without load, the service has this long to leave it. */
const CALM_LIMIT_MS = 15_000;
/** Without load, everything that is disabled after this time is due to the disturbance. */
const IDLE_MS = 6_000;
/** And this long to report it, because a service may check its usage only every few seconds. */
const SAY_LIMIT_MS = 10_000;
const LOOK_EVERY_MS = 250;
const LOOK_LIMIT_MS = 5_000;

/** How to observe a service's degraded mode. */
export interface DegradedMode {
  /** Path where it reports disabled features. */
  readonly healthPath: string;
  /** Whether it should shed new requests and finish the running ones. */
  readonly sheds: boolean;
}

/** Where a service reports disabled features: on its health route, or in a header of an answer. */
interface Looking {
  readonly healthPath: string;
  readonly nextQuestion: () => RawRequest;
}

/**
 * Records which features a service reports as disabled before, under and after a disturbance, each time without load,
 * because load alone may disable features. Call its methods once and in this order.
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

  /** Before the disturbance: what is already disabled, and the requests that will be running. */
  static async begin(
    context: DrillContext,
    name: string,
    mode: DegradedMode,
    steady: Phase,
  ): Promise<DegradationWatch> {
    const nextQuestion = shortQuestions(context.plan, `looks at ${name}`);
    const looking = { healthPath: mode.healthPath, nextQuestion };
    // A service that does not report its mode will not start to.
    const before = await whatIsOff(context, looking, CALM_LIMIT_MS, (off) => off === null || isNothing(off));
    const sessions = mode.sheds ? await SessionWatch.begin(context, name, steady) : null;
    return new DegradationWatch(context, looking, before.off, sessions);
  }

  /** Right after the disturbance began: waits until new requests are shed and the running ones have ended, or a time limit. */
  async whileBegins(): Promise<void> {
    await this.#sessions?.untilShed();
  }

  /** After the load, with the disturbance still active. */
  async under(): Promise<void> {
    const { signal, progress } = this.#context;
    await sleep(IDLE_MS, undefined, { signal });
    const { off } = await whatIsOff(this.#context, this.#looking, SAY_LIMIT_MS, (each) => (each ?? []).length > 0);
    this.#under = off;
    progress.line(message("progress.disabled", { features: this.#under ?? [] }));
  }

  /** After the disturbance, without load. */
  async after(withinMs: number): Promise<Degraded> {
    // A feature that only a header reports as disabled is enabled when the header is missing.
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

  /** Ends its requests; safe to repeat. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sessions?.[Symbol.asyncDispose]();
  }
}

function isNothing(off: Degraded["before"]): boolean {
  return off !== null && off.length === 0;
}

/**
 * Polls until the condition holds or the time is over.
 * @returns the last result, how long after the start it began, and the total time
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

/** The features that a service reports as disabled, on its health route or else in the header of an answer. */
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
