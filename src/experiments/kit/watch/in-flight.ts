import { Client } from "../../../load/http/client.ts";
import { startLoad } from "../../../load/load.ts";
import { PROMPTS, type Prompt } from "../../../load/texts/prompts.ts";
import { promptsOf } from "../../../load/texts/text-source.ts";
import type { Sample } from "../../../model/sample.ts";
import type { DrillContext } from "../context/context.ts";

/** A process ends a moment after it was killed, so requests sent in between were hit as well. */
const STAMP_TOLERANCE_MS = 10;
/**
 * A service that is asked to end closes its port, so a request that arrives just then may be refused without having run. A
 * request sent at least this long before had reached the service.
 */
const WITH_THE_SERVICE_MS = 5;
/** A request of this duration is still running when the outage begins. */
const LONG_ENOUGH_MS = 200;
const MAX_TIMES = 50;
/** Long enough that only the outage ends a request. */
const NO_TIMEOUT_MS = 24 * 3_600_000;

/** When a service was hit, on the drill's clock. */
export interface Hit {
  /** Just before it. */
  readonly fromMs: number;
  /** Just after it: a busy engine takes a while between the two. */
  readonly byMs: number;
  /** Whether it was asked to end, and may finish what it has; otherwise it was killed. */
  readonly asked: boolean;
  /**
   * Whether what was running may still be answered: not if the container ended with a kill. An answer that is read after
   * that was written before it.
   */
  readonly mayAnswer: boolean;
}

/** Sends one request after the other, so that one is in flight when the outage begins. Their samples are not counted. */
export class InFlight {
  readonly #samples: Sample[] = [];
  readonly #end = new AbortController();
  readonly #load: ReturnType<typeof startLoad>;
  readonly #client: Pick<Client, "send" | "close">;
  #openSinceMs: number | null = null;
  #ended = false;

  /**
   * @param name the experiment's name
   * @param order.usualMs usual latency of a request. For a fast service longer texts are sent, so that a request is running
   * for sure; null if that is not needed
   * @param order.patient whether to wait for a request without a timeout. A service that is asked to end may use its grace
   * period to finish it; after a timeout it would look finished.
   */
  constructor(
    context: DrillContext,
    name: string,
    { usualMs, patient = false }: { readonly usualMs: number | null; readonly patient?: boolean },
  ) {
    const requestTimeoutMs = patient ? NO_TIMEOUT_MS : context.plan.requestTimeoutMs;
    const { target, labels, clock } = context;
    this.#client = new Client({ url: target.url, requestTimeoutMs, labels, shape: context.plan.service });
    this.#load = startLoad({
      load: { kind: "clients", clients: 1 },
      client: {
        send: async (text, sendSignal) => {
          this.#openSinceMs = clock.now();
          const answer = await this.#client.send(text, sendSignal);
          if (!this.#ended) this.#openSinceMs = null;
          return answer;
        },
      },
      prompts: promptsOf(context.plan.prompts, `in flight at ${name}`, lengthened(usualMs)),
      clock,
      requestTimeoutMs,
      signal: AbortSignal.any([context.signal, this.#end.signal]),
      onSample: (sample) => this.#samples.push(sample),
    });
  }

  /** The requests that have ended. */
  get samples(): readonly Sample[] {
    return this.#samples;
  }

  /** The request that was running when the service was hit, once it has ended; null before that, or if there was none. */
  at(hit: Hit): Sample | null {
    return underWayAt(this.#samples, hit);
  }

  /** When the request was sent that is still unanswered at the end; null without one. */
  get openSinceMs(): number | null {
    return this.#openSinceMs;
  }

  /** Cancels what is in flight and sends nothing more. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#end.abort();
    await this.#load.stop();
    this.#client.close();
  }
}

/**
 * The request that was running when a service was hit, at some moment between two timestamps. If two qualify, the failed one
 * is returned. A request that was answered between the timestamps may have ended before, so it is ignored.
 */
export function underWayAt(samples: readonly Sample[], { fromMs, byMs, asked, mayAnswer }: Hit): Sample | null {
  const isOk = ({ outcome }: Sample) => outcome === "ok";
  // Rejected, for example because the text is too long: the model never ran it, so nothing cut it off.
  const isRefused = ({ status }: Sample) => status !== undefined && status >= 400 && status < 500;
  const running = (sentByMs: number, endedFromMs: number) =>
    samples.filter(({ sentAtMs, endedAtMs }) => sentAtMs !== null && sentAtMs <= sentByMs && endedAtMs >= endedFromMs);
  const lost = running(asked ? fromMs - WITH_THE_SERVICE_MS : byMs + STAMP_TOLERANCE_MS, fromMs);
  // One that is sent after the request to end may be finished as well.
  const finished = mayAnswer ? running(asked ? byMs : fromMs, byMs) : [];
  return lost.find((sample) => !isOk(sample) && !isRefused(sample)) ?? finished.find(isOk) ?? null;
}

/**
 * Prompts that take a service long enough to be still answered a moment later.
 * @param usualMs usual latency of a request; null leaves them as they are
 */
export function lengthened(usualMs: number | null): readonly Prompt[] {
  const times = usualMs === null ? 1 : Math.min(MAX_TIMES, Math.ceil(LONG_ENOUGH_MS / Math.max(1, usualMs)));
  return PROMPTS.map((prompt) => ({ ...prompt, text: Array(times).fill(prompt.text).join(" ") }));
}
