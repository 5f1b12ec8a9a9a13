import { Client } from "../../../load/http/client.ts";
import { startLoad } from "../../../load/load.ts";
import { PROMPTS, type Prompt } from "../../../load/texts/prompts.ts";
import { promptsOf } from "../../../load/texts/texts.ts";
import type { Sample } from "../../../model/sample.ts";
import type { DrillContext } from "../context/context.ts";

/** The stamp of a kill is taken just before it: what was sent in between was hit as well. */
const STAMP_TOLERANCE_MS = 10;
/**
 * A service that is asked to end closes its door: a request that comes just then may find it closed, and was not running.
 * Sent so long before, it was with the service.
 */
const WITH_THE_SERVICE_MS = 5;
/** In this time a request is not over before the strike comes, however the two fall. */
const LONG_ENOUGH_MS = 200;
const MAX_TIMES = 50;
/** What ends a request then is the strike. */
const NO_TIMEOUT_MS = 24 * 3_600_000;

/** One request after the other, so that one is in flight whenever a strike comes. Their samples are not counted. */
export class InFlight {
  readonly #samples: Sample[] = [];
  readonly #end = new AbortController();
  readonly #load: ReturnType<typeof startLoad>;
  readonly #client: Pick<Client, "send" | "close">;
  #openSinceMs: number | null = null;
  #ended = false;

  /**
   * @param name what the fault is called in this drill
   * @param order.usualMs what a request usually takes: where one has to be found running, those of a fast service are made
   * longer, by longer texts; null where any will do
   * @param order.patient whether a request is waited for however long it takes. A service that is asked to end may take
   * its grace period to finish it; given up sooner, it would seem to be finished.
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

  /** Those that have ended. */
  get samples(): readonly Sample[] {
    return this.#samples;
  }

  /** The request that was under way at a moment, once it has ended; null while it has not, or when there was none. */
  at(struckAtMs: number, surelyAtMs: number | null): Sample | null {
    return underWayAt(this.#samples, struckAtMs, surelyAtMs);
  }

  /** Since when a request has been under way that was not answered until the end; null when there is none. */
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
 * The request that was under way when a strike came, which was at some moment between two stamps. Of two that may have
 * been meant, the one that failed is. One that was answered between the stamps may have been so before the strike, and
 * shows nothing.
 * @param struckAtMs just before the strike
 * @param surelyAtMs just after it, where the process was asked to end; null where it was just ended
 */
export function underWayAt(samples: readonly Sample[], struckAtMs: number, surelyAtMs: number | null): Sample | null {
  const sentBy = struckAtMs + (surelyAtMs === null ? STAMP_TOLERANCE_MS : -WITH_THE_SERVICE_MS);
  const from = (fromMs: number, byMs: number) =>
    samples.filter(({ sentAtMs, endedAtMs }) => sentAtMs !== null && sentAtMs <= byMs && endedAtMs >= fromMs);
  const isOk = ({ outcome }: Sample) => outcome === "ok";
  // Refused, as a text too long for its context is: the model never ran it, and nothing cut it off.
  const isRefused = ({ status }: Sample) => status !== undefined && status >= 400 && status < 500;
  const lost = from(struckAtMs, sentBy).find((sample) => !isOk(sample) && !isRefused(sample));
  const answered = surelyAtMs === null ? from(struckAtMs, sentBy) : from(surelyAtMs, surelyAtMs);
  return lost ?? answered.find(isOk) ?? null;
}

function lengthened(usualMs: number | null): readonly Prompt[] {
  const times = usualMs === null ? 1 : Math.min(MAX_TIMES, Math.ceil(LONG_ENOUGH_MS / Math.max(1, usualMs)));
  return PROMPTS.map((prompt) => ({ ...prompt, text: Array(times).fill(prompt.text).join(" ") }));
}
