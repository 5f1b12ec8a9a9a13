import type { Message } from "../model/message.ts";
import type { Sample } from "../model/sample.ts";
import type { Clock } from "../model/text/clock.ts";
import { type Service, takeSample } from "./take-sample.ts";
import type { PromptCycle } from "./texts/prompt-cycle.ts";

/** What to send where, and who receives the samples. */
export interface SenderOrder {
  readonly client: Service;
  readonly prompts: PromptCycle;
  readonly clock: Clock;
  readonly requestTimeoutMs: number;
  /** Called once for each request, at its end. */
  readonly onSample: (sample: Sample) => void;
  /** Cancels what is in flight; a cancelled request gives no sample. */
  readonly signal?: AbortSignal;
}

/** Sends single requests for a schedule, which decides only when. Its promises never reject: see `failure`. */
export class Sender {
  readonly clock: Clock;
  readonly requestTimeoutMs: number;
  /** Aborted when no new request may be sent. Those in flight go on. */
  readonly stopped: AbortSignal;
  readonly #order: SenderOrder;
  readonly #stop = new AbortController();
  #failure: { readonly cause: unknown } | null = null;

  constructor(order: SenderOrder) {
    this.#order = order;
    this.clock = order.clock;
    this.requestTimeoutMs = order.requestTimeoutMs;
    this.stopped = this.#stop.signal;
  }

  /** True once the drill itself was aborted. */
  get cancelled(): boolean {
    return this.#order.signal?.aborted ?? false;
  }

  /** What broke the generator itself; null if nothing did. */
  get failure(): { readonly cause: unknown } | null {
    return this.#failure;
  }

  /** Sends one request now. Null when it was cancelled or could not be made. */
  async send(intendedAtMs: number): Promise<Sample | null> {
    const { client, prompts, clock, requestTimeoutMs, signal } = this.#order;
    try {
      const prompt = prompts.next();
      const sample = await takeSample({ service: client, prompt, intendedAtMs, clock, requestTimeoutMs, signal });
      this.#order.onSample(sample);
      return sample;
    } catch (cause) {
      if (!this.cancelled) this.#failure ??= { cause };
      this.stop();
      return null;
    }
  }

  /** Drops a request that is due, because too many are in flight. */
  drop(intendedAtMs: number, detail: Message): void {
    const endedAtMs = this.clock.now();
    const latencyMs = Math.max(endedAtMs - intendedAtMs, this.requestTimeoutMs);
    const promptId = this.#order.prompts.next().id;
    try {
      this.#order.onSample({
        promptId,
        intendedAtMs,
        sentAtMs: null,
        endedAtMs,
        latencyMs,
        outcome: "dropped",
        generatorFull: true,
        detail,
      });
    } catch (cause) {
      this.#failure ??= { cause };
      this.stop();
    }
  }

  /** No new requests from now on. */
  stop(): void {
    this.#stop.abort();
  }
}
