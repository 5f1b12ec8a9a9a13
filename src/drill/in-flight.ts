import type { Sample } from "../core/sample.ts";
import { startLoad } from "../load/load.ts";
import { promptCycle } from "../load/prompt-cycle.ts";
import { PROMPTS } from "../load/prompts.ts";
import type { DrillContext } from "./context.ts";

const SEED = 1;
/** The stamp of a kill is taken just before it. */
const STAMP_TOLERANCE_MS = 10;

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

  /** The request that the kill took: under way when it came, and never answered. */
  lostAt(killedAtMs: number): Sample | null {
    const underWay = ({ sentAtMs, endedAtMs }: Sample) =>
      sentAtMs !== null && sentAtMs <= killedAtMs + STAMP_TOLERANCE_MS && endedAtMs >= killedAtMs;
    return this.#samples.find((sample) => underWay(sample) && sample.outcome !== "ok") ?? null;
  }

  /** Cancels what is in flight and sends nothing more. */
  async end(): Promise<void> {
    this.#end.abort();
    await this.#load.stop();
  }
}
