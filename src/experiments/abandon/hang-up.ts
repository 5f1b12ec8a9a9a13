import type { Client, SendWatch } from "../../load/http/client.ts";
import { isStreamed } from "../../load/stream/stream-exchange.ts";
import { promptsOf } from "../../load/texts/text-source.ts";
import type { Phase } from "../../model/record.ts";
import type { DrillContext } from "../kit/context/context.ts";
import { lengthened } from "../kit/watch/in-flight.ts";

/** How a client that was to hang up left the service. */
export type Leaving =
  /** While it was being answered. */
  | "answering"
  /** While it waited for its answer to begin. */
  | "waiting"
  /** It had the whole answer before. */
  | "answered"
  /** It was rejected, or got no connection. */
  | "rejected";

/** The middle of an answer, as a share of its usual time. */
const MIDDLE = 0.5;

/**
 * Lets clients send a request each, all at once, and hang up together in the middle of an answer. A streamed one is being
 * answered once its first text came; after the first of them the others get the time until the middle of the answer, so
 * that those in a queue hang up too. A whole one is hung up on after half of the steady state's P50.
 */
export async function hangUp(
  { plan, client, signal }: Pick<DrillContext, "plan" | "client" | "signal">,
  name: string,
  clients: number,
  steady: Pick<Phase, "measurement">,
): Promise<Leaving[]> {
  const { p50Ms, stream } = steady.measurement;
  const prompts = promptsOf(plan.prompts, name, lengthened(p50Ms));
  const crowd = new Crowd(clients, MIDDLE * Math.max(0, (p50Ms ?? 0) - (stream?.ttftP50Ms ?? 0)));
  const streamed = isStreamed(plan.service.answer);
  try {
    return await Promise.all(
      Array.from(
        { length: clients },
        async () => await leave({ client, signal, crowd, streamed }, prompts.next().text),
      ),
    );
  } finally {
    crowd.end();
  }
}

/** Clients that hang up together. */
class Crowd {
  readonly #hungUp = new AbortController();
  readonly #afterMs: number;
  #expected: number;
  #timer: NodeJS.Timeout | undefined;

  /** @param afterMs from the first that is ready until all of them hang up */
  constructor(clients: number, afterMs: number) {
    this.#expected = clients;
    this.#afterMs = afterMs;
  }

  get signal(): AbortSignal {
    return this.#hungUp.signal;
  }

  /** The first text of a streamed answer came; the last one of all ends the wait. */
  begun(): void {
    this.sent();
    this.gone();
  }

  /** A request went out. */
  sent(): void {
    this.#timer ??= setTimeout(() => this.#hungUp.abort(), this.#afterMs);
  }

  /** One less to wait for. */
  gone(): void {
    this.#expected -= 1;
    if (this.#expected === 0) this.#hungUp.abort();
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

interface Way {
  readonly client: Pick<Client, "send">;
  readonly signal: AbortSignal;
  readonly crowd: Crowd;
  readonly streamed: boolean;
}

async function leave({ client, signal, crowd, streamed }: Way, text: string): Promise<Leaving> {
  let isAnswering = false;
  const ready = () => {
    isAnswering = true;
    if (streamed) crowd.begun();
    else crowd.sent();
  };
  const watch: SendWatch = streamed ? { onText: ready } : { onSent: ready };
  try {
    const { outcome, unconnected } = await client.send(text, AbortSignal.any([signal, crowd.signal]), watch);
    if (!isAnswering || !streamed) crowd.gone();
    if (outcome === "ok") return "answered";
    return (outcome === "timeout" || outcome === "cut") && unconnected !== true ? "waiting" : "rejected";
  } catch (error) {
    signal.throwIfAborted();
    if (!crowd.signal.aborted) throw error;
    return isAnswering ? "answering" : "waiting";
  }
}
