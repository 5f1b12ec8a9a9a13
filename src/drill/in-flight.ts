import type { Sample } from "../core/sample.ts";
import { startLoad } from "../load/load.ts";
import { promptCycle } from "../load/prompt-cycle.ts";
import { PROMPTS } from "../load/prompts.ts";
import type { DrillContext } from "./context.ts";

const SEED = 1;

/** One request after the other, so that one is in flight whenever a kill comes. Their samples are not counted. */
export class InFlight {
  readonly #samples: Sample[] = [];
  readonly #end = new AbortController();
  readonly #load: ReturnType<typeof startLoad>;

  constructor(context: DrillContext) {
    this.#load = startLoad({
      load: { kind: "clients", clients: 1 },
      client: context.client,
      prompts: promptCycle(PROMPTS, SEED),
      clock: context.clock,
      requestTimeoutMs: context.plan.requestTimeoutMs,
      signal: AbortSignal.any([context.signal, this.#end.signal]),
      onSample: (sample) => this.#samples.push(sample),
    });
  }

  /**
   * The request that the kill took: the first that ended after it without an answer. A new one is not sent until
   * a second after a failed one, so it is still there when the kill is known.
   */
  lostAfter(killedAtMs: number): Sample | null {
    return this.#samples.find(({ endedAtMs, outcome }) => endedAtMs >= killedAtMs && outcome !== "ok") ?? null;
  }

  /** Cancels what is in flight and sends nothing more. */
  async end(): Promise<void> {
    this.#end.abort();
    await this.#load.stop();
  }
}
