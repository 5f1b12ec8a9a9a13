import { setTimeout as sleep } from "node:timers/promises";
import { endOf } from "../../../load/http/answer.ts";
import { askRaw } from "../../../load/http/raw.ts";
import { SHED_WITHIN_MS, turnsAway } from "../../../model/facts/shed.ts";
import { message } from "../../../model/message.ts";
import type { Asked, Phase, Sessions } from "../../../model/record.ts";
import { PAUSE_AFTER_FAILURE_MS, type Sample } from "../../../model/sample.ts";
import type { RawReply, RawRequest } from "../../../model/service/raw-exchange.ts";
import type { DrillContext } from "../context/context.ts";
import { shortQuestions } from "../context/short-question.ts";
import { InFlight } from "../watch/in-flight.ts";
import { MEMORY_SHORT } from "./health-path.ts";

declare module "../../../model/message.ts" {
  interface MessageArgs {
    "reply.shed-late": { readonly status: number; readonly limitMs: number };
    "reply.no-retry-after": { readonly status: number };
  }
}

/** How long requests are sent before the disturbance, to see whether the service sheds them without it. */
const BEFORE_MS = 4_000;
const NEW_EVERY_MS = 300;
const LOOK_EVERY_MS = 100;
/** Number of new requests that show whether they are shed. */
const FRESH = 3;
/** A service may check its memory only every few seconds. */
const NOTICED_WITHIN_MS = 8_000;
/** Filling gigabytes under a CPU quota is slow. */
const LIMIT_MS = 60_000;
/** A request sent at least this long before had reached the service. */
const WITH_THE_SERVICE_MS = 5;

/** A new request, over its own connection. */
interface Fresh {
  readonly sentAtMs: number;
  readonly reply: RawReply;
}

/**
 * Keeps one request running and sends new ones in parallel while memory fills up, to see what happens to both when the
 * service begins to shed new requests.
 */
export class SessionWatch implements AsyncDisposable {
  readonly #context: DrillContext;
  readonly #nextQuestion: () => RawRequest;
  readonly #inFlight: InFlight;
  readonly #end = new AbortController();
  readonly #signal: AbortSignal;
  readonly #fresh: Fresh[] = [];
  readonly #asking: Promise<unknown>;
  #experimentAtMs = Number.POSITIVE_INFINITY;

  private constructor(context: DrillContext, name: string, steady: Phase) {
    this.#context = context;
    this.#nextQuestion = shortQuestions(context.plan, `new requests under ${name}`);
    this.#inFlight = new InFlight(context, name, { usualMs: steady.measurement.p50Ms });
    this.#signal = AbortSignal.any([context.signal, this.#end.signal]);
    this.#asking = Promise.allSettled([this.#askNew()]);
  }

  /** Sends requests for a while before the disturbance: requests shed then have another cause. */
  static async begin(context: DrillContext, name: string, steady: Phase): Promise<SessionWatch> {
    const watch = new SessionWatch(context, name, steady);
    await sleep(BEFORE_MS, undefined, { signal: context.signal });
    watch.#experimentAtMs = context.clock.now();
    return watch;
  }

  /** Continues until it is clear what happens to new requests, then stops. */
  async untilShed(): Promise<void> {
    const { clock, usage, plan, signal } = this.#context;
    const startedAtMs = clock.now();
    let fullAtMs: number | null = null;
    const enough = () => {
      const turnedAtMs = this.#turnedAtMs();
      if (turnedAtMs !== null) return this.#fresh.filter(({ sentAtMs }) => sentAtMs >= turnedAtMs).length >= FRESH;
      return fullAtMs !== null && clock.now() - fullAtMs >= NOTICED_WITHIN_MS;
    };
    while (!enough() && clock.now() - startedAtMs < LIMIT_MS) {
      await sleep(LOOK_EVERY_MS, undefined, { signal });
      const full = (usage.leastMemory(NOTICED_WITHIN_MS / 4, clock) ?? 0) >= MEMORY_SHORT * plan.target.memoryBytes;
      fullAtMs = full ? (fullAtMs ?? clock.now()) : null;
    }
    await this.#settle();
  }

  /** The results, after the last request. */
  seen(): Sessions {
    const turnedAtMs = this.#turnedAtMs();
    const during = this.#fresh.filter(({ sentAtMs }) => sentAtMs >= this.#experimentAtMs);
    const before = this.#fresh.filter(({ sentAtMs, reply }) => sentAtMs < this.#experimentAtMs && turnsAway(reply));
    const fresh = turnedAtMs === null ? during.slice(-FRESH) : during.filter(({ sentAtMs }) => sentAtMs >= turnedAtMs);
    return {
      turnedAwayBefore: before.length,
      running: turnedAtMs === null ? [] : this.#runningAt(turnedAtMs),
      fresh: fresh.map(askedNew),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end.abort();
    await this.#inFlight.end();
    await this.#asking;
  }

  /** When the first request that was shed under the disturbance was sent; null if none was. */
  #turnedAtMs(): number | null {
    const turned = [
      ...this.#fresh.filter(({ reply }) => turnsAway(reply)).map(({ sentAtMs }) => sentAtMs),
      ...this.#inFlight.samples.filter(({ shed }) => shed === true).map(({ sentAtMs }) => sentAtMs ?? 0),
    ].filter((sentAtMs) => sentAtMs >= this.#experimentAtMs);
    return turned.length === 0 ? null : Math.min(...turned);
  }

  /**
   * The request that was running when the service began to shed. It is the last one of the chain that was not shed itself:
   * the next one is sent as soon as it ends, so the service began while it ran.
   */
  #runningAt(turnedAtMs: number): Asked[] {
    const last = this.#inFlight.samples.findLast(
      ({ sentAtMs, shed }) => shed !== true && sentAtMs !== null && sentAtMs + WITH_THE_SERVICE_MS <= turnedAtMs,
    );
    return last === undefined ? [] : [askedRunning(last)];
  }

  async #settle(): Promise<void> {
    const turnedAtMs = this.#turnedAtMs();
    const { clock, plan, signal } = this.#context;
    const deadlineMs = clock.now() + plan.requestTimeoutMs + PAUSE_AFTER_FAILURE_MS;
    // The running request has to end first: only then it is known whether it was finished.
    const ended = () => turnedAtMs === null || this.#inFlight.samples.some(({ endedAtMs }) => endedAtMs > turnedAtMs);
    while (!ended() && clock.now() < deadlineMs) {
      await sleep(LOOK_EVERY_MS, undefined, { signal });
    }
    await this[Symbol.asyncDispose]();
  }

  async #askNew(): Promise<void> {
    const { target, plan, clock } = this.#context;
    for (;;) {
      const sentAtMs = clock.now();
      const reply = await askRaw(target.url, this.#nextQuestion(), plan.requestTimeoutMs, this.#signal);
      this.#fresh.push({ sentAtMs, reply });
      await sleep(NEW_EVERY_MS, undefined, { signal: this.#signal });
    }
  }
}

function askedNew({ reply }: Fresh): Asked {
  const { status, latencyMs, failure: detail, retryAfter } = reply;
  const common = { name: "a new request", status, latencyMs };
  if (status === null) return { ...common, held: false, detail };
  if (turnsAway(reply) && latencyMs <= SHED_WITHIN_MS) return { ...common, held: true, detail: null };
  if (turnsAway(reply))
    return { ...common, held: false, detail: message("reply.shed-late", { status, limitMs: SHED_WITHIN_MS }) };
  if ((status === 429 || status === 503) && !retryAfter)
    return { ...common, held: false, detail: message("reply.no-retry-after", { status }) };
  return { ...common, held: false, detail: message("reply.status", { status, meaning: "", text: "", location: null }) };
}

function askedRunning(sample: Sample): Asked {
  const { outcome, status = null, latencyMs } = sample;
  const held = outcome === "ok";
  return { name: "a request", status, latencyMs, held, detail: held ? null : endOf(sample) };
}
