import type { Sample } from "../core/sample.ts";
import { startLoad } from "../load/load.ts";
import { promptCycle } from "../load/prompt-cycle.ts";
import { PROMPTS } from "../load/prompts.ts";
import type { DrillContext } from "./context.ts";

const SEED = 1;
/** The stamp of a strike is taken just before it. */
const STAMP_TOLERANCE_MS = 10;

/** One request after the other, so that one is in flight whenever a strike comes. Their samples are not counted. */
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
   * The request that was under way at a moment, once it has ended; null while it has not, or when there was none. A
   * stamp is not exact: of two that may have been meant, the one that failed is.
   */
  at(struckAtMs: number): Sample | null {
    const underWay = this.#samples.filter(
      ({ sentAtMs, endedAtMs }) =>
        sentAtMs !== null && sentAtMs <= struckAtMs + STAMP_TOLERANCE_MS && endedAtMs >= struckAtMs,
    );
    return underWay.find(({ outcome }) => outcome !== "ok") ?? underWay[0] ?? null;
  }

  /** Cancels what is in flight and sends nothing more. */
  async end(): Promise<void> {
    this.#end.abort();
    await this.#load.stop();
  }
}
